"""Rules of the family *names*: persons, places, organisations and how they are spelt."""

from polyproof.rules.names import name_garbled
from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = (name_garbled.RULE,)
