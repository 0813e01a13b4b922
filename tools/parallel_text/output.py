"""Write the pairs, the pairs without English, and the table of what there is."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tools.parallel_text.cleaning import Pair
from tools.parallel_text.sources import Sources

JOINED: tuple[str, ...] = (
    "cs-uk",
    "de-fr",
    "ja-zh",
    "de-cs",
    "ru-uk",
    "es-fr",
    "it-de",
    "pl-cs",
    "es-pt",
    "sv-fi",
)
JOINED += ("fr-it", "ru-de", "ko-ja", "zh-ru", "nl-de", "da-sv")
PER_JOINED = 4_000


def write_pairs(path: Path, rows: Iterable[tuple[str, str, str, str]]) -> int:
    """Write source language, target language, source and target, and return how many.

    The file appears when it is complete.
    """
    count, part = 0, path.with_suffix(".part")
    with part.open("w", encoding="utf-8") as file:
        for row in rows:
            file.write("\t".join(" ".join(cell.split()) for cell in row) + "\n")
            count += 1
    part.rename(path)
    return count


def read_pairs(path: Path) -> Iterable[tuple[str, str, str, str]]:
    """Yield the rows of a file of pairs."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            source, target, left, right = line.rstrip("\n").split("\t")
            yield source, target, left, right


def joined(pairs: Iterable[Pair], languages: tuple[str, str], limit: int) -> list[tuple[str, str]]:
    """Return texts of two languages that translate the same English text, up to a number."""
    left, right = languages
    sides: dict[str, dict[str, str]] = {left: {}, right: {}}
    for pair in pairs:
        if pair.language in sides:
            sides[pair.language].setdefault(pair.english, pair.other)
    shared = sorted(sides[left].keys() & sides[right].keys(), key=lambda t: zlib.crc32(t.encode()))
    return [(sides[left][text], sides[right][text]) for text in shared[:limit]]


def write_joined(folder: Path, origins: Iterable[str]) -> int:
    """Write pairs-joined.tsv: pairs without English, up to 4,000 a pair of languages and origin."""
    rows: list[tuple[str, str, str, str]] = []
    wanted = {language for name in JOINED for language in name.split("-")}
    for path in (folder / f"pairs-{name}.tsv" for name in origins):
        if not path.exists():
            continue
        pairs = [Pair(to, a, b) for _, to, a, b in read_pairs(path) if to in wanted]
        for name in JOINED:
            left, _, right = name.partition("-")
            rows += [(left, right, a, b) for a, b in joined(pairs, (left, right), PER_JOINED)]
    return write_pairs(folder / "pairs-joined.tsv", dict.fromkeys(rows))


def table(folder: Path, sources: Sources) -> str:
    """Return a Markdown page: origins with licence, source of that and size, pairs by language."""
    counts: dict[str, Counter[str]] = {}
    for path in sorted(folder.glob("pairs-*.tsv")):
        name = path.stem.removeprefix("pairs-")
        counts[name] = Counter(
            f"{source}-{target}" if source != "en" else target
            for source, target, *_ in read_pairs(path)
        )
    lines = [
        "# Parallel text for the lexical model",
        "",
        "Written by `python -m tools.parallel_text`; pairs of sentences, English and another",
        "language. The text itself is not part of the repository.",
        "",
        "| origin | what it is | licence | languages | pairs |",
        "|---|---|---|---:|---:|",
    ]
    known = [origin for origin in sources.origins if counts.get(origin.name)]
    for origin in known:
        count = counts[origin.name]
        lines.append(
            f"| {origin.name} | {origin.gives} | {origin.licence} | {len(count)}"
            f" | {count.total():,} |"
        )
    total = sum((counts[origin.name] for origin in known), Counter[str]())
    lines += [f"| all | | | {len(total)} | {total.total():,} |", ""]
    names = [origin.name for origin in known]
    lines += ["| language | all | " + " | ".join(names) + " |"]
    lines += ["|---|" + "---:|" * (len(names) + 1)]
    for language, number in total.most_common():
        cells = (f"{counts[name][language]:,}" if counts[name][language] else "" for name in names)
        lines.append(f"| {language} | {number:,} | " + " | ".join(cells) + " |")
    if without := counts.get("joined"):
        lines += ["", "Pairs without English, joined by the English text that both translate: "]
        lines += [", ".join(f"{name} {number:,}" for name, number in without.most_common()) + "."]
    lines += ["", "## Where the licences were read", ""]
    lines += [f"- **{origin.name}**: {origin.read_in}" for origin in known]
    return "\n".join(lines) + "\n"
