"""Measures the aligner beside two others on the same sentences; writes `reports/alignment.md`.

    python tools/aligners.py alignment.jsonl.gz             measure and write
    python tools/aligners.py alignment.jsonl.gz --dry-run   measure and print
    python tools/aligners.py alignment.jsonl.gz --every 3   take every third case

galechurch (Gale and Church 1993) sees the sentences' lengths; sentweave (vecalign, Thompson and
Koehn 2019) sees the vectors that polyproof[semantic] sees. All of them get the sentences that
polyproof cuts; only polyproof may cut again, where a heading ran into the text. CPU time is that of
aligning alone, the network of polyproof[lexicon] with it: without cutting, without working out
vectors, whose cost stands below the table.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ["OMP_NUM_THREADS"] = "1"

import galechurch
import numpy as np
import sentweave

from polyproof import __version__
from polyproof.alignment import compare, lexical, semantic
from polyproof.bench.forms import alignment as form
from polyproof.bench.gold import GoldFile, Row, read_gold
from polyproof.bench.tables import Cell, Table, to_markdown
from polyproof.model import Span
from polyproof.reading import read_plain
from polyproof.text import Document

ROOT = Path(__file__).parents[1]
MEASURES = ("strict", "pairs", "lax", "untranslated")
HEADER = ("aligner", *MEASURES, "CPU time, polyproof = 1")
REFERENCE = "reference"
Links = tuple[tuple[Span, Span], ...]
Aligner = Callable[[Document, Document], Links]


def ours(source: Document, target: Document) -> Links:
    """Align with polyproof."""
    found = compare(source, target)
    return tuple((found.source_span(k), found.target_span(k)) for k in found.links)


def by_length(source: Document, target: Document) -> Links:
    """Align with galechurch."""
    block = galechurch.align(_texts(source), _texts(target))
    return tuple(
        (
            source.sentences_span(bead.source_start, bead.source_end),
            target.sentences_span(bead.target_start, bead.target_end),
        )
        for bead in block.beads
    )


def by_vectors(source: Document, target: Document) -> Links:
    """Align with sentweave: the vector of a run of sentences is the sum of theirs."""
    rows = [semantic.sentence_vectors(_texts(document)) for document in (source, target)]
    if rows[0] is None or rows[1] is None:
        return by_length(source, target)
    vectors = np.concatenate([rows[0], rows[1]])
    count = len(rows[0])

    def encode(texts: Sequence[str]) -> semantic.Vectors:
        runs = [[int(name) for name in text.split() if name.isdigit()] for text in texts]
        return np.array([vectors[run].sum(axis=0) for run in runs])

    names = [str(number) for number in range(len(vectors))]
    result = sentweave.align(names[:count], names[count:], encode)
    place = [0, 0]
    links = []
    for block in result.alignments:
        ends = [
            indices[-1] + 1 if indices else start
            for indices, start in zip((block.src_indices, block.tgt_indices), place, strict=True)
        ]
        links.append(
            (
                source.sentences_span(place[0] if block.src_indices else ends[0], ends[0]),
                target.sentences_span(place[1] if block.tgt_indices else ends[1], ends[1]),
            )
        )
        place = ends
    return tuple(links)


def _texts(document: Document) -> list[str]:
    return [sentence.span.of(document.text) for sentence in document.sentences]


@dataclass(frozen=True)
class Run:
    """What an aligner made of the cases, and its seconds of CPU for a thousand sentences."""

    name: str
    results: tuple[Links, ...]
    seconds: float

    def line(self, rows: Sequence[Row], base: float, translation: str = "") -> tuple[Cell, ...]:
        """Return the row of a table: accuracy on the translations asked for, and cost."""
        chosen = [
            (row, links)
            for row, links in zip(rows, self.results, strict=True)
            if row["translation"] == (translation or row["translation"])
        ]
        table = form.score([row for row, _ in chosen], [links for _, links in chosen])[0]
        scores = {line[0]: line[-1] for line in table.rows}
        return (self.name, *(scores[name] for name in MEASURES), self.seconds / base)


def measured(name: str, rows: Sequence[Row], aligner: Aligner) -> Run:
    """Return what an aligner makes of the cases."""
    spent, sentences, results = 0.0, 0, []
    for row in rows:
        pair = [
            Document(read_plain(row[side], row[language]))
            for side, language in (("source", "src_lang"), ("target", "tgt_lang"))
        ]
        for document in pair:
            sentences += len(document.sentences)
            semantic.sentence_vectors(_texts(document))  # known from here on
        start = time.process_time()
        results.append(aligner(pair[0], pair[1]))
        spent += time.process_time() - start
    return Run(name, tuple(results), 1000 * spent / sentences)


def vector_cost(rows: Iterable[Row]) -> float | None:
    """Return the seconds of CPU for the vectors of a thousand sentences; None without the extra."""
    texts = [text for row in rows for text in row["target"].split(". ") if len(text) > 20][:200]
    start = time.process_time()
    if not texts or semantic.sentence_vectors([f"{text} ." for text in texts]) is None:
        return None
    return 1000 * (time.process_time() - start) / len(texts)


def use(*, vectors: bool, network: bool) -> None:
    """Make polyproof use the extras asked for, as far as they are installed."""
    os.environ["POLYPROOF_SEMANTIC"] = "1" if vectors else "0"
    os.environ["POLYPROOF_LEXICON"] = "1" if network else "0"
    if not (vectors or network):
        semantic._embedder.cache_clear()  # otherwise it is not asked, or keeps its vectors


def main() -> None:
    """Measure everything and write the report."""
    parser = argparse.ArgumentParser(description="Compare aligners.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take every so manieth case")
    parser.add_argument("--dry-run", action="store_true", help="print, write nothing")
    options = parser.parse_args()
    gold = read_gold(options.gold)
    page = compared(gold, gold.rows[:: options.every])
    if options.dry_run:
        print(page)
    else:
        (ROOT / "reports" / "alignment.md").write_text(page, encoding="utf-8")


def compared(gold: GoldFile, rows: Sequence[Row]) -> str:
    """Run every aligner on the cases and return the report."""
    use(vectors=True, network=False)
    measured("", rows[:10], ours)  # fills what is looked up once
    cost = vector_cost(rows)
    runs = _runs(rows, vectors=cost is not None)
    base = runs[0].seconds
    note = "F1 of each measure, as in `accuracy.md`. CPU time is that of aligning alone."
    if cost is not None:
        note += f" The vectors cost {cost / base:.0f} times what polyproof's alignment does."
    references = sum(row["translation"] == REFERENCE for row in rows)
    tables = [
        Table(
            f"{len(rows)} cases of {gold.name}, sha256 {gold.digest[:12]}",
            HEADER,
            tuple(run.line(rows, base) for run in runs),
            note,
        ),
        Table(
            f"The {references} of them whose translation is a human's",
            HEADER,
            tuple(run.line(rows, base, REFERENCE) for run in runs),
            "The output of systems lacks sentences that nobody dropped on purpose: to find them "
            "counts as an error above.",
        ),
    ]
    page = f"# Alignment\n\nWritten by `make bench`, version {__version__}, Python "
    page += f"{sys.version.split()[0]}: three aligners on the same sentences.\n\n"
    return page + "\n".join(map(to_markdown, tables))


def _runs(rows: Sequence[Row], *, vectors: bool) -> list[Run]:
    """Return what each aligner makes of the cases, ours first; some with vectors where they are.

    Vectors go first: documents keep what was found of them, and that there were none as well.
    """
    runs = []
    if vectors:
        use(vectors=True, network=False)
        runs.append(measured("polyproof[semantic]", rows, ours))
        runs.append(measured("sentweave, the same vectors", rows, by_vectors))
    use(vectors=False, network=True)
    if lexical.network():
        measured("", rows[:1], ours)  # loads the network
        runs.append(measured("polyproof[lexicon]", rows, ours))
        if vectors:
            use(vectors=True, network=True)
            runs.append(measured("polyproof[lexicon,semantic]", rows, ours))
    use(vectors=False, network=False)
    return [measured("polyproof", rows, ours), *runs, measured("galechurch", rows, by_length)]


if __name__ == "__main__":
    main()
