"""Rules of the family *terms*: what a newsroom's glossary asks for."""

from polyproof.rules.rule import Rule
from polyproof.rules.terms import glossary_term

RULES: tuple[Rule, ...] = (glossary_term.RULE,)
