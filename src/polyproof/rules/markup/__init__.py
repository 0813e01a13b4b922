"""Rules of the family *markup*: addresses, emphasis and links."""

from polyproof.rules.markup import address_changed, emphasis_lost, link_lost, link_moved
from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    link_lost.RULE,
    emphasis_lost.RULE,
    link_moved.RULE,
    address_changed.RULE,
)
