"""Which words are judged to be missing, by a network that knows how words are spelt and no more."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from spelling_network import Speller

from polyproof import thresholds as t
from polyproof.alignment.lexical import (
    CoveredArticle,
    Missing,
    candidates,
    cover,
    joined_links,
    missing_words,
)
from polyproof.model import Link
from polyproof.reading import read_plain
from polyproof.text import Document

Links = Sequence[Link]
ONE_TO_ONE = [Link((0, 1), (0, 1), 0.9), Link((1, 2), (1, 2), 0.9)]


def found(source: str, target: str, links: Links = ONE_TO_ONE) -> list[tuple[str, Missing]]:
    network = Speller()
    documents = (Document(read_plain(source, "en")), Document(read_plain(target, "de")))
    article = CoveredArticle(documents, cover(network, *documents, links))
    missing = missing_words(network, article, joined_links(links))
    return [(one.span.of(source), one) for _, one in missing]


def test_words_are_missing_where_the_translation_has_a_gap() -> None:
    target = "Kavo lima ~ tero. Sola mira."
    ((words, missing),) = found("Kavo lima Dorbun belo tero. Sola mira.", target)
    assert (words, missing.place) == ("Dorbun belo", target.index("~"))
    assert set(missing.evidence) == set(t.MISSING_WEIGHTS)
    assert missing.evidence["more words than one"] == 1
    assert missing.evidence["name or number"] == 1
    assert 0 < missing.confidence < 1


def test_without_a_gap_nothing_is_missing() -> None:
    assert found("Kavo lima dorbun tero. Sola mira.", "Kavo lima tero. Sola mira.") == []


def test_a_word_that_the_next_sentence_renders_is_less_likely_to_be_missing() -> None:
    source = "Kavo lima dorbun tero. Sola mira."
    ((_, gone),) = found(source, "Kavo lima ~ tero. Sola mira.")
    ((_, moved),) = found(source, "Kavo lima ~ tero. Sola dorbun mira.")
    assert moved.evidence["beside its neighbours"] < gone.evidence["beside its neighbours"]
    assert moved.odds < gone.odds


def test_of_two_runs_the_likelier_one_is_told() -> None:
    source = "Kavo the lima Dorbun belo tero. Sola mira."
    ((words, _),) = found(source, "Kavo lima ~ tero. Sola mira.")
    assert words == "Dorbun belo"


def test_all_candidates_are_given_for_the_fit() -> None:
    source, target = "Kavo gora lima dorbun tero. Sola mira.", "Kavo lima ~ tero. Sola mira."
    network = Speller()
    documents = (Document(read_plain(source, "en")), Document(read_plain(target, "de")))
    article = CoveredArticle(documents, cover(network, *documents, ONE_TO_ONE))
    ((_, given),) = candidates(network, article, joined_links(ONE_TO_ONE))
    assert [one.span.of(source) for one in given] == ["gora", "dorbun"]


@pytest.mark.parametrize(
    ("target", "lacks"),
    [
        ("Dorbun lima. Sola ~ kavo. Dorbun mira. Dorbun tero.", True),
        ("Dorbun lima. Sola ~ kavo. Dorbun Dorbun mira. Dorbun tero.", False),  # it was moved
    ],
)
def test_a_counterpart_that_is_missing_once_speaks_for_it(target: str, *, lacks: bool) -> None:
    links = [Link((number, number + 1), (number, number + 1), 0.9) for number in range(4)]
    source = "Dorbun lima. Sola Dorbun kavo. Dorbun mira. Dorbun tero."
    ((words, missing),) = found(source, target, links)
    assert words == "Dorbun"
    assert missing.evidence["counterpart missing"] == lacks


def test_a_word_that_stands_once_has_no_usual_counterpart() -> None:
    ((_, missing),) = found("Kavo lima dorbun tero. Sola mira.", "Kavo lima ~ tero. Sola mira.")
    assert missing.evidence["counterpart missing"] == 0


@pytest.mark.parametrize("links", [[], [Link((0, 1), (0, 0)), Link((1, 1), (0, 1))]])
def test_links_with_one_side_lack_no_words(links: Links) -> None:
    assert found("Kavo lima.", "Kavo ~ .", links) == []
