"""What speaks for words of the source being missing from their translation, in log odds.

The names are those of the evidence in `alignment/lexical/judge.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# Weights of a logistic model, fitted by `python -m tools.missing_words` to 290 news documents of
# WMT21-24 with human translations in 24 directions, and to copies of these with phrases, words and
# names cut out.
_WEIGHTS = {
    "always": -1.46,
    "beside its neighbours": 0.28,
    "counterpart missing": 0.72,
    "everyday words": -1.06,
    "freedom": -0.34,
    "gap": 0.27,
    "gap beside its neighbours": 0.07,
    "more words than one": 0.46,
    "name or number": 0.21,
    "text breaks off": 0.71,
    "with sides exchanged": 0.23,
}

MISSING_WEIGHTS: Mapping[str, float] = MappingProxyType(_WEIGHTS)
