"""Two words run together, the second in small letters.

## What it finds
A word in small letters, or the first one of a sentence, that the language's list of words does
not hold and that falls into two common ones, of which one is an article, a pronoun or the like,
which no compound is made with. A name of the source that such a word follows without a blank, as
where a link ended.

## Why it matters
A blank lost in the middle of a sentence looks like carelessness, and no search finds the words.

## Example
    In the evening theyalso visited the harbour.

*they also*

## What it leaves alone
Words that stand more than once or that the source writes in the same way, words with a prefix
(`underways`), names with an ending of the language (Finnish `Maharashtrassa`), parts of addresses,
and texts full of words that the list lacks.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof.alignment import Comparison
from polyproof.locales.common_words import common_words
from polyproof.locales.facts import COMMON_WORDS, LONG_WORD_LIST
from polyproof.locales.name_endings import name_endings
from polyproof.locales.numbers import number_words
from polyproof.locales.phrases import participle_endings, word_endings, word_prefixes
from polyproof.locales.word_frequency import zipf
from polyproof.model import Edit, Fix, Severity, Span
from polyproof.rules.garbled.unknown_words import unknown_words
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.tokens import Word
from polyproof.thresholds import (
    RUN_TOGETHER_COMMON,
    RUN_TOGETHER_LETTERS,
    RUN_TOGETHER_LONG,
    RUN_TOGETHER_RARE,
)

_SHORTEST = 2  # letters of a second word


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the words that are two."""
    language = comparison.target.language
    for word in unknown_words(comparison):
        known = zipf(word.text, language) > 0
        length = 0 if known else _first_length(word.text, language)
        if length:
            yield _observation(comparison, word, length)
    for word, length in _behind_names(comparison):
        yield _observation(comparison, word, length)


def _observation(comparison: Comparison, word: Word, length: int) -> Observation:
    """Return what to say of a word of which the first `length` code points are one by itself."""
    place = word.start + length
    first, second = word.text[:length], word.text[length:]
    return Observation(
        span=word.span,
        message=f"“{first}” and “{second}” stand together without a blank.",
        confidence=0.9,
        source_span=comparison.source_at(word.start),
        origin=comparison.origin,
        fix=Fix((Edit(Span(place, place), " "),), safe=False),
    )


def _behind_names(comparison: Comparison) -> Iterator[tuple[Word, int]]:
    """Yield the names that begin as one of the source and end as a frequent word."""
    source, target = comparison.source, comparison.target
    if source is None:
        return
    common, fewest = common_words(target.language), int(RUN_TOGETHER_LETTERS.value)
    common -= name_endings(target.language)
    for word in target.names:
        name = word.text
        if name in source.vocabulary or target.vocabulary[name] > 1 or zipf(name, target.language):
            continue
        for length in range(fewest + 1, len(name) - fewest + 1):
            if name[length:] in common and name[:length] in source.vocabulary:
                yield word, length
                break


def _first_length(written: str, language: str) -> int:
    """Return the length of the first of two words that make up a word; 0 where it is one.

    The second of a word in small letters may be as short as *of*; what opens a sentence may be a
    name.
    """
    common, fewest = common_words(language), int(RUN_TOGETHER_LETTERS.value)
    word, prefixes = written.lower(), word_prefixes(language)
    shortest = _SHORTEST if written[0].islower() else fewest
    for length in range(fewest, len(word) - shortest + 1):
        parts = word[:length], word[length:]
        known = [part for part in parts if part in common]
        if not known or (parts[0] in prefixes and parts[1] not in common):
            continue
        if _is_ending(*parts, language) or _is_number(parts, language):
            continue
        is_long = len(max(known, key=len)) >= RUN_TOGETHER_LONG.value
        rate = RUN_TOGETHER_RARE if is_long else RUN_TOGETHER_COMMON
        if all(zipf(part, language) >= rate.value for part in parts):
            return length
    return 0


def _is_ending(first: str, second: str, language: str) -> bool:
    """Tell whether the second part ends other words too: `mapable`, German `fühlendem`."""
    participle = first.endswith("n") and second in participle_endings(language)
    return participle or second in word_endings(language)


def _is_number(parts: tuple[str, str], language: str) -> bool:
    """Tell whether the parts are number words: some languages write these together."""
    return all(part in number_words(language).words for part in parts)


RULE = Rule(
    code="GAR105",
    name="words-run-together",
    family=Family.GARBLED,
    severity=Severity.ERROR,
    category="linguistic-conventions/spacing",
    check=check,
    page=__doc__,
    needs=(COMMON_WORDS, LONG_WORD_LIST),
    yields_to=("GAR101", "GAR102", "GAR302", "UNT101", "UNT103"),
)
