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

from polyproof.locales.common_words import common_words
from polyproof.locales.word_frequency import zipf

_TOKENS = regex.compile(r"[\p{L}\p{M}]++(?:['’][\p{L}\p{M}]++)*+|\p{N}++|[^\s\p{L}\p{M}\p{N}]")
_CLASSES = Path(__file__).with_suffix(".toml")
_DATA = Path(__file__).parents[1] / "src/polyproof/locales/data/seldom_pairs.tsv"
_FEWEST_TOKENS = 4
_FEWEST_SENTENCES = 40_000
_COMMON = 5.3  # Zipf frequency of the words that are looked at without regard to their class
_OPENING = 5.0  # the same of words that open a sentence
SURE, LIKELY = "2", "1"
_LIMITS = {SURE: (20.0, 0.02), LIKELY: (10.0, 0.15)}  # expected meetings, share of them observed
_HEAD = """\
# Words that hardly ever stand next to each other: what stood between them is missing.
# Level 2: by their classes too (an article and a verb, two prepositions); met in at most 2 % of the
# cases in which chance would bring them together, of which there are 20 or more. Level 1: any of
# the commonest words; at most 15 % of 10 or more. `^` is the beginning of a sentence that is no
# question. A comma or a full stop as the second word stands behind the first.
# Source: counted by `python -m tools.seldom_pairs`, with the classes of words of its TOML file, in
# the sentences of tools/parallel_text/SIZES.md.
# language	level	first word	second words, parted by blanks
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

    def are_seldom(self, first: str, second: str, level: str) -> bool:
        """Tell whether two words meet so seldom as a level asks."""
        fewest, share = _LIMITS[level]
        expected = self.words[first] * self.words[second] / self._all
        return expected >= fewest and self.pairs[first, second] <= share * expected


def _common(counts: Counts, language: str, rate: float) -> list[str]:
    known = common_words(language)
    return sorted(
        w for w in known if w.isalpha() and w in counts.words and zipf(w, language) >= rate
    )


def _rows(language: str, classes: dict[str, Any], counts: Counts) -> Iterator[str]:
    """Yield the lines of a language."""
    common = _common(counts, language, _COMMON)
    plans = {
        SURE: [
            *((first, classes["second"].split()) for first in classes["first"].split()),
            ("^", classes["opening"].split()),
        ],
        LIKELY: [
            *((first, [*common, ",", "."]) for first in common),
            ("^", _common(counts, language, _OPENING)),
        ],
    }
    apart = classes.get("not_behind", {})
    for level, plan in plans.items():
        for first, seconds in plan:
            left_out = {first, *(apart.get(first, "").split() if level == SURE else ())}
            found = [s for s in seconds if s not in left_out and counts.are_seldom(first, s, level)]
            if found:
                yield f"{language}\t{level}\t{first}\t{' '.join(found)}\n"


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
