"""Where two words or sentences touch that should stand apart.

A seam is a place without a blank where the writing changes as it only does between words: a
capital after a small letter, a letter behind a full stop or a quotation mark, a letter behind
one that only ends words (Hebrew ם). Whether it is a fault is for the rule to judge.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import NamedTuple

import regex

from polyproof.locales.final_letters import final_letters
from polyproof.model import Span


class SeamKind(Enum):
    """How two words touch."""

    CAPITAL = "capital"  # weeksFrom, UNESCOThe, 2023The
    STOP = "stop"  # there.Then, ."And
    QUOTE = "quote"  # Times"If
    BRACKET = "bracket"  # [of the city]the
    CLOSED = "closed"  # 33 %Turnout, (2019)The, “yes”But
    FINAL_LETTER = "final letter"  # a letter behind one that ends words


class Seam(NamedTuple):
    """A place where two words touch.

    `at` is where a blank is missing; `left` and `right` are the words that touch, without the
    marks between them; `token` is the run of characters without blanks around the place.
    """

    kind: SeamKind
    at: int
    left: Span
    right: Span
    token: Span


# How far around a seam is looked, in code points: letters without end are no word.
_REACH = 80

_WORD_BEFORE = regex.compile(r"(?r)[\p{L}\p{M}\p{N}'’]{1,80}+")
_WORD_AFTER = regex.compile(r"[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}]|['’·](?=\p{L})){0,80}+")
_TOKEN_BEFORE = regex.compile(r"(?r)\S*+")
_TOKEN_AFTER = regex.compile(r"\S*+")

# Small letter or digit and capital; two capitals and a capitalised word (NATOThe).
_CAPITAL = regex.compile(r"[\p{Ll}\p{Nd}](?=\p{Lu})|\p{Lu}\p{Lu}(?=\p{Lu}\p{Ll})")
# A sentence mark, closing marks, and at once, or behind opening marks, a letter; a digit where the
# mark stands behind no other digit.
_STOP = regex.compile(
    r"""(?<=[\p{L}\p{M}\p{N}%"”»’“)\]])[.!?…।؟۔։።]["”»’)\]]*+
        (?: (?=(?:«[ \u00a0\u202f]?|[„“"‘¿¡(])?+\p{L}) | (?<!\p{Nd}.)(?=\p{Nd}) )""",
    regex.VERBOSE,
)
# A quotation mark with a letter on both sides, the second a capital one.
_QUOTE = regex.compile(r"""(?<=\p{Ll})(?:["”»“„]|«[ \u00a0\u202f]?)(?=\p{Lu})""")
# A mark that closes, and a word with a capital at once, or behind an opening mark.
_CLOSED = regex.compile(
    r"""(?: (?<=[\p{L}\p{N}.!?,%€$])(?:[)\]”»]|[\u00a0\u202f]») | (?<=\p{Nd}[ \u00a0\u202f]?)% )
        (?=[“«„]\p{Lu}|\p{Lu}\p{Ll}|\p{Arabic}{3})""",
    regex.VERBOSE,
)
# A bracket that holds several words, and a letter at once.
_BRACKET = regex.compile(r"[)\]](?=\p{L})")


@cache
def _final_letter(language: str) -> regex.Pattern[str] | None:
    letters = final_letters(language)
    return regex.compile(rf"[{letters}](?=\p{{L}})") if letters else None


def _seam(kind: SeamKind, text: str, left_end: int, at: int) -> Seam | None:
    """Return the seam with its words, whose left one ends at `left_end`."""
    right_start = at
    while right_start < len(text) and not text[right_start].isalnum():
        right_start += 1
    before = _WORD_BEFORE.match(text, max(0, left_end - _REACH), left_end)
    after = _WORD_AFTER.match(text, right_start, right_start + _REACH)
    if before is None or after is None:
        return None
    start = _TOKEN_BEFORE.match(text, max(0, at - _REACH), at)
    end = _TOKEN_AFTER.match(text, at, at + _REACH)
    assert start is not None and end is not None  # both patterns match anything
    return Seam(
        kind,
        at,
        Span(before.start(), left_end),
        Span(right_start, after.end()),
        Span(start.start(), end.end()),
    )


def find_seams(text: str, language: str) -> Iterator[Seam]:
    """Yield the seams of a text, kind by kind."""
    patterns = [
        (SeamKind.CAPITAL, _CAPITAL),
        (SeamKind.STOP, _STOP),
        (SeamKind.QUOTE, _QUOTE),
        (SeamKind.BRACKET, _BRACKET),
        (SeamKind.CLOSED, _CLOSED),
    ]
    final = _final_letter(language)
    if final is not None:
        patterns.append((SeamKind.FINAL_LETTER, final))
    for kind, pattern in patterns:
        for match in pattern.finditer(text):
            inside = kind in (SeamKind.CAPITAL, SeamKind.FINAL_LETTER)
            left_end = match.end() if inside else match.start()
            if not inside:
                while left_end > 0 and not text[left_end - 1].isalnum():
                    left_end -= 1
            seam = _seam(kind, text, left_end, match.end())
            if seam is not None:
                yield seam
