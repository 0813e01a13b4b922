"""A denial of the source is gone, or the translation denies what the source says.

## What it finds
A sentence in which the source has a word like *not*, *never*, *nobody* and the translation nothing
that could stand for it, or the other way round: both rendered by one sentence each, well aligned.

## Why it matters
One small word turns what somebody said into its opposite.

## Example
    El sindicat no ha acceptat l’oferta.      The union has accepted the offer.

## What it leaves alone
- Denials by an affix (*unable*), a preposition (*without*) or a verb (*fail*, *refuse*) on the
  other side, where they are known to it; French *ne* alone, which may deny nothing.
- Idioms that deny nothing (*not only*, *no less than*), questions, and languages without a row in
  its table.

A translator may also say *remain open* for *not close*. On human translations nearly all that the
rule finds is of that kind, one sentence in 6,000 words; so it is in preview.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.locales.negation import Negation, negation
from polyproof.model import Link, Origin, Severity, Span
from polyproof.rules.rule import Family, Observation, Rule

_QUESTION = regex.compile(r"[?？؟]")


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the sentences of which only one version denies something."""
    if comparison.source is None:
        return
    ours, theirs = negation(comparison.source.language), negation(comparison.target.language)
    if ours is None or theirs is None:
        return
    for link in comparison.links:
        if link.shape == "1-1" and link.score >= t.NEGATION_LINK.value:
            yield from _judge(comparison, link, ours, theirs)


def _judge(
    comparison: Comparison, link: Link, ours: Negation, theirs: Negation
) -> Iterator[Observation]:
    """Yield what one version of a link denies and the other does not."""
    assert comparison.source is not None
    source, target = comparison.source_span(link), comparison.target_span(link)
    said = source.of(comparison.source.text).lower()
    rendered = target.of(comparison.target.text).lower()
    if len(said) != len(source) or len(rendered) != len(target):
        return  # lower case of another length: places would not fit
    if _QUESTION.search(said) or _QUESTION.search(rendered):
        return
    lost, added = _denial(said, ours, rendered, theirs), _denial(rendered, theirs, said, ours)
    if lost:
        place = _at(source, lost)
        word = place.of(comparison.source.text)
        yield Observation(
            span=target,
            message=f"The source denies this (“{word}”), the translation does not.",
            confidence=0.5,
            source_span=place,
            origin=Origin.INTRODUCED,
        )
    elif added:
        place = _at(target, added)
        word = place.of(comparison.target.text)
        yield Observation(
            span=place,
            message=f"The translation denies this (“{word}”), the source does not.",
            confidence=0.5,
            source_span=source,
            origin=Origin.INTRODUCED,
        )


def _denial(text: str, own: Negation, other_text: str, other: Negation) -> regex.Match[str] | None:
    """Return the word that denies `text` alone; None where the other version may deny too."""
    found = own.sure.search(text)
    if not found or other.may.search(other_text):
        return None
    idle = own.idle.finditer(text) if own.idle else iter(())
    idioms = [match.span() for match in idle]
    for match in own.sure.finditer(text):
        if not any(start <= match.start() < end for start, end in idioms):
            return match
    return None


def _at(span: Span, match: regex.Match[str]) -> Span:
    return Span(span.start + match.start(), span.start + match.end())


RULE = Rule(
    code="DRP301",
    name="negation-changed",
    family=Family.DROPPED,
    severity=Severity.WARNING,
    category="accuracy/negation",
    check=check,
    page=__doc__,
    needs_source=True,
    preview=True,
    yields_to=("STR101", "DRP101", "DRP102", "DRP103", "UNT101"),
)
