"""Log odds as a probability."""

from __future__ import annotations

from math import exp

_CERTAIN = 30.0  # log odds beyond which nothing changes, and no power overflows


def chance(odds: float) -> float:
    """Return the probability, 0-1, that log odds stand for: the logistic function."""
    return 1 / (1 + exp(-max(-_CERTAIN, min(_CERTAIN, odds))))
