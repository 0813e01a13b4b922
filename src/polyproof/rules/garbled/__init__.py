"""Rules of the family *garbled*: form defects of the translated text."""

from polyproof.rules.garbled import entity_leaked
from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = (entity_leaked.RULE,)
