"""A mark has nothing before it that it could end.

## What it finds
A comma that opens a paragraph, or stands right behind an opening bracket; a comma
with a full stop behind it; an English *'s* that stands alone behind a mark or a word like *of*.

## Why it matters
The words that the mark or the ending belongs to were dropped, mostly a name.

## Example
    , a baker from Vallmar, bought the mill.

## What it leaves alone
Dots that stand for something left out, and places where the source has the same.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.locales.punctuation import binding_words, never_before_mark, possessive
from polyproof.model import Severity, Span
from polyproof.rules.rule import Family, Observation, Rule

_MARKS = regex.compile(
    r"""(?:\A|(?<=\n))[ ]*+["“«„]?+(?P<opens>[,;،、，])(?=[ ]\p{L})
      | [(（][ ]?+(?P<inside>[,;،、，])(?=[ ])
      | (?<=\p{L}[\p{L}\p{N}])(?P<stop>[,،][ ]?+\.)(?![.\p{L}\p{N}])""",
    regex.VERBOSE,
)
_WORD_BEFORE = regex.compile(r"(?r)(?:\p{L}++|[,;:(])(?=[ ]$)")


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the marks, and the endings, that nothing stands before."""
    text = comparison.target.text
    found = [Span(*match.span(match.lastgroup or 0)) for match in _MARKS.finditer(text)]
    if found and not (comparison.source and _MARKS.search(comparison.source.text)):
        for span in found:
            yield _observation(span, comparison)
    yield from _endings(comparison)


def _endings(comparison: Comparison) -> Iterator[Observation]:
    """Yield possessive endings that stand alone."""
    text, language = comparison.target.text, comparison.target.language
    ending = possessive(language)
    if not ending:
        return
    tied = binding_words(language) | never_before_mark(language)
    for form in (ending, ending.replace("'", "’")):
        at = text.find(f" {form} ")
        while at >= 0:
            before = _WORD_BEFORE.search(text, max(0, at - 20), at + 1)
            if before and (not before.group()[0].isalpha() or before.group().lower() in tied):
                yield _observation(Span(at + 1, at + 1 + len(form)), comparison)
            at = text.find(f" {form} ", at + 1)


def _observation(span: Span, comparison: Comparison) -> Observation:
    shown = span.of(comparison.target.text)
    return Observation(
        span=span,
        message=f"Nothing stands before “{shown}” that it could belong to: words are missing.",
        confidence=0.9,
        source_span=comparison.source_at(span.start),
        origin=comparison.origin,
    )


RULE = Rule(
    code="PUN109",
    name="mark-without-words",
    family=Family.PUNCTUATION,
    severity=Severity.ERROR,
    category="accuracy/omission",
    check=check,
    page=__doc__,
    yields_to=("DRP103", "DRP104", "DRP202", "QUO107", "PUN102", "UNT101", "GAR103"),
)
