"""The rules: one short file each, in a folder per family, with its cases beside it."""

from polyproof.rules.registry import ALL_RULES, RULES, find_rules, rule_by_code
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.rules.skips import Skip, skips

__all__ = [
    "ALL_RULES",
    "RULES",
    "Family",
    "Observation",
    "Rule",
    "Skip",
    "find_rules",
    "rule_by_code",
    "skips",
]
