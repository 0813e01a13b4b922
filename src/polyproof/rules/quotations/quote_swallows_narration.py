"""Quotation marks enclose words that nobody said.

## What it finds
A pair of marks that reaches over the newspaper's own words: the closing mark of one quotation
and the opening mark of the next are gone, or the quoted words are gone and the mark that was
left joins the next one. The count of marks is even, so no balance is upset; only the source
shows how far each quotation reaches. Both marks are reported. So is who speaks, named in the midst
of the speech where the language closes the marks for that (`“It was dark, she said. We ran.”`).

## Why it matters
The reporter's words are put into somebody's mouth.

## Example
    Source:      Er nannte es „einen Test“. Nach Angaben der Polizei kam niemand zu Schaden.
    Translation: He called it a “According to police, nobody was hurt.”

Without a source at hand, the rule still finds a whole sentence between marks behind an
indefinite article (`a "According to police, …"`).

## What it leaves alone
Two quotations of one speaker that the translator joined; a speaker named between dashes within
the marks («…, – said X. – …»), where that is the custom; quotations in a source whose own marks
are in doubt.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log

import regex

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.alignment.features import keys_in
from polyproof.alignment.quotations import QuotationPair, outer_quotations
from polyproof.locales.facts import QUOTATION_MARKS
from polyproof.locales.quotation_marks import convention
from polyproof.model import Origin, Severity, Span
from polyproof.rules.quotations.dash_speech import is_in_dash_speech
from polyproof.rules.quotations.extent import (
    distances,
    expected_length,
    is_sound,
    linked_sentences,
    names_speaker_inside,
    stands_at_head,
    stands_at_tail,
)
from polyproof.rules.quotations.inner_speaker import speaker_within
from polyproof.rules.quotations.stray import shown
from polyproof.rules.quotations.stray_marks import wrongly_continued
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document
from polyproof.text.quotations import Quotation

# A whole sentence of six words or more; and what follows is another, or nothing.
_SENTENCE = regex.compile(r"\p{Lu}\S*+(?:\s++\S++){5,}+(?<=[.!?])")
_NEW_SENTENCE = regex.compile(r"\s*+(?:\Z|\p{Lu})")


def _swallows_between(comparison: Comparison, pair: QuotationPair) -> bool:
    """Tell whether the marks reach from one source quotation over narration to another."""
    target = pair.target[0]
    first, last = pair.source[0], pair.source[-1]
    begins, ends = distances(comparison, first, target)[0], distances(comparison, last, target)[1]
    if max(begins, ends) > 1:
        return False
    scale = comparison.projection.scale
    gaps = [
        Span(before.span.end, after.span.start)
        for before, after in zip(pair.source, pair.source[1:], strict=False)
    ]
    if any(linked_sentences(comparison, gap, target.content) for gap in gaps):
        return True
    if any(_speaks_inside(comparison, gap, target) for gap in gaps):
        return True
    gap = scale * sum(map(len, gaps))
    if gap < t.NARRATION_LENGTH.value * scale:
        return False
    return _best_reading(comparison, pair, gap)


def _speaks_inside(comparison: Comparison, gap: Span, target: Quotation) -> bool:
    """Tell whether names or numbers of the narration stand within the marks, not after them."""
    if comparison.source is None:
        return False
    keys = keys_in(comparison.source, gap)
    after = Span(target.closing.end, target.closing.end + max(60, 2 * len(gap)))
    inside = keys & keys_in(comparison.target, target.content)
    return len(inside) > len(keys & keys_in(comparison.target, after))


def _encloses_inner(comparison: Comparison, pair: QuotationPair) -> bool:
    """Tell whether the source's quotation is one within that of the translation.

    It stands at its edge, or in speech that the source sets off by a dash.
    """
    target = pair.target[0].content
    dashed = is_in_dash_speech(comparison, pair.source[0])
    for inner in comparison.target.quotations.quotations:
        if inner.level != 2 or not target.contains(inner.span):
            continue
        edge = min(inner.span.start - target.start, target.end - inner.span.end)
        nearest = min(abs(len(inner.content) - len(q.content)) for q in pair.source)
        if (dashed or edge <= 1) and nearest <= len(inner.content) / 2:
            return True
    return False


def _best_reading(comparison: Comparison, pair: QuotationPair, gap: float) -> bool:
    """Tell whether the length is that of quotations with narration, not of joined quotations."""
    actual = len(pair.target[0].content)
    joined = expected_length(comparison, pair.source)
    readings = [joined + gap]
    readings.append(expected_length(comparison, pair.source[:1]) + gap)
    readings.append(expected_length(comparison, pair.source[-1:]) + gap)
    misfit = min(abs(log((actual + 1) / (length + 1))) for length in readings)
    return misfit + t.NARRATION_MARGIN.value < abs(log((actual + 1) / (joined + 1)))


def _runs_on(comparison: Comparison, pair: QuotationPair) -> bool:
    """Tell whether the marks begin or end with the source's, and reach far too wide."""
    source, target = pair.source[0], pair.target[0]
    expected = expected_length(comparison, pair.source)
    limit = (
        t.OVERLONG_FACTOR.value * expected + t.OVERLONG_EXTRA.value * comparison.projection.scale
    )
    if len(target.content) <= limit or _joins_lost(comparison, pair):
        return False
    begins, ends = distances(comparison, source, target)
    texts = comparison.source.text if comparison.source else "", comparison.target.text
    if begins <= t.OVERLONG_NEAR.value and 2 * begins < ends:
        return stands_at_head(texts[0], source) == stands_at_head(texts[1], target)
    if ends <= t.OVERLONG_NEAR.value and 2 * ends < begins:
        return stands_at_tail(texts[0], source) == stands_at_tail(texts[1], target)
    return False


