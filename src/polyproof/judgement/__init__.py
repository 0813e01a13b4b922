"""Which findings are shown: one cause, one finding; configuration; suppressions; baseline."""

from polyproof.judgement.arbitration import judge
from polyproof.judgement.selection import Selection, UnknownSelectorError
from polyproof.judgement.settings import Settings, active_rules, rules_for
from polyproof.judgement.verdict import decide

__all__ = [
    "Selection",
    "Settings",
    "UnknownSelectorError",
    "active_rules",
    "decide",
    "judge",
    "rules_for",
]
