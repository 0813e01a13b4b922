"""Words of a translation compared with what the source quotes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from polyproof import thresholds as t
from polyproof.alignment import Comparison, compare
from polyproof.alignment.lexical import Coverage, WordCoverage
from polyproof.alignment.quoted_words import leanings, likeness_of
from polyproof.model import Link, Span
from polyproof.reading import read_plain
from polyproof.rules.quotations.quote_shifted import RULE
from polyproof.text import Document

LINK = Link((0, 1), (0, 1), 1.0)
NEUTRAL, MOST = t.QUOTED_NEUTRAL.value, t.QUOTED_LEANING.value


def coverage(
    source: Sequence[Span], target: Sequence[Span], likeness: Sequence[Sequence[float]]
) -> Coverage:
    """A coverage that knows no more than how alike words are."""
    ours, theirs = (
        tuple(WordCoverage(span, 0.0, None, 0.0) for span in side) for side in (source, target)
    )
    table = np.array(likeness, np.float32).reshape(len(source), len(target))
    return Coverage(LINK, ours, theirs, (), table)


def within(covered: Coverage, quoted: Span) -> list[float]:
    return [round(leaning.within, 3) for leaning in leanings([covered], quoted)]


def test_a_word_belongs_where_it_is_more_alike() -> None:
    words = [Span(0, 3), Span(5, 8)]
    covered = coverage(words, words, [[0.9, 0.5], [0.5, 0.6]])
    assert within(covered, Span(4, 9)) == [-MOST, 0.1]


@pytest.mark.parametrize(("quoted", "sign"), [(Span(0, 8), 1), (Span(20, 30), -1)])
def test_where_all_is_quoted_or_nothing_words_are_compared_with_chance(
    quoted: Span, sign: int
) -> None:
    words = [Span(0, 3), Span(5, 8)]
    covered = coverage(words, words, [[NEUTRAL + 0.1, 0.1], [0.1, 0.2]])
    assert within(covered, quoted) == [sign * 0.1, 0.0]


def test_a_side_without_words_says_nothing() -> None:
    assert list(leanings([coverage([], [], [])], Span(0, 5))) == []
    one = coverage([], [Span(0, 2)], [])
    assert within(one, Span(0, 5)) == [0.0]


def compared(source: str, target: str, pairs: dict[str, str]) -> Comparison:
    """A comparison whose words are alike as `pairs` (target to source) says, and no others."""
    found = compare(Document(read_plain(source, "en")), Document(read_plain(target, "es")))
    assert found.source is not None
    sides = (found.source.words, found.target.words)
    table = [[0.9 if pairs.get(b.text) == a.text else 0.2 for b in sides[1]] for a in sides[0]]
    covered = coverage([w.span for w in sides[0]], [w.span for w in sides[1]], table)
    object.__setattr__(covered, "link", found.links[0])
    found.__dict__["coverage"] = (covered,)
    return found


SOURCE = 'She spoke of a "wind from behind" for the barges of the whole harbour.'
TARGET = "Habló de un «viento a favor para las gabarras» de todo el puerto."
PAIRS = {"Habló": "spoke", "viento": "wind", "favor": "behind", "para": "for", "gabarras": "barges"}


def test_words_compared_show_that_a_mark_was_moved() -> None:
    found = compared(SOURCE, TARGET, {**PAIRS, "las": "the", "puerto": "harbour"})
    marks = [seen.span.of(TARGET) for seen in RULE.findings(found)]
    assert marks == ["»"]


def test_words_compared_leave_a_mark_in_its_place() -> None:
    target = "Habló de un «viento a favor» para las gabarras de todo el puerto."
    found = compared(SOURCE, target, {**PAIRS, "las": "the", "puerto": "harbour"})
    assert not list(RULE.findings(found))


def test_stretches_are_as_alike_as_the_best_of_each_word() -> None:
    words = [Span(0, 3), Span(5, 8), Span(10, 12)]
    covered = coverage(words, words, [[0.9, 0.1, 0.0], [0.2, 0.5, 0.0], [0.0, 0.0, 1.0]])
    assert round(likeness_of([covered], Span(0, 8), Span(0, 8)), 3) == 0.7
    assert likeness_of([covered], Span(0, 8), Span(20, 30)) == 0.0
    assert likeness_of([], Span(0, 8), Span(0, 8)) == 0.0
