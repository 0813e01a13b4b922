"""What a form of gold data is: how a row is recognised, checked, scored and shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from polyproof.bench.gold import Row
from polyproof.bench.tables import Table
from polyproof.model import Finding, Side
from polyproof.pipeline import check_article
from polyproof.reading import read_plain
from polyproof.rules import Rule


@dataclass(frozen=True, slots=True)
class Sample:
    """A case worth looking at: a defect that was missed, or a false alarm.

    `label` is the kind of the defect missed, or the code of the rule that cried wolf.
    """

    missed: bool
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Form:
    """A form of gold data.

    Attributes:
        name: what the form is called in reports.
        keys: a row is of this form if it has all these keys.
        run: what is done with a row, in a process of its own; the result must be picklable.
        score: tables from rows and their results, in the same order.
        samples: what to look at by hand in one row and its result.
    """

    name: str
    keys: frozenset[str]
    run: Callable[[Row, Sequence[Rule]], Any]
    score: Callable[[Sequence[Row], Sequence[Any]], tuple[Table, ...]]
    samples: Callable[[Row, Any], Iterator[Sample]]


def check_texts(row: Row, target: str, rules: Sequence[Rule]) -> tuple[Finding, ...]:
    """Return what the rules find in a translation of the row's source."""
    return check_article(
        read_plain(row["source"], row["src_lang"]), read_plain(target, row["tgt_lang"]), rules
    ).findings


def excerpt(text: str, start: int, end: int, around: int = 60) -> str:
    """Return the place with its surroundings in one line, marked by ⟦ ⟧."""
    before, after = text[max(0, start - around) : start], text[end : end + around]
    return f"{before}⟦{text[start:end]}⟧{after}".replace("\n", "⏎")


def no_samples(row: Row, result: Any) -> Iterator[Sample]:
    """Yield nothing: for forms without single places to look at."""
    yield from ()


def title(row: Row) -> str:
    """Return which row it is, and from which language into which."""
    return f"{row['id']} {row['src_lang']}-{row['tgt_lang']}"


def alarm(row: Row, target: str, finding: Finding) -> Sample:
    """Return a false alarm with its surroundings on both sides, to be read by a person."""
    text = row["source"] if finding.side is Side.SOURCE else target
    place = excerpt(text, finding.span.start, finding.span.end)
    source = finding.source_span.of(row["source"])[:300] if finding.source_span else ""
    what = f"{title(row)} {finding.rule}: {finding.message}\n  {place}\n  source: {source}"
    return Sample(False, finding.rule, what)
