"""A glossary: how a newsroom wants terms to be translated."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the source's language and how it may be translated.

    `targets` holds the accepted translations, the preferred one first; empty where the term is
    not to be translated.
    """

    source: str
    targets: tuple[str, ...] = ()


Concept = tuple[tuple[str, tuple[str, ...]], ...]
"""What one notion is called: languages (primary subtags) with their terms, the preferred first."""


@dataclass(frozen=True, slots=True)
class Glossary:
    """How terms are to be translated: in one direction, or between any of several languages.

    Attributes:
        terms: the terms of one direction.
        source_language, target_language: that direction, as primary subtags; empty: any.
        concepts: the notions of a glossary of several languages, whose `terms` are empty.
    """

    terms: tuple[Term, ...]
    source_language: str = ""
    target_language: str = ""
    concepts: tuple[Concept, ...] = ()

    def serves(self, source_language: str, target_language: str) -> bool:
        """Tell whether the glossary is for a translation between these languages."""
        return self.source_language in ("", source_language) and self.target_language in (
            "",
            target_language,
        )

    def directed(self, source_language: str, target_language: str) -> Glossary | None:
        """Return the glossary of one direction; None where it does not serve that."""
        if self.concepts:
            return _directed(self, source_language, target_language)
        return self if self.serves(source_language, target_language) else None


@lru_cache(maxsize=64)
def _directed(glossary: Glossary, source_language: str, target_language: str) -> Glossary | None:
    terms = []
    for concept in glossary.concepts:
        forms = dict(concept)
        targets = forms.get(target_language, ())
        for term in forms.get(source_language, ()) if targets else ():
            terms.append(Term(term, () if targets == (term,) else targets))
    return Glossary(tuple(terms), source_language, target_language) if terms else None
