"""A sentence at another place is one move, and no omission with an invention."""

import pytest

from polyproof.alignment import compare
from polyproof.alignment.moves import moves
from polyproof.model import Link
from polyproof.reading import read_plain
from polyproof.text import Document

SOURCE = [
    "Der Hafen von Wexmouth bleibt bis zum 14. Mai geschlossen.",
    "Der Reederei Brandt zufolge sind davon 2300 Beschäftigte in Ostrava betroffen.",
    "Die Stadt will im Herbst 45 Millionen Euro für neue Kräne ausgeben.",
    "Bürgermeisterin Ilse Maurer sprach von einem Neuanfang.",
]
TARGET = [
    "The port of Wexmouth remains closed until 14 May.",
    "The city wants to spend 45 million euros on new cranes in the autumn.",
    "Mayor Ilse Maurer spoke of a new beginning.",
    "According to the Brandt shipping company, 2,300 employees in Ostrava are affected by this.",
]


def _document(sentences: list[str], language: str) -> Document:
    return Document(read_plain(" ".join(sentences), language))


def test_a_sentence_that_moved_is_found_with_both_of_its_places() -> None:
    comparison = compare(_document(SOURCE, "de"), _document(TARGET, "en"))
    [(dropped, added)] = comparison.moves
    assert (dropped.source, added.target) == ((1, 2), (3, 4))
    assert comparison.moved == {dropped, added}


def test_without_a_source_nothing_moved() -> None:
    assert compare(None, _document(TARGET, "en")).moves == ()


def test_what_has_nothing_in_common_did_not_move() -> None:
    other = [*TARGET[:3], "Many gulls have made their nests on the roofs of the empty sheds."]
    assert compare(_document(SOURCE, "de"), _document(other, "en")).moves == ()


@pytest.mark.parametrize(("odds", "found"), [(-3.0, 1), (-0.5, 0)])
def test_a_move_without_names_or_numbers_is_told_by_its_words(odds: float, found: int) -> None:
    source = _document(["Es regnet seit Tagen.", "Die Straße bleibt zu.", "Keiner klagt."], "de")
    target = _document(["The road stays closed.", "Nobody moans.", "For days it has rained."], "en")
    dropped, added = Link((0, 1), (0, 0)), Link((3, 3), (2, 3))
    links = (dropped, Link((1, 2), (0, 1)), Link((2, 3), (1, 2)), added)
    assert len(moves(source, target, links, lambda one, other: odds)) == found
