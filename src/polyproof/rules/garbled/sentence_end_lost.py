"""The mark between two sentences is gone.

## What it finds
A common word with a capital in the middle of a sentence, where a sentence evidently begins
(`stopped at the bridge The police`); a Japanese or Korean form that only ends sentences and a noun
at once; in scripts without capitals, two sentences of the source
in one of the translation that nothing joins.

## Why it matters
Two statements run into each other; readers must go back to find where one ends.

## Example
    Nobody was hurt when the wall gave way The owner had been warned.

A full stop is lost before `The`.

## What it leaves alone
Titles and names (`The Hague`, `Der Spiegel`, `the Web`), forms of address (`Sie`, `Lei`),
headlines with a capital on every word, sentences that the translator joined with a mark, and in
scripts without capitals all that a translator joins with a comma, or who does so time and again.
Titles without marks are known where the article gives a year in brackets (`The Salt Road (1961)`).
What the source writes with a capital within its one sentence (the words on a button, a title).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from polyproof.alignment import Comparison
from polyproof.locales.address_forms import address_forms
from polyproof.locales.common_words import common_words
from polyproof.locales.language import is_spaced
from polyproof.locales.punctuation import never_before_mark
from polyproof.locales.sentence_finals import certain_finals
from polyproof.locales.sentence_openers import sentence_openers
from polyproof.locales.word_frequency import has_word_list, zipf
from polyproof.model import Edit, Fix, Origin, Severity, Span
from polyproof.rules.garbled.boundary_evidence import (
    goes_on_in_source,
    has_capitals,
    lost_boundaries,
)
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document
from polyproof.text.keeping import kept
from polyproof.thresholds import OPENING, OPENING_BEHIND_ARTICLE

# A capitalised word between a word and a word in small letters.
_CAPITALISED = regex.compile(r"(?<=[\p{L}\p{M}\p{N}%] )\p{Lu}\p{Ll}++(?= \p{Ll})")
_PARTICLE = 3  # most letters of a word within a foreign name: Caxias do Sul
_WORD_BEFORE = regex.compile(r"(?r)[\p{L}\p{M}\p{N}'’%-]++")
_TIME = regex.compile(r"\p{Nd}{1,2}(?:[.:]\p{Nd}{2})?[ \u00a0]?\p{L}{1,4}")  # 11.00am, 14.30 Uhr
_TITLE = regex.compile(r"\p{Lu}\p{Ll}++\ \p{L}++")
# A title, its first two words apart, with the year of the work.
_DATED = regex.compile(
    r"(?<!\p{L})(\p{Lu}\p{Ll}++\ \p{L}++)(?:\ [\p{L}'’-]++){0,5}+\ \((?:1[5-9]|20)\p{Nd}{2}\)"
)


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the places where a sentence begins without the one before having ended."""
    yield from _by_capital(comparison)
    yield from _by_ending(comparison)
    if comparison.source is not None and not has_capitals(comparison):
        yield from _by_source(comparison)


def _by_capital(comparison: Comparison) -> Iterator[Observation]:
    target = comparison.target
    text = target.text
    common = common_words(target.language) - address_forms(target.language)
    for match in _CAPITALISED.finditer(text):
        word = match.group()
        if word.lower() not in common or _is_usual(word, comparison):
            continue
        before = _WORD_BEFORE.match(text, 0, match.start() - 1)
        if before is None or _in_title(before, common) or _is_numbered(before):
            continue
        if not _is_opener(word, before.group(), target.language):
            continue
        if _opens_title(target, match):
            continue
        if goes_on_in_source(comparison, match.start(), before.group()[0].isupper()):
            continue  # click on Move to
        place = Span(match.start() - 1, match.start())
        yield Observation(
            span=Span(before.start(), match.end()),
            message=f"A sentence seems to begin with “{word}”, but the one before it does not end "
            f"behind “{before.group()}”.",
            confidence=0.9,
            source_span=comparison.source_at(match.start()),
            origin=comparison.origin,
            fix=Fix((Edit(place, ". "),), safe=False),
        )


