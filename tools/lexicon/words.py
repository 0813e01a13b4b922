"""Which pieces of a text make up a word.

A word is what letters and figures stand together without a blank or a mark between them; in
scripts that are written without blanks every piece is a word of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto

import regex

from polyproof.locales.scripts import RUN_TOGETHER

MARK = -1  # in place of the number of a word: the piece belongs to none

_LETTER = regex.compile(r"[\p{L}\p{N}\p{M}]")
_RUN_TOGETHER = regex.compile(rf"[{RUN_TOGETHER}]")


class PieceKind(Enum):
    """What a piece of the vocabulary can be part of."""

    MARK = auto()
    LETTERS = auto()
    RUN_TOGETHER = auto()


def kind_of(piece: str) -> PieceKind:
    """Return the kind of a piece."""
    if not _LETTER.search(piece):
        return PieceKind.MARK
    return PieceKind.RUN_TOGETHER if _RUN_TOGETHER.search(piece) else PieceKind.LETTERS


def word_numbers(pieces: Iterable[tuple[PieceKind, bool]]) -> tuple[int, ...]:
    """Return for each piece the number of its word, from 0, or MARK.

    Args:
        pieces: the kind of each, and whether it stands at the beginning of the text or behind a
            blank.
    """
    found = []
    last, inside = -1, False
    for kind, opens in pieces:
        if kind is PieceKind.MARK:
            found.append(MARK)
            inside = False
            continue
        if opens or not inside or kind is PieceKind.RUN_TOGETHER:
            last += 1
        found.append(last)
        inside = kind is PieceKind.LETTERS
    return tuple(found)
