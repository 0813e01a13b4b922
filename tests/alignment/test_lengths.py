"""The evidence of lengths."""

from __future__ import annotations

import numpy as np

from polyproof.alignment.lengths import Setting, length_odds


def test_an_article_that_keeps_its_length_closely_takes_less_for_a_translation() -> None:
    lengths = np.array([100.0]), np.array([140.0])
    usual, close = (
        float(length_odds(*lengths, Setting(length_spread=spread))[0, 0]) for spread in (1.0, 0.5)
    )
    assert close < usual
