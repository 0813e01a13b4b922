"""Rules of the family *structure*: headings, paragraphs, lines."""

from polyproof.rules.rule import Rule
from polyproof.rules.structure import heading_run_in, heading_stopped, other_text, sentence_moved

RULES: tuple[Rule, ...] = (
    other_text.RULE,
    heading_run_in.RULE,
    heading_stopped.RULE,
    sentence_moved.RULE,
)