def _joins_lost(comparison: Comparison, pair: QuotationPair) -> bool:
    """Tell whether a quotation beside the source's is in no pair: the marks may hold both."""
    source, target = pair.source[0], pair.target[0]
    return any(
        lost.span.near(source.span, int(t.ATTRIBUTION_LENGTH.value))
        and len(target.content)
        <= t.JOINED_FACTOR.value * expected_length(comparison, (lost, source))
        for lost in comparison.quotations.lost
    )


def _cut_off_noun(document: Document) -> Iterator[Quotation]:
    """Yield quotations of whole sentences behind an indefinite article: its noun is gone."""
    facts = convention(document.language)
    if facts is None or not facts.articles:
        return
    text = document.text
    for quotation in outer_quotations(document):
        content = quotation.content.of(text)
        if not _SENTENCE.fullmatch(content.strip()) or not _NEW_SENTENCE.match(
            text, quotation.closing.end
        ):
            continue
        start = quotation.opening.start
        before = document.words_in(Span(max(0, start - 12), start))
        if (
            before
            and before[-1].text in facts.articles
            and not text[before[-1].end : start].strip()
        ):
            yield quotation


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield both marks of every quotation that reaches over narration."""
    text = comparison.target.text
    if comparison.source is None:
        for quotation in _cut_off_noun(comparison.target):
            yield from _both_marks(text, quotation.opening, quotation.closing, None)
    unclosed = set(wrongly_continued(comparison))
    for pair in comparison.quotations.pairs:
        if len(pair.target) != 1 or pair.target[0].opening in unclosed:
            continue
        target = pair.target[0]
        place = pair.source[0].span.cover(pair.source[-1].span)
        if speaker := speaker_within(comparison, pair):
            yield _of_speaker(comparison, speaker, place)
            continue
        several = len(pair.source) > 1
        wide = (_swallows_between if several else _runs_on)(comparison, pair)
        if not wide or not is_sound(comparison, place, 0 if several else None):
            continue
        if names_speaker_inside(comparison.target, target) or _encloses_inner(comparison, pair):
            continue
        yield from _both_marks(text, target.opening, target.closing, place)


def _of_speaker(comparison: Comparison, speaker: Span, source: Span) -> Observation:
    """Return the finding at the words that name a speaker within the marks."""
    return Observation(
        span=speaker,
        message=f"The marks take in who speaks: `{speaker.of(comparison.target.text)}`.",
        confidence=0.9,
        source_span=source,
        origin=Origin.INTRODUCED,
        evidence=("this language closes the marks before the speaker and opens them behind",),
    )


def _both_marks(
    text: str, opening: Span, closing: Span, source: Span | None
) -> Iterator[Observation]:
    """Yield the findings at the two marks."""
    for place, message in (
        (opening, "The quotation that begins here runs on over the newspaper's own words: "),
        (closing, "This mark ends words that nobody is quoted with: "),
    ):
        yield Observation(
            span=place,
            message=message + shown(text, place),
            confidence=0.9,
            source_span=source,
            origin=Origin.INTRODUCED if source else Origin.UNKNOWN,
            evidence=(
                "the source's quotation reaches less far"
                if source
                else "a whole sentence stands behind an indefinite article",
            ),
        )


RULE = Rule(
    code="QUO107",
    name="quote-swallows-narration",
    family=Family.QUOTATIONS,
    severity=Severity.ERROR,
    category="linguistic-conventions/quotation",
    check=check,
    page=__doc__,
    needs=(QUOTATION_MARKS,),
)
