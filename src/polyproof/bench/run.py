"""Runs the rules over gold files, in as many processes as there are cores."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from polyproof.bench.forms import FORMS, Form, Sample, form_of
from polyproof.bench.gold import GoldFile, Row, read_gold
from polyproof.bench.tables import Table
from polyproof.rules import RULES, Rule, rule_by_code


@dataclass(frozen=True, slots=True)
class Measured:
    """A gold file that the rules ran over: what came out for each row."""

    gold: GoldFile
    form: Form
    results: tuple[Any, ...]

    @property
    def tables(self) -> tuple[Table, ...]:
        """The figures."""
        return self.form.score(self.gold.rows, self.results)

    def samples(self) -> Iterator[Sample]:
        """Yield what is worth looking at by hand, in the order of the file."""
        for row, result in zip(self.gold.rows, self.results, strict=True):
            yield from self.form.samples(row, result)


def _run_row(form_index: int, codes: tuple[str, ...], row: Row) -> Any:
    # Rules and forms hold functions: a process is told their names and looks them up itself.
    rules = [rule for rule in map(rule_by_code, codes) if rule is not None]
    return FORMS[form_index].run(row, rules)


def measure(
    path: Path, rules: Sequence[Rule] = RULES, jobs: int = 0, half: int | None = None
) -> Measured:
    """Run `rules` over a gold file.

    Args:
        path: the gold file.
        rules: the rules at work.
        jobs: how many processes; 0 for one per core.
        half: 0 or 1 for one half of the documents, to tune on the one and confirm on the other.

    Raises:
        GoldError: the file cannot be read, or has no known form.
    """
    gold = read_gold(path)
    if half is not None:
        gold = GoldFile(gold.name, gold.digest, tuple(r for r in gold.rows if _half(r) == half))
    form = form_of(gold)
    work = partial(_run_row, FORMS.index(form), tuple(rule.code for rule in rules))
    workers = jobs or os.cpu_count() or 1
    if workers == 1:
        return Measured(gold, form, tuple(map(work, gold.rows)))
    with ProcessPoolExecutor(workers) as pool:
        return Measured(gold, form, tuple(pool.map(work, gold.rows, chunksize=8)))


def _half(row: Row) -> int:
    """Return the half of the data that a row's document belongs to."""
    return zlib.crc32(str(row.get("doc", row["id"])).encode()) % 2
