"""From the steps of the best path to links that explain their score."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import log

from polyproof import thresholds as t
from polyproof.alignment.chance import chance
from polyproof.alignment.evidence import Evidence
from polyproof.alignment.evidence_tables import Matrix
from polyproof.alignment.lengths import Setting
from polyproof.alignment.search import Step
from polyproof.alignment.shapes import shape_odds
from polyproof.model import Link

Odds = dict[tuple[int, int], Matrix]


@dataclass(frozen=True)
class Weighed:
    """The evidence of a stretch of both versions, weighed with what is known of the article."""

    evidence: Evidence
    setting: Setting

    @cached_property
    def odds(self) -> Odds:
        """The log odds of every link of a usual shape, by the pair of runs that it begins with."""
        return {
            shape: shape_odds(shape, self.setting)
            + lengths
            + keys
            + self.evidence.breaks_odds(shape, self.setting)
            + meaning
            for shape, (lengths, keys, meaning) in self._parts.items()
        }

    def of(self, step: Step) -> float:
        """Return the log odds of one link, of any shape; hopeless where a side has nothing."""
        i, j, a, b = step
        if not (a and b):
            return -1e3
        if (a, b) in self.odds:
            return float(self.odds[a, b][i, j])
        around = self.evidence.around_odds(step, self.setting)
        return sum(self.evidence.stretch_odds(step, self.setting)) + around

    def parts(self, step: Step) -> tuple[float, float, float]:
        """Return the log odds of a link by its lengths, its keys and its meaning."""
        i, j, a, b = step
        if (a, b) not in self._parts:
            return self.evidence.stretch_odds(step, self.setting)
        lengths, keys, meaning = (float(odds[i, j]) for odds in self._parts[a, b])
        return lengths, keys, meaning

    @cached_property
    def _parts(self) -> dict[tuple[int, int], tuple[Matrix, Matrix, Matrix]]:
        """The odds of links by their lengths, keys and meaning, per shape."""
        return {
            shape: (
                self.evidence.lengths_odds(shape, self.setting),
                self.evidence.keys_odds(shape, self.setting),
                self.evidence.meaning_odds(shape),
            )
            for shape in self.evidence.shapes
        }


def settled(weighed: Weighed, path: list[Step]) -> list[Step]:
    """Return the path with every doubtful gap joined to the link beside it that takes it best.

    A gap says that text is missing; where a link that takes its sentences in is about as likely,
    nothing of the kind should be said.
    """
    doubtful = log(t.GAP_DOUBTFUL.value / (1 - t.GAP_DOUBTFUL.value))
    steps: list[Step] = []
    number = 0
    while number < len(path):
        last = _run_end(path, number)
        if last > number:
            margin, first, stop = _alternative(weighed, path, number, last)
            if margin < doubtful and (first == number or steps):
                if first < number:
                    steps.pop()
                steps.append(_joined(path[first:stop]))
                number = stop
                continue
        steps.extend(path[number : max(last, number + 1)])
        number = max(last, number + 1)
    return steps


def described(weighed: Weighed, path: list[Step], start: tuple[int, int] = (0, 0)) -> list[Link]:
    """Return the links of a path, with their scores and parts.

    `start` is where the evidence begins in the documents.
    """
    row, column = start
    links = []
    for number, step in enumerate(path):
        i, j, a, b = step
        ranges = (row + i, row + i + a), (column + j, column + j + b)
        if a and b:
            length, anchors, meaning = weighed.parts(step)
            parts = [("length", _chance(length)), ("anchors", _chance(anchors))]
            if weighed.evidence.has_meaning:
                parts.append(("meaning", _chance(meaning)))
            links.append(Link(*ranges, _chance(length + anchors + meaning), tuple(parts)))
        else:
            run = _run_start(path, number), _run_end(path, number)
            margin = _alternative(weighed, path, *run)[0]
            links.append(Link(*ranges, 0.0, (("unmatched", _chance(margin)),)))
    return links


def _run_start(path: list[Step], number: int) -> int:
    """Return where the run of gaps that holds step `number` starts."""
    while number > 0 and 0 in path[number - 1][2:]:
        number -= 1
    return number


def _run_end(path: list[Step], number: int) -> int:
    """Return where a run of gaps ends that holds step `number`; `number` if it is no gap."""
    while number < len(path) and 0 in path[number][2:]:
        number += 1
    return number


def _alternative(
    weighed: Weighed, path: list[Step], first: int, stop: int
) -> tuple[float, int, int]:
    """Return by how much a run of gaps is likelier than its best alternative, and that one.

    The alternative is a link made of the steps from the second to the third value returned: the
    gaps themselves, or they with the link before or behind them.
    """
    gaps = weighed.evidence.gaps
    apart = sum(
        float(gaps[0][i : i + a].sum() + gaps[1][j : j + b].sum())
        for i, j, a, b in path[first:stop]
    )
    ways = [(weighed.of(_joined(path[first:stop])), first, stop)]
    for start, end, beside in ((first - 1, stop, first - 1), (first, stop + 1, stop)):
        if 0 <= beside < len(path):
            whole = _joined(path[start:end])
            odds = weighed.of(whole) + _room(weighed.evidence, path[beside], whole)
            ways.append((odds - weighed.of(path[beside]), start, end))
    best = max(ways)
    return apart - best[0], best[1], best[2]


def _room(evidence: Evidence, link: Step, whole: Step) -> float:
    """Return the log odds of taking a gap into the link beside it for a mark that it may be behind.

    Where one side of the link has more semicolons, colons and brackets than the other, what was a
    sentence of its own there may stand behind one here. That is said within a paragraph only.
    """
    sides = evidence.source, evidence.target
    starts, sizes = (link[:2], link[2:])
    marks = [
        int(side.clauses[start : start + size].sum())
        for side, start, size in zip(sides, starts, sizes, strict=True)
    ]
    gap = 0 if whole[2] > link[2] else 1
    first, size = whole[gap] + 1, whole[gap + 2] - 1
    if marks[1 - gap] <= marks[gap] or sides[gap].breaks[first : first + size].any():
        return 0.0
    return t.GAP_MARKED.value


def _joined(steps: list[Step]) -> Step:
    """Return the one link that holds all the steps."""
    return (*steps[0][:2], sum(step[2] for step in steps), sum(step[3] for step in steps))


def _chance(odds: float) -> float:
    """Return log odds as a probability, to three digits."""
    return round(chance(odds), 3)
