"""Rules of the family *quotations*."""

from polyproof.rules.quotations import (
    quote_added,
    quote_foreign,
    quote_lost,
    quote_mixed_pair,
    quote_shifted,
    quote_spacing,
    quote_style,
    quote_swallows_narration,
    quote_truncated,
    quote_unclosed,
    quote_uneven,
    quote_unopened,
    speaker_changed,
)
from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    quote_unclosed.RULE,
    quote_unopened.RULE,
    quote_lost.RULE,
    quote_added.RULE,
    quote_shifted.RULE,
    quote_truncated.RULE,
    quote_swallows_narration.RULE,
    quote_spacing.RULE,
    quote_style.RULE,
    quote_uneven.RULE,
    quote_mixed_pair.RULE,
    quote_foreign.RULE,
    speaker_changed.RULE,
)
