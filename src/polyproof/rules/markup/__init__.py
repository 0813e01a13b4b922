"""Rules of the family *markup*."""

from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
