"""A paragraph begins in lower case, or has no capital at all.

## What it finds
A paragraph of the translation whose first word begins with a small letter, where the source
begins with a capital or is written in a script without capitals.

## Why it matters
The beginning of the sentence is gone, a paragraph was torn in two, or the text went through a
step that took its capitals away.

## Example
    the council closed the bridge.

## What it leaves alone
Names that begin small (`iPhone`, `al-Nur`, `von der Mühle`) or that the source writes in small
letters too, lists, captions and continuations
that begin small in the source too, scripts without capitals.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.locales.common_words import common_words
from polyproof.locales.name_forms import capitalises_nouns
from polyproof.model import BlockKind, Edit, Fix, Severity, Span
from polyproof.rules.garbled.lower_names import is_lower_name
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.thresholds import LOWER_CASE_SHARE

# The first word of a paragraph, behind a quotation mark or an inverted mark at most.
_OPENING = regex.compile(
    r"""["“„«»‘'¿¡]*+(?P<word>(?!\p{Georgian})\p{Ll}[\p{L}\p{M}]*+)(?P<rest>[^\s]*)"""
)
_FIRST_LETTER = regex.compile(r"[^\p{L}\p{N}]*+(?P<letter>[\p{L}\p{N}])")
_CAPITAL = regex.compile(r"\p{Lu}")
_NAME_AHEAD = regex.compile(r"\s(?:\p{Ll}{1,4}\s)?\p{Lu}")
_END = regex.compile(r"""\p{Sentence_Terminal}["”»’“)\]]*$""")


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the paragraphs that begin with a small letter and should not."""
    target = comparison.target
    blocks = [block.span for block in target.article.blocks]
    items = {b.span for b in target.article.blocks if b.kind is BlockKind.LIST_ITEM}
    small = [(span, match) for span in blocks if (match := _OPENING.match(target.text, *_at(span)))]
    if len(blocks) > 2 and len(small) > LOWER_CASE_SHARE.value * len(blocks):
        return  # a style of its own
    for span, match in small:
        figure = target.text[max(0, span.start - 9) : span.start].rstrip()[
            -1:
        ]  # 148,503 ¶ people were there
        named = _is_name(match, target.text, target.language) or is_lower_name(
            match.group("word"), comparison
        )
        if named or figure.isdigit() or figure == "%" or not _is_expected(span, comparison):
            continue
        if comparison.source is None and span in items:  # the last of a list that is one sentence
            continue
        yield _observation(span, match, comparison)


def _at(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _is_name(match: regex.Match[str], text: str, language: str) -> bool:
    """Tell whether the first word is, or begins, a name or an address."""
    word, rest = match.group("word"), match.group("rest")
    if (
        _CAPITAL.search(word + rest)
        or any(c in rest for c in "@/_.:")
        or any(c.isdigit() for c in rest)
    ):
        return not rest.startswith((".", ":")) or len(rest) > 1
    particle = len(word) < 4 and word not in common_words(language)
    return particle and _NAME_AHEAD.match(text, match.end("word")) is not None


def _is_expected(span: Span, comparison: Comparison) -> bool:
    """Tell whether the paragraph should begin with a capital."""
    if comparison.source is None:
        return _ends(comparison.target.text, span)
    if capitalises_nouns(comparison.source.language) and not _ends(comparison.target.text, span):
        return False  # the capital may be that of a noun: *Kommentator bei Vestnytt*
    source = comparison.source_at(span.start)
    first = _FIRST_LETTER.match(source.of(comparison.source.text)) if source else None
    return first is not None and not first.group("letter").islower()


def _ends(text: str, span: Span) -> bool:
    """Tell whether a paragraph ends as a sentence does."""
    return _END.search(text, max(span.start, span.end - 6), span.end) is not None


def _observation(span: Span, match: regex.Match[str], comparison: Comparison) -> Observation:
    word, start = match.group("word"), match.start("word")
    whole = "" if _CAPITAL.search(span.of(comparison.target.text)) else " and has no capital at all"
    return Observation(
        span=Span(start, match.end("word")),
        message=f"The paragraph begins in lower case, with “{word}”{whole}.",
        confidence=0.85,
        source_span=comparison.source_at(start),
        origin=comparison.origin,
        fix=Fix((Edit(Span(start, start + 1), word[0].upper()),), safe=False),
    )


RULE = Rule(
    code="GAR104",
    name="lower-case-opening",
    family=Family.GARBLED,
    severity=Severity.WARNING,
    category="linguistic-conventions/casing",
    check=check,
    page=__doc__,
    yields_to=("GAR302",),
)
