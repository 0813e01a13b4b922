"""The way of an article, from two versions to the findings to show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from polyproof.alignment import Comparison, compare
from polyproof.judgement import Settings, decide, rules_for
from polyproof.model import Article, Finding, Scores
from polyproof.rules import Rule, Skip, skips
from polyproof.text import Document

DEFAULTS = Settings()


@dataclass(frozen=True)
class Checked:
    """A checked article, or why it could not be checked.

    Attributes:
        id: what the run calls the pair (a path, or the id of a batch line).
        comparison: what was compared; None where the input was bad.
        findings: in order of their place.
        silenced: how many findings an editor has silenced (`[sic]`, a comment).
        known: how many findings stand in the baseline.
        scores: against a reference; None where there is none.
        skipped: the rules that were passed over for lack of facts about a language, or of an
            extra.
        error: in one line, what is wrong with the input and where, or which rules failed on
            it (then the findings are those of the other rules); None where all went well.
    """

    id: str
    comparison: Comparison | None
    findings: tuple[Finding, ...] = ()
    error: str | None = None
    silenced: int = 0
    known: int = 0
    scores: Scores | None = None
    skipped: tuple[Skip, ...] = ()


def check_pair(
    source: Article | None, target: Article, settings: Settings = DEFAULTS, id: str = ""
) -> Checked:
    """Check a translation against its source (None: alone) as the settings ask.

    Raises:
        UnknownSelectorError: where the settings name a rule that does not exist.
    """
    return check_article(
        source, target, rules_for(settings, target.name, target.language), id, settings
    )


def check_article(
    source: Article | None,
    target: Article,
    rules: Iterable[Rule],
    id: str = "",
    settings: Settings = DEFAULTS,
) -> Checked:
    """Compare a translation with its source (None: proofread it alone) by the rules given.

    A rule that raises is reported in `error`, by its code; the others still count.
    """
    try:
        comparison = compare(Document(source) if source is not None else None, Document(target))
    except Exception as error:  # one article never stops the others
        return Checked(id, None, error=_at(id, [_internal_error("the alignment", error)]))
    if settings.glossary is not None:
        comparison = replace(comparison, glossary=settings.glossary)
    selected = tuple(rules)
    found: list[Finding] = []
    failures = []
    for rule in selected:
        try:
            found.extend(rule.findings(comparison))
        except Exception as error:  # one rule never stops the others
            failures.append(_internal_error(rule.code, error))
    verdict = decide(found, selected, settings, comparison)
    return Checked(
        id,
        comparison,
        verdict.findings,
        _at(id, failures),
        verdict.silenced,
        skipped=tuple(skips(selected, comparison)),
    )


def _at(id: str, failures: list[str]) -> str | None:
    """Say in one line where something failed; None where nothing did."""
    return f"{f'{id}: ' if id else ''}{'; '.join(failures)}" if failures else None


def _internal_error(where: str, error: Exception) -> str:
    """Say in one line what broke inside polyproof."""
    what = " ".join(str(error).split())
    return f"internal error in {where}: {type(error).__name__}{f': {what}' if what else ''}"
