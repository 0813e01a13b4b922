"""One name is spelt in two ways, or otherwise than in the source.

## What it finds
A name that the source writes in one way and the translation in two, which differ by one letter
inside the name or by accents: *Deaglan* and *Deglan*, *Pérez* and *Perez*. A name that the source
writes in the same script, and that the translation always has with another letter.

## Why it matters
Readers take one person for two, and a search finds only half of the article.

## Example
    (en) Deaglan met the fishermen. On Friday Deaglan left.
    (fr) Deaglan a rencontré les pêcheurs. Vendredi, Deglan est parti.

## What it leaves alone
Endings and whatever else changes at the end of a name, capitals, names that the source spells
differently too, words that the language of the translation knows, and, where the source is all
there is to go by, accents, vowels and other habits of spelling.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.alignment.renderings import Mention
from polyproof.locales.facts import NAME_ENDINGS
from polyproof.locales.name_endings import is_ending, name_endings
from polyproof.locales.scripts import script_of
from polyproof.locales.transliteration import respelled, romanised
from polyproof.locales.word_frequency import is_common, zipf
from polyproof.model import Edit, Fix, Origin, Severity, Span
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.likeness import shared_prefix
from polyproof.text.names import base
from polyproof.text.tokens import Word
from polyproof.thresholds import NAME_LETTERS, NAME_SOURCE_WORD

_VOWELS = frozenset("aeiouy")


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
        elif name not in spellings:
            yield from _unlike(comparison, mentions[0], theirs)


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


def _unlike(
    comparison: Comparison, mention: Mention, theirs: frozenset[str]
) -> Iterator[Observation]:
    """Yield where a name has another letter than in the source."""
    name, form = mention.name, mention.rendering
    source, target = comparison.renderings.languages
    if form in theirs or script_of(form[0]) != script_of(name[0]):
        return
    if zipf(form, target) > 0 or zipf(name, source) >= NAME_SOURCE_WORD.value:
        return
    if not (_is_slip(form, name, target) and _is_slip(form, name, source)):
        return
    if _is_habit(form, name) or _are_declined(form, target, name, source):
        return
    span = comparison.target_span(mention.link)
    word = next(w for w in comparison.target.words_in(span) if base(w.text) == form)
    place = Span(word.start, word.start + len(form))
    yield Observation(
        span=place,
        message=f"The name is spelt `{form}` here and `{name}` in the source.",
        confidence=0.8,
        source_span=mention.word.span,
        origin=Origin.INTRODUCED,
        fix=Fix((Edit(place, name),), safe=False),
    )


def _are_declined(form: str, language: str, name: str, other: str) -> bool:
    """Tell whether both spellings are cases of one name: *Adës* and *Adas*, of Ada."""
    start = shared_prefix(form, name)
    rest = name[start:]
    declined = is_ending(rest, other) or (rest[0] in _VOWELS and is_ending(rest[1:], other))
    return declined and is_ending(form[start:], language)


def _is_habit(form: str, name: str) -> bool:
    """Tell whether languages differ in how they write the sound that two spellings differ in."""
    if respelled(form) == respelled(name) or form[0] != name[0]:
        return True
    differing = [pair for pair in zip(form, name, strict=False) if pair[0] != pair[1]]
    return len(form) == len(name) and all(_VOWELS.issuperset(pair) for pair in differing)


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
    needs=(NAME_ENDINGS,),
    needs_of_source=(NAME_ENDINGS,),
    yields_to=("GAR302", "GAR301", "GAR103", "NAM201", "UNT301"),
)
