"""Names of persons, places and organisations, found by how they are written."""

from __future__ import annotations

from dataclasses import dataclass

from polyproof.model import Article, Span


@dataclass(frozen=True, slots=True)
class Name:
    """What is probably a name; `text` is what stands at `span`."""

    span: Span
    text: str


def find_names(article: Article) -> tuple[Name, ...]:
    """Return the likely names of the article in order."""
    return ()
