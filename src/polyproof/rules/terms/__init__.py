"""Rules of the family *terms*."""

from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
