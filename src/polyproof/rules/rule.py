"""What a rule is: a pure function over a comparison, with what is to be known about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from polyproof.alignment import Comparison
from polyproof.locales.facts import Fact
from polyproof.model import Finding, Fix, Origin, Severity, Side, Span


class Family(StrEnum):
    """The families of rules; the value is the folder's name (`SUPPRESSIONS`: see `meta.py`)."""

    QUOTATIONS = "quotations"
    DROPPED = "dropped"
    ADDED = "added"
    NAMES = "names"
    NUMBERS = "numbers"
    UNTRANSLATED = "untranslated"
    GARBLED = "garbled"
    PUNCTUATION = "punctuation"
    MARKUP = "markup"
    TERMS = "terms"
    STRUCTURE = "structure"
    SUPPRESSIONS = "suppressions"


@dataclass(frozen=True, slots=True)
class Observation:
    """What a rule's function yields: a place and why it is wrong.

    The rule's own code, name, severity and category are added when it becomes a `Finding`,
    whose attributes these are.
    """

    span: Span
    message: str
    confidence: float
    source_span: Span | None = None
    side: Side = Side.TARGET
    origin: Origin = Origin.UNKNOWN
    evidence: tuple[str, ...] = ()
    fix: Fix | None = None


@dataclass(frozen=True)
class Rule:
    """A rule.

    Attributes:
        code: three letters of the family and three digits (`QUO101`).
        name: readable name (`quote-unclosed`).
        family: the family it belongs to.
        severity: of its findings, unless configured otherwise.
        category: MQM category as a path, lower case (`accuracy/omission`).
        check: the function that does the work.
        page: what `polyproof explain` prints: the docstring of the rule's module, with the
            headings *What it finds*, *Why it matters*, *Example*, *What it leaves alone*.
        needs_source: whether it is silent without a source.
        needs: facts about the translation's language without which it is silent.
        needs_of_source: facts about the source's language without which it is silent.
        extra: the extra of the package without which it is silent; empty: none.
        preview: off unless selected by its full code or by `--preview`.
        yields_to: codes of rules whose finding at the same place makes this one superfluous:
            one cause, one finding.
        explains_all: whether its finding leaves nothing for any other rule to say about the
            place and its counterpart in the source.
        aliases: former codes and names.
    """

    code: str
    name: str
    family: Family
    severity: Severity
    category: str
    check: Callable[[Comparison], Iterator[Observation]]
    page: str
    needs_source: bool = False
    needs: tuple[Fact, ...] = ()
    needs_of_source: tuple[Fact, ...] = ()
    extra: str = ""
    preview: bool = False
    yields_to: tuple[str, ...] = ()
    explains_all: bool = False
    aliases: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """The first line of the page."""
        return self.page.strip().split("\n", 1)[0]

    def lacks(self, language: str) -> tuple[Fact, ...]:
        """Return the facts that it needs of the translation's language and that are not known."""
        return tuple(fact for fact in self.needs if not fact.known(language))

    def lacks_of_source(self, language: str) -> tuple[Fact, ...]:
        """Return the facts that it needs of the source's language and that are not known."""
        return tuple(fact for fact in self.needs_of_source if not fact.known(language))

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        """Yield what this rule finds, in no particular order; nothing where it lacks facts."""
        if self.needs_source and comparison.source is None:
            return
        if self.needs and self.lacks(comparison.target.language):
            return
        source = comparison.source
        if self.needs_of_source and source is not None and self.lacks_of_source(source.language):
            return
        for seen in self.check(comparison):
            yield Finding(
                rule=self.code,
                name=self.name,
                category=self.category,
                severity=self.severity,
                confidence=seen.confidence,
                side=seen.side,
                span=seen.span,
                source_span=seen.source_span,
                message=seen.message,
                evidence=seen.evidence,
                origin=seen.origin,
                fix=seen.fix,
            )
