"""Rules of the family *untranslated*."""

from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
