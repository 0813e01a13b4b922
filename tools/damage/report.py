"""What is found of damage done at random: by kind, by kind and script, and where least is found.

python -m tools.damage.report damaged.jsonl --readings reports/readings > reports/damaged-news.md
"""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from polyproof.bench.forms.articles import hits
from polyproof.bench.gold import Row
from polyproof.bench.run import Measured, measure
from polyproof.bench.tables import Cell, Table, ratio, show, to_markdown
from polyproof.bench.words import count_words
from polyproof.locales.scripts import main_script
from polyproof.rules import RULES

LEAST = 12  # directions that are shown
FEWEST = 10  # damages of a direction that is shown

Judged = tuple[Row, bool]  # a damaged copy, and whether its damage was found


def judged(measured: Measured) -> Iterator[Judged]:
    """Yield the damaged copies, each with whether its damage was found."""
    for row, findings in zip(measured.gold.rows, measured.results, strict=True):
        for defect in row["defects"]:
            yield row, any(hits(finding, defect) for finding in findings)


def _kind(row: Row) -> str:
    return str(row["defects"][0]["kind"])


def _script(row: Row) -> str:
    return main_script(row["target"])


def _direction(row: Row) -> str:
    return f"{row['src_lang']}-{row['tgt_lang']}"


def _shares(rows: Sequence[Judged], key: Callable[[Row], str]) -> dict[str, tuple[int, int]]:
    """Return of each group how many were found and how many there are."""
    found, every = Counter[str](), Counter[str]()
    for row, hit in rows:
        every[key(row)] += 1
        found[key(row)] += hit
    return {name: (found[name], every[name]) for name in sorted(every)}


def by_script(rows: Sequence[Judged]) -> Table:
    """Return what is found of each kind, by the script of the translation."""
    scripts = [name for name, _ in Counter(_script(row) for row, _ in rows).most_common()]
    body: list[tuple[Cell, ...]] = []
    for kind in [*sorted({_kind(row) for row, _ in rows}), "all"]:
        here = [one for one in rows if kind in (_kind(one[0]), "all")]
        found, every = sum(hit for _, hit in here), len(here)
        shares = _shares(here, _script)
        cells = (
            f"{shares[name][0]}/{shares[name][1]}" if name in shares else "" for name in scripts
        )
        body.append((kind, every, found, ratio(found, every), *cells))
    return Table(
        "By kind and script", ("kind", "damages", "found", "recall", *scripts), tuple(body)
    )


def least_found(rows: Sequence[Judged]) -> Table:
    """Return the directions in which least is found, and the kinds that are missed there most."""
    shares = _shares(rows, _direction)
    known = [(hit / every, name) for name, (hit, every) in shares.items() if every >= FEWEST]
    body = []
    for share, name in sorted(known)[:LEAST]:
        missed = Counter(_kind(row) for row, hit in rows if not hit and _direction(row) == name)
        most = ", ".join(f"{kind} {count}" for kind, count in missed.most_common(5))
        body.append((name, shares[name][1], share, most))
    header = ("direction", "damages", "recall", "missed most")
    return Table("Directions in which least is found", header, tuple(body))


def page(measured: Measured, reading: str) -> str:
    """Return the report as Markdown; `reading` is what somebody says who read the misses."""
    rows, gold = list(judged(measured)), measured.gold
    clean = [one for one in zip(gold.rows, measured.results, strict=True) if not one[0]["defects"]]
    alarms = sum(len(findings) for _, findings in clean)
    wrong = sum(
        not any(hits(finding, defect) for defect in row["defects"])
        for row, findings in zip(gold.rows, measured.results, strict=True)
        for finding in findings
        if row["defects"]
    )
    right = sum(map(len, measured.results)) - alarms - wrong
    words = sum(count_words(row["target"]) for row, _ in clean)
    head = (
        "# Damage done at random to faultless translations\n\n"
        "Written by `python -m tools.damage.report` from what `python -m tools.damage` makes of "
        f"`corpora/`: {len(rows):,} copies of {len(clean)} articles in "
        f"{len({_direction(row) for row, _ in clean})} directions, each damaged in one place "
        f"(sha256 {gold.digest}). A finding hits where it overlaps the place, give or take 25 code "
        "points, or marks the source words that are gone. Without extras.\n\n"
        f"Of {right + wrong:,} findings on the damaged copies {right:,} hit "
        f"({show(ratio(right, right + wrong))}). On the untouched copies ({words:,.0f} "
        f"words) there are {alarms}.\n"
    )
    tables = [to_markdown(table) for table in (by_script(rows), least_found(rows))]
    return "\n".join([head, *tables, f"### Read by hand\n\n{reading}" if reading else ""])


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(prog="python -m tools.damage.report", description=__doc__)
    parser.add_argument("gold", type=Path, help="what python -m tools.damage wrote")
    parser.add_argument("--readings", type=Path, help="folder with NAME.md for the gold file NAME")
    options = parser.parse_args()
    os.environ |= {"POLYPROOF_LEXICON": "0", "POLYPROOF_SEMANTIC": "0"}
    rules = [rule for rule in RULES if not rule.preview]
    read = options.readings / f"{options.gold.name}.md" if options.readings else None
    reading = read.read_text(encoding="utf-8") if read and read.is_file() else ""
    print(page(measure(options.gold, rules), reading).rstrip("\n"))


if __name__ == "__main__":
    main()
