"""Rules of the family *structure*."""

from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
