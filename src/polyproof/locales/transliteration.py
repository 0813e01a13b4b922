"""Words of any script in forms that can be compared letter by letter.

anyascii romanises character by character, without regard to the language. What languages spell
differently after that (`Ющенко` is *Yushchenko*, *Juščenko*, *Iouchtchenko*) is levelled by
`respelled`, and by `skeleton`, which keeps classes of consonants only, in the manner of Soundex.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import regex

from polyproof.locales.scripts import script_of

_CACHE = 1 << 15

_NOT_A_LETTER = regex.compile(r"[^a-z]++")
_DOUBLED = regex.compile(r"([a-z])\1+")
_CLUSTERS = (
    ("ph", "f"),
    ("tsch", "c"),
    ("shch", "c"),
    ("chtch", "c"),
    ("tch", "c"),
    ("sch", "c"),
    ("dzh", "j"),
    ("dj", "j"),
    ("kh", "h"),
    ("ch", "c"),
    ("sh", "s"),
    ("zh", "z"),
    ("ts", "c"),
    ("th", "t"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("qu", "k"),
    ("ck", "k"),
    ("x", "ks"),
)
_RESPELL = str.maketrans({"y": "i", "j": "i", "w": "v", "q": "k", "c": "k", "z": "s"})
_CLASSES = str.maketrans(
    {
        **dict.fromkeys("bpfv", "p"),
        **dict.fromkeys("td", "t"),
        **dict.fromkeys("kg", "k"),
        **dict.fromkeys("lr", "l"),
        **dict.fromkeys("mn", "n"),
        **dict.fromkeys("aeiouh", None),
    }
)

# Letters that write a vowel or a consonant, as the case may be, in Hebrew, Arabic and Urdu.
_MATRES = str.maketrans("", "", "אהויעاويىآأإؤئةءہۂے")
ABJADS = frozenset({"Hebrew", "Arabic"})

# Scripts whose letters say how a name sounds; Han does so only in names from abroad.
ALPHABETS = frozenset(
    {
        "Latin",
        "Cyrillic",
        "Greek",
        "Hebrew",
        "Arabic",
        "Devanagari",
        "Katakana",
        "Hangul",
        "Georgian",
        "Armenian",
        "Bengali",
        "Tamil",
        "Telugu",
    }
)


# A small vowel takes the place of the vowel before it: フ fu and ァ a make fa.
_SMALL_KANA = regex.compile(r"[\p{Katakana}\p{Hiragana}][ァィェォぁぃぇぉ]")


# Tamil writes voiced and voiceless consonants alike: voiced between vowels and behind a nasal,
# and ச is then an s or a j. Source: Schiffman, A Reference Grammar of Spoken Tamil, chapter 1.
_TAMIL = regex.compile(
    r"(?<=[ஙஞணநமன]்)[கசடதப](?!்)|(?<=[\p{L}\p{M}--[்]])[கடதப](?!்)|(?<!்)ச(?!்)", regex.VERSION1
)
_VOICED = dict(zip("கசடதப", "गजडदब", strict=True))  # as Devanagari writes them


def _tamil_sound(match: regex.Match[str]) -> str:
    letter = match.group()
    nasal = match.string[match.start() - 1 : match.start()] == "்"
    return "ஸ" if letter == "ச" and not nasal else _VOICED[letter]


# The syllables of a consonant and the vowel that Korean puts behind one that a name from abroad has
# no vowel behind: 에크베리 is Ekberg. Source: the National Institute of Korean Language's rules.
_HELPED = str.maketrans(
    dict(zip("그느드르므브스즈츠크트프흐", "gndrmbszckpth".replace("pt", "tp"), strict=True))
)


# The anusvara is a nasal of the place of the consonant behind it: इंदौर is Indaur, मुंबई Mumbai.
# Source: compiled by hand for this project, as Hindi and Telugu are read aloud.
_ANUSVARA = regex.compile(r"[ंం](?![प-मప-మ])")
_NASAL = {"ं": "न्", "ం": "న్"}

# Two letters for one sound in modern Greek. Source: ELOT 743 and ISO 843, type 2.
_GREEK = regex.compile(r"ο[υύ]|\b(?:μπ|ντ|γκ)|[αε][υύ](?=[αεηιουωάέήίόύώβγδζλμνρ])")
_GREEK_SOUND = {"ο": "ou", "μ": "b", "ν": "d", "γ": "g", "α": "av", "ε": "ev"}


def _vowel_replaced(pair: str, romanise: Callable[[str], str]) -> str:
    return romanise(pair[0])[:-1] + romanise(pair[1])


@lru_cache(maxsize=_CACHE)
def romanised(word: str) -> str:
    """Return the word in the letters a to z, whatever its script."""
    if word.isascii():
        return _NOT_A_LETTER.sub("", word.lower())
    # Loaded here: its tables take a moment, and most commands need none.
    from anyascii import anyascii  # noqa: PLC0415

    if script_of(word[0]) == "Tamil":
        word = _TAMIL.sub(_tamil_sound, word)
    if script_of(word[0]) == "Hangul":
        word = word.translate(_HELPED)
    word = _ANUSVARA.sub(lambda match: _NASAL[match.group()], word)
    if script_of(word[0]) == "Greek":
        word = _GREEK.sub(lambda match: _GREEK_SOUND[match.group()[0]], word.lower())
    word = _SMALL_KANA.sub(lambda match: _vowel_replaced(match.group(), anyascii), word)
    return _NOT_A_LETTER.sub("", anyascii(word).lower())


@lru_cache(maxsize=_CACHE)
def respelled(word: str) -> str:
    """Return the romanised word with the differences of spelling among languages levelled."""
    letters = romanised(word)
    for cluster, letter in _CLUSTERS:
        if cluster in letters:
            letters = letters.replace(cluster, letter)
    return _DOUBLED.sub(r"\1", letters.translate(_RESPELL))


@lru_cache(maxsize=_CACHE)
def skeleton(word: str) -> str:
    """Return the classes of the word's consonants, one letter each: `Путин`, `Putin`: `ptn`."""
    return _DOUBLED.sub(r"\1", respelled(word.translate(_MATRES)).translate(_CLASSES))


@lru_cache(maxsize=_CACHE)
def is_abjad(word: str) -> bool:
    """Tell whether the word's script leaves most vowels unwritten."""
    return script_of(word[0]) in ABJADS
