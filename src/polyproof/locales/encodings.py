"""Letters that texts hold as one character or as two: Devanagari ढ़, Bengali ড়, Gurmukhi ਸ਼.

Unicode keeps both out of its composed forms, so no normal form tells them apart; texts of the
web have either.
"""

from __future__ import annotations

import unicodedata

# The Unicode Standard, CompositionExclusions: the letters of Indic scripts.
_WHOLE = (
    "\u0958\u0959\u095a\u095b\u095c\u095d\u095e\u095f"
    "\u09dc\u09dd\u09df\u0a33\u0a36\u0a59\u0a5a\u0a5b\u0a5e"
)
_APART = {char: unicodedata.normalize("NFD", char) for char in _WHOLE}


def encodings(form: str) -> tuple[str, ...]:
    """Return a form as it may be encoded: with such letters in two characters, and in one."""
    apart = whole = form
    for char, two in _APART.items():
        apart = apart.replace(char, two)
        whole = whole.replace(two, char)
    return (apart,) if apart == whole else (apart, whole)
