"""Which findings are shown: one cause, one finding; configuration; suppressions; baseline."""

from polyproof.judgement.arbitration import judge

__all__ = ["judge"]
