"""Rules of the family *garbled*: form defects of the translated text."""

from polyproof.rules.garbled import (
    accents_stripped,
    character_lost,
    entity_leaked,
    invisible_character,
    lower_case_opening,
    markdown_leaked,
    mojibake,
    placeholder_leaked,
    sentence_broken,
    sentence_end_lost,
    span_moved,
    stop_inside,
    tag_leaked,
    word_misspelt,
    words_glued,
    words_run_together,
)
from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    words_glued.RULE,
    sentence_end_lost.RULE,
    span_moved.RULE,
    lower_case_opening.RULE,
    words_run_together.RULE,
    stop_inside.RULE,
    sentence_broken.RULE,
    entity_leaked.RULE,
    mojibake.RULE,
    placeholder_leaked.RULE,
    tag_leaked.RULE,
    markdown_leaked.RULE,
    character_lost.RULE,
    invisible_character.RULE,
    word_misspelt.RULE,
    accents_stripped.RULE,
)