def _is_opener(word: str, before: str, language: str) -> bool:
    """Tell whether a common word is no noun: *before the Web was born*."""
    if word.lower() in sentence_openers(language) or not has_word_list(language):
        return True
    article = before in never_before_mark(language)
    return zipf(word, language) >= (OPENING_BEHIND_ARTICLE if article else OPENING).value


def _is_usual(word: str, comparison: Comparison) -> bool:
    """Tell whether the article, or its source, writes the word with a capital elsewhere too."""
    within = sum(m.group() == word for m in _CAPITALISED.finditer(comparison.target.text)) > 2
    source = comparison.source
    return within or (source is not None and word in source.vocabulary)


def _opens_title(document: Document, match: regex.Match[str]) -> bool:
    """Tell whether a word opens the title of a work that the article dates or names again.

    *his novel The Salt Road*, *The Salt Road (1961)*.
    """
    opening = _TITLE.match(document.text, match.start())
    return opening is not None and opening.group() in _titles(document)


@kept
def _titles(document: Document) -> frozenset[str]:
    """Return the first two words of the titles behind which a year stands in brackets."""
    return frozenset(match.group(1) for match in _DATED.finditer(document.text, overlapped=True))


def _is_numbered(before: regex.Match[str]) -> bool:
    """Tell whether only a number or a time stands before, as in a live blog: `13.20 The bridge`."""
    line = before.string.rfind("\n", 0, before.start()) + 1
    head = before.string[line : before.end()]
    return not any(map(str.isalpha, head)) or _TIME.fullmatch(head) is not None


def _in_title(before: regex.Match[str], common: frozenset[str]) -> bool:
    """Tell whether a title is likely: `Nobody Comes to My garden`, `Asia Fund Most limited`."""
    word = before.group()
    if word[0].isupper() and word.lower() in common:
        return True  # Das Erste
    second = _WORD_BEFORE.match(before.string, 0, max(0, before.start() - 1))
    capital = second is not None and second.group()[0].isupper()
    return capital and (len(word) <= _PARTICLE or word in common or word[0].isupper())


@cache
def _endings(language: str) -> regex.Pattern[str] | None:
    finals = certain_finals(language)
    return (
        regex.compile(rf"(?:{'|'.join(finals)})(?=[\p{{Han}}\p{{Katakana}}\p{{Hangul}}])")
        if finals
        else None
    )


def _by_ending(comparison: Comparison) -> Iterator[Observation]:
    """Yield places where the form of a word ends the sentence and a noun follows at once."""
    pattern = _endings(comparison.target.language)
    stop = ". " if is_spaced(comparison.target.language) else "。"
    for match in pattern.finditer(comparison.target.text) if pattern else ():
        yield Observation(
            span=Span(match.start(), match.end() + 1),
            message=f"“{match.group()}” ends a sentence, but no full stop follows.",
            confidence=0.8,
            source_span=comparison.source_at(match.start()),
            origin=comparison.origin,
            fix=Fix((Edit(Span(match.end(), match.end()), stop),), safe=False),
        )


def _by_source(comparison: Comparison) -> Iterator[Observation]:
    for lost in lost_boundaries(comparison):
        place = lost.span.of(comparison.target.text)
        yield Observation(
            span=lost.span,
            message="The source has two sentences here and the translation has one, with nothing "
            f"between them; a full stop seems to be lost near “{place}”.",
            confidence=0.7,
            source_span=lost.source,
            origin=Origin.INTRODUCED,
        )


RULE = Rule(
    code="GAR102",
    name="sentence-end-lost",
    family=Family.GARBLED,
    severity=Severity.ERROR,
    category="linguistic-conventions/punctuation",
    check=check,
    page=__doc__,
    yields_to=("GAR101", "GAR103", "GAR302"),
)
