"""One name is spelt in two ways.

## What it finds
A name that the source writes in one way and the translation in two, which differ by one letter
inside the name or by accents: *Deaglan* and *Deglan*, *Pérez* and *Perez*.

## Why it matters
Readers take one person for two, and a search finds only half of the article.

## Example
    (en) Deaglan met the fishermen. On Friday Deaglan left.
    (fr) Deaglan a rencontré les pêcheurs. Vendredi, Deglan est parti.

## What it leaves alone
Endings and whatever else changes at the end of a name, capitals, names that the source spells
differently too, and words that are common in the language of the translation.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.alignment.renderings import Mention
from polyproof.locales.name_endings import name_endings
from polyproof.locales.transliteration import romanised
from polyproof.locales.word_frequency import is_common
from polyproof.model import Edit, Fix, Origin, Severity, Span
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.likeness import shared_prefix
from polyproof.text.names import base
from polyproof.text.tokens import Word
from polyproof.thresholds import NAME_LETTERS


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the words that spell a name otherwise than the rest of the article."""
    source = comparison.source
    if source is None:
        return
    forms: dict[str, list[Mention]] = {}
    for mentions in comparison.renderings.mentions.values():
        for mention in mentions:
            if mention.rendering and not mention.place:
                forms.setdefault(mention.name, []).append(mention)
    theirs = frozenset(source.bases)
    for name, mentions in forms.items():
        spellings = {mention.rendering for mention in mentions}
        if name in comparison.target.vocabulary:
            spellings.add(name)
        if len(spellings) > 1:
            yield from _divergent(comparison, name, spellings, theirs)


def _divergent(
    comparison: Comparison, name: str, spellings: set[str], theirs: frozenset[str]
) -> Iterator[Observation]:
    """Yield where a spelling of a name stands that is one slip away from the usual one."""
    target = comparison.target
    places = {form: [w for w in target.words if base(w.text) == form] for form in spellings}
    usual = max(
        spellings, key=lambda form: (form == name, len(places[form]), -_first(places, form))
    )
    for form in sorted(spellings - {usual} - theirs):
        if not places[form] or is_common(form, target.language):
            continue
        if not _is_slip(form, usual, target.language):
            continue
        word = places[form][0]
        span = Span(word.start, word.start + len(form))
        yield Observation(
            span=span,
            message=f"The name is spelt `{form}` here and `{usual}` elsewhere.",
            confidence=0.9,
            source_span=comparison.source_at(word.start),
            origin=Origin.INTRODUCED,
            evidence=(f"the source has `{name}` in both places",),
            fix=Fix((Edit(span, usual),), safe=False),
        )


def _first(places: dict[str, list[Word]], form: str) -> int:
    return places[form][0].start if places[form] else 0


def _is_slip(form: str, usual: str, language: str) -> bool:
    """Tell whether two spellings differ by a slip inside the name, not by an ending."""
    # Loaded here: the command's help compares no words.
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    shortest = min(len(form), len(usual))
    if shortest < NAME_LETTERS.value or not (form[0].isupper() and usual[0].isupper()):
        return False
    if form[-1] != usual[-1] or form.lower() == usual.lower():
        return False
    if OSA.distance(form, usual) > 1 and romanised(form) != romanised(usual):
        return False
    start = shared_prefix(form, usual)
    endings = name_endings(language)
    return not {romanised(form[start:]), romanised(usual[start:])} <= endings


RULE = Rule(
    code="NAM202",
    name="name-inconsistent",
    family=Family.NAMES,
    severity=Severity.WARNING,
    category="accuracy/name",
    check=check,
    page=__doc__,
    needs_source=True,
    yields_to=("GAR302", "GAR301", "GAR103", "NAM201", "UNT301"),
)
