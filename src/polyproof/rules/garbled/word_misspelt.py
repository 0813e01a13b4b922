"""A word is misspelt.

## What it finds
A word in small letters that the language's list of some 300,000 words does not hold and that is
one slip away from a common word: a letter too many, too few, changed, or two letters in the wrong
order.

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
from polyproof.locales.spelling import meant
from polyproof.locales.word_frequency import has_long_list, zipf
from polyproof.model import Edit, Fix, Origin, Severity, Span
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.addresses import find_addresses
from polyproof.text.likeness import likeness
from polyproof.text.tokens import Word
from polyproof.thresholds import (
    MISSPELT_BORROWED,
    MISSPELT_LETTERS,
    MISSPELT_LONGEST,
    MISSPELT_UNKNOWN,
)

# Beside such a sign a word is part of something longer.
_BEFORE = frozenset("-‐‑'’@#/._&;*\\")
_BEHIND = frozenset("-‐‑'’@/_&;*\\")


def _is_plain(text: str) -> bool:
    return MISSPELT_LETTERS.value <= len(text) <= MISSPELT_LONGEST.value and text.isalpha()


def _unknown(comparison: Comparison) -> list[Word]:
    """Return the words whose spelling no list knows; none where that is a matter of the list."""
    target = comparison.target
    if not has_long_list(target.language):
        return []
    small = [word for word in target.words if word.text.islower()]
    unknown = [w for w in small if _is_plain(w.text) and zipf(w.text, target.language) == 0]
    return unknown if len(unknown) <= max(1, MISSPELT_UNKNOWN.value * len(small)) else []


def _stands_alone(word: Word, text: str) -> bool:
    before, behind = text[max(0, word.start - 1) : word.start], text[word.end : word.end + 1]
    return before not in _BEFORE and behind not in _BEHIND


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the words that are one slip away from the word that was meant."""
    target, source = comparison.target, comparison.source
    unknown = _unknown(comparison)
    if not unknown:
        return
    addresses = [address.span for address in find_addresses(target.text)]
    theirs = frozenset(word.text.lower() for word in source.words) if source else frozenset()
    for word in unknown:
        if word.text in theirs or target.vocabulary[word.text] > 1:
            continue
        if not _stands_alone(word, target.text) or any(a.overlaps(word.span) for a in addresses):
            continue
        near = comparison.source_at(word.start)
        likely = _likely(word.text, target.language, _words(comparison, near))
        if likely:
            yield Observation(
                span=word.span,
                message=f"`{word.text}` is no word of the language; it may be `{likely}`.",
                confidence=0.9,
                source_span=near,
                origin=Origin.INTRODUCED if source else Origin.UNKNOWN,
                fix=Fix((Edit(word.span, likely),), safe=False),
            )


def _words(comparison: Comparison, span: Span | None) -> tuple[str, ...]:
    if comparison.source is None or span is None:
        return ()
    return tuple(word.text for word in comparison.source.words_in(span))


def _likely(word: str, language: str, theirs: tuple[str, ...]) -> str | None:
    """Return the commonest word that may be meant and is as near to the source's words."""
    candidates = meant(word, language)
    if not candidates:
        return None
    best = max((likeness(other, word) for other in theirs), default=0.0)
    if best < MISSPELT_BORROWED.value:
        return candidates[0]
    alike = (max(likeness(other, candidate) for other in theirs) for candidate in candidates)
    return next((c for c, like in zip(candidates, alike, strict=True) if like >= best), None)


RULE = Rule(
    code="GAR401",
    name="word-misspelt",
    family=Family.GARBLED,
    severity=Severity.WARNING,
    category="linguistic-conventions/spelling",
    check=check,
    page=__doc__,
    yields_to=("GAR101", "GAR301", "GAR302", "GAR306", "UNT101", "UNT103"),
)
