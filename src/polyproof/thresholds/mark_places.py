"""What speaks for a place of a quotation mark, in log odds.

The names are those of the features in `rules/quotations/place_evidence.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# Weights of a conditional logit, fitted by `python -m tools.mark_places` to the quotations of our
# own news (206 articles of corpora/, each both ways) and to copies with moved marks. In 290 news
# documents of WMT21-24, which have no part in that, it tells 1,769 of 3,071 moved marks at three
# alarms on 1,346 untouched ones; weights fitted to half of those documents tell 1,512, at four, in
# the other half. The weight of compared words, which only the extra `polyproof[lexicon]` gives, was
# chosen on these documents.
_WEIGHTS = {
    "closes after a common word": -1.47,
    "closes after a common word, as the source": 0.03,
    "closes after a leading word": -1.67,
    "closes after a verb": -1.70,
    "closes at colon": 0.02,
    "closes at comma": 0.87,
    "closes at stop": 1.00,
    "closes at word": -1.37,
    "closes before a common word": 0.10,
    "closes before a verb": 1.78,
    "closes before a verb, as the source": 0.46,
    "closes before kana": 1.08,
    "closes with a stop": 0.13,
    "closing moved, source unspaced": -1.41,
    "closing moved, target unspaced": -2.15,
    "closing moved, verb-final": -2.20,
    "compared words inside": 7.00,
    "length by its spread, long": 1.62,
    "length by its spread, middling": 1.87,
    "length by its spread, short": 1.78,
    "length by its spread, unspaced": 1.11,
    "length, long": 1.35,
    "length, middling": 2.83,
    "length, short": 3.28,
    "length, unspaced": 1.97,
    "more words": 2.34,
    "more words than one": 1.49,
    "name leaves a capital outside": -0.82,
    "name opens behind a capital": -0.19,
    "name opens with a capital": 2.39,
    "one word widened": -2.14,
    "opening moved, source unspaced": -2.25,
    "opening moved, target unspaced": -1.97,
    "opens after a verb": 0.65,
    "opens after a verb and a colon": 0.58,
    "opens after a verb, as the source": 0.38,
    "opens after colon": 2.07,
    "opens after colon, as the source": 1.12,
    "opens after comma": -0.43,
    "opens after comma, as the source": 2.22,
    "opens after common": -1.26,
    "opens after common, as the source": 1.32,
    "opens after other": -0.16,
    "opens after other, as the source": -0.03,
    "opens after stop": 0.95,
    "opens after stop, as the source": 0.84,
    "opens after that": -0.10,
    "opens after that, as the source": 0.79,
    "opens after word": -1.06,
    "opens after word, as the source": 0.49,
    "opens before a common word": -0.31,
    "opens before a common word, as the source": 1.05,
    "other words inside": -0.97,
    "other words outside": 0.27,
    "phrase closes at comma, as the source": 0.37,
    "phrase closes at stop, as the source": 0.86,
    "phrase closes at word, as the source": 0.36,
    "phrase closes without a stop": -0.42,
    "phrase opens at a stop": 0.12,
    "quoted words inside": 0.68,
    "quoted words outside": -1.19,
    "speech closes at colon, as the source": 0.02,
    "speech closes at comma, as the source": 1.64,
    "speech closes at stop, as the source": 1.88,
    "speech closes at word, as the source": -0.48,
    "speech closes without a stop": -1.70,
    "speech opens where the source leads on": -1.20,
    "speech opens with a capital": 2.44,
    "speech opens within a clause": -1.14,
    "that closes at stop, as the source": 0.00,
    "that closes at word, as the source": -0.01,
    "that closes without a stop": -0.18,
    "verb-final closes without a stop": 0.76,
    "widened over a verb": -1.24,
    "widened over that": -0.98,
}

MARK_PLACE_WEIGHTS: Mapping[str, float] = MappingProxyType(_WEIGHTS)
