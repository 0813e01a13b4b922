"""From when languages count the minutes of a match: the facts of `data/match_halves.tsv`."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import rows


@cache
def match_halves(language: str) -> dict[int, tuple[str, ...]]:
    """Return what says behind a minute of play from when it is counted, by the minutes before."""
    marked = (row for row in rows("match_halves.tsv") if language in row[0].split())
    return {int(before): tuple(forms.split(", ")) for _, before, forms in marked if forms[0] != "^"}


@cache
def halves_before(language: str) -> tuple[tuple[str, int], ...]:
    """Return what says before a minute of play from when it is counted: Korean `후반` 17분."""
    return tuple(
        (form.removeprefix("^"), int(before))
        for languages, before, forms in rows("match_halves.tsv")
        if language in languages.split() and forms[0] == "^"
        for form in forms.split(", ")
    )
