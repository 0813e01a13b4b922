"""Which characters may be quotation marks, and how well each would open or close.

A character is judged by its neighbours: an opening mark clings to what follows it, a closing one
to what precedes it; an apostrophe stands between letters, gershayim before the last letters of
a Hebrew abbreviation, a prime behind a digit. Nothing is decided here: every candidate gets a
cost for each part that it may play, and the parser chooses.
"""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

import regex

from polyproof import thresholds as t
from polyproof.locales.quotation_marks import Convention, known_pairs
from polyproof.locales.scripts import RUN_TOGETHER
from polyproof.model import Span
from polyproof.text.quotations.garbled import find_garbled_marks

DOUBLE = '"“”„‟«»『』「」〝〞〟＂״'
SINGLE = "'‘’‚‛‹›"
# What is typed for another mark; Hebrew keyboards have gershayim, not the straight mark.
_TYPED_FOR = {"''": '"', "״": '"', "‘‘": "“", "’’": "”", "``": "“", ",,": "„"}
_CANDIDATE = regex.compile(
    rf"[{DOUBLE}]|(?<![\p{{L}}'])''(?!')|(?<!')''(?![\p{{L}}'])|‘‘|’’|``|(?<=[\s(]|^),,(?=\w)|[{SINGLE}]",
    regex.MULTILINE,
)

_OPEN_BRACKETS = frozenset("([{（［｛【〔")
_CLOSE_BRACKETS = frozenset(")]}）］｝】〕")
_STOPS = frozenset(".,;:!?…。、，；：！？．।॥،؛؟‥·・")
_DASHES = frozenset("-–—―‒−~〜～")
_QUOTES = frozenset(DOUBLE + SINGLE + "`")
_APOSTROPHES = frozenset("'’‛")
_HEBREW_LETTER = regex.compile(r"[\p{Hebrew}&&\p{L}]", regex.V1)
_HEBREW_PREFIX = regex.compile(r"(?<![\p{Hebrew}\"״])[והבכלמש]{1,3}\Z")
# What follows is longer than the end of an abbreviation, or ends in a mark itself.
_HEBREW_WORD = regex.compile(r"[\p{Hebrew}--[״]]{4}|[\p{Hebrew}--[״]]++[\"”״]", regex.V1)
_POSSESSIVE = regex.compile(r" \p{Ll}")  # workers" rights
# An apostrophe typed as a quotation mark: interv"ju, l"État, 2017"s.
_MISTYPED = regex.compile(
    r"""\p{Ll}"\p{Ll}\Z | (?<!\p{L})\p{L}{1,2}"\p{L}\Z | [\p{L}\p{Nd}]"s\Z""", regex.VERBOSE
)
# A consonant alone behind an apostrophe that was set as an opening mark: Dutch ‘t, ‘m, ‘s.
_ELIDED = regex.compile(r"[b-df-hj-np-tv-xz](?=[\s,.;:!?])")
_PRIMES = frozenset({'"', "''", "’’"})  # typed for seconds and inches
_BETWEEN_DIGITS = regex.compile(r"\d\D{1,2}\d")
_UNSPACED = regex.compile(rf"[{RUN_TOGETHER}ー]")


class Kind(IntEnum):
    """What stands beside a mark."""

    EDGE = 0
    BLANK = 1
    OPEN_BRACKET = 2
    CLOSE_BRACKET = 3
    STOP = 4
    DASH = 5
    QUOTE = 6
    DIGIT = 7
    UNSPACED = 8
    LETTER = 9


class Mark(NamedTuple):
    """A candidate mark: its place, what it is, and the cost of each part it may play.

    `glyph` is one character: what a doubled or garbled mark stands for. `opens`, `closes` and
    `skips` are the costs of its being an opening mark, a closing mark and no mark at all.
    `single` marks may be apostrophes and are never reported as alone.
    """

    span: Span
    glyph: str
    single: bool
    opens: float
    closes: float
    skips: float


