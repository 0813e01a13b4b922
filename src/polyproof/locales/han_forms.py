"""Chinese characters that are the same in several forms: traditional, simplified, Japanese."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import rows


@cache
def _forms() -> dict[str, str]:
    return {other: form for form, others in rows("han_forms.tsv") for other in others}


def levelled(character: str) -> str:
    """Return the form that stands for all forms of a character: 話 and 话 give 话."""
    return _forms().get(character, character)
