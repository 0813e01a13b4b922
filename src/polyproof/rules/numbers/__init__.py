"""Rules of the family *numbers*."""

from polyproof.rules.numbers import (
    era_lost,
    magnitude_changed,
    month_changed,
    number_added,
    number_changed,
    number_format,
    number_lost,
    numbers_joined,
    sign_lost,
    unit_changed,
    weekday_changed,
)
from polyproof.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    number_changed.RULE,
    number_lost.RULE,
    number_added.RULE,
    magnitude_changed.RULE,
    unit_changed.RULE,
    month_changed.RULE,
    numbers_joined.RULE,
    sign_lost.RULE,
    era_lost.RULE,
    weekday_changed.RULE,
    number_format.RULE,
)
