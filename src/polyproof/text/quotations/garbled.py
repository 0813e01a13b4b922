"""Quotation marks that stand in a text as an HTML entity or as mojibake.

They are marks all the same: the parse goes on as if they were whole, so that one garbled mark
is one fault (which the encoding rules report) and its partner none.
"""

from __future__ import annotations

import html

import regex

from polyproof.model import Span

_MARKS = frozenset("\"'“”„‟«»『』「」〝〞〟＂‘’‚‛‹›")
_ENTITY = regex.compile(r"&(?:amp;)*+(?:[A-Za-z]{2,8}|#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,5});")

# The UTF-8 bytes of a character read as windows-1252 (bytes without a character there read as
# Latin-1): a lead byte (C2-F4) and its continuation bytes (80-BF).
_CONTINUATION = "".join(
    {bytes([b]).decode("cp1252", "ignore") or chr(b) for b in range(0x80, 0xC0)}
    | {chr(b) for b in range(0x80, 0xC0)}
)
_NEXT = f"[{regex.escape(_CONTINUATION)}]"
_SEQUENCE = regex.compile(
    f"[\u00c2-\u00df]{_NEXT}|[\u00e0-\u00ef]{_NEXT}{{2}}|[\u00f0-\u00f4]{_NEXT}{{3}}"
)
_BYTE = {bytes([b]).decode("cp1252", "ignore"): b for b in range(0x80, 0xA0)}


def _decoded(sequence: str) -> str:
    """Return the character whose bytes were misread, or an empty string."""
    values = bytes(_BYTE.get(char, ord(char) & 0xFF) for char in sequence)
    try:
        return values.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def find_garbled_marks(text: str, block: Span) -> tuple[tuple[Span, str], ...]:
    """Return the places in the block that are no marks as they stand, with what they stand for.

    A place with an empty string is a misread letter, some of whose characters look like marks.
    """
    found = []
    for match in _ENTITY.finditer(text, block.start, block.end):
        meaning = match.group()
        while meaning != (meaning := html.unescape(meaning)):
            pass
        if meaning in _MARKS:
            found.append((Span(*match.span()), meaning))
    sequences = [
        (Span(*match.span()), _decoded(match.group()))
        for match in _SEQUENCE.finditer(text, block.start, block.end)
    ]
    for index, (span, char) in enumerate(sequences):
        if char in _MARKS and char:
            found.append((span, char))
        elif char.isalpha() and _has_neighbour(sequences, index):
            found.append((span, ""))
    return tuple(found)


def _has_neighbour(sequences: list[tuple[Span, str]], index: int) -> bool:
    """Tell whether another misread letter adjoins: one alone may be chance (`É»` in French)."""
    span = sequences[index][0]
    return any(
        0 <= other < len(sequences)
        and sequences[other][1].isalpha()
        and sequences[other][0].near(span, 0)
        for other in (index - 1, index + 1)
    )
