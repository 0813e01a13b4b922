"""A word is misspelt.

## What it finds
A word in small letters, or the first one of a sentence, that the language's list of some 300,000
words does not hold and that is one slip away from a common word: a letter too many, too few,
changed, or two letters in the wrong order. A word that the list does hold is taken for a
misspelling where the common word is thousands of times commoner.

## Why it matters
A slip in every third paragraph tells the reader that nobody has read the text.

## Example
    The coumcil met behind closed doors.

The third word should be *council*.

## What it leaves alone
Names, words that stand more than once, words that the source writes in the same way or that are
more like a word of the source than the common word is, parts of compounds with a hyphen, and texts
full of words that the list lacks, whose language it is not.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.locales.facts import LONG_WORD_LIST
from polyproof.locales.phrases import derived_endings, derived_prefixes
from polyproof.locales.spelling import meant
from polyproof.locales.word_frequency import is_common
from polyproof.model import Edit, Fix, Severity, Span
from polyproof.rules.garbled.unknown_words import unknown_words
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document
from polyproof.text.likeness import likeness
from polyproof.text.tokens import Word
from polyproof.thresholds import MISSPELT_BORROWED, MISSPELT_STEM


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the words that are one slip away from the word that was meant."""
    target = comparison.target
    for word in unknown_words(comparison):
        if word.text[0].isupper() and _is_forename(target, word):
            continue
        near = comparison.source_at(word.start)
        likely = _likely(word.text.lower(), target.language, _words(comparison, near))
        if likely:
            likely = likely if word.text.islower() else likely.capitalize()
            yield Observation(
                span=word.span,
                message=f"`{word.text}` is no word of the language; it may be `{likely}`.",
                confidence=0.9,
                source_span=near,
                origin=comparison.origin,
                fix=Fix((Edit(word.span, likely),), safe=False),
            )


def _is_forename(document: Document, word: Word) -> bool:
    """Tell whether a word that opens a sentence has a surname behind it: a rare word, a capital."""
    following = document.words_in(Span(word.end, word.end + 2))
    return any(
        name.text[0].isupper() and not is_common(name.text, document.language) for name in following
    )


def _words(comparison: Comparison, span: Span | None) -> tuple[str, ...]:
    if comparison.source is None or span is None:
        return ()
    return tuple(word.text for word in comparison.source.words_in(span))


def _likely(word: str, language: str, theirs: tuple[str, ...]) -> str | None:
    """Return the commonest word that may be meant and is as near to the source's words."""
    candidates = meant(word, language)
    if not candidates or _is_derived(word, language):
        return None
    best = max((likeness(other, word) for other in theirs), default=0.0)
    if best < MISSPELT_BORROWED.value:
        return candidates[0]
    alike = (max(likeness(other, candidate) for other in theirs) for candidate in candidates)
    return next((c for c, like in zip(candidates, alike, strict=True) if like >= best), None)


def _is_derived(word: str, language: str) -> bool:
    """Tell whether a word is a known one with a prefix or an ending: *redeals*, *uuninsa*."""
    prefixes, endings = derived_prefixes(language), derived_endings(language)
    stems = (*map(word.removeprefix, prefixes), *map(word.removesuffix, endings))
    return any(
        MISSPELT_STEM.value <= len(stem) < len(word) and is_common(stem, language) for stem in stems
    )


RULE = Rule(
    code="GAR401",
    name="word-misspelt",
    family=Family.GARBLED,
    severity=Severity.WARNING,
    category="linguistic-conventions/spelling",
    check=check,
    page=__doc__,
    needs=(LONG_WORD_LIST,),
    yields_to=("GAR101", "GAR105", "GAR301", "GAR302", "GAR306", "UNT101", "UNT103"),
)
