"""From the steps of the best path to links that explain their score."""

from __future__ import annotations

from math import exp

from polyproof import thresholds as t
from polyproof.alignment.evidence import Evidence, Matrix, Setting
from polyproof.alignment.search import Step
from polyproof.model import Link


def described(
    evidence: Evidence, path: list[Step], setting: Setting, start: tuple[int, int] = (0, 0)
) -> list[Link]:
    """Return the links of a path, with their scores and parts.

    `start` is where the evidence begins in the documents.
    """
    row, column = start
    odds = evidence.odds(setting)
    links = []
    for number, (i, j, a, b) in enumerate(path):
        ranges = (row + i, row + i + a), (column + j, column + j + b)
        if not a or not b:
            parts: tuple[tuple[str, float], ...] = (
                ("unmatched", _chance(_gap_margin(odds, path, number))),
            )
            links.append(Link(*ranges, 0.0, parts))
            continue
        length = float(evidence.lengths_odds((a, b), setting)[i, j])
        keys = float(evidence.keys_odds((a, b), setting)[i, j])
        score = _chance(length + keys)
        parts = (("length", _chance(length)), ("anchors", _chance(keys)))
        links.append(Link(*ranges, score, parts))
    return links


def _gap_margin(odds: dict[tuple[int, int], Matrix], path: list[Step], number: int) -> float:
    """Return by how much a gap is likelier than joining its sentences to a link beside it.

    Only links right beside the run of gaps that `path[number]` stands in can take it in.
    """
    first, last = number, number
    while first > 0 and 0 in path[first - 1][2:]:
        first -= 1
    while last + 1 < len(path) and 0 in path[last + 1][2:]:
        last += 1
    run = path[first : last + 1]
    rows, columns = sum(step[2] for step in run), sum(step[3] for step in run)
    apart = (rows + columns) * t.ALIGN_GAP.value
    joined = [_odds_at(odds, run[0][0], run[0][1], rows, columns)]
    if first > 0:
        i, j, a, b = path[first - 1]
        joined.append(_odds_at(odds, i, j, a + rows, b + columns) - _odds_at(odds, i, j, a, b))
    if last + 1 < len(path):
        i, j, a, b = path[last + 1]
        joined.append(
            _odds_at(odds, run[0][0], run[0][1], a + rows, b + columns) - _odds_at(odds, i, j, a, b)
        )
    return apart - max(joined)


def _odds_at(odds: dict[tuple[int, int], Matrix], i: int, j: int, a: int, b: int) -> float:
    """Return the log odds of one link; hopeless where its shape is none."""
    return float(odds[a, b][i, j]) if (a, b) in odds else -1e3


def _chance(odds: float) -> float:
    """Return log odds as a probability."""
    return round(1 / (1 + exp(-max(-30.0, min(30.0, odds)))), 3)
