"""Rules of the family *punctuation*."""

from polyproof.rules.punctuation import (
    blank_before_mark,
    mark_stray,
    marks_doubled,
    sentence_end_missing,
)
from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    sentence_end_missing.RULE,
    marks_doubled.RULE,
    mark_stray.RULE,
    blank_before_mark.RULE,
)
