"""Rules of the family *added*: what the translation says and the source does not."""

from polyproof.rules.added import (
    doubled_word,
    model_chatter,
    repetition_loop,
    sentence_added,
    sentence_duplicated,
    words_added,
)
from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    sentence_added.RULE,
    sentence_duplicated.RULE,
    repetition_loop.RULE,
    doubled_word.RULE,
    model_chatter.RULE,
    words_added.RULE,
)
