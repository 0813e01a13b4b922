"""Rules of the family *added*: what the translation says and the source does not."""

from polyproof.rules.added import doubled_word, repetition_loop, sentence_duplicated
from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = (sentence_duplicated.RULE, repetition_loop.RULE, doubled_word.RULE)