# Costs by neighbour, in the order of Kind.
_OPEN_AFTER = t.OPEN_AFTER
_OPEN_BEFORE = t.OPEN_BEFORE
_CLOSE_AFTER = t.CLOSE_AFTER
_CLOSE_BEFORE = t.CLOSE_BEFORE
IMPOSSIBLE = t.MARK_IMPOSSIBLE.value
_CERTAIN = t.MARK_CERTAIN.value
_APOSTROPHE_MISTYPED = t.APOSTROPHE_MISTYPED.value
POSSESSIVE_MISTYPED = t.POSSESSIVE_MISTYPED.value
_AFTER_PREFIX = t.GERSHAYIM_AFTER_PREFIX.value
_PREFIX_DOUBT = t.GERSHAYIM_DOUBT.value
_TURNED = t.GLYPH_TURNED.value
_FOREIGN = t.GLYPH_FOREIGN.value
_UNKNOWN = t.GLYPH_UNKNOWN.value
_CURLY_APOSTROPHE = t.GLYPH_APOSTROPHE.value
_APOSTROPHE = t.APOSTROPHE.value
_PRIME = t.PRIME.value
_ALONE_IN_LINE = t.ALONE_IN_LINE.value
_UNSPACED_SIDE = t.UNSPACED_SIDE.value
_UNSPACED_STRAIGHT = t.UNSPACED_STRAIGHT.value


def _kind(char: str) -> Kind:
    """Return the kind of a neighbouring character; an empty string is the edge."""
    if not char:
        return Kind.EDGE
    if char.isspace() or char in "\u200b\u2060":
        return Kind.BLANK
    for kind, members in (
        (Kind.STOP, _STOPS),
        (Kind.OPEN_BRACKET, _OPEN_BRACKETS),
        (Kind.CLOSE_BRACKET, _CLOSE_BRACKETS),
        (Kind.DASH, _DASHES),
        (Kind.QUOTE, _QUOTES),
    ):
        if char in members:
            return kind
    if char.isdigit():
        return Kind.DIGIT
    if _UNSPACED.match(char):
        return Kind.UNSPACED
    return Kind.LETTER if char.isalnum() else Kind.STOP


def _glyph_costs(glyph: str, single: bool, facts: Convention | None) -> tuple[float, float]:
    """Return what it costs, by its shape alone, that the glyph opens and that it closes."""
    if glyph in "\"'＂":
        return 0.0, 0.0
    world = known_pairs()
    costs = []
    own = (*facts.outer, *facts.inner) if facts else ()
    for place in (0, 1):
        if any(glyph == pair[place] for pair in own):
            costs.append(0.0)
        elif any(glyph in pair for pair in own):  # at home the other way round only
            costs.append(_TURNED)
        elif any(glyph == pair[place] for pair in world):
            costs.append(_FOREIGN)
        else:
            costs.append(_UNKNOWN)
    opens, closes = costs
    if single and glyph == "’":  # an apostrophe far more often than an opening mark
        opens += _CURLY_APOSTROPHE
    return opens, closes


def _spaced(glyph: str, left: str, right: str, facts: Convention | None) -> tuple[bool, bool]:
    """Tell whether a blank within (after the opening, before the closing mark) is the custom."""
    return (
        bool(facts and glyph in facts.spaced and right.isspace()),
        bool(facts and glyph in facts.spaced and left.isspace()),
    )


def _skip_cost(text: str, start: int, end: int, glyph: str, single: bool) -> float:
    """Return what it costs that the character is no quotation mark."""
    if single:
        left, right = text[start - 1 : start], text[end : end + 1]
        if glyph in _APOSTROPHES:
            return 0.0 if left.isalnum() and right.isalnum() else _APOSTROPHE
        return _APOSTROPHE if _ELIDED.match(text, end) else _PRIME
    if text[start:end] in _PRIMES and _BETWEEN_DIGITS.match(text, start - 1, end + 1):
        return _PRIME  # 51''04: seconds and hundredths
    if _is_in_hebrew_word(text, start, end):
        return _gershayim_cost(text, start, end)
    return _double_skip_cost(text, start, end) if glyph == '"' else _CERTAIN


