"""Rules of the family *numbers*."""

from polyproof.rules.numbers import number_added, number_changed, number_lost
from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = (number_changed.RULE, number_lost.RULE, number_added.RULE)
