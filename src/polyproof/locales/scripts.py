"""Scripts of letters, as coarse as a comparison of two texts needs them.

Source: the Unicode Character Database's `Script` property, as the `regex` module knows it. Han,
Hiragana and Katakana stay apart: which of them a text holds tells Chinese from Japanese.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

import regex

_SCRIPTS = (
    "Latin",
    "Cyrillic",
    "Greek",
    "Hebrew",
    "Arabic",
    "Devanagari",
    "Han",
    "Hiragana",
    "Katakana",
    "Hangul",
    "Georgian",
    "Armenian",
    "Thai",
    "Bengali",
    "Tamil",
    "Telugu",
    "Ethiopic",
)
_PATTERN = regex.compile("|".join(rf"(?P<{name}>\p{{Script={name}}})" for name in _SCRIPTS))

# Scripts that are written together in one text.
_TOGETHER = {"Hiragana": "Han", "Katakana": "Han"}

# Letters of scripts without blanks between words, for a class in a pattern; Unicode Standard
# Annex 14, classes SA and ID.
RUN_TOGETHER = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"

# Letters without case; Georgian has capitals only in headlines.
UNCASED = frozenset(_SCRIPTS) - {"Latin", "Cyrillic", "Greek", "Armenian"}


# The commonest characters that simplified Chinese and Japanese write otherwise. Source: Tongyong
# Guifan Hanzi Biao (2013), table of traditional forms.
_TRADITIONAL = regex.compile(
    "[這們個來說對時從還過為與後經發現實點樣開關長門問間東車馬話語讀讓請萬業產華幣億壹圓員區國會學將應當廳灣費違處議價]"
)


def writes_traditional(text: str) -> bool:
    """Tell whether Chinese text is in traditional characters, as in Taiwan and Hong Kong."""
    return _TRADITIONAL.search(text) is not None


@cache
def is_small(character: str) -> bool:
    """Tell whether a character is a small letter of a script that has capitals in use.

    Unicode takes the letters of Georgian for small ones.
    """
    return character.islower() and script_of(character) not in UNCASED


@cache
def script_of(character: str) -> str:
    """Return the script of a character, such as `Cyrillic`; empty where it has none of ours."""
    match = _PATTERN.match(character)
    return (match.lastgroup or "") if match else ""


def main_script(text: str, sample: int = 2000) -> str:
    """Return the commonest script among the first `sample` characters; empty where none is.

    Hiragana and Katakana count as Han, with which they are written.
    """
    counts: Counter[str] = Counter()
    for character, count in Counter(text[:sample]).items():
        script = script_of(character)
        if script:
            counts[_TOGETHER.get(script, script)] += count
    return counts.most_common(1)[0][0] if counts else ""
