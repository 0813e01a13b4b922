"""Damages faultless translations at random, one place in a copy, to measure recall on them.

    python -m tools.damage corpora/news.tsv corpora/clean.tsv --out damaged.jsonl
    polyproof bench damaged.jsonl
    python -m tools.damage.report damaged.jsonl

A file may as well be a gold file of the form "references" of `polyproof bench`: documents with a
human translation, a segment a line. Writes a gold file as `corpora/gold.jsonl` is one: of every
article an untouched copy and, for every kind of damage that its translation has a place for, so
many damaged ones. With `--both-ways` every source is taken for a translation of its translation as
well. The same seed makes the same file.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from polyproof.bench.gold import read_gold
from polyproof.model import Span
from tools.corpora import Defect, Story, gold_row
from tools.damage import characters, marks, sentences, words
from tools.damage.change import Change, Maker
from tools.damage.pair import Pair

MAKERS: tuple[Maker, ...] = (
    marks.quote_close_dropped, marks.quote_open_dropped, marks.quote_marks_lost,
    marks.quote_mark_shifted, marks.quote_truncated, sentences.space_glued,
    sentences.sentence_end_lost, words.phrase_dropped, words.word_dropped,
    sentences.sentence_dropped, sentences.paragraph_dropped, sentences.sentence_duplicated,
    words.phrase_repeated, words.number_changed, words.name_truncated, words.name_dropped,
    sentences.span_moved, sentences.sentence_untranslated, characters.mojibake,
    characters.entity_leak,
)  # fmt: skip
COPIES = 2  # of an article for each kind of damage
_TRIALS = 8  # to find a place, for each of them


def pairs(path: Path, both_ways: bool = False) -> Iterator[Pair]:
    """Yield the articles of a file, and each the other way round if it is to be both ways."""
    for pair in _of_manifest(path) if path.suffix == ".tsv" else _of_references(path):
        yield pair
        if both_ways:
            yield Pair(f"{pair.name}-back", pair.languages[::-1], pair.target, pair.source)


def _of_manifest(path: Path) -> Iterator[Pair]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            texts = [(path.parent / row[key]).read_text("utf-8") for key in ("source", "target")]
            yield Pair(row["id"], (row["source_lang"], row["target_lang"]), *texts)


def _of_references(path: Path) -> Iterator[Pair]:
    for row in read_gold(path).rows:
        texts = ["\n".join(row[key]) for key in ("source", "reference")]
        yield Pair(row["id"], (row["src_lang"], row["tgt_lang"]), *texts)


def damaged(
    pair: Pair, seed: int, copies: int, makers: Sequence[Maker] = MAKERS
) -> Iterator[dict[str, object]]:
    """Yield an article as rows of a gold file: the untouched copy first."""
    story = Story(pair.name, *pair.languages, pair.source, pair.target, ())
    yield gold_row(story, 0)
    number = 0
    for maker in makers:
        for change in _changes(pair, maker, seed, copies):
            number += 1
            defect = _defect(pair, maker.__name__, change)
            changed = Story(pair.name, *pair.languages, pair.source, pair.target, (defect,))
            yield gold_row(changed, number)


def _changes(pair: Pair, maker: Maker, seed: int, copies: int) -> list[Change]:
    """Return different changes of a kind, as many as wanted where there are so many."""
    dice = Random(f"{seed} {pair.name} {maker.__name__}")
    found: list[Change] = []
    for _ in range(_TRIALS * copies):
        if len(found) == copies:
            break
        change = maker(pair, dice)
        if change and change not in found:
            found += [change] * (change.place.of(pair.target) != change.inserted)
    return found


def _defect(pair: Pair, kind: str, change: Change) -> Defect:
    gone = change.place.of(pair.target)
    text = Span(change.place.end - len(gone.lstrip()), change.place.end)
    source, partner = pair.source_of(text), change.partner
    return Defect(
        kind,
        change.place.start,
        gone,
        change.inserted,
        (source.start, source.end) if source else None,
        (partner.start, partner.end) if partner else None,
    )


def main(argv: Sequence[str] | None = None) -> None:
    """Write the gold file."""
    parser = argparse.ArgumentParser(prog="python -m tools.damage", description=__doc__)
    parser.add_argument("articles", nargs="+", type=Path, metavar="ARTICLES")
    parser.add_argument("--out", type=Path, help="the gold file; standard output otherwise")
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--copies", type=int, default=COPIES, help="of an article for each kind")
    parser.add_argument("--both-ways", action="store_true", help="damage the sources, too")
    parser.add_argument("--kind", action="append", metavar="KIND", help="damage in this way only")
    options = parser.parse_args(argv)
    makers = [maker for maker in MAKERS if maker.__name__ in (options.kind or [maker.__name__])]
    lines = "".join(
        json.dumps(row, ensure_ascii=False) + "\n"
        for path in options.articles
        for pair in pairs(path, options.both_ways)
        for row in damaged(pair, options.seed, options.copies, makers)
    )
    if options.out:
        options.out.write_bytes(lines.encode("utf-8"))
    else:
        sys.stdout.write(lines)


if __name__ == "__main__":
    main()
