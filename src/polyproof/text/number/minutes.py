"""Minutes of play counted from the start of a half or of extra time: *al 18’ della ripresa*.

Other languages count on from the kick-off: that is the 63rd minute. So they may with time added
on: *90e + 4* is the 94th.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

import regex

from polyproof.locales.match_halves import halves_before, match_halves
from polyproof.text.number.model import Number, NumberKind

_LONGEST = 45
"""Minutes of a half; what is added to it is not counted on."""
_LAST_MINUTES = (45, 90, 105, 120)  # of the halves, and of those of extra time
_PLUS = regex.compile(r"(?:\p{L}{1,3}|['’′]|\.?[ºª°]|\.)?[ \u00a0]?\+[ \u00a0]?")


@cache
def _pattern(language: str) -> regex.Pattern[str] | None:
    """Return what stands behind such a minute, with the minutes before as the name of a group."""
    parts = [
        rf"(?P<m{before}>{'|'.join(regex.escape(form) for form in forms)})\b"
        for before, forms in match_halves(language).items()
    ]
    if not parts:
        return None
    counted = r"(?:\p{L}{1,3}|['’′]|\.?[ºª°]|\.)?(?:[ \u00a0]\p{L}*min\p{L}*\.?)?"
    return regex.compile(rf"{counted}[ \u00a0]?(?:{'|'.join(parts)})", regex.IGNORECASE)


def with_match_minutes(text: str, language: str, numbers: Iterable[Number]) -> Iterator[Number]:
    """Yield the numbers; one that counts minutes from a break may be counted from the kick-off."""
    numbers = _with_added_time(text, numbers)
    if leading := halves_before(language):
        yield from _behind_halves(text, numbers, leading)
        return
    pattern = _pattern(language)
    if pattern is None:
        yield from numbers
        return
    for number in numbers:
        whole = number.kind is NumberKind.PLAIN and 0 < number.values[0] <= _LONGEST
        found = pattern.match(text, number.end) if whole else None
        if found is None or found.lastgroup is None:
            yield number
            continue
        played = number.values[0] + Decimal(found.lastgroup[1:])
        yield number._replace(values=(*number.values, played))


def _with_added_time(text: str, numbers: Iterable[Number]) -> Iterator[Number]:
    """Yield the numbers; the last minute of a half with time added on may be both together."""
    before: Number | None = None
    for number in numbers:
        together = before is not None and before.values[0] in _LAST_MINUTES
        if before is None:
            before = number
        elif together and _PLUS.fullmatch(text, before.end, number.start):
            both = before.values[0] + number.values[0]
            yield before._replace(values=(*before.values, both))
            before = number._replace(firm=False)
        else:
            yield before
            before = number
    if before is not None:
        yield before


def _behind_halves(
    text: str, numbers: Iterable[Number], leading: tuple[tuple[str, int], ...]
) -> Iterator[Number]:
    """Do the same where the half is named before its minute: 후반 17분."""
    for number in numbers:
        whole = number.kind is NumberKind.PLAIN and 0 < number.values[0] <= _LONGEST
        start = number.start - 1 if number.start and text[number.start - 1] == " " else number.start
        played = next((add for form, add in leading if whole and text.endswith(form, 0, start)), 0)
        if played:
            yield number._replace(values=(*number.values, number.values[0] + played))
        else:
            yield number
