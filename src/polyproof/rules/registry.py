"""All rules, in the order of their codes, and how a selection names them."""

from __future__ import annotations

from polyproof.rules import (
    added,
    dropped,
    garbled,
    markup,
    names,
    numbers,
    punctuation,
    quotations,
    structure,
    terms,
    untranslated,
)
from polyproof.rules.meta import META_RULES
from polyproof.rules.rule import Rule

_FAMILIES = (
    added,
    dropped,
    garbled,
    markup,
    names,
    numbers,
    punctuation,
    quotations,
    structure,
    terms,
    untranslated,
)

RULES: tuple[Rule, ...] = tuple(
    sorted((rule for family in _FAMILIES for rule in family.RULES), key=lambda rule: rule.code)
)

ALL_RULES: tuple[Rule, ...] = (*RULES, *META_RULES)
"""With the rules about polyproof's own marks, which look at no text."""


def rule_by_code(code: str) -> Rule | None:
    """Return the rule with that code, name or alias, in any case; None if there is none."""
    wanted = code.strip().lower()
    for rule in ALL_RULES:
        if wanted in (rule.code.lower(), rule.name, *(alias.lower() for alias in rule.aliases)):
            return rule
    return None


def find_rules(selector: str) -> tuple[Rule, ...]:
    """Return the rules that a selector names.

    A selector is `ALL`, a code, the beginning of codes (`QUO`, `QUO1`), a name, an alias or a
    family (`quotations`); upper and lower case are one.
    """
    wanted = selector.strip().lower()
    if wanted == "all":
        return ALL_RULES
    exact = rule_by_code(wanted)
    if exact is not None:
        return (exact,)
    return tuple(
        rule
        for rule in ALL_RULES
        if rule.family.value == wanted or (wanted and rule.code.lower().startswith(wanted))
    )
