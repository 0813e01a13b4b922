"""Rules of the family *added*."""

from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
