"""Text to shards: sentences cut into pieces, their words linked, the frequent words counted."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from polyproof.alignment.lexical.packed import Packed, open_packed, read_packed
from polyproof.alignment.lexical.pieces import Cutter
from tools.lexicon.base import base_file
from tools.lexicon.links import LAYER, Linker
from tools.lexicon.network import Apart
from tools.lexicon.pairs import Frequent, Line, Pair, Pieces, Text, chosen, read_text, write_shard
from tools.lexicon.words import kind_of, word_numbers

TEXT, OWN = "shard-*.jsonl", "own-*.jsonl"  # names of shards
_PAIRS = 4096  # in a shard, before sentences that are too short or long are left out
_SHORTEST, _LONGEST = 4, 90  # pieces of a sentence
_FREQUENT = 40  # words a language
_FOR_MEAN = 512  # pairs
_FREQUENT_FILE = "frequent.json"


class Texts:
    """Cuts sentences into pieces and words."""

    def __init__(self, packed: Packed) -> None:
        self._cutter = Cutter(packed)
        self._kinds = [kind_of(piece) for piece in packed.pieces]

    def text(self, language: str, sentence: str) -> Text:
        """Return a sentence as the training sees it."""
        pieces = list(self._cutter.pieces(sentence))
        words = word_numbers((self._kinds[piece.number], piece.opens) for piece in pieces)
        return Text(language, tuple(piece.number for piece in pieces), words)


def prepare(
    text: Path, own: Sequence[Line], out: Path, most: int, seed: int, device: str = "cpu"
) -> None:
    """Write shards of the text in a folder, up to so many pairs of each pair of languages.

    Text of our own is written to shards of its own, and all of it. Shards that are there already
    are kept. The file of frequent words is written last: where it is, the shards are complete.

    Raises:
        FileNotFoundError: where there is no text, or no base model.
        ValueError: where a line of the text is not a pair.
    """
    if (out / _FREQUENT_FILE).exists():
        print(f"{out} is complete", flush=True)
        return
    lines = chosen(read_text(text), most, seed)
    if not lines:
        raise FileNotFoundError(f"no pairs-*.tsv with text in {text}")
    out.mkdir(parents=True, exist_ok=True)
    path = base_file()
    texts = Texts(read_packed(path))
    linker = Linker(Apart(open_packed(path), LAYER), device)
    first = [side for pair in _usable(lines[:_FOR_MEAN], texts) for side in pair]
    linker.learn_mean(first)
    counts: dict[str, Counter[Pieces]] = defaultdict(Counter)
    for name, part in _parts(lines, own):
        pairs = list(_usable(part, texts))
        for side in (side for pair in pairs for side in pair):
            counts[side.language].update(side.by_word)
        shard = out / name
        if not shard.exists():
            links = linker.links(pairs)
            write_shard(shard, (Pair(*p, linked) for p, linked in zip(pairs, links, strict=True)))
        print(f"{shard.name}: {len(pairs)} pairs", flush=True)
    _write_frequent(out, counts)


def _parts(*texts: Sequence[Line]) -> Iterator[tuple[str, Sequence[Line]]]:
    """Yield the lines of each shard with its name, of all text and of our own."""
    for name, lines in zip((TEXT, OWN), texts, strict=True):
        for number, at in enumerate(range(0, len(lines), _PAIRS)):
            yield name.replace("*", f"{number:04}"), lines[at : at + _PAIRS]


def _usable(lines: Iterable[Line], texts: Texts) -> Iterator[tuple[Text, Text]]:
    """Yield the pairs of which both sides are long enough to tell something, and not too long."""
    for line in lines:
        source = texts.text(line.source_language, line.source)
        target = texts.text(line.target_language, line.target)
        if all(_SHORTEST <= len(side.pieces) <= _LONGEST for side in (source, target)):
            yield source, target


def _write_frequent(out: Path, counts: dict[str, Counter[Pieces]]) -> None:
    frequent = {
        language: [word for word, _ in count.most_common(_FREQUENT)]
        for language, count in sorted(counts.items())
    }
    (out / _FREQUENT_FILE).write_text(json.dumps(frequent), encoding="utf-8")


def read_frequent(shards: Path) -> Frequent:
    """Return the frequent words of each language, as pieces.

    Raises:
        FileNotFoundError: where the shards are not complete.
    """
    held = json.loads((shards / _FREQUENT_FILE).read_text(encoding="utf-8"))
    return {language: frozenset(map(tuple, words)) for language, words in held.items()}
