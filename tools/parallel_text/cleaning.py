"""From two strings to sentence pairs: split where both sides agree, drop what is not prose."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median

import regex

from tools.parallel_text.markup import PLACEHOLDER

WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’]*+")
SPACELESS = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]+")
SIGNS = re.compile(r"[!-/0-9:-@[-`{-~]+")
LETTERS = re.compile(r"[^\W\d_]+")
LATIN = regex.compile(r"[\p{Latin}\p{M}]++")
KANA = regex.compile(r"[\p{Hiragana}\p{Katakana}]")
CODE = regex.compile(
    r"https?:|www\.|[<>{}\\|=\[\]]|\S\.\S+\(|::|->|^\s*[#$%@]|--\w|\w/\w+/|\w_\w|\(\)|~/"
)
SUSPICIOUS = re.compile(r"[{}<>|\\=\[\]$%@#&_/~^`]|::|->|--|\(\)|www|\w\.\w")
BROKEN = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0b-\x1f]")
GAP = re.compile(r" [.,;:)](?:\s|$)|\( ?\)|“”|\"\"|, ?,|[(“] ")
ENGLISH = frozenset((
    "the", "of", "and", "to", "is", "are", "with", "for", "that", "you", "this", "from", "be",
    "by", "not", "it", "which", "can",
))  # fmt: skip
SCRIPTS = {
    "ru": "Cyrillic", "uk": "Cyrillic", "bg": "Cyrillic", "mk": "Cyrillic", "be": "Cyrillic",
    "kk": "Cyrillic", "ky": "Cyrillic", "mn": "Cyrillic", "tg": "Cyrillic", "el": "Greek",
    "he": "Hebrew", "yi": "Hebrew", "ar": "Arabic", "fa": "Arabic", "ur": "Arabic", "ug": "Arabic",
    "hi": "Devanagari", "mr": "Devanagari", "ne": "Devanagari", "bn": "Bengali", "as": "Bengali",
    "gu": "Gujarati", "pa": "Gurmukhi", "ta": "Tamil", "te": "Telugu", "kn": "Kannada",
    "ml": "Malayalam", "si": "Sinhala", "th": "Thai", "km": "Khmer", "lo": "Lao", "my": "Myanmar",
    "ka": "Georgian", "hy": "Armenian", "am": "Ethiopic", "ko": "Hangul", "zh": "Han",
    "or": "Oriya", "dz": "Tibetan", "bo": "Tibetan",
}  # fmt: skip
SCRIPT_PATTERNS = {
    language: regex.compile(rf"[\p{{{script}}}\p{{M}}]++") for language, script in SCRIPTS.items()
}
SCRIPT_SAMPLE = 80  # code points that show in which script a text is written
MAX_WORDS = 80
MIN_WORDS = 4


@dataclass(frozen=True, slots=True)
class Pair:
    """A text and its translation.

    Attributes:
        language: The language of the translation (ISO 639), e.g. "cs".
        english: The English text.
        other: Its translation.
    """

    language: str
    english: str
    other: str


def length(runs: regex.Pattern[str] | re.Pattern[str], text: str) -> int:
    """Return how many code points of a text lie in the runs that a pattern finds."""
    return sum(map(len, runs.findall(text)))


def word_count(text: str) -> int:
    """Return the number of words; of writing without spaces two letters count as a word."""
    if text.isascii():
        return len(text.split())
    letters = length(SPACELESS, text)
    return len(text.split()) if letters * 2 < len(text) else max(letters // 2, 1)


def sentence_pairs(language: str, english: str, other: str) -> Iterator[Pair]:
    """Yield a pair of strings sentence by sentence where both sides have as many, else whole."""
    from sentencex import segment  # noqa: PLC0415 - keep the import of this module cheap

    for left, right in paragraphs(english, other):
        lefts = [part for s in segment("en", left) if (part := s.strip())]
        rights = [part for s in segment(language, right) if (part := s.strip())]
        if len(lefts) == len(rights) > 1:
            yield from (Pair(language, a, b) for a, b in zip(lefts, rights, strict=True))
        else:
            yield Pair(language, left, right)


def paragraphs(english: str, other: str) -> list[tuple[str, str]]:
    """Return the paragraphs of two strings, side by side if they have as many, else as one."""
    lefts = [" ".join(part.split()) for part in english.split("\n") if part.strip()]
    rights = [" ".join(part.split()) for part in other.split("\n") if part.strip()]
    if len(lefts) == len(rights):
        return list(zip(lefts, rights, strict=True))
    return [(" ".join(lefts), " ".join(rights))]


def is_prose(text: str) -> bool:
    """Tell whether a string is running text: no code, no placeholders, mostly letters."""
    if BROKEN.search(text):
        return False
    if SUSPICIOUS.search(text) and (CODE.search(text) or PLACEHOLDER.search(text)):
        return False  # the first, cheap pattern spares most texts the others
    return length(SIGNS, text) <= 0.3 * len(text.replace(" ", ""))


def is_usable(pair: Pair) -> bool:
    """Tell whether both sides are prose of a sane length, each in its language as far as seen."""
    count = word_count(pair.english)
    if not MIN_WORDS <= count <= MAX_WORDS or word_count(pair.other) > 1.6 * MAX_WORDS:
        return False
    if GAP.search(pair.english):  # something was taken out with the markup
        return False
    if pair.english == pair.other or not is_prose(pair.english) or not is_prose(pair.other):
        return False
    return not _is_untranslated(pair) and _script_fits(pair)


def _is_untranslated(pair: Pair) -> bool:
    """Tell whether the translation is English (or shares most of its words with the English)."""
    words = LETTERS.findall(pair.other.lower())
    english = set(LETTERS.findall(pair.english.lower()))
    common = sum(word in ENGLISH for word in words)
    copied = sum(word in english for word in words)
    return (common >= 2 and common > 0.12 * len(words)) or copied > 0.7 * max(len(words), 1)


def _script_fits(pair: Pair) -> bool:
    """Tell whether at least half of the translation's letters are of its language's script."""
    english, other = pair.english[:SCRIPT_SAMPLE], pair.other[:SCRIPT_SAMPLE]
    if not english.isascii() and length(LATIN, english) < 0.8 * length(LETTERS, english):
        return False
    if pair.language == "ja":  # a Japanese sentence has kana; a Chinese one in its place has none
        return bool(KANA.search(pair.other))
    if pair.language == "sr":  # written in two scripts
        return True
    found = length(SCRIPT_PATTERNS.get(pair.language, LATIN), other)
    return 2 * found >= length(LETTERS, other) > 0


def sane_lengths(pairs: list[Pair]) -> list[Pair]:
    """Return the pairs of one language whose ratio of lengths is near the usual one.

    The ratio is of code points. Usual is the median of these pairs; allowed is a factor of 2 for
    long texts and up to 2.7 for short ones.
    """
    if not pairs:
        return []
    ratios = [math.log(len(pair.other) / len(pair.english)) for pair in pairs]
    middle = median(ratios)
    return [
        pair
        for pair, ratio in zip(pairs, ratios, strict=True)
        if abs(ratio - middle) < 0.6 + 8 / (20 + len(pair.english))
    ]


def skeleton(text: str) -> str:
    """Return the lower-case words of a text: strings made from one template share them."""
    return " ".join(word for word in WORD.findall(text) if word.islower())


def rank(pair: Pair) -> int:
    """Return how little a pair is like a sentence of prose: 0 best, 2 worst."""
    words = word_count(pair.english)
    closed = pair.english.rstrip("\"”’')»").endswith((".", "!", "?", "…", ":"))
    return 2 - (5 <= words <= 60) - closed


def chosen(pairs: Iterable[Pair], limit: int, per_template: int = 3) -> list[Pair]:
    """Return up to `limit` pairs of one language: prose first, no twins, few of one template."""
    import zlib  # noqa: PLC0415

    ordered = sorted(pairs, key=lambda p: (rank(p), zlib.crc32(p.english.encode()), p.other))
    seen: set[str] = set()
    templates: dict[str, int] = {}
    result: list[Pair] = []
    for pair in ordered:
        template = skeleton(pair.english)
        if pair.english in seen or templates.get(template, 0) >= per_template:
            continue
        seen.add(pair.english)
        templates[template] = templates.get(template, 0) + 1
        result.append(pair)
        if len(result) == limit:
            break
    return result
