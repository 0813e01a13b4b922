"""How many words a text has, for rates per 1,000 words."""

from __future__ import annotations

import regex

_HAN_OR_KANA = regex.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_LATIN_TOKEN = regex.compile(r"(?<!\S)(?=\S*[A-Za-z0-9])[\x21-\x7e]++(?!\S)")


def count_words(text: str) -> float:
    """Count words: what stands between blanks; two Chinese or Japanese characters are one."""
    characters = len(_HAN_OR_KANA.findall(text))
    if characters * 3 > len(text):
        return characters / 2 + len(_LATIN_TOKEN.findall(text))
    return float(len(text.split()))
