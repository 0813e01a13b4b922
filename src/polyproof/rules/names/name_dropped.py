"""A name has neither a rendering nor a counterpart in the translated sentence.

## What it finds
A name of the source that no word of the translated sentence spells, in any script, and that a
network that compares both sentences word by word finds no counterpart for. Either alone says
little; together they are sure also of names that stand in the article more than once, which
`name-lost` leaves alone. The network is there with the extra `polyproof[lexicon]`, and without it
this rule is silent.

## Why it matters
Who did it and where is what the news is about.

## Example
    (cs) Vlaky jezdí každou hodinu, řekl Dvorník. Podle Dvorníka se dráha vrátí k provozu v pátek.
    (en) Trains run every hour, said Dvorník. According to the line will be back on Friday.

## What it leaves alone
Names in whose place the translation has a pronoun; names that the sentence before or behind has
too, in languages in which a verb needs no pronoun; words with a capital letter that may be no
names, and translations into languages that write no blanks between words. What
`name-lost`, `name-replaced`, `words-dropped` and the other rules on dropped text find is left to
them.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.alignment.lexical.runs import place_of_gap
from polyproof.model import Origin, Severity, Side, Span
from polyproof.rules.names.lost import lost
from polyproof.rules.names.replaced import replaced
from polyproof.rules.names.uncovered import Uncovered, uncovered
from polyproof.rules.rule import Family, Observation, Rule


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the names that are missing, in the translation where the network sees the gap."""
    found = tuple(uncovered(comparison))
    if not found or comparison.source is None:
        return
    told = [one.mention.word.span for one in lost(comparison.renderings)]
    replacing = {stranger.link for stranger in replaced(comparison.renderings)}
    for name in found:
        if name.coverage.link in replacing or any(name.span.overlaps(span) for span in told):
            continue
        yield _observation(name, comparison.source.text)


def _observation(name: Uncovered, text: str) -> Observation:
    """Return what to say of a name; its place is in the source where no gap is seen."""
    place = place_of_gap(name.coverage)
    return Observation(
        span=name.span if place is None else Span(place, place),
        side=Side.SOURCE if place is None else Side.TARGET,
        message=f"The name `{name.span.of(text)}` is missing from the translated sentence.",
        confidence=name.confidence,
        source_span=name.span,
        origin=Origin.INTRODUCED,
        evidence=(f"no rendering, and no counterpart: log odds {name.odds:.1f}",),
    )


RULE = Rule(
    code="NAM104",
    name="name-dropped",
    family=Family.NAMES,
    severity=Severity.WARNING,
    category="accuracy/name",
    check=check,
    page=__doc__,
    needs_source=True,
    extra="lexicon",
    yields_to=("DRP101", "DRP102", "DRP103", "DRP104", "UNT101", "QUO107", "NAM101", "NAM102"),
)
