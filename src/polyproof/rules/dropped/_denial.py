"""Sentences that deny something, and whether their counterparts may do so too."""

from __future__ import annotations

from typing import NamedTuple

import regex

from polyproof.locales.negation import Negation, negation
from polyproof.model import Origin, Span
from polyproof.rules.rule import Observation
from polyproof.text import Document

_QUESTION = regex.compile(r"[?？؟]")


class Clause(NamedTuple):
    """What one version says of a matter: a stretch of its text."""

    document: Document
    span: Span

    @property
    def text(self) -> str:
        """The words in small letters; empty where that would move them, or in a question."""
        said = self.span.of(self.document.text).lower()
        return "" if len(said) != len(self.span) or _QUESTION.search(said) else said

    @property
    def words(self) -> Negation | None:
        """How its language denies."""
        return negation(self.document.language)


def denial_alone(clause: Clause, other: Clause) -> Span | None:
    """Return the word by which a clause denies what its counterpart says without any denial.

    None where the counterpart may deny it too, in questions, and in languages without data.
    """
    own, others = clause.words, other.words
    said, rendered = clause.text, other.text
    if own is None or others is None or not said or not rendered:
        return None
    if not own.sure.search(said) or others.may.search(rendered):
        return None
    idioms = [match.span() for match in own.idle.finditer(said)] if own.idle else []
    for match in own.sure.finditer(said):
        if not any(start <= match.start() < end for start, end in idioms):
            return Span(clause.span.start + match.start(), clause.span.start + match.end())
    return None


def denial_lost(
    source: Document, denial: Span, rendering: Span, confidence: float, *evidence: str
) -> Observation:
    """Return what to say of a denial of the source that its rendering lacks."""
    return Observation(
        span=rendering,
        message=f"The source denies this (“{denial.of(source.text)}”), the translation does not.",
        confidence=confidence,
        source_span=denial,
        origin=Origin.INTRODUCED,
        evidence=evidence,
    )
