"""Which findings are shown: one cause, one finding; configuration; suppressions; baseline."""

from polyproof.judgement.arbitration import judge
from polyproof.judgement.config import Config, find_config, read_config
from polyproof.judgement.selection import Selection, UnknownSelectorError
from polyproof.judgement.settings import (
    Settings,
    active_rules,
    rules_for,
    settings_from,
    with_choices,
)
from polyproof.judgement.values import ConfigError
from polyproof.judgement.verdict import decide

__all__ = [
    "Config",
    "ConfigError",
    "Selection",
    "Settings",
    "UnknownSelectorError",
    "active_rules",
    "decide",
    "find_config",
    "judge",
    "read_config",
    "rules_for",
    "settings_from",
    "with_choices",
]
