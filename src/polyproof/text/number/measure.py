"""The unit or currency of a number: named behind it or put before it."""

from __future__ import annotations

from decimal import Decimal

import regex

from polyproof.locales.common_words import common_words
from polyproof.locales.lexicon import proclitics
from polyproof.locales.scripts import writes_traditional
from polyproof.locales.units import reads_by_prefix, unit_names
from polyproof.text.number.model import Number, NumberKind

_HALF = Decimal("0.5")
_TWO = Decimal(2)
_HELD = frozenset((Decimal(1), _TWO))  # what a phrase or a dual counts of the unit within it
# The unit of money; in traditional characters that of Taiwan and Hong Kong, called dollars.
_YUAN, _YUAN_OR_DOLLAR = "元", "yuan or dollar"
_AROUND = 300  # code points around an amount that show in which characters the text is written
_REACH = 40  # characters behind a number in which a name of up to three words ends
_UNMEASURED = frozenset({NumberKind.MONTH, NumberKind.CODE, NumberKind.ROMAN, NumberKind.TIME})

_BEHIND = regex.compile(
    r"""[\s‑-]?+(?:([%％٪‰$€£₴₽₪₹₩₺₦℃℉]|°[CFСcf]\b)
      | ([a-z]{1,2}+(?=\p{Hangul}) | [\p{L}\p{M}]++ [²³]?+ (?:["״׳'/]\p{L}++)?+ [23]?+)
        (?:[ ]([\p{L}\p{M}]++) (?:[ ]([\p{L}\p{M}]++))?+)?+)""",
    regex.VERBOSE,
)
# Behind a percent sign, which makes it percentage points: 2.2%포인트, 2 %-Punkte.
_POINTS = regex.compile(r"[- ]?(?:포인트|ポイント|[Pp]oint|[Pp]unkt|[Pp]p?\b)|-yksik|-enhet")
_POINT = "percentage point"
_BEFORE = regex.compile(r"([$€£¥￥₴₽₪₹₩₺₦]|\b[A-Z]{3})[ \u00a0\u202f]?$")
_FIGURE = regex.compile(r"[ \u00a0]\d")
_WORDS = 12  # characters before a number in which a word for its unit may stand
_SHORT = 3  # code points of a name that is a word of its own before many others: in the
_CODES = 5  # characters before a number in which a symbol or code may stand


def measured(text: str, language: str, number: Number) -> Number:
    """Return the number with the unit that is named beside it, or as it is."""
    held = not number.in_digits and number.values[0] in _HELD
    within = held and _unit_within(text, language, number)
    if within:
        return number._replace(unit=within)
    counts = number.firm or number.values[0] > 1 or number.values[0] == _HALF
    if number.kind in _UNMEASURED or not counts:
        return number
    if reads_by_prefix(language):
        name, code = unit_names(language).find_prefix(
            text[number.end : number.end + 8].lstrip(" \u00a0余餘多").casefold()
        )
        if code:
            if name == _YUAN and writes_traditional(
                text[max(0, number.start - _AROUND) : number.end + _AROUND]
            ):
                code = _YUAN_OR_DOLLAR
            half = text.startswith(name + "半", number.end)  # 1年半: a year and a half
            values = tuple(value + _HALF for value in number.values) if half else number.values
            return number._replace(values=values, unit=code)
    found = _unit_behind(text, language, number.end) or _unit_before(text, language, number.start)
    return number._replace(unit=found) if found else number


def _unit_within(text: str, language: str, number: Number) -> str | None:
    """Return the unit in a phrase that counts one of it, or in a dual: `a foot`, *يومين*."""
    _, blank, name = text[number.start : number.end].casefold().rpartition(" ")
    names = unit_names(language)
    letters = proclitics(language)
    if blank or number.values[0] != _TWO or not letters:  # *second* is no two seconds
        return names.find(name) if blank else None
    bare = name[1:] if name[0] in letters else name
    return names.exact.get(name) or names.exact.get(bare)


def _unit_behind(text: str, language: str, end: int) -> str | None:
    """Return the unit whose name follows `end`."""
    names = unit_names(language)
    match = _BEHIND.match(text, end, min(len(text), end + _REACH))
    if match is None:
        return None
    symbol, first, second, third = match.groups()
    if symbol:
        if _POINTS.match(text, match.end()):
            return _POINT
        return names.find(symbol.casefold().replace("с", "c"))
    one = first.casefold().replace("״", '"')
    if second and third:
        found = names.exact.get(f"{one} {second} {third}".casefold())
        if found:
            return found
    if second:
        found = names.exact.get(f"{one} {second}".casefold()) or names.find(one)
        ends = len(one) > _SHORT and second.casefold() in common_words(language)
        return found or (names.exact.get(one + "|") if ends else None)  # 14 stone and
    # 2.1 in, but not: 5 in Rome, 100m in 9.87; 10st 6lb, but not: 21st
    mark = "&" if _FIGURE.match(text, match.end()) else "|"
    return names.find(one) or names.exact.get(one + mark)


def _unit_before(text: str, language: str, start: int) -> str | None:
    """Return the unit whose symbol, code or name stands before `start`."""
    names = unit_names(language)
    match = _BEFORE.search(text, max(0, start - _CODES), start)
    if match:
        return names.find(match.group(1).casefold())
    if not names.before:
        return None
    before = text[max(0, start - _WORDS) : start].rstrip(" \u00a0").casefold()
    return next((code for form, code in names.before if before.endswith(form)), None)
