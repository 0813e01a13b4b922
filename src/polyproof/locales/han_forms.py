"""Chinese characters that are the same in several forms: traditional, simplified, Japanese."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import rows


@cache
def _forms() -> dict[str, str]:
    return {other: form for form, others in rows("han_forms.tsv") for other in others}


# Languages that are written in traditional characters here and in simplified ones there.
_IN_BOTH = frozenset({"zh", "yue"})


@cache
def _table() -> dict[int, str]:
    return str.maketrans(_forms())


def simplified(text: str, language: str) -> str:
    """Return text in simplified characters, as long as before, where a language has both forms."""
    return text.translate(_table()) if language in _IN_BOTH else text


def levelled(character: str) -> str:
    """Return the form that stands for all forms of a character: 話 and 话 give 话."""
    return _forms().get(character, character)
