"""A sentence of the translation stands twice in a row.

## What it finds
One to four sentences that are repeated right behind themselves; the second time is marked.

## Why it matters
A machine that loses its place translates a passage twice. It reads as careless at best.

## Example
    The port remains closed. Nobody knows why. Nobody knows why. The city is silent.

## What it leaves alone
Repetitions that the source has at the same place (a refrain, a chant), and exclamations of a
word or two.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.model import Edit, Fix, Origin, Severity, Span
from polyproof.rules.added._source import letters, source_repeats_sentences
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.repetition import repeated_rows


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every repeated run of sentences."""
    target = comparison.target
    rows = [letters(sentence.span.of(target.text)) for sentence in target.sentences]
    for start, size in repeated_runs(rows):
        first = target.sentences_span(start, start + size)
        again = target.sentences_span(start + size, start + 2 * size)
        if source_repeats_sentences(comparison, first.cover(again)):
            continue
        sentences = "This sentence stands" if size == 1 else "These sentences stand"
        yield Observation(
            span=again,
            message=f"{sentences} twice in a row.",
            confidence=0.98,
            source_span=comparison.source_at(first.start),
            origin=Origin.INTRODUCED if comparison.source else Origin.UNKNOWN,
            fix=Fix((Edit(Span(first.end, again.end), ""),), safe=False),
        )


def repeated_runs(rows: list[str]) -> Iterator[tuple[int, int]]:
    """Yield (start, size) of the runs of rows that follow themselves and say enough."""
    for start, size in repeated_rows(rows, int(t.DUPLICATED_SENTENCES.value)):
        wide = sum(1 if c.isascii() else 2 for row in rows[start : start + size] for c in row)
        if wide >= t.DUPLICATED_LETTERS.value:
            yield start, size


RULE = Rule(
    code="ADD103",
    name="sentence-duplicated",
    family=Family.ADDED,
    severity=Severity.ERROR,
    category="fluency/duplication",
    check=check,
    page=__doc__,
)
