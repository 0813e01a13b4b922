"""The alignment of two documents."""

from __future__ import annotations

from itertools import pairwise
from math import exp

import numpy as np

from polyproof import thresholds as t
from polyproof.alignment.comparison import Comparison
from polyproof.alignment.evidence import Evidence, Matrix, Setting, Side
from polyproof.alignment.features import sentence_keys
from polyproof.alignment.seams import SeamFinder
from polyproof.alignment.search import Step, best_path
from polyproof.locales.length import length_factor
from polyproof.model import Link
from polyproof.text import Document


def align(source: Document, target: Document) -> tuple[Link, ...]:
    """Return the links between the sentences of both documents, in order."""
    n, m = len(source.sentences), len(target.sentences)
    if not (n and m and _says_anything(source) and _says_anything(target)):
        sure = (("unmatched", 1.0),)
        dropped = [Link((i, i + 1), (0, 0), 0.0, sure) for i in range(n)]
        return tuple(dropped + [Link((n, n), (j, j + 1), 0.0, sure) for j in range(m)])
    evidence, setting, path = _search(source, target)
    return tuple(_links(evidence, path, setting))


def _search(source: Document, target: Document) -> tuple[Evidence, Setting, list[Step]]:
    """Align twice: the second time with what the first alignment taught."""
    evidence = Evidence(_side(source), _side(target))
    setting = _first_setting(evidence)
    gap = t.ALIGN_GAP.value
    path = best_path(evidence.odds(setting), evidence.size, gap)
    setting = _learnt_setting(evidence, path, setting)
    return evidence, setting, best_path(evidence.odds(setting), evidence.size, gap)


def compare(source: Document | None, target: Document) -> Comparison:
    """Align the two versions; without a source the comparison holds the translation alone."""
    if source is None:
        return Comparison(target)
    if not (_says_anything(source) and _says_anything(target)):
        return Comparison(target, source, align(source, target))
    evidence, setting, path = _search(source, target)
    links = tuple(_links(evidence, path, setting))
    ours, theirs = SeamFinder(source, target, evidence, setting).find(links)
    if ours or theirs:
        source, target = source.cut_at(ours), target.cut_at(theirs)
        links = align(source, target)
    return Comparison(target, source, links)


def _says_anything(document: Document) -> bool:
    """Tell whether the document has a letter or a digit."""
    return any(character.isalnum() for character in document.text)


def _side(document: Document) -> Side:
    """Return what the aligner sees of a document."""
    sentences = document.sentences
    factor = length_factor(document.language) or 1.0
    blocks = [-1, *(sentence.block for sentence in sentences)]
    return Side(
        sentence_keys(document),
        np.array([len(sentence.span) / factor for sentence in sentences]),
        np.array([one != other for one, other in pairwise(blocks)]),
        factor,
    )


def _first_setting(evidence: Evidence) -> Setting:
    """Return what to assume before anything is aligned."""
    left, right = int(evidence.source.breaks.sum()), int(evidence.target.breaks.sum())
    alike = min(left, right) / max(left, right) if min(left, right) > 1 else 0.0
    return Setting(paragraphs=alike * t.ALIGN_BREAK_TRUST.value)


def _learnt_setting(evidence: Evidence, path: list[Step], first: Setting) -> Setting:
    """Return what the links of a first alignment teach about this article."""
    pairs = [(i, j) for i, j, a, b in path if (a, b) == (1, 1)]
    if not pairs:
        return first
    rows, columns = np.array(pairs).T
    ratios = np.log(evidence.target.lengths[columns] + 1) - np.log(
        evidence.source.lengths[rows] + 1
    )
    trust = len(pairs) / (len(pairs) + t.ALIGN_SHIFT_PRIOR.value)
    coverage = evidence.words_matched((1, 1))[rows, columns]
    left, right = evidence.source.breaks[rows], evidence.target.breaks[columns]
    either = int((left | right).sum())
    return Setting(
        length_shift=float(np.median(ratios)) * trust,
        coverage=float(np.mean(coverage)),
        paragraphs=_trust_in_breaks(int((left & right).sum()), either),
    )


def _trust_in_breaks(shared: int, either: int) -> float:
    """Return how far paragraph breaks are to be trusted, 0-1."""
    if shared < 2:  # the start of the article is always shared
        return 0.0
    low = t.ALIGN_BREAKS_CHANCE.value
    return max(0.0, (shared - 1) / max(1, either - 1) - low) / (1 - low)


def _links(evidence: Evidence, path: list[Step], setting: Setting) -> list[Link]:
    """Return the links of a path, with their scores and parts."""
    odds = evidence.odds(setting)
    links = []
    for number, (i, j, a, b) in enumerate(path):
        if not a or not b:
            parts: tuple[tuple[str, float], ...] = (
                ("unmatched", _chance(_gap_margin(odds, path, number))),
            )
            links.append(Link((i, i + a), (j, j + b), 0.0, parts))
            continue
        length = float(evidence.lengths_odds((a, b), setting)[i, j])
        keys = float(evidence.keys_odds((a, b), setting)[i, j])
        score = _chance(length + keys)
        parts = (("length", _chance(length)), ("anchors", _chance(keys)))
        links.append(Link((i, i + a), (j, j + b), score, parts))
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