def _double_skip_cost(text: str, start: int, end: int) -> float:
    """Return what it costs that a straight double mark is an apostrophe or inches."""
    left, right = text[start - 1 : start], text[end : end + 1]
    if left == "s" and _POSSESSIVE.match(text, end):
        return POSSESSIVE_MISTYPED
    if left.isalnum() and right.isalpha() and _MISTYPED.search(text, max(0, start - 4), end + 1):
        return _APOSTROPHE_MISTYPED
    return _PRIME if left.isdigit() and not right.isalnum() else _CERTAIN


def _is_in_hebrew_word(text: str, start: int, end: int) -> bool:
    """Tell whether Hebrew letters stand on both sides; programs make a curly mark of gershayim."""
    return bool(_HEBREW_LETTER.match(text, end) and _HEBREW_LETTER.match(text[start - 1 : start]))


def _gershayim_cost(text: str, start: int, end: int) -> float:
    """Return what it costs that a mark between Hebrew letters is gershayim."""
    if not _HEBREW_PREFIX.search(text, max(0, start - 5), start):
        return 0.0
    return _CERTAIN if _HEBREW_WORD.match(text, end) else _AFTER_PREFIX


def _costs(text: str, span: Span, block: Span, glyph: str, facts: Convention | None) -> Mark:
    """Return the mark at `span` with the costs of its parts."""
    single = len(glyph) == 1 and glyph in SINGLE
    left = text[span.start - 1] if span.start > block.start else ""
    right = text[span.end] if span.end < block.end else ""
    before, after = _kind(left), _kind(right)
    opens, closes = _glyph_costs(glyph, single, facts)
    inside_open, inside_close = _spaced(glyph, left, right, facts)
    opening = _OPEN_AFTER[before] + (0.0 if inside_open else _OPEN_BEFORE[after])
    closing = (0.0 if inside_close else _CLOSE_AFTER[before]) + _CLOSE_BEFORE[after]
    if before is Kind.EDGE and after is Kind.EDGE:
        opening, closing = (
            _ALONE_IN_LINE,
            0.0,
        )  # a line of its own: the end of something more likely
    elif before is Kind.UNSPACED or after is Kind.UNSPACED:
        opening, closing = _unspaced_costs(glyph, before, after, opening, closing)
    opens, closes = opens + opening, closes + closing
    skips = _skip_cost(text, span.start, span.end, glyph, single)
    if skips == 0.0:  # between letters: an apostrophe or gershayim
        opens, closes = opens + IMPOSSIBLE, closes + IMPOSSIBLE
    elif _HEBREW_LETTER.match(left) and _HEBREW_LETTER.match(right):
        opens = _AFTER_PREFIX + _PREFIX_DOUBT
    return Mark(span, glyph, single, opens, closes, skips)


def _unspaced_costs(
    glyph: str, before: Kind, after: Kind, opens: float, closes: float
) -> tuple[float, float]:
    """Return the costs beside a script without blanks, where a stop tells more than a blank."""
    if glyph not in "\"'＂":
        return min(opens, _UNSPACED_SIDE), min(closes, _UNSPACED_SIDE)
    opens = min(opens, 0.0 if before in (Kind.STOP, Kind.EDGE) else _UNSPACED_STRAIGHT)
    closes = min(closes, 0.0 if after in (Kind.STOP, Kind.EDGE) else _UNSPACED_STRAIGHT)
    return opens, closes


def find_marks(text: str, block: Span, facts: Convention | None) -> tuple[Mark, ...]:
    """Return the candidate marks of one block in order, garbled ones included."""
    garbled = find_garbled_marks(text, block)
    covered = {offset for place, _ in garbled for offset in range(place.start, place.end)}
    marks = []
    for match in _CANDIDATE.finditer(text, block.start, block.end):
        span = Span(*match.span())
        if span.start in covered:
            continue
        raw = match.group()
        glyph = _TYPED_FOR.get(raw, raw)
        if raw in _APOSTROPHES:
            left, right = text[span.start - 1 : span.start], text[span.end : span.end + 1]
            if left.isalnum() and right.isalnum() and not _UNSPACED.match(left):
                continue
        mark = _costs(text, span, block, glyph, facts)
        if mark.opens < IMPOSSIBLE or mark.closes < IMPOSSIBLE:
            marks.append(mark)
    for place, glyph in garbled:
        if glyph:
            marks.append(_costs(text, place, block, glyph, facts))
    return tuple(sorted(marks))
