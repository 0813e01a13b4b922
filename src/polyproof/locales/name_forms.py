"""How languages write names and nouns."""

from __future__ import annotations

# Languages that write every noun with a capital letter, so that a capital proves no name.
# Source: the orthographies of German, Luxembourgish, Low German and North Frisian.
_CAPITAL_NOUNS = frozenset({"de", "lb", "nds", "frr"})


def capitalises_nouns(language: str) -> bool:
    """Tell whether the language writes all nouns with a capital letter."""
    return language in _CAPITAL_NOUNS


# Languages whose sentences name their subject, so that a sentence does not open with its verb.
# Source: WALS chapter 101, expression of pronominal subjects: "obligatory pronouns".
_SUBJECT_NEEDED = frozenset({"en", "fr", "de", "nl", "sv", "da", "no", "is"})


def needs_subject(language: str) -> bool:
    """Tell whether a statement in the language has a subject of its own."""
    return language in _SUBJECT_NEEDED
