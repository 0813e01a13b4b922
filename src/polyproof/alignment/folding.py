"""Words brought to forms that can be compared across languages and scripts."""

from __future__ import annotations

from functools import lru_cache

import regex

# Spellings of one sound that differ among languages: *president*, *prezident*, *presidente*.
_RESPELL = str.maketrans(
    {"z": "s", "c": "k", "q": "k", "y": "i", "j": "i", "w": "v", "h": None, "x": "ks"}
)
_DOUBLED = regex.compile(r"([a-z])\1+")
_NOT_A_LETTER = regex.compile(r"[^a-z]++")

# Letters that write a consonant or a vowel, as the case may be: Hebrew and Arabic.
_MATRES = str.maketrans("", "", "אהויעاويىآأإؤئةء")

# Consonants in classes that survive transcription; l and r, m and n, b p f and v fall together.
_CLASSES = str.maketrans(
    {
        **dict.fromkeys("bpfvw", "p"),
        **dict.fromkeys("td", "t"),
        **dict.fromkeys("ckgqx", "k"),
        **dict.fromkeys("szj", "s"),
        **dict.fromkeys("lr", "l"),
        **dict.fromkeys("mn", "n"),
        **dict.fromkeys("aeiouyh", None),
    }
)


@lru_cache(maxsize=1 << 16)
def romanised(word: str) -> str:
    """Return the word in the letters a to z, whatever its script."""
    # Loaded here: its tables take a moment, and the command's help needs none.
    from anyascii import anyascii  # noqa: PLC0415

    ascii_word = word if word.isascii() else anyascii(word)
    return _NOT_A_LETTER.sub("", ascii_word.lower())


@lru_cache(maxsize=1 << 16)
def respelled(word: str) -> str:
    """Return the romanised word with the differences of spelling among languages levelled."""
    return _DOUBLED.sub(r"\1", romanised(word).replace("ph", "f").translate(_RESPELL))


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """Return the classes of the word's consonants, one letter each: `Путин` and `Putin`, `ptn`."""
    letters = romanised(word.translate(_MATRES)).replace("sch", "s").replace("ch", "s")
    letters = letters.replace("sh", "s").replace("zh", "s").replace("ts", "s").replace("dj", "s")
    return _DOUBLED.sub(r"\1", letters.translate(_CLASSES))
