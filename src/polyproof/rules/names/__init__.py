"""Rules of the family *names*."""

from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
