"""Rules of the family *dropped*."""

from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
