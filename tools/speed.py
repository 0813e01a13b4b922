"""Measures speed and memory, and writes `reports/speed.md` and `reports/speed.json`.

    python tools/speed.py            measure and write
    python tools/speed.py --dry-run  measure and print

Everything is measured on the articles in `corpora/`, in processes of their own, several times;
the median counts. What another machine can check is the ratio: against translate-toolkit's
pofilter on the same paragraphs, and against a bare start of Python, in the same run.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from polyproof import __version__
from polyproof.bench.tables import Table, to_json, to_markdown
from polyproof.bench.words import count_words

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "corpora" / "gold.jsonl"
RUNS = 5
COPIES = 20  # of every article, so that what is done once at the start weighs little

# The checks that pofilter's own command runs, on every pair of paragraphs.
PEER = """
import json, sys, time
from translate.filters.checks import StandardChecker, StandardUnitChecker, TeeChecker
from translate.storage.pypo import pounit
checker = TeeChecker(checkerclasses=[StandardChecker, StandardUnitChecker])
units = []
for line in open(sys.argv[1], encoding="utf-8"):
    row = json.loads(line)
    for source, target in zip(row["source"].split("\\n\\n"), row["target"].split("\\n\\n")):
        unit = pounit(source)
        unit.target = target
        units.append(unit)
start = time.process_time()
for unit in units:
    checker.run_filters(unit)
print(time.process_time() - start)
"""

OURS = """
import resource, sys, time
from polyproof.cli.main import main
start = time.process_time()
sys.stdout = open("/dev/null", "w")
try:
    main(["check", sys.argv[1], "--format", "jsonl", "--jobs", "1", "--exit-zero"])
except SystemExit:
    pass
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(time.process_time() - start, peak, file=sys.__stdout__)
"""


def median_of(measure: Callable[[], float]) -> float:
    """Return the median of several runs, after one that does not count."""
    measure()
    return statistics.median(measure() for _ in range(RUNS))


def python(*arguments: str) -> str:
    """Run this Python on one core and return what it prints."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode > 1:
        raise SystemExit(f"{arguments[0]}: {done.stderr.strip()[-500:]}")
    return done.stdout


def seconds(*arguments: str) -> float:
    """Return the wall-clock seconds of a whole process."""
    start = time.perf_counter()
    python(*arguments)
    return time.perf_counter() - start


def write_batch(folder: Path, copies: int) -> tuple[Path, float]:
    """Write the articles of the corpus, each so many times; return the file and its words."""
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    path = folder / f"batch-{copies}.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for copy in range(copies):
            for row in rows:
                keys = ("src_lang", "tgt_lang", "source", "target")
                line = {"id": f"{row['id']}-{copy}", **{key: row[key] for key in keys}}
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return path, copies * sum(count_words(row["target"]) for row in rows)


def throughput(folder: Path) -> Table:
    """Measure words a second from JSON lines to findings, on one core."""
    path, words = write_batch(folder, COPIES)
    ours = median_of(lambda: float(python("-c", OURS, str(path)).split()[0]))
    rows: list[tuple[str | float | None, ...]] = [
        ("polyproof, all default rules", f"{words / ours:,.0f}", 1.0)
    ]
    try:
        peer = median_of(lambda: float(python("-c", PEER, str(path))))
        rows.append(("translate-toolkit's pofilter", f"{words / peer:,.0f}", peer / ours))
    except SystemExit:
        rows.append(("translate-toolkit's pofilter (not installed)", None, None))
    return Table(
        f"From JSON lines to findings, one core, {words:,.0f} target words",
        ("checker", "target words per CPU second", "CPU time, polyproof = 1"),
        tuple(rows),
        "Text without blanks between words counts two characters as a word.",
    )


def cold_start(_: Path) -> Table:
    """Measure whole commands from a cold start."""
    story = ROOT / "corpora" / "harbour"
    pair = [str(story / "source.ca.txt"), str(story / "garbled.en.txt")]
    languages = ["--source-lang", "ca", "--target-lang", "en"]
    bare = median_of(lambda: seconds("-c", "pass"))
    commands = {
        "python -c pass": ["-c", "pass"],
        "polyproof --version": ["-m", "polyproof", "--version"],
        "polyproof check SOURCE TRANSLATION": ["-m", "polyproof", "check", *pair, *languages],
    }
    rows = []
    for name, command in commands.items():
        wall = median_of(lambda command=command: seconds(*command))  # type: ignore[misc]
        rows.append((name, wall, wall / bare))
    header = ("command", "seconds", "python -c pass = 1")
    return Table("Whole commands, from a cold start", header, tuple(rows))


def memory(folder: Path) -> Table:
    """Measure how peak memory grows with the corpus: it must not."""
    rows = []
    for copies in (1, 10, 50):
        path, words = write_batch(folder, copies)
        peak = float(python("-c", OURS, str(path)).split()[1]) / 1024  # Linux counts KiB
        rows.append((f"{words:,.0f} target words", peak))
    return Table("Peak memory, one process", ("corpus", "MiB"), tuple(rows))


def main() -> None:
    """Measure everything and write the report."""
    parser = argparse.ArgumentParser(description="Measure speed and memory.")
    parser.add_argument("--dry-run", action="store_true", help="print, write nothing")
    dry = parser.parse_args().dry_run
    with TemporaryDirectory() as name:
        # What pip installs is compiled once; so is what is measured here, wherever it lies.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(name) / "compiled")
        tables = [measure(Path(name)) for measure in (throughput, cold_start, memory)]
    page = "# Speed\n\n"
    page += f"Written by `make bench`, version {__version__}, Python {sys.version.split()[0]}, "
    page += f"{os.cpu_count()} cores; medians of {RUNS} runs. Ratios travel, seconds do not.\n\n"
    page += "\n".join(map(to_markdown, tables))
    if dry:
        print(page)
        return
    figures = {"version": __version__, "tables": [to_json(table) for table in tables]}
    (ROOT / "reports" / "speed.md").write_text(page, encoding="utf-8")
    text = json.dumps(figures, ensure_ascii=False, indent=1) + "\n"
    (ROOT / "reports" / "speed.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
