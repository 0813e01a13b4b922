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
    "closes after a common word": -2.31,
    "closes after a common word, as the source": 1.03,
    "closes after a leading word": -2.01,
    "closes after a verb": -1.76,
    "closes at colon": -0.47,
    "closes at comma": 1.09,
    "closes at stop": 1.00,
    "closes at word": -1.24,
    "closes before a common word": 0.56,
    "closes before a verb": 1.99,
    "closes before a verb, as the source": 0.41,
    "closes before kana": 1.30,
    "closes with a stop": -0.30,
    "closing moved, source unspaced": -2.84,
    "closing moved, target unspaced": -2.77,
    "closing moved, verb-final": -2.86,
    "compared words inside": 7.00,
    "length by its spread, long": 1.89,
    "length by its spread, middling": 1.52,
    "length by its spread, short": 1.47,
    "length by its spread, unspaced": 0.68,
    "length, long": 1.44,
    "length, middling": 2.87,
    "length, short": 2.42,
    "length, unspaced": 1.74,
    "more words": 3.62,
    "more words than one": 0.30,
    "name leaves a capital outside": -1.38,
    "name opens behind a capital": -1.66,
    "name opens with a capital": 1.98,
    "one word widened": -3.16,
    "opening moved, source unspaced": -3.83,
    "opening moved, target unspaced": -2.03,
    "opens after a verb": -0.73,
    "opens after a verb and a colon": 1.24,
    "opens after a verb, as the source": 1.57,
    "opens after colon": 1.93,
    "opens after colon, as the source": 0.97,
    "opens after comma": -0.19,
    "opens after comma, as the source": 1.93,
    "opens after common": -0.54,
    "opens after common, as the source": 0.40,
    "opens after other": -1.49,
    "opens after stop": 0.76,
    "opens after stop, as the source": 1.59,
    "opens after that": 0.42,
    "opens after that, as the source": 1.54,
    "opens after word": -0.89,
    "opens after word, as the source": 0.63,
    "opens before a common word": -1.37,
    "opens before a common word, as the source": 1.91,
    "other words inside": -0.67,
    "other words outside": 0.41,
    "phrase closes at comma, as the source": 0.28,
    "phrase closes at stop, as the source": 1.23,
    "phrase closes at word, as the source": 0.52,
    "phrase closes without a stop": -0.68,
    "phrase opens at a stop": -1.68,
    "quoted words inside": 0.41,
    "quoted words outside": -2.04,
    "speech closes at comma, as the source": 2.39,
    "speech closes at stop, as the source": 1.74,
    "speech closes at word, as the source": -0.23,
    "speech closes without a stop": -1.25,
    "speech opens where the source leads on": -1.08,
    "speech opens with a capital": 2.11,
    "speech opens within a clause": -1.58,
    "that closes at stop, as the source": 0.78,
    "that closes at word, as the source": 0.01,
    "that closes without a stop": -0.53,
    "verb-final closes without a stop": 0.33,
    "widened over a verb": -2.22,
    "widened over that": -2.49,
}

MARK_PLACE_WEIGHTS: Mapping[str, float] = MappingProxyType(_WEIGHTS)
