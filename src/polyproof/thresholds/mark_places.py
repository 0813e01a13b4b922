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
    "closes after a common word": -1.76,
    "closes after a common word, as the source": 0.44,
    "closes after a leading word": -1.77,
    "closes after a verb": -2.38,
    "closes at colon": -0.01,
    "closes at comma": 0.91,
    "closes at stop": 1.41,
    "closes at word": -1.47,
    "closes before a common word": 0.10,
    "closes before a verb": 1.87,
    "closes before a verb, as the source": 0.58,
    "closes before kana": 1.49,
    "closes with a stop": 0.05,
    "closing moved, source unspaced": -1.58,
    "closing moved, target unspaced": -2.11,
    "closing moved, verb-final": -2.27,
    "compared words inside": 7.00,
    "length by its spread, long": 1.40,
    "length by its spread, middling": 1.90,
    "length by its spread, short": 1.84,
    "length by its spread, unspaced": 0.83,
    "length, long": 1.57,
    "length, middling": 2.72,
    "length, short": 3.43,
    "length, unspaced": 1.92,
    "more words": 2.17,
    "more words than one": 1.51,
    "name leaves a capital outside": -0.77,
    "name opens behind a capital": -0.36,
    "name opens with a capital": 2.71,
    "one word widened": -2.28,
    "opening moved, source unspaced": -2.40,
    "opening moved, target unspaced": -2.14,
    "opens after a verb": 0.53,
    "opens after a verb and a colon": 0.32,
    "opens after a verb, as the source": 0.71,
    "opens after colon": 2.19,
    "opens after colon, as the source": 1.16,
    "opens after comma": -0.28,
    "opens after comma, as the source": 1.87,
    "opens after common": -1.41,
    "opens after common, as the source": 1.44,
    "opens after other": -0.69,
    "opens after other, as the source": -0.02,
    "opens after stop": 1.24,
    "opens after stop, as the source": 0.87,
    "opens after that": -0.03,
    "opens after that, as the source": 0.66,
    "opens after word": -1.20,
    "opens after word, as the source": 0.53,
    "opens before a common word": -0.45,
    "opens before a common word, as the source": 1.23,
    "other words inside": -1.08,
    "other words outside": 0.17,
    "phrase closes at colon, as the source": -0.29,
    "phrase closes at comma, as the source": 0.20,
    "phrase closes at stop, as the source": 0.66,
    "phrase closes at word, as the source": 0.53,
    "phrase closes without a stop": -0.40,
    "phrase opens at a stop": 0.07,
    "quoted words inside": 0.58,
    "quoted words outside": -1.26,
    "speech closes at colon, as the source": 0.22,
    "speech closes at comma, as the source": 1.61,
    "speech closes at stop, as the source": 1.68,
    "speech closes at word, as the source": -0.52,
    "speech closes without a stop": -1.95,
    "speech opens where the source leads on": -1.14,
    "speech opens with a capital": 2.60,
    "speech opens within a clause": -0.98,
    "that closes at stop, as the source": -0.13,
    "that closes at word, as the source": -0.05,
    "that closes without a stop": -0.37,
    "verb-final closes without a stop": 0.90,
    "widened over a verb": -1.71,
    "widened over that": -1.22,
}

MARK_PLACE_WEIGHTS: Mapping[str, float] = MappingProxyType(_WEIGHTS)
