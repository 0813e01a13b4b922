"""What the lengths of two stretches say about one rendering the other, in log odds.

The odds follow Gale and Church (1993), as the density of the lengths' ratio among translations
over its density among random pairs. How long a translation is in general, and how closely it keeps
to that, each article teaches by its own links.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log

import numpy as np

from polyproof import thresholds as t
from polyproof.alignment.evidence_tables import Matrix


@dataclass(frozen=True)
class Setting:
    """What an article's own links teach about it, used when it is aligned again.

    Attributes:
        length_shift: logarithm of the lengths' ratio beyond that of the languages.
        length_spread: how widely the ratios spread, against what is usual (1).
        coverage: share of the words' weight that finds a partner in a true link, 0-1.
        paragraphs: how far paragraph breaks coincide, 0-1.
        joining: by how much links of more source than target sentences are likelier than usual,
            in log odds, at least 0.
        splitting: the same of links of more target than source sentences.
    """

    length_shift: float = 0.0
    length_spread: float = 1.0
    coverage: float = 0.0
    paragraphs: float = 0.0
    joining: float = 0.0
    splitting: float = 0.0


def length_variance(longer: Matrix) -> Matrix:
    """Return how far the log ratio of two lengths usually varies, by the longer of them."""
    noise = t.ALIGN_LENGTH_NOISE.value / (longer + t.ALIGN_LENGTH_PAD.value)
    return np.asarray(t.ALIGN_LENGTH_SPREAD.value**2 + noise, dtype=np.float64)


def length_odds(source: Matrix, target: Matrix, setting: Setting) -> Matrix:
    """Return the log odds of lengths (in English code points) for every pair of them."""
    pad = t.ALIGN_LENGTH_PAD.value
    logs, logt = np.log(source + pad)[:, None], np.log(target + pad)[None, :]
    delta = logt - logs - setting.length_shift
    spread2 = length_variance(np.maximum(source[:, None], target[None, :]))
    spread2 *= setting.length_spread**2
    tail = t.ALIGN_LENGTH_TAIL.value  # degrees of freedom of Student's t
    fit = -0.5 * (tail + 1) * np.log1p(delta**2 / (tail * spread2)) - 0.5 * np.log(spread2)
    wide = t.ALIGN_LENGTH_CHANCE.value
    chance = -0.5 * (delta / wide) ** 2 - log(wide)
    return np.asarray(fit - np.maximum(chance, t.ALIGN_LENGTH_FLOOR.value), dtype=np.float64)


def length_gain(fewer: float, more: float, rendering: float, setting: Setting) -> float:
    """Return by how much better a translation's length fits one length than another, in log odds.

    All three lengths are in English code points.
    """
    fit = length_odds(np.array([fewer, more]), np.array([rendering]), setting)[:, 0]
    return float(fit[0] - fit[1])
