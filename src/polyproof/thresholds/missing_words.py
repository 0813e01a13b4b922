"""What speaks for words of the source being missing from their translation, in log odds.

The names are those of the evidence in `alignment/lexical/judge.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# Weights of a logistic model, fitted by `python -m tools.missing_words` to our own news (those
# articles of corpora/, each both ways, that the network has not learnt from) and to copies with
# phrases, words and names cut out. What it is worth on documents that have no part in that:
# `reports/missing-words.md`.
_WEIGHTS = {
    "always": -2.39,
    "beside its neighbours": 0.33,
    "counterpart missing": 0.62,
    "everyday words": -0.53,
    "freedom": -0.39,
    "gap": 0.28,
    "gap beside its neighbours": -0.04,
    "more words than one": -0.03,
    "name or number": 0.38,
    "text breaks off": 0.39,
    "with sides exchanged": 0.21,
}

MISSING_WEIGHTS: Mapping[str, float] = MappingProxyType(_WEIGHTS)
