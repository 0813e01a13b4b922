"""A term is not translated as the glossary asks.

## What it finds
A term of the glossary in the source whose translated sentence has none of the translations that
the glossary accepts, or, for a term that is not to be translated, has not the term itself.

## Why it matters
A newsroom that settled how to call a thing confuses its readers when it calls it something else.

## Example
    glossary: Schuldenbremse = debt brake
    (de) Die Schuldenbremse bleibt.
    (en) The borrowing limit stays.

## What it leaves alone
Inflected forms of terms and translations, and everything where no glossary is configured for the
two languages.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.model import Origin, Severity, Side
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.rules.terms.glossary_index import stands_in, terms_in


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the terms of the source that the translation does not render as agreed."""
    source, target = comparison.source, comparison.target
    if source is None or comparison.glossary is None:
        return
    glossary = comparison.glossary.directed(source.language, target.language)
    if glossary is None:
        return
    for link in comparison.links:
        if link.is_alone:
            continue
        place = comparison.target_span(link)
        words, text = target.words_in(place), place.of(target.text)
        for term, span in terms_in(glossary, source, comparison.source_span(link)):
            accepted = term.targets or (term.source,)
            if any(stands_in(target_term, words, text) for target_term in accepted):
                continue
            asked = f"be `{accepted[0]}`" if term.targets else "stay as it is"
            yield Observation(
                span=span,
                side=Side.SOURCE,
                message=f"By the glossary `{term.source}` should {asked} in the translation.",
                confidence=0.9,
                source_span=span,
                origin=Origin.INTRODUCED,
                evidence=("the glossary accepts " + ", ".join(f"`{form}`" for form in accepted),),
            )


RULE = Rule(
    code="TRM101",
    name="glossary-term",
    family=Family.TERMS,
    severity=Severity.WARNING,
    category="terminology/inconsistent with terminology resource",
    check=check,
    page=__doc__,
    needs_source=True,
)
