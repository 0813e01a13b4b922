"""The values that flow through polyproof: small, frozen, typed, without logic of their own."""

from polyproof.model.article import (
    HEADS,
    Article,
    Block,
    BlockKind,
    InlineKind,
    InlineMark,
    OffsetMap,
    Row,
    Run,
)
from polyproof.model.finding import Edit, Finding, Fix, Origin, Severity, Side
from polyproof.model.glossary import Concept, Glossary, Term
from polyproof.model.link import Link
from polyproof.model.scores import MetricScore, Scores
from polyproof.model.span import Span

__all__ = [
    "HEADS",
    "Article",
    "Block",
    "BlockKind",
    "Concept",
    "Edit",
    "Finding",
    "Fix",
    "Glossary",
    "InlineKind",
    "InlineMark",
    "Link",
    "MetricScore",
    "OffsetMap",
    "Origin",
    "Row",
    "Run",
    "Scores",
    "Severity",
    "Side",
    "Span",
    "Term",
]
