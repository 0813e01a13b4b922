"""Rules of the family *punctuation*."""

from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
