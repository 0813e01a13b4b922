"""Rules of the family *punctuation*."""

from polyproof.rules.punctuation import (
    blank_after_mark_missing,
    blank_before_mark,
    blank_before_mark_missing,
    bracket_unpaired,
    inverted_mark_missing,
    mark_stray,
    mark_without_words,
    marks_doubled,
    sentence_end_missing,
)
from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    sentence_end_missing.RULE,
    marks_doubled.RULE,
    mark_stray.RULE,
    mark_without_words.RULE,
    blank_before_mark.RULE,
    blank_after_mark_missing.RULE,
    bracket_unpaired.RULE,
    inverted_mark_missing.RULE,
    blank_before_mark_missing.RULE,
)
