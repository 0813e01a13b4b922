"""Paragraphs, sentences, quotations, words and numbers of a text, by plain patterns.

They are not taken from polyproof: were they what it takes them for, nothing that it overlooks
would ever be damaged.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from polyproof.model import Span

# A stop behind a word that is no abbreviation, the marks that close there, and the blank.
_SPACED_END = regex.compile(
    r"""(?: (?<=\p{Ll}{4}|[\p{Lo}\p{M}]{2}|[)»”“"%])\. | (?<=\w)[!?؟।۔…] | (?<=[.!?…])(?=["”»“]) )
        (?<!\b(?:[Pp]rof|godz|Assoc)\.) ["”»“’)]*+ (?:[\u00a0\u202f]»)? (?P<blank>\ )
        (?=[\p{Lu}\p{Lo}\p{N}"“„«¿¡])""",
    regex.VERBOSE,
)
_UNSPACED_END = regex.compile(r"(?<=\w)[。！？](?=[^\n」』”’）])(?P<blank>)")
_PAIRS = (("“", "”"), ("„", "“"), ("„", "”"), ("«", "»"), ("»", "«"), ('"', '"'))
_QUOTED = regex.compile(
    "|".join(rf"(?<!\w){o}(?P<said>[^{o}{c}\n]++){c}(?!\w)" for o, c in _PAIRS)
    + r"|「(?P<said>[^「」\n]++)」|『(?P<said>[^『』\n]++)』"
)
_UNSPACED_QUOTED = regex.compile("“(?P<said>[^“”\n]++)”|" + _QUOTED.pattern)
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]++(?:[-'’.,·״׳\"][\p{L}\p{M}\p{N}]++)*+")
_LETTER = regex.compile(r"[\p{L}\p{N}]")
_NUMBER = regex.compile(
    r"(?<![\p{L}\p{N}]|[\p{N}][.,:]|-)\p{Nd}++(?:[.,\u00a0\u202f]\p{Nd}++)*+(?![:-]?\p{Nd})"
)


@dataclass(frozen=True)
class Quotation:
    """The places of both marks of a quotation; what it says stands between them."""

    opening: Span
    closing: Span

    @property
    def said(self) -> Span:
        """What stands between the marks."""
        return Span(self.opening.end, self.closing.start)


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of a text."""
    return [Span(*match.span()) for match in regex.finditer(r"[^\n]+", text)]


def sentences(text: str, paragraph: Span, spaced: bool) -> list[Span]:
    """Return the sentences of a paragraph, without the blanks between them.

    `spaced` tells whether the language puts blanks between words.
    """
    found, start = [], paragraph.start
    ends = _SPACED_END if spaced else _UNSPACED_END
    for match in ends.finditer(text, paragraph.start, paragraph.end):
        found.append(Span(start, match.start("blank")))
        start = match.end()
    return [*found, Span(start, paragraph.end)]


def quotations(text: str, spaced: bool) -> list[Quotation]:
    """Return the quotations that lie in one paragraph, with their marks, inner ones left out."""
    return [
        Quotation(Span(match.start(), match.start("said")), Span(match.end("said"), match.end()))
        for match in (_QUOTED if spaced else _UNSPACED_QUOTED).finditer(text)
    ]


def words(text: str, span: Span, spaced: bool) -> list[Span]:
    """Return the words of a part of a text; its letters where words do not stand apart."""
    pattern = _WORD if spaced else _LETTER
    return [Span(*match.span()) for match in pattern.finditer(text, span.start, span.end)]


def numbers(text: str) -> list[Span]:
    """Return the numbers of a text that are written in digits and stand alone."""
    return [Span(*match.span()) for match in _NUMBER.finditer(text)]
