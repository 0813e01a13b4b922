"""Words of a source sentence are missing from its translation.

## What it finds
One or more words of a linked sentence that have no counterpart in the translation: a name, a
noun, a phrase. The evidence comes from a network that compares both sentences word by word, alone
and together with their neighbours; it is there with the extra `polyproof[lexicon]`, and without it
this rule is silent.

## Why it matters
The sentence looks whole at a glance. Only a reader of the original can tell what it was
that should stand there.

## Example
    Mayor Anne Delvaux welcomed the ruling on Tuesday.
    Bürgermeisterin Anne Delvaux begrüßte das Urteil am.

`Tuesday` is missing.

## What it leaves alone
Sentences that are rendered freely as a whole, words that the language of the translation does
not need, places where the translation reads on without a gap, parts of a number whose value the
translation has, two currencies against each other that the translation names apart, and words that
were moved to the sentence before or behind. What whole sentences lack is the matter of DRP101 to
DRP103.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.alignment.lexical import Missing
from polyproof.locales.units import unit_names
from polyproof.model import Link, Origin, Severity, Span
from polyproof.rules.quoting import quoted
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document

_RATE = regex.compile(r"(?<!\p{L})(\p{L}{1,20}+)[/·-](\p{L}{1,20}+)")


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the surest run of words without a counterpart of every link."""
    source, target = comparison.source, comparison.target
    if source is None:
        return
    for coverage, missing in comparison.missing:
        if missing.odds < t.WORDS_DROPPED_ODDS.value:
            continue
        if _is_rate(comparison, coverage.link, missing.span.of(source.text)):
            continue
        if _is_part_of_number(comparison, coverage.link, missing.span):
            continue
        if not any(
            _has_words(beside, missing.span.of(source.text), comparison)
            for beside in comparison.neighbours(coverage.link)
            if beside is not None
        ):
            yield _observation(target, source, missing)


def _is_rate(comparison: Comparison, link: Link, words: str) -> bool:
    """Tell whether words set two currencies against each other that the translation names too.

    *원/달러 환율* (won/dollar rate) becomes *the won … to the dollar*, a word here and one there.
    """
    rate = _RATE.search(words)
    if rate is None or comparison.source is None:
        return False
    named = [unit_names(comparison.source.language).find(name.casefold()) for name in rate.groups()]
    names, place = unit_names(comparison.target.language), comparison.target_span(link)
    words_there = comparison.target.words_in(place)
    there = {names.find(word.text.casefold()) for word in words_there}
    return None not in named and there.issuperset(named)


def _is_part_of_number(comparison: Comparison, link: Link, words: Span) -> bool:
    """Tell whether words belong to a number whose value the translation has.

    *tuttugu og tvö þúsund* is one word in Danish, *toogtyvetusind*.
    """
    return any(
        number.span.contains(words)
        for numbers in comparison.numbers
        if numbers.link == link
        for number, _ in numbers.pairs
    )


def _has_words(beside: Link, words: str, comparison: Comparison) -> bool:
    """Tell whether a sentence next to the link has the words in the translation alone."""
    assert comparison.source is not None
    return words in comparison.target_span(beside).of(
        comparison.target.text
    ) and words not in comparison.source_span(beside).of(comparison.source.text)


def _observation(target: Document, source: Document, missing: Missing) -> Observation:
    """Return what to say of words that are missing at a place in the translation."""
    nearest = missing.words[0].nearest
    near = f"; nearest: “{nearest.of(target.text)}”" if nearest else ""
    return Observation(
        span=Span(missing.place, missing.place),
        message=f"Not in the translation: “{quoted(missing.span.of(source.text))}”",
        confidence=missing.confidence,
        source_span=missing.span,
        origin=Origin.INTRODUCED,
        evidence=(f"no counterpart, log odds {missing.odds:.1f}{near}",),
    )


RULE = Rule(
    code="DRP104",
    name="words-dropped",
    family=Family.DROPPED,
    severity=Severity.WARNING,
    category="accuracy/omission",
    check=check,
    page=__doc__,
    needs_source=True,
    extra="lexicon",
    yields_to=("DRP101", "DRP102", "DRP103", "UNT101", "QUO107", "NUM101"),
)
