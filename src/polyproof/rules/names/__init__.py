"""Rules of the family *names*: persons, places, organisations and how they are spelt."""

from polyproof.rules.names import (
    name_dropped,
    name_garbled,
    name_inconsistent,
    name_left_out,
    name_lost,
    name_replaced,
    name_translated,
)
from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    name_lost.RULE,
    name_left_out.RULE,
    name_replaced.RULE,
    name_dropped.RULE,
    name_garbled.RULE,
    name_inconsistent.RULE,
    name_translated.RULE,
)
