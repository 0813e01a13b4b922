"""The names of a translation: words that sound as a word of the source does."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

import regex
from anyascii import anyascii

from polyproof.locales.language import is_spaced
from polyproof.locales.word_frequency import zipf
from polyproof.model import Span

_WORD = regex.compile(r"[\p{L}\p{M}]++(?:[-'’·][\p{L}\p{M}]++)*+")
_FOREIGN = regex.compile(r"[\p{Katakana}ー]{3,}|\p{Latin}{4,}")  # among Han and Kana
_SILENT = regex.compile(r"[^bcdfgjklmnpqrstvxz]")
_ALIKE = str.maketrans("lvcqgzdp", "rbkkkstb")  # what scripts do not tell apart alike
_LIKENESS = 0.8  # of consonants, 0-1
_FEWEST = 3  # consonants
_COMMON = 5.0  # Zipf frequency of words that are no names, at least
_SHORTEST = 4  # code points


def named(source: str, target: str, language: str) -> Iterator[Span]:
    """Yield the names of a translation, word by word, of whatever scripts both are."""
    known = {_consonants(word) for word, _ in _written_as_names(source, _WORD)}
    known = {one for one in known if len(one) >= _FEWEST}
    for word, span in _written_as_names(target, _WORD if is_spaced(language) else _FOREIGN):
        sound = _consonants(word)
        if len(word) < _SHORTEST or len(sound) < _FEWEST or zipf(word, language) >= _COMMON:
            continue
        if any(SequenceMatcher(None, sound, one).ratio() >= _LIKENESS for one in known):
            yield span


def _written_as_names(text: str, pattern: regex.Pattern[str]) -> Iterator[tuple[str, Span]]:
    """Yield the words with a capital letter; all words where the script has none."""
    cased = 2 * sum(char.islower() for char in text) > sum(map(str.isalpha, text))
    for match in pattern.finditer(text):
        word = match.group()
        if not cased or (word[0].isupper() and not word.isupper()):
            yield word, Span(*match.span())


def _consonants(word: str) -> str:
    """Return the consonants of a word, as far as all scripts write them."""
    plain = anyascii(word).lower().replace("ph", "f").replace("w", "v")
    return _SILENT.sub("", plain).translate(_ALIKE)
