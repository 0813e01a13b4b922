"""What polyproof found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from polyproof.model.span import Span


class Severity(IntEnum):
    """How bad a finding is, in the three steps that vale and most linters know."""

    SUGGESTION = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The name as it stands in reports and configuration."""
        return self.name.lower()


class Origin(StrEnum):
    """Where a defect comes from."""

    INTRODUCED = "introduced"  # the source is sound here: the translation did it
    INHERITED = "inherited"  # the source has the same fault
    UNKNOWN = "unknown"  # no source at hand, or none aligned


class Side(StrEnum):
    """The version of the article that a place belongs to."""

    TARGET = "target"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `span` of the translation by `replacement`."""

    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding.

    A safe fix never changes what the article says (a blank, a mark of the locale); an unsafe
    one is a proposal.
    """

    edits: tuple[Edit, ...]
    safe: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """A defect, located and explained.

    Attributes:
        rule: the rule's code, such as `QUO101`.
        name: the rule's readable name, such as `quote-unclosed`.
        category: MQM category as a path, such as `accuracy/omission`.
        severity: how bad it is.
        confidence: 0-1, how often such a finding is right.
        side: the version that `span` belongs to; `source` only where the translation has no place.
        span: the place; empty at the insertion point of something missing.
        source_span: the corresponding place in the source, where known.
        message: one sentence for an editor, ending in a full stop.
        evidence: what the rule saw, one fact each.
        origin: whether the translation introduced the defect.
        fix: how to mend it, where that is known.
    """

    rule: str
    name: str
    category: str
    severity: Severity
    confidence: float
    side: Side
    span: Span
    source_span: Span | None
    message: str
    evidence: tuple[str, ...] = ()
    origin: Origin = Origin.UNKNOWN
    fix: Fix | None = None
