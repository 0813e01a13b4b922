"""Headings that ran into the text are found by words that are alike."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyproof.alignment.evidence import Evidence, Side
from polyproof.alignment.features import sentence_keys
from polyproof.alignment.lengths import Setting
from polyproof.alignment.lexical.network import Compared, Network, Read
from polyproof.alignment.lexical.pieces import Piece
from polyproof.alignment.seam_places import Version
from polyproof.alignment.word_seams import WordSeams
from polyproof.model import Link
from polyproof.reading import read_plain
from polyproof.text import Document
from polyproof.text.tokens import find_words


class Words(Network):
    """A network that knows some words and what each is in the other language."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known = {one.lower(): other.lower() for one, other in known.items()}
        self._texts: list[str] = []

    def read(self, text: str) -> Read:
        pieces = tuple(Piece(2, word.start, word.end, opens=True) for word in find_words(text))
        self._texts.append(text)
        return Read(pieces, np.full((len(pieces) + 2, 1), len(self._texts) - 1, np.float32))

    def compare(self, source: Read, target: Read) -> Compared:
        ours, theirs = self._words(source), self._words(target)
        likeness = np.array(
            [[0.8 if self._known.get(a, a) == b else 0.1 for b in theirs] for a in ours], np.float32
        ).reshape(len(ours), len(theirs))
        odds = np.full(len(ours), -5.0), np.full(len(theirs), -5.0)
        return Compared(odds, np.full(len(theirs) + 1, -5.0, np.float32), likeness)

    def _words(self, read: Read) -> list[str]:
        text = self._texts[int(read.meaning[0, 0])]
        return [text[piece.start : piece.end].lower() for piece in read.pieces]


KNOWN = {
    "Hafen": "port",
    "bleibt": "stays",
    "geschlossen": "shut",
    "der": "the",
    "Stadt": "city",
    "nach": "after",
    "dem": "the",
    "Brand": "blaze",
    "noch": "another",
    "zwei": "two",
    "Wochen": "weeks",
    "zu": "closed",
}
SOURCE = "Hafen bleibt geschlossen Der Hafen der Stadt bleibt nach dem Brand noch zwei Wochen zu."
TARGET = "Port stays shut The city port stays closed another two weeks after the blaze."


def _document(text: str, language: str) -> Document:
    return Document(read_plain(text, language))


def _finder(source: Document, target: Document, network: Network) -> WordSeams:
    sides = [
        Side(
            sentence_keys(document),
            np.array([float(len(s.span)) for s in document.sentences]),
            np.zeros(len(document.sentences), np.bool_),
            np.zeros(len(document.sentences), np.bool_),
            np.zeros(len(document.sentences), np.int_),
        )
        for document in (source, target)
    ]
    return WordSeams(network, (source, target), Evidence(*sides), Setting())


def _seams(source: str, target: str, language: str = "en") -> list[tuple[str, str]]:
    ours, theirs = _document(source, "de"), _document(target, language)
    link = Link((0, len(ours.sentences)), (0, len(theirs.sentences)))
    found = _finder(ours, theirs, Words(KNOWN)).find([link])
    return [(source[:p].strip(), target[:q].strip()) for p, q in zip(*found, strict=True)]


def test_both_sides_are_cut_behind_a_heading() -> None:
    assert _seams(SOURCE, TARGET) == [("Hafen bleibt geschlossen", "Port stays shut")]


def test_a_cut_of_one_side_shows_the_place_in_the_other() -> None:
    source = SOURCE.replace(" Der", "\n\nDer")
    assert _seams(source, TARGET) == [("Hafen bleibt geschlossen", "Port stays shut")]


def test_no_side_is_cut_before_a_small_letter_of_which_nothing_else_is_known() -> None:
    source = SOURCE.replace(" Der", "\n\nDer")
    assert _seams(source, TARGET.replace("The", "the").replace("Port", "port")) == []


def test_sentences_are_left_whole() -> None:
    source = "Der Hafen der Stadt bleibt nach dem Brand noch zwei Wochen zu."
    assert _seams(source, "The city port stays closed another two weeks after the blaze.") == []


@pytest.mark.parametrize(("glue", "is_flat"), [(" ", True), ("\n\n", False)])
def test_a_long_block_seems_to_have_lost_its_line_breaks(glue: str, is_flat: bool) -> None:
    text = glue.join(f"On day {number} the port stayed shut." for number in range(1, 16))
    assert Version(_document(text, "en"), 1.0).is_flat is is_flat


def test_a_link_of_two_sentences_with_two_is_divided_where_both_are_cut() -> None:
    source = _document("Der Hafen bleibt zu. Nach zwei Wochen geschlossen.", "de")
    target = _document("The port stays closed. After two weeks shut.", "en")
    links = (Link((0, 2), (0, 2), 0.9),)
    divided = _finder(source, target, Words(KNOWN)).divided(links)
    assert [(link.source, link.target) for link in divided] == [((0, 1), (0, 1)), ((1, 2), (1, 2))]


@pytest.mark.parametrize("link", [Link((0, 1), (0, 0)), Link((0, 0), (0, 1))])
def test_what_has_no_counterpart_is_not_asked_about(link: Link) -> None:
    source, target = _document(SOURCE, "de"), _document(TARGET, "en")
    finder = _finder(source, target, Words(KNOWN))
    assert finder.find([link]) == ([], [])
    assert finder.divided([link]) == (link,)


_TEXT = st.text(alphabet="aA 1.é字か“”\n", min_size=1, max_size=60).filter(
    lambda t: bool(t.strip())
)


@given(_TEXT, _TEXT, st.sampled_from(["en", "ja", ""]))
def test_places_lie_within_the_texts_and_keep_their_order(
    source: str, target: str, language: str
) -> None:
    ours, theirs = _document(source, language), _document(target, language)
    if not (ours.sentences and theirs.sentences):
        return
    link = Link((0, len(ours.sentences)), (0, len(theirs.sentences)))
    for places, text in zip(
        _finder(ours, theirs, Words({})).find([link]), (source, target), strict=True
    ):
        assert places == sorted(set(places))
        assert all(0 < place < len(text) for place in places)
