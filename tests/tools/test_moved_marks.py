"""Marks moved in faultless translations, and weights that tell them."""

from __future__ import annotations

from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from polyproof.model import Span
from tools.mark_places import fit, gains, read, spoilt, told
from tools.translations import NEWS, Translation, translations

QUOTING = [a for a in list(translations(NEWS[0]))[:60] if a.documents()[1].quotations.quotations]


@given(st.sampled_from(QUOTING), st.integers(0, 2**32))
@settings(max_examples=40, deadline=None)
def test_a_moved_mark_put_back_gives_the_text(article: Translation, seed: int) -> None:
    text, (_, target) = article.target, article.documents()
    garbled, moved = spoilt(text, target, Random(seed))
    assert sorted(garbled) == sorted(text)
    assert (garbled == text) is not bool(moved)
    if len(moved) == 1:
        ((at, home),) = moved.items()
        mark = Span(at, at + 1).of(garbled)
        without = garbled[:at] + garbled[at + 1 :]
        home -= home > at
        assert without[:home] + mark + without[home:] == text


def test_what_there_is_to_choose_has_the_right_place_among_it() -> None:
    source = "„Das stimmt so nicht“, sagte die alte Wirtin am Montag in der Gaststube.\n"
    target = "“That is not so,” said the old landlady in the taproom on Monday.\n"
    article = Translation("inn", 0, ("de", "en"), source, target, ())
    rows = list(read(article))
    assert {moved for _, moved, _ in rows} == {False, True}
    for half, moved, (right, places) in rows:
        assert half == 0
        assert bool(right) is moved
        assert right < len(places)


def test_weights_lead_to_the_right_place() -> None:
    dice = np.random.default_rng(1)
    data = []
    for number in range(200):
        rows, moved = dice.random((4, 3)), number % 2 == 0
        right = int(dice.integers(1, 4)) if moved else 0
        rows[right, 1] += 1.0
        data.append((moved, right, rows))
    weights = fit(data, 3)
    assert weights[1] > 3 * max(abs(weights[0]), abs(weights[2]))
    assert gains(data, weights, True).mean() > 0 > gains(data, weights, False).mean()
    assert told("here", data, weights).startswith("here: ")
