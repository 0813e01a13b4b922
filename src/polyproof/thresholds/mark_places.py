"""What speaks for a place of a quotation mark, in log odds.

The names are those of the features in `rules/quotations/place_evidence.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# Weights of a conditional logit, fitted by `tools/mark_places.py` to 290 news documents of WMT21-24
# with human translations in 24 directions, and to copies of them with moved marks. The weight of
# compared words, which only the extra `polyproof[lexicon]` gives, was chosen on the same texts with
# the others as they are.
_WEIGHTS = {
    "closes after a leading word": -2.80,
    "closes after a verb": -1.86,
    "closes at colon": -0.47,
    "closes at comma": 1.37,
    "closes at stop": 0.97,
    "closes at word": -1.41,
    "closes before a common word": 0.76,
    "closes before a verb": 1.74,
    "closes before a verb, as the source": 0.80,
    "closes before kana": 1.04,
    "closes with a stop": -0.28,
    "closing moved, source unspaced": -2.96,
    "closing moved, target unspaced": -2.75,
    "closing moved, verb-final": -2.72,
    "compared words inside": 7.00,
    "length by its spread, long": 1.85,
    "length by its spread, middling": 1.43,
    "length by its spread, short": 1.62,
    "length by its spread, unspaced": 0.72,
    "length, long": 1.59,
    "length, middling": 3.45,
    "length, short": 3.00,
    "length, unspaced": 1.75,
    "name opens behind a capital": -1.10,
    "name opens with a capital": 2.19,
    "one word widened": -3.44,
    "opening moved, source unspaced": -3.80,
    "opening moved, target unspaced": -2.05,
    "opens after a verb": -0.80,
    "opens after a verb and a colon": 1.07,
    "opens after a verb, as the source": 1.78,
    "opens after colon": 1.93,
    "opens after colon, as the source": 1.13,
    "opens after comma": -0.13,
    "opens after comma, as the source": 2.27,
    "opens after common": -0.53,
    "opens after common, as the source": 0.54,
    "opens after other": -1.51,
    "opens after stop": 0.54,
    "opens after stop, as the source": 1.69,
    "opens after that": 0.43,
    "opens after that, as the source": 1.43,
    "opens after word": -0.70,
    "opens after word, as the source": 0.51,
    "opens before a common word": -0.58,
    "other words inside": -0.83,
    "other words outside": 0.22,
    "phrase closes at comma, as the source": 0.16,
    "phrase closes at stop, as the source": 1.42,
    "phrase closes at word, as the source": 0.65,
    "phrase closes without a stop": -0.76,
    "phrase opens at a stop": -1.65,
    "quoted words inside": 0.60,
    "quoted words outside": -1.87,
    "speech closes at comma, as the source": 2.36,
    "speech closes at stop, as the source": 1.95,
    "speech closes at word, as the source": -0.39,
    "speech closes without a stop": -1.33,
    "speech opens with a capital": 2.00,
    "speech opens within a clause": -1.66,
    "that closes at stop, as the source": 0.82,
    "that closes at word, as the source": 0.02,
    "that closes without a stop": -0.62,
    "verb-final closes without a stop": 0.25,
    "widened over a verb": -2.35,
    "widened over that": -2.71,
}

MARK_PLACE_WEIGHTS: Mapping[str, float] = MappingProxyType(_WEIGHTS)
