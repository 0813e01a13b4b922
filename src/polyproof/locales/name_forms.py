"""How languages write names and nouns."""

from __future__ import annotations

# Languages that write every noun with a capital letter, so that a capital proves no name.
# Source: the orthographies of German, Luxembourgish, Low German and North Frisian.
_CAPITAL_NOUNS = frozenset({"de", "lb", "nds", "frr"})


def capitalises_nouns(language: str) -> bool:
    """Tell whether the language writes all nouns with a capital letter."""
    return language in _CAPITAL_NOUNS
