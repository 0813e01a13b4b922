"""Rules of the family *garbled*: form defects of the translated text."""

from polyproof.rules.garbled import entity_leaked, words_glued
from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = (entity_leaked.RULE, words_glued.RULE)
