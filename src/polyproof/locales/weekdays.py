"""The names of the days of the week."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import rows_of


@cache
def weekdays(language: str) -> dict[int, tuple[str, ...]]:
    """Return the forms of each day, 1 (Monday) to 7, with `*` for any ending; none without data."""
    return {int(day): tuple(forms.split(", ")) for day, forms in rows_of("weekdays.tsv", language)}
