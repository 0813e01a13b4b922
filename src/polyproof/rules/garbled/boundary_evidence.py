"""Where a full stop may be lost, judged by the source.

Two sentences of the source that fit one sentence of the translation were either joined by the
translator or lost the mark between them. A translator who joins sentences joins them with
something: a semicolon, a dash, a bracket, a quotation, in Chinese and Japanese mostly a comma.
Without any of these near the place where the boundary should be, the mark is lost. Where blanks
part the words, two of them must have run together there: the blank went with the mark.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from math import log
from typing import NamedTuple

import regex

from polyproof.alignment import Comparison
from polyproof.locales.language import is_spaced
from polyproof.locales.length import length_factor
from polyproof.locales.name_forms import capitalises_nouns
from polyproof.locales.sentence_finals import sentence_finals
from polyproof.locales.word_frequency import zipf
from polyproof.model import Link, Span
from polyproof.text import Document
from polyproof.thresholds import (
    BOUNDARY_FIT,
    BOUNDARY_HABIT,
    BOUNDARY_LETTERS,
    BOUNDARY_SCORE,
    BOUNDARY_WINDOW,
    BOUNDARY_WORD,
    SHORTEST_SENTENCE,
)

_CASED = regex.compile(r"\p{Lu}|\p{Ll}")
# What joins sentences, or shows that one of them is quoted.
_JOINT = regex.compile(r"[;；:：—–―…()（）「」『』“”«»\"!?！？।。]|\.\.|－|・・")
_ENDED = regex.compile(r"\p{Sentence_Terminal}$")
# The same behind closing marks; a colon ends a heading.
_CLOSED = regex.compile(r"""[\p{Sentence_Terminal}:：;…—–][\p{Pf}\p{Pe}"'”’]*+$""")
# A comma that ends a clause, not one behind the Japanese topic.
_COMMA = regex.compile(r"(?<![はも])[、，,]")
# A capital letter within a sentence.
_INNER_CAPITAL = regex.compile(r"(?<=[\p{Ll}\p{N},] )\p{Lu}[\p{L}\p{M}]*+")

# A capital letter, with the mark of a title before it: the film "The Last Sluice".
_OPENING = regex.compile(r"\p{Quotation_Mark}?+\p{Lu}")


# The marks of a work's title in Chinese, Japanese and Korean.
_TITLE = regex.compile(r"[《〈『]")


class LostBoundary(NamedTuple):
    """A likely lost boundary: the stretch it lies in, and the source of both sentences."""

    span: Span
    source: Span


def has_capitals(comparison: Comparison) -> bool:
    """Tell whether the translation's script tells capital from small letters."""
    sentences = comparison.target.sentences
    text = comparison.target.text
    cased = sum(_CASED.match(text, s.span.start) is not None for s in sentences)
    return cased * 2 > len(sentences)


def goes_on_in_source(comparison: Comparison, place: int, behind_capital: bool) -> bool:
    """Tell whether the source has no end of a sentence where a capital stands at `place`.

    `behind_capital` says that the word before it has one too, as in a title.

    Either the source has a capital without a mark before it too where both versions were cut, or
    it has one sentence with a capital in its middle, which is no name that the translation copies:
    the words on a button, a title. Behind a word with a capital one sentence of the source will do.
    """
    if comparison.source is None:
        return False
    before, behind = comparison.link_at(place - 2), comparison.link_at(place)
    if before is None or behind is None or before.is_added or behind.is_added:
        return False
    text = comparison.source.text
    if before != behind:
        ended = _CLOSED.search(comparison.source_span(before).of(text))
        following = comparison.source_span(behind)
        titled = _OPENING.match(text, following.start) or _names_work(comparison, following)
        return ended is None and bool(titled)
    if not _is_one_sentence(comparison, before):
        return False
    source = comparison.source_span(before)
    capitals = _INNER_CAPITAL.findall(text, source.start, source.end)
    if _names_work(comparison, source):
        return True
    named = capitalises_nouns(comparison.source.language)
    copied = comparison.target.vocabulary
    return behind_capital or (not named and any(word not in copied for word in capitals))


def _names_work(comparison: Comparison, source: Span) -> bool:
    """Tell whether the source marks a title here that the translation leaves to its capitals."""
    if comparison.source is None:
        return False
    if _TITLE.search(comparison.source.text, source.start, source.end):
        return True
    return any(source.contains(quotation.span) for quotation in comparison.quotations.lost)


def _is_one_sentence(comparison: Comparison, link: Link) -> bool:
    """Tell whether a link has one sentence of the source, which its translation fits."""
    around = comparison.neighbours(link)
    several = link.source[1] - link.source[0] > 1
    if several or any(other is not None and other.is_dropped for other in around):
        return False
    source, target = comparison.source_span(link), comparison.target_span(link)
    return _misfit(comparison, source, target) < BOUNDARY_FIT.value


