"""A word is written in letters of two alphabets.

## What it finds
A word in which a letter of another alphabet stands for its look-alike: a Cyrillic `а` in a Latin
word, a Latin `i` in a Ukrainian one.

## Why it matters
Nobody sees the difference, but no search finds the word, a screen reader stumbles over it, and
the spelling checker marks it as wrong.

## Example
    The pаrliament adjourned.

The second letter of *pаrliament* is Cyrillic.

## What it leaves alone
Words that the source writes just so, and words with a foreign letter that has no look-alike in
the rest of the word's alphabet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.locales.look_alikes import look_alikes
from polyproof.locales.scripts import script_of
from polyproof.model import Edit, Fix, Severity, Span
from polyproof.rules.rule import Family, Observation, Rule

_ALPHABETS = ("Latin", "Cyrillic", "Greek")

# A letter of one of the three alphabets beside a letter of another.
_MIXED = regex.compile(
    r"\p{Latin}[\p{Cyrillic}\p{Greek}]|\p{Cyrillic}[\p{Latin}\p{Greek}]"
    r"|\p{Greek}[\p{Latin}\p{Cyrillic}]"
)
_LETTERS = regex.compile(r"[\p{L}\p{M}]++")
_MICRO = frozenset("µμΩ")  # units: μm, kΩ


def _mended(word: str) -> str | None:
    """Return the word in one alphabet; None where its letters cannot be told apart by looks."""
    scripts = Counter(script for c in word if (script := script_of(c)) in _ALPHABETS)
    (main, _), *others = scripts.most_common()
    mended = word
    for other, _ in others:
        table = look_alikes(other, main)
        letters = {c for c in mended if script_of(c) == other}
        if not letters <= table.keys():
            return None
        mended = "".join(table.get(c, c) for c in mended)
    return mended


def _words(text: str) -> Iterator[tuple[int, str]]:
    """Yield the words with letters of two alphabets, with their start."""
    end = 0
    for match in _MIXED.finditer(text, overlapped=True):
        if match.start() < end:
            continue
        start = match.start()
        while start and _LETTERS.match(text[start - 1]):
            start -= 1
        word = _LETTERS.match(text, start)
        if word:
            end = word.end()
            yield start, word.group()


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the words in letters of two alphabets."""
    source = comparison.source
    if len(comparison.target.scripts.intersection(_ALPHABETS)) < 2:
        return
    for start, word in _words(comparison.target.text):
        if len(word) < 3 or _MICRO & set(word) or (source and word in source.text):
            continue
        mended = _mended(word)
        if mended is None:
            continue
        foreign = [c for c, m in zip(word, mended, strict=True) if c != m]
        span = Span(start, start + len(word))
        yield Observation(
            span=span,
            message=f"`{word}` has {script_of(foreign[0])} letters: `{'`, `'.join(foreign)}`.",
            confidence=0.97,
            source_span=comparison.source_at(start),
            origin=comparison.origin,
            fix=Fix((Edit(span, mended),), safe=True),
        )


RULE = Rule(
    code="UNT301",
    name="scripts-mixed",
    family=Family.UNTRANSLATED,
    severity=Severity.WARNING,
    category="linguistic-conventions/spelling",
    check=check,
    page=__doc__,
)
