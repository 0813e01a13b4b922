"""Which rules are passed over for an article, and for lack of what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from polyproof.alignment import Comparison
from polyproof.alignment.lexical import is_missing as lexicon_is_missing
from polyproof.model import Side
from polyproof.rules.rule import Rule

_MISSING: dict[str, Callable[[], bool]] = {"lexicon": lexicon_is_missing}


@dataclass(frozen=True, slots=True, order=True)
class Skip:
    """A rule that does not run on an article.

    Attributes:
        rule: its code.
        lacks: the kind of facts that it needs (`number words`); empty: it needs an extra.
        language: of what there are no such facts; empty where the language is not known.
        side: whose language that is.
        extra: the extra of the package that is not installed; empty: it needs facts.
    """

    rule: str
    lacks: str = ""
    language: str = ""
    side: Side = Side.TARGET
    extra: str = ""


def skips(rules: Iterable[Rule], comparison: Comparison) -> Iterator[Skip]:
    """Yield the rules that are passed over, once for each thing that they lack.

    Not those that need a source where there is none: that was the user's choice, and so is an
    extra that is switched off.
    """
    for rule in rules:
        if not (rule.needs or rule.needs_of_source or rule.extra):
            continue
        if rule.needs_source and comparison.source is None:
            continue
        target = comparison.target.language
        for fact in rule.lacks(target):
            yield Skip(rule.code, fact.name, target)
        if comparison.source is not None:
            source = comparison.source.language
            for fact in rule.lacks_of_source(source):
                yield Skip(rule.code, fact.name, source, Side.SOURCE)
        if rule.extra and _MISSING[rule.extra]():
            yield Skip(rule.code, extra=rule.extra)
