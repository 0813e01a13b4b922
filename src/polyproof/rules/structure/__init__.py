"""Rules of the family *structure*: headings, paragraphs, lines."""

from polyproof.rules.rule import Rule
from polyproof.rules.structure import (
    dateline_glued,
    heading_run_in,
    heading_stopped,
    headline_missing,
    other_text,
    paragraphs_merged,
    sentence_moved,
)

RULES: tuple[Rule, ...] = (
    other_text.RULE,
    heading_run_in.RULE,
    heading_stopped.RULE,
    headline_missing.RULE,
    paragraphs_merged.RULE,
    dateline_glued.RULE,
    sentence_moved.RULE,
)
