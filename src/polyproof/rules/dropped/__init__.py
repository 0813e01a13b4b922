"""Rules of the family *dropped*: what the source says and the translation does not."""

from polyproof.rules.dropped import (
    dangling_word,
    empty_brackets,
    negation_changed,
    negation_lost,
    paragraph_dropped,
    part_dropped,
    sentence_dropped,
    word_between_missing,
    words_dropped,
)
from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    paragraph_dropped.RULE,
    sentence_dropped.RULE,
    part_dropped.RULE,
    words_dropped.RULE,
    dangling_word.RULE,
    word_between_missing.RULE,
    empty_brackets.RULE,
    negation_changed.RULE,
    negation_lost.RULE,
)
