"""Articles made of paragraphs of handbooks and stories, to look at false alarms on.

`python -m tools.prose FOLDER handbook=10 wesnoth=4 > prose.jsonl` takes the files of pairs that
`python -m tools.parallel_text --out FOLDER` wrote and puts nine longer pairs in a row together to
an article, so many for each language, one direction and the other by turns. Then `polyproof check
prose.jsonl` shows what is said about text that is no news: translators of other kinds join and
split sentences, and write languages that few annotated news are in.
"""

from __future__ import annotations

import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

PAIRS = 9  # in an article
LONG = 160  # code points of an English text that is a paragraph
SHORT = 60  # fewest of its translation
FEWEST = 150  # pairs of a language that make it count
SEED = 11


def paragraphs(path: Path) -> dict[str, list[tuple[str, str]]]:
    """Return the longer pairs with English in a file, by the other language."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    with path.open(encoding="utf-8") as file:
        for line in file:
            _, language, english, other = line.rstrip("\n").split("\t")
            if len(english) > LONG and len(other) > SHORT:
                found[language].append((english, other))
    return {language: rows for language, rows in found.items() if len(rows) >= FEWEST}


def articles(path: Path, count: int, chance: random.Random) -> Iterator[dict[str, str]]:
    """Yield `count` articles of each language in a file of pairs."""
    for language, rows in sorted(paragraphs(path).items()):
        for number in range(count):
            first = chance.randrange(len(rows) - PAIRS)
            sides = [("en", 0), (language.replace("_", "-"), 1)]
            (source, i), (target, j) = sides[:: -1 if number % 2 else 1]
            chosen = rows[first : first + PAIRS]
            yield {
                "id": f"{path.stem}-{language}-{number}",
                "source": "\n\n".join(pair[i] for pair in chosen),
                "target": "\n\n".join(pair[j] for pair in chosen),
                "src_lang": source,
                "tgt_lang": target,
            }


def main(folder: str, *wanted: str) -> None:
    """Write the articles as lines of JSON; each of `wanted` is `name=count`."""
    chance = random.Random(SEED)
    for one in wanted:
        name, _, count = one.partition("=")
        for article in articles(Path(folder) / f"pairs-{name}.tsv", int(count or 4), chance):
            print(json.dumps(article, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
