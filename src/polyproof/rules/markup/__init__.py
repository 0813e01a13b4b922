"""Rules of the family *markup*: addresses, emphasis and links."""

from polyproof.rules.markup import address_changed
from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = (address_changed.RULE,)
