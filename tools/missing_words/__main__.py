"""Fits the weights of `thresholds/missing_words.py` to human translations.

    python -m tools.missing_words REFERENCES.jsonl.gz [--report FILE]

REFERENCES is a gold file of the form "references" of `polyproof bench`: documents with a human
translation, segment by segment. In copies of them phrases, words and names are cut out. The weights
are those of a logistic model of whether words were cut from a sentence, with a Gaussian prior.
Prints the table, and a page that says what is found of the cuts at so many alarms on the untouched
translations, with the log odds of the network alone and with the model, and how often it is right:
each half of the documents is judged by a model that was fitted to the other half.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections.abc import Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import Any

from polyproof import thresholds as t
from polyproof.alignment import Comparison, compare
from polyproof.alignment.lexical import (
    Coverage,
    CoveredArticle,
    candidates,
    network,
    place_of_gap,
)
from polyproof.alignment.lexical.network import Compared, Network, Read
from polyproof.alignment.lexical.runs import missing_runs, surest
from polyproof.bench.gold import read_gold
from polyproof.bench.words import count_words
from polyproof.reading import read_plain
from polyproof.text import Document
from tools.missing_words.cuts import Cut, at, bodies, garbled
from tools.missing_words.fit import NEVER, Model, Sentence, fit
from tools.missing_words.report import report

COPIES = 2  # of each document, with other words cut out


def lexicon() -> Network:
    """Return the network."""
    found = network()
    if found is None:
        raise SystemExit("the extra polyproof[lexicon] is not installed")
    return found


def remember(asked: Network) -> None:
    """Let the network work out once what is asked again: most sentences of copies are alike."""
    read = cache(partial(Network.read, asked))
    known: dict[tuple[int, int], Compared] = {}

    def compare_once(source: Read, target: Read) -> Compared:
        key = id(source), id(target)  # of what `read` keeps
        if key not in known:
            known[key] = Network.compare(asked, source, target)
        return known[key]

    vars(asked).update(read=read, compare=compare_once)


def sentences(row: dict[str, Any]) -> Iterator[Sentence]:
    """Yield the sentences of a document, and of its copies those that lost something."""
    remember(lexicon())
    half = zlib.crc32(row["id"].encode()) % 2
    languages = row["src_lang"], row["tgt_lang"]
    dice = Random(row["id"])
    ours, theirs, spans = bodies(row["source"], row["reference"], languages, dice)
    for copy in range(COPIES + 1):
        text, cuts = garbled(theirs, languages[1], spans, dice) if copy else (theirs, [])
        source, target = (
            Document(read_plain(body, language))
            for body, language in zip((ours, text), languages, strict=True)
        )
        if target.text == text:
            yield from _judged(compare(source, target), cuts, half, untouched=not copy)


def _judged(
    comparison: Comparison, cuts: Sequence[Cut], half: int, *, untouched: bool
) -> Iterator[Sentence]:
    article = comparison.covered
    if article is None:
        return
    found = dict(candidates(lexicon(), article, comparison.joined))
    for coverage in article.coverages:
        here = comparison.target_span(coverage.link)
        lost = list(at(cuts, here))
        if len(lost) > 1 or untouched is bool(lost):
            continue
        kind = lost[0].kind if lost else None
        words = count_words(here.of(comparison.target.text))
        plain = _plain(article, coverage)
        yield Sentence(half, kind, words, found.get(coverage, ()), plain)


def _plain(article: CoveredArticle, coverage: Coverage) -> float:
    """Return the log odds that the network alone gives for words missing from a link."""
    if place_of_gap(coverage) is None:
        return NEVER
    freedom = [word.uncovered for word in coverage.target]
    less = t.WORDS_FREEDOM_WEIGHT.value * sum(freedom) / max(1, len(freedom))
    runs = missing_runs(coverage, article.documents)
    firm = ((run, any(word.span.start in article.firm for word in run)) for run in runs)
    return max((surest(run) - less + bonus for run, bonus in firm), default=NEVER)


def main() -> None:
    """Print the weights, and write what they are worth."""
    parser = argparse.ArgumentParser(prog="python -m tools.missing_words", description=__doc__)
    parser.add_argument("references", type=Path)
    parser.add_argument("--report", type=Path, help="file for the page; printed otherwise")
    options = parser.parse_args()
    gold = read_gold(options.references)
    data = [s for row in gold.rows for s in sentences(row)]
    names = sorted({name for s in data for one in s.found for name in one.evidence})
    halves = [[s for s in data if s.half == half] for half in (0, 1)]
    for name, weight in zip(names, fit(data, names), strict=True):
        print(f"    {json.dumps(name)}: {weight:.2f},")
    models = [Model(names, fit(halves[1 - half], names)) for half in (0, 1)]
    page = report(gold.name, halves, models)
    if options.report is None:
        print(page)
    else:
        options.report.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
