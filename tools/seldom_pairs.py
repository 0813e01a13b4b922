"""Counts which words never stand next to each other: `python -m tools.seldom_pairs TEXT`.

TEXT is the folder of parallel text that `python -m tools.parallel_text` writes. Two words are a
seldom pair where, by how often each stands there, they would meet often by chance, and hardly ever
do: *of is*, *to in*. The counts go to `locales/data/seldom_pairs.tsv`.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import regex

_TOKENS = regex.compile(r"[\p{L}\p{M}]++(?:['’][\p{L}\p{M}]++)*+|\p{N}++|[^\s\p{L}\p{M}\p{N}]")
_CLASSES = Path(__file__).with_suffix(".toml")
_DATA = Path(__file__).parents[1] / "src/polyproof/locales/data/seldom_pairs.tsv"
_FEWEST_TOKENS = 4
_FEWEST_SENTENCES = 40_000
_EXPECTED = 20.0  # meetings by chance, at least
_OBSERVED = 0.02  # share of these that there are, at most
_HEAD = """\
# Words that never stand next to each other: what stood between them is missing.
# By their classes (an article and a verb, two prepositions), and by counts: they meet in at most
# 2 % of the cases in which chance would bring them together, of which there are 20 or more. `^` is
# the beginning of a sentence that is no question; behind `#` are words that may stand anywhere
# where a number follows.
# Source: counted by `python -m tools.seldom_pairs`, with the classes of words of its TOML file, in
# the sentences of tools/parallel_text/SIZES.md.
# language	first word	second words, parted by blanks
"""


def _sentences(folder: Path, language: str) -> Iterator[str]:
    """Yield the sentences of a language, each once."""
    seen = set[int]()
    for file in sorted(folder.glob("pairs-*.tsv")):
        if file.stem == "pairs-joined":
            continue
        for line in file.read_text(encoding="utf-8").split("\n"):
            cells = line.split("\t")
            for tag, text in zip(cells[:2], cells[2:4], strict=False):
                if tag == language and text and hash(text) not in seen:
                    seen.add(hash(text))
                    yield text


class Counts:
    """How often words stand in sentences, and next to each other."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self.words = Counter[str]()
        self.pairs = Counter[tuple[str, str]]()
        self.sentences = 0
        for sentence in sentences:
            tokens = [token.lower() for token in _TOKENS.findall(sentence)]
            if len(tokens) < _FEWEST_TOKENS or tokens[-1] not in {*'.?!"”»'}:
                continue
            self.sentences += 1
            opening = "?" if "?" in tokens[-2:] else "^"
            self.words.update(tokens)
            self.pairs.update(zip((opening, *tokens), tokens, strict=False))
        self.words["^"] = self.sentences
        self._all = sum(self.words.values())

    def never_meet(self, first: str, second: str) -> bool:
        """Tell whether two words that chance would bring together hardly ever meet."""
        expected = self.words[first] * self.words[second] / self._all
        return expected >= _EXPECTED and self.pairs[first, second] <= _OBSERVED * expected


def _rows(language: str, classes: dict[str, Any], counts: Counts) -> Iterator[str]:
    """Yield the lines of a language."""
    plan = [
        *((first, classes["second"].split()) for first in classes["first"].split()),
        ("^", classes["opening"].split()),
    ]
    apart = classes.get("not_behind", {})
    for first, seconds in plan:
        left_out = {first, *apart.get(first, "").split()}
        found = [s for s in seconds if s not in left_out and counts.never_meet(first, s)]
        if found:
            yield f"{language}\t{first}\t{' '.join(found)}\n"
    if "before_number" in classes:
        yield f"{language}\t#\t{classes['before_number']}\n"


def main(folder: str) -> None:
    """Write the table."""
    classes = tomllib.loads(_CLASSES.read_text(encoding="utf-8"))
    with _DATA.open("w", encoding="utf-8") as out:
        out.write(_HEAD)
        for language, words in sorted(classes.items()):
            counts = Counts(_sentences(Path(folder), language))
            if counts.sentences >= _FEWEST_SENTENCES:
                out.writelines(_rows(language, words, counts))


if __name__ == "__main__":
    main(sys.argv[1])