def lost_boundaries(comparison: Comparison) -> Iterator[LostBoundary]:
    """Yield places where the source ends a sentence and the translation goes on.

    None where the translator joins sentences time and again.
    """
    joined = sum(link.source[1] - link.source[0] > 1 for link in comparison.links)
    if joined >= BOUNDARY_HABIT.value:
        return
    keeps = any(link.shape == "1-1" for link in comparison.links)
    for link in _joined(comparison):
        source = comparison.source_span(link)
        target = comparison.target_span(link)
        if not keeps and _is_joined_anywhere(comparison, target):
            continue
        ends = _sentence_ends(comparison, link)
        if len(ends) == 1 and _misfit(comparison, source, target) < BOUNDARY_FIT.value:
            place = _boundary(comparison, (ends[0] - source.start) / len(source), target)
            if place is not None:
                yield LostBoundary(place, source)


def _is_joined_anywhere(comparison: Comparison, target: Span) -> bool:
    """Tell whether a comma or another joint stands anywhere within a sentence of the translation.

    A translator who tells two sentences as one may tell them in another order: then the joint
    is not where the boundary was. It is enough where no other sentence shows that he keeps to
    the sentences of the source.
    """
    text = comparison.target.text
    return any(mark.search(text, target.start, target.end - 1) for mark in (_JOINT, _COMMA))


def _joined(comparison: Comparison) -> Iterator[Link]:
    """Yield links of several source sentences with one of the translation.

    A sentence that the aligner thinks dropped, beside one that is too long for its partner,
    counts as joined with it.
    """
    links = comparison.links
    for i, link in enumerate(links):
        if link.target[1] - link.target[0] != 1 or link.is_added:
            continue
        if link.source[1] - link.source[0] > 1 and link.score >= BOUNDARY_SCORE.value:
            yield link
        elif link.shape == "1-1":
            for other in links[max(0, i - 1) : i + 2]:
                if other.shape == "1-0":
                    first = min(link.source[0], other.source[0])
                    both = Link((first, first + 2), link.target, link.score)
                    if _gains(comparison, link, both):
                        yield both


def _gains(comparison: Comparison, alone: Link, both: Link) -> bool:
    """Tell whether the length of the translation speaks for both source sentences."""
    target = comparison.target_span(alone)
    one = _misfit(comparison, comparison.source_span(alone), target)
    two = _misfit(comparison, comparison.source_span(both), target)
    return one > 0.75 * BOUNDARY_FIT.value and one > 2 * two


def _misfit(comparison: Comparison, source: Span, target: Span) -> float:
    """Return how far the lengths are from what the languages lead to expect (log ratio)."""
    assert comparison.source is not None
    expected = (length_factor(comparison.target.language) or 1.0) / (
        length_factor(comparison.source.language) or 1.0
    )
    return abs(log(max(1, len(target)) / max(1.0, len(source) * expected)))


def _sentence_ends(comparison: Comparison, link: Link) -> list[int]:
    """Return where within a link the source ends a sentence that is no quotation.

    A piece that is very short, or stands in another paragraph, proves nothing: then there is
    none.
    """
    assert comparison.source is not None
    sentences = comparison.source.sentences[link.source[0] : link.source[1]]
    if sentences[0].block != sentences[-1].block:
        return []
    text = comparison.source.text
    ends = [s.span.end for s in sentences[:-1] if _ENDED.search(s.span.of(text))]
    edges = [sentences[0].span.start, *ends, sentences[-1].span.end]
    shortest = SHORTEST_SENTENCE.value * (length_factor(comparison.source.language) or 1.0)
    return ends if min(b - a for a, b in pairwise(edges)) >= shortest else []


def _boundary(comparison: Comparison, share: float, target: Span) -> Span | None:
    """Return the stretch that the boundary lies in; None where something joins the sentences.

    `share` is the part of the sentence that stands before the boundary in the source.
    """
    expected = target.start + round(share * len(target))
    reach = max(6, round(BOUNDARY_WINDOW.value * len(target)))
    start, end = max(target.start + 1, expected - reach), min(target.end - 1, expected + reach)
    text = comparison.target.text
    if start >= end or _JOINT.search(text, start, end):
        return None
    if is_spaced(comparison.target.language):
        return _run_together(comparison.target, Span(start, end))
    finals = sentence_finals(comparison.target.language)
    if _COMMA.search(text, start - 2 if finals else expected - reach // 2, expected + 2):
        return None
    if not finals:
        return Span(start, end)
    places = [i for i in range(start, end) if _ends_sentence(text, i, finals)]
    if not places:
        return None
    at = min(bisect_left(places, expected), len(places) - 1)
    return Span(max(start, places[at] - 3), min(end, places[at] + 3))


def _run_together(document: Document, near: Span) -> Span | None:
    """Return a word near a place that is no word, but two; None where there is none."""
    fewest = int(BOUNDARY_LETTERS.value)
    for word in document.words_in(near):
        if zipf(word.text, document.language) == 0 and document.vocabulary[word.text] == 1:
            splits = range(fewest, len(word.text) - fewest + 1)
            if any(_are_words(document, word.text[:i], word.text[i:]) for i in splits):
                return word.span
    return None


def _are_words(document: Document, *parts: str) -> bool:
    return all(zipf(part, document.language) >= BOUNDARY_WORD.value for part in parts)


def _ends_sentence(text: str, i: int, finals: tuple[str, ...]) -> bool:
    """Tell whether a word that may end a sentence ends before `i`, and another follows at once."""
    if not text[i].isalpha() or "\u3040" <= text[i] <= "\u309f":
        return False
    return text[max(0, i - 3) : i].endswith(finals)
