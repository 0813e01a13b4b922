"""A document and its parts."""

from __future__ import annotations

import pickle

from polyproof.model import Span
from polyproof.reading import read_plain
from polyproof.text import Document


def test_seams_survive_the_way_to_another_process() -> None:
    document = Document(read_plain("A heading He said nothing.\n", "en")).cut_at([10])
    arrived = pickle.loads(pickle.dumps(document))
    assert arrived == document
    assert arrived.sentences == document.sentences
    assert len(arrived.sentences) == 2


def test_bases_go_with_the_words() -> None:
    document = Document(read_plain("Anna’s boat left. Bram's stayed.", "en"))
    assert document.bases == ("Anna", "boat", "left", "Bram", "stayed")
    assert document.bases_in(Span(0, 11)) == ("Anna", "boat")


def test_the_word_before_a_place_is_the_last_that_begins_before_it() -> None:
    document = Document(read_plain("In the Alps.\n\nSnow fell.", "en"))
    before = [document.word_before(word.start) for word in document.words]
    assert before == [None, *document.words[:-1]]
    end = document.word_before(len(document.text))
    assert end is not None
    assert end.text == "fell"
