"""How well omissions are found in marked translations, beside the ratio of the lengths alone.

A segment counts as one with an omission where any rater marked words left out (MQM: *Omission*;
ESA: *Missing*; word-level QE: *Gap*). The ratio of the lengths is the yardstick: a checker that
knows nothing but how many characters a translation has, and what is usual for the direction,
flags the segments that are shortest for their source.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import log
from statistics import median

from polyproof.bench.gold import Row
from polyproof.bench.tables import Cell, Table, f1, ratio
from polyproof.model import Finding

_MARKS = ("omission", "missing", "gap")


def is_omission(error: Row) -> bool:
    """Tell whether a rater's mark says that words were left out."""
    return any(mark in error["category"].lower() for mark in _MARKS)


def omissions(rows: Sequence[Row], results: Sequence[Sequence[Finding]]) -> tuple[Table, ...]:
    """Return the segments with an omission that each way of looking finds; none without any."""
    truth = [
        any(is_omission(error) for rating in row["ratings"] for error in rating["errors"])
        for row in rows
    ]
    if not any(truth):
        return ()
    flagged = [any("omission" in f.category for f in findings) for findings in results]
    shortness = _shortness(rows)
    order = sorted(range(len(rows)), key=lambda index: -shortness[index])
    as_many, best = set(order[: sum(flagged)]), set(order[: _best(order, truth)])
    body = (
        _row("rules on omissions", flagged, truth),
        _row("length ratio, as many segments", [i in as_many for i in range(len(rows))], truth),
        _row("length ratio, at its best F1", [i in best for i in range(len(rows))], truth),
        _row("every segment", [True] * len(rows), truth),
    )
    header = ("by", "flagged", "with an omission", "precision", "recall", "F1")
    note = (
        f"By segment: {sum(truth)} of {len(rows)} have a mark for words left out. Length ratio: "
        "characters of the translation to those of the source, against the median of the "
        "direction; at its best F1 it was told the answers."
    )
    return (Table("Omissions, beside the length ratio alone", header, body, note),)


def _shortness(rows: Sequence[Row]) -> list[float]:
    """Return by how much each translation is shorter than usual, as a logarithm."""
    ratios = [log((len(row["source"]) + 1) / (len(row["target"]) + 1)) for row in rows]
    directions: dict[tuple[str, str], list[float]] = defaultdict(list)
    for row, value in zip(rows, ratios, strict=True):
        directions[row["src_lang"], row["tgt_lang"]].append(value)
    usual = {direction: median(values) for direction, values in directions.items()}
    return [
        value - usual[row["src_lang"], row["tgt_lang"]]
        for row, value in zip(rows, ratios, strict=True)
    ]


def _best(order: Sequence[int], truth: Sequence[bool]) -> int:
    """Return how many of the first in an order to take for the best F1."""
    right, best, size = 0, 0.0, 0
    total = sum(truth)
    for count, index in enumerate(order, 1):
        right += truth[index]
        value = 2 * right / (count + total)
        if value > best:
            best, size = value, count
    return size


def _row(name: str, flagged: Sequence[bool], truth: Sequence[bool]) -> tuple[Cell, ...]:
    right = sum(a and b for a, b in zip(flagged, truth, strict=True))
    precision, recall = ratio(right, sum(flagged)), ratio(right, sum(truth))
    return (name, sum(flagged), right, precision, recall, f1(precision, recall))
