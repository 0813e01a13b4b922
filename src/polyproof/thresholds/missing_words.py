"""What speaks for words of the source being missing from their translation, in log odds.

The names are those of the evidence in `alignment/lexical/judge.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# Weights of a logistic model, fitted by `python -m tools.missing_words` to our own news (206
# articles of corpora/, each both ways) and to copies with phrases, words and names cut out. What it
# is worth on documents that have no part in that: `reports/missing-words.md`.
_WEIGHTS = {
    "always": -1.51,
    "beside its neighbours": 0.34,
    "counterpart missing": 0.66,
    "everyday words": -0.87,
    "freedom": -0.27,
    "gap": 0.28,
    "gap beside its neighbours": -0.03,
    "more words than one": 0.24,
    "name or number": 0.51,
    "text breaks off": 0.51,
    "with sides exchanged": 0.19,
}

MISSING_WEIGHTS: Mapping[str, float] = MappingProxyType(_WEIGHTS)
