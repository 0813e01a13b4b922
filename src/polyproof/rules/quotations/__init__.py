"""Rules of the family *quotations*."""

from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
