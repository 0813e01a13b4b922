"""Rules of the family *garbled*: form defects of the translated text."""

from polyproof.rules.garbled import (
    entity_leaked,
    mojibake,
    sentence_end_lost,
    span_moved,
    words_glued,
)
from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    words_glued.RULE,
    sentence_end_lost.RULE,
    span_moved.RULE,
    entity_leaked.RULE,
    mojibake.RULE,
)
