"""A paragraph lacks the mark at its end.

## What it finds
A paragraph of the translation that ends in a word, where the source ends the same sentence with
a full stop, a question or an exclamation mark. What ends a sentence is compared across scripts:
`。`, `।`, `؟` and `.` are the same to this rule.

## Why it matters
A mark that is gone often means that words are gone as well; and in print it is a plain error.

## Example
    Мост закрыли вчера.    →    The bridge was closed yesterday

The full stop is missing.

## What it leaves alone
Headlines, captions and lines that end without a mark in the source too, and languages that end
sentences without a mark (Thai, Lao).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import regex

from polyproof.alignment import Comparison
from polyproof.locales.common_words import common_words
from polyproof.locales.inner_stops import shortened_words
from polyproof.locales.punctuation import ends_with_stop
from polyproof.model import HEADS, Edit, Fix, Link, Origin, Severity, Span
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document
from polyproof.thresholds import HEADING_WORDS

_CLOSERS = r"""[\p{Pe}\p{Pf}\p{Pi}"'*_\s]*+$"""
_ENDED = regex.compile(r"[\p{Sentence_Terminal};;][.…。]*+" + _CLOSERS)
# Behind the letter nothing, or a closing mark that leaves the full stop outside; Japanese
# newspapers close speech with 」 and no stop at all.
_BARE = regex.compile(r"""[\p{L}\p{M}\p{N}%](?![」』])[\p{Pe}\p{Pf}\p{Pi}"']?$""")
_LAST_WORD = regex.compile(r"[^\s]+$")
_SHORTENED = regex.compile(r"(?<![\p{L}\p{N}.])(\p{L}++(?:\.\p{L}++)*+)\.\Z")
_BRACKETS, _OPENERS = (")", "]", "）"), ("(", "[", "（")
_STOP = regex.compile(r"\p{Sentence_Terminal}")


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the ends of paragraphs where the source has a mark and the translation has none."""
    target, source = comparison.target, comparison.source
    if source is None or not ends_with_stop(target.language) or not ends_with_stop(source.language):
        return
    sentences = target.sentences
    for i, sentence in enumerate(sentences):
        if i + 1 < len(sentences) and sentences[i + 1].block == sentence.block:
            continue
        if not _BARE.search(
            target.text, max(sentence.span.start, sentence.span.end - 3), sentence.span.end
        ):
            continue
        alone = i == 0 or sentences[i - 1].block != sentence.block
        if target.article.blocks[sentence.block].kind in HEADS:
            continue
        if alone and len(sentences) > 1 and _is_heading(comparison, sentence.span):
            continue
        if alone and i + 1 == len(sentences) and _names_author(comparison, sentence.span):
            continue
        link = comparison.link_at(sentence.span.end - 1)
        if link is None or link.is_added or link.target[1] != i + 1:
            continue
        rendered = source.sentences[link.source[1] - 1].span
        if _holds_line(source, link):
            continue
        if _ends(rendered.of(source.text), source.language):
            yield _observation(comparison, sentence.span, rendered)


def _holds_line(source: Document, link: Link) -> bool:
    """Tell whether a link holds a line without a mark of the source and text below it: a byline."""
    sentences = source.sentences[link.source[0] : link.source[1]]
    return any(
        one.block != other.block and not _ends(one.span.of(source.text), source.language)
        for one, other in pairwise(sentences)
    )


def _ends(sentence: str, language: str) -> bool:
    """Tell whether a mark ends a sentence, and not only a shortened word (*1926 r.*, *1 p.m.*)."""
    whole = sentence.strip()
    if whole.endswith(_BRACKETS) and not whole.startswith(_OPENERS):
        return False  # the mark belongs to what the brackets hold: (approx.)
    if _ENDED.search(sentence) is None:
        return False
    shortened = _SHORTENED.search(sentence)
    return shortened is None or not (
        "." in shortened[1] or shortened[1] in shortened_words(language)
    )


def _is_heading(comparison: Comparison, sentence: Span) -> bool:
    """Tell whether a line is so short that it may be a heading, whatever the source makes of it."""
    return len(comparison.target.words_in(sentence)) <= HEADING_WORDS.value


def _names_author(comparison: Comparison, sentence: Span) -> bool:
    """Tell whether the line that ends an article may say who wrote it: it begins with two names."""
    target = comparison.target
    words = target.words_in(sentence)
    if not 1 < len(words) <= 2 * HEADING_WORDS.value or len(target.sentences) < 2:
        return False
    first, second = words[:2]
    common = common_words(target.language)
    return first.text[0].isupper() and first.text.lower() not in common and second in target.names


def _observation(comparison: Comparison, sentence: Span, rendered: Span) -> Observation:
    assert comparison.source is not None
    last = _LAST_WORD.search(sentence.of(comparison.target.text))
    start = sentence.start + (last.start() if last else 0)
    mark = _ENDED.search(rendered.of(comparison.source.text))
    return Observation(
        span=Span(start, sentence.end),
        message=f"The sentence ends without a mark; the source ends it with "
        f"“{mark.group().strip() if mark else ''}”.",
        confidence=0.9,
        source_span=rendered,
        origin=Origin.INTRODUCED,
        fix=Fix((Edit(Span(sentence.end, sentence.end), _own_stop(comparison)),), safe=False),
    )


def _own_stop(comparison: Comparison) -> str:
    """Return the mark that the translation itself ends its sentences with most often."""
    text = comparison.target.text
    ends = [text[s.span.end - 1] for s in comparison.target.sentences]
    stops = [mark for mark in ends if _STOP.match(mark) and mark not in "!?！？؟"]
    return max(stops, key=stops.count) if stops else "."


RULE = Rule(
    code="PUN101",
    name="sentence-end-missing",
    family=Family.PUNCTUATION,
    severity=Severity.WARNING,
    category="linguistic-conventions/punctuation",
    check=check,
    page=__doc__,
    needs_source=True,
    yields_to=("GAR101", "GAR103", "GAR301", "GAR302"),
)
