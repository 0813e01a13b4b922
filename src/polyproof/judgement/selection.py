"""Which rules are at work: selectors, and which of them wins.

The precedence is ruff's. A later layer (the command line) wins over an earlier one (the
configuration); within a layer the more specific selector wins (`QUO101` over `QUO1` over `QUO`
over `ALL`), and of two equally specific ones the one that ignores.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from polyproof.rules import ALL_RULES, Family, Rule, find_rules, rule_by_code

_EXACT = 99
"""The specificity of a selector that names one rule; prefixes count by their length."""


class UnknownSelectorError(ValueError):
    """A selector that names no rule; the message says so in one line and proposes another."""

    def __init__(self, selector: str) -> None:
        known = [name for rule in ALL_RULES for name in (rule.code, rule.name)]
        known += [family.value for family in Family]
        near = get_close_matches(selector, known, n=1) or get_close_matches(
            selector.upper(), known, n=1
        )
        hint = f"; did you mean '{near[0]}'?" if near else "; see `polyproof rules`"
        super().__init__(f"no rule is called '{selector}'{hint}")


@dataclass(frozen=True, slots=True)
class Selection:
    """One layer of choices, from the configuration or from the command line.

    Attributes:
        select: the rules to start from; None keeps those of the layer before.
        ignore: rules to take away.
        extend_select: rules to add to `select`, or to the layer before.
        language: of the translations that this is for; empty: all.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    language: str = ""


def rules_of(selector: str) -> tuple[Rule, ...]:
    """Return the rules that a selector names.

    Raises:
        UnknownSelectorError: where it names none and is no family's name or letters either.
    """
    found = find_rules(selector)
    if not found and not _is_family(selector):
        raise UnknownSelectorError(selector)
    return found


def _is_family(selector: str) -> bool:
    """Tell whether a selector names a family, which may have no rule yet."""
    return selector.strip().lower() in {"all", *(family.value for family in Family)}


def _specificity(selector: str) -> int:
    wanted = selector.strip()
    if wanted.lower() == "all":
        return 0
    if rule_by_code(wanted) is not None:
        return _EXACT
    return 3 if _is_family(wanted) else len(wanted)


def _apply(chosen: dict[str, bool], selectors: Iterable[str], on: bool, preview: bool) -> None:
    """Switch the rules that the selectors name; a preview rule goes on only by its own name."""
    for selector in selectors:
        exact = _specificity(selector) == _EXACT
        for rule in rules_of(selector):
            if not on or exact or preview or not rule.preview:
                chosen[rule.code] = on


def choose(layers: Iterable[Selection], preview: bool = False) -> tuple[Rule, ...]:
    """Return the rules at work, in the order of their codes.

    Args:
        layers: the choices, the weakest first; without any, all rules but previews are at work.
        preview: whether rules in preview take part as others do.

    Raises:
        UnknownSelectorError: where a selector names no rule.
    """
    chosen: dict[str, bool] = {}
    for layer in (Selection(select=("ALL",)), *layers):
        on = (layer.select or ()) + layer.extend_select
        if layer.select is not None:
            chosen = {}
        for level in sorted({_specificity(s) for s in (*on, *layer.ignore)}):
            _apply(chosen, [s for s in on if _specificity(s) == level], True, preview)
            _apply(chosen, [s for s in layer.ignore if _specificity(s) == level], False, preview)
    return tuple(rule for rule in ALL_RULES if chosen.get(rule.code))
