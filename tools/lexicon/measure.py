"""How well the exported network tells garbled translations from clean ones.

DEMETR (Karpinska et al. 2022) pairs translations with the same ones garbled in one way each. The
file is not part of the repository and is never trained on; its path is given. A pair is judged
by one plain score: the log odds of its least covered source word, plus those of its likeliest
gap, weighed.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import regex

from polyproof.alignment.lexical.network import Compared, Network, Read, load
from tools.lexicon.base import base_file

KINDS = (
    "noun_removed",
    "ne_removed",
    "pp_removed",
    "verb_removed",
    "subj_removed",
    "adj_adv_removed",
    "ne_replaced",
)
_GAP_WEIGHT = 0.7
_FALSE_ALARMS = 0.01  # share of clean pairs
_NEVER = -30.0  # log odds
_LETTER = regex.compile(r"[\p{L}\p{N}]")


@dataclass(frozen=True)
class Row:
    """A source, a clean translation and a garbled one.

    Attributes:
        kind: how it was garbled.
        language: of the source.
        source: its text.
        clean: the translation.
        garbled: the same, garbled.
    """

    kind: str
    language: str
    source: str
    clean: str
    garbled: str


@dataclass(frozen=True)
class Measured:
    """How well garbled pairs of one kind are told from clean ones.

    Attributes:
        kind: how they were garbled.
        language: of the sources; "all" for all of them.
        pairs: how many garbled pairs there are.
        auc: how often a garbled pair scores higher than a clean one, 0-1.
        recall: share of garbled pairs above what 1 % of the clean ones of all languages reach.
    """

    kind: str
    language: str
    pairs: int
    auc: float
    recall: float


def read_rows(path: Path, every: int = 1) -> list[Row]:
    """Return the rows of a file (JSON lines, gzip) whose kind concerns words; or every n-th."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return [
        Row(row["kind"], row["src_lang"], row["source"], row["clean"], row["garbled"])
        for row in rows
        if row["kind"] in KINDS
    ][::every]


def load_network(weights: Path) -> Network:
    """Return the network with exported weights."""
    return load(base_file(), weights)


def scores(network: Network, pairs: Sequence[tuple[str, str]]) -> list[float]:
    """Return for each source and translation how surely words are missing."""
    read = cache(network.read)  # the clean sentence stands beside each of its garbled copies
    both = ((source, read(source), read(target)) for source, target in pairs)
    return [_score(source, ours, network.compare(ours, theirs)) for source, ours, theirs in both]


def _score(text: str, read: Read, compared: Compared) -> float:
    lettered = [_LETTER.search(text, p.start, p.end) is not None for p in read.pieces]
    odds = compared.uncovered[0][np.array(lettered, dtype=np.bool_)]
    worst = float(odds.max()) if odds.size else _NEVER
    return worst + _GAP_WEIGHT * float(compared.gaps.max())


def auc(garbled: Sequence[float], clean: Sequence[float]) -> float:
    """Return how often one of the first scores is above one of the second; ties count half.

    Raises:
        ValueError: where one of them is empty.
    """
    if not garbled or not clean:
        raise ValueError("nothing to compare")
    below = np.sort(np.array(clean))
    left = np.searchsorted(below, garbled, side="left")
    right = np.searchsorted(below, garbled, side="right")
    return float((left + right).mean() / (2 * len(clean)))


def measure(rows: Sequence[Row], values: dict[tuple[str, str], float]) -> Iterator[Measured]:
    """Yield a figure for every kind, over all languages and for each.

    Args:
        rows: the rows.
        values: the score of each source with each of its translations.
    """
    clean: dict[str, dict[tuple[str, str], float]] = defaultdict(dict)
    for row in rows:
        pair = row.source, row.clean
        clean["all"][pair] = clean[row.language][pair] = values[pair]
    ranked = sorted(clean["all"].values())
    threshold = ranked[int((1 - _FALSE_ALARMS) * len(ranked))] if ranked else 0.0
    for kind in KINDS:
        for language in sorted(clean, key=lambda name: (name != "all", name)):
            found = [
                values[row.source, row.garbled]
                for row in rows
                if row.kind == kind and language in {"all", row.language}
            ]
            if found:
                recall = sum(value > threshold for value in found) / len(found)
                figure = auc(found, list(clean[language].values()))
                yield Measured(kind, language, len(found), figure, recall)


def table(found: Iterable[Measured]) -> str:
    """Return the figures as a table in Markdown."""
    lines = ["| kind | source | pairs | AUC | recall at 1 % false alarms |"]
    lines.append("| :-- | :-- | --: | --: | --: |")
    lines += [
        f"| {m.kind} | {m.language} | {m.pairs} | {m.auc:.3f} | {m.recall:.3f} |" for m in found
    ]
    return "\n".join(lines) + "\n"


def measure_file(path: Path, weights: Path, every: int = 1) -> str:
    """Return the table for a file of pairs; a sentence instead where there is no such file."""
    if not path.is_file():
        return f"nothing measured: {path} is not there\n"
    rows = read_rows(path, every)
    pairs = list(dict.fromkeys((r.source, t) for r in rows for t in (r.clean, r.garbled)))
    values = dict(zip(pairs, scores(load_network(weights), pairs), strict=True))
    return table(measure(rows, values))
