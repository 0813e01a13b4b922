"""Running text of both sides with the true links between segments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from polyproof.alignment import compare
from polyproof.bench.forms.form import Form, no_samples
from polyproof.bench.gold import Row
from polyproof.bench.tables import Cell, Table, f1, ratio
from polyproof.model import Span
from polyproof.reading import read_plain
from polyproof.rules import Rule
from polyproof.text import Document

Link = tuple[Span, Span]


def run(row: Row, rules: Sequence[Rule]) -> tuple[Link, ...]:
    """Return the links that polyproof sets; rules play no part."""
    comparison = compare(
        Document(read_plain(row["source"], row["src_lang"])),
        Document(read_plain(row["target"], row["tgt_lang"])),
    )
    return tuple((comparison.source_span(k), comparison.target_span(k)) for k in comparison.links)


def _trimmed(text: str, span: Span) -> Span:
    """Return the span without blanks at its edges."""
    covered = span.of(text)
    start = span.start + len(covered) - len(covered.lstrip())
    return Span(start, start + len(covered.strip()))


def _shares(one: Span, other: Span) -> bool:
    """Tell whether a good part (40 %) of the shorter span lies in the other."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common > 0 and common >= 0.4 * min(len(one), len(other))


@dataclass
class _Tally:
    """Predicted links and those of them that are right; gold links and those found."""

    predicted: int = 0
    right: int = 0
    gold: int = 0
    found: int = 0

    def add(self, right: Iterable[bool], found: Iterable[bool]) -> None:
        """Count one case."""
        for yes in right:
            self.predicted += 1
            self.right += yes
        for yes in found:
            self.gold += 1
            self.found += yes

    def cells(self) -> tuple[Cell, ...]:
        """Return gold, predicted, precision, recall and F1."""
        precision, recall = ratio(self.right, self.predicted), ratio(self.found, self.gold)
        return (self.gold, self.predicted, precision, recall, f1(precision, recall))


def _joined(gold: Sequence[Link], links: Sequence[Link]) -> set[tuple[int, int]]:
    """Return which gold segments the links join: source of the one with target of the other."""
    return {
        (i, j)
        for s, t in links
        for i, (gold_s, _) in enumerate(gold)
        if _shares(gold_s, s)
        for j, (_, gold_t) in enumerate(gold)
        if _shares(gold_t, t)
    }


def _count(row: Row, links: Sequence[Link], tallies: dict[str, _Tally]) -> None:
    """Add one case to the tallies of all measures."""
    texts = row["source"], row["target"]

    def trim(pairs: Iterable[Link]) -> list[Link]:
        return [(_trimmed(texts[0], s), _trimmed(texts[1], t)) for s, t in pairs]

    want = trim((Span(*k[:2]), Span(*k[2:])) for k in row["gold"])
    got = trim(links)
    real_want = [k for k in want if len(k[0]) and len(k[1])]
    real_got = [k for k in got if len(k[0]) and len(k[1])]
    nowhere = {s for s, t in want if len(s) and not len(t)}
    got_nowhere = {s for s, t in got if len(s) and not len(t)}

    want_pairs = {(i, i) for i in range(len(real_want))}
    got_pairs = _joined(real_want, real_got)
    # A link from words that have no translation joins nothing rightly.
    stray = sum(any(_shares(gone, s) for gone in nowhere) for s, _ in real_got)

    def meets(one: Link, other: Link) -> bool:
        return one[0].overlaps(other[0]) and one[1].overlaps(other[1])

    tallies["strict"].add((k in real_want for k in real_got), (k in real_got for k in real_want))
    tallies["pairs"].add(
        [pair in want_pairs for pair in got_pairs] + [False] * stray,
        (pair in got_pairs for pair in want_pairs),
    )
    tallies["lax"].add(
        (any(meets(k, g) for g in real_want) for k in real_got),
        (any(meets(k, g) for k in real_got) for g in real_want),
    )
    tallies["untranslated"].add(
        (any(_shares(s, gone) for gone in nowhere) for s in got_nowhere),
        (any(_shares(gone, s) for s in got_nowhere) for gone in nowhere),
    )


_MEASURES = ("strict", "pairs", "lax", "untranslated")


def score(rows: Sequence[Row], results: Sequence[Sequence[Link]]) -> tuple[Table, ...]:
    """Return strict, pairwise and lax figures, and those of source left untranslated."""
    parts: dict[str, dict[str, _Tally]] = defaultdict(lambda: {m: _Tally() for m in _MEASURES})
    for row, links in zip(rows, results, strict=True):
        for name in ("all", row["change"], f"{row['src_lang']}-{row['tgt_lang']}"):
            _count(row, links, parts[name])
    overall = tuple((name, *parts["all"][name].cells()) for name in _MEASURES)
    others = tuple(
        (name, *(parts[name][measure].cells()[-1] for measure in _MEASURES))
        for name in sorted(parts, key=lambda name: ("-" in name, name))
        if name != "all"
    )
    note = (
        "Strict: both spans equal; pairs: which segment goes with which, however finely cut; lax: "
        "overlap on both sides; untranslated: source linked to nothing."
    )
    return (
        Table(
            "Links", ("measure", "gold", "predicted", "precision", "recall", "F1"), overall, note
        ),
        Table("F1 by kind of change and by direction", ("part", *_MEASURES), others),
    )


FORM = Form(
    name="alignment",
    keys=frozenset({"id", "src_lang", "tgt_lang", "source", "target", "gold"}),
    run=run,
    score=score,
    samples=no_samples,
)
