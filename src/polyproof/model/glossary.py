"""A glossary: how a newsroom wants terms to be translated."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the source's language and how it may be translated.

    `targets` holds the accepted translations, the preferred one first; empty where the term is
    not to be translated.
    """

    source: str
    targets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms for one direction; empty languages stand for any.

    `source_language` and `target_language` are primary subtags.
    """

    terms: tuple[Term, ...]
    source_language: str = ""
    target_language: str = ""

    def serves(self, source_language: str, target_language: str) -> bool:
        """Tell whether the glossary is for a translation between these languages."""
        return self.source_language in ("", source_language) and self.target_language in (
            "",
            target_language,
        )
