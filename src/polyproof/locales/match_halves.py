"""From when languages count the minutes of a match: the facts of `data/match_halves.tsv`."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import rows_of


@cache
def match_halves(language: str) -> dict[int, tuple[str, ...]]:
    """Return what says behind a minute of play from when it is counted, by the minutes before."""
    marked = rows_of("match_halves.tsv", language)
    return {int(before): tuple(forms.split(", ")) for before, forms in marked if forms[0] != "^"}


@cache
def halves_before(language: str) -> tuple[tuple[str, int], ...]:
    """Return what says before a minute of play from when it is counted: Korean `후반` 17분."""
    return tuple(
        (form.removeprefix("^"), int(before))
        for before, forms in rows_of("match_halves.tsv", language)
        if forms[0] == "^"
        for form in forms.split(", ")
    )
