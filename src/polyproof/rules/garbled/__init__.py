"""Rules of the family *garbled*: form defects of the translated text."""

from polyproof.rules.garbled import entity_leaked, mojibake, words_glued
from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = (words_glued.RULE, entity_leaked.RULE, mojibake.RULE)
