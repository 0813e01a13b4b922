"""A document is the same after it came from another process."""

from __future__ import annotations

import pickle

from polyproof.reading import read_plain
from polyproof.text import Document


def test_seams_survive_the_way_to_another_process() -> None:
    document = Document(read_plain("A heading He said nothing.\n", "en")).cut_at([10])
    arrived = pickle.loads(pickle.dumps(document))
    assert arrived == document
    assert arrived.sentences == document.sentences
    assert len(arrived.sentences) == 2
