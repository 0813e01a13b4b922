"""Rules of the family *numbers*."""

from polyproof.rules.numbers import number_changed
from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = (number_changed.RULE,)
