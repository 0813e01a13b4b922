"""Rules of the family *numbers*."""

from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
