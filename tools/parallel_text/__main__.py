"""Fetch, read, clean and write the parallel text. Run from the root of the repository.

    python -m tools.parallel_text --out ../parallel-text

Needs a Debian system (apt, dpkg) and about 5 GB; apt's own configuration says where the packages
come from. What was fetched or written before is not fetched or written again. `--only` takes the
names of origins. At the end the table `tools/parallel_text/SIZES.md` is written anew.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tools.parallel_text.apt import Apt
from tools.parallel_text.catalogues import VARIANTS, usable_pairs
from tools.parallel_text.cleaning import chosen, sane_lengths
from tools.parallel_text.names import write_names
from tools.parallel_text.output import table, write_joined, write_pairs
from tools.parallel_text.readers import strings
from tools.parallel_text.sources import Origin, Sources, load

SIZES = Path(__file__).with_name("SIZES.md")
RESERVE = 1.2  # so many times the pairs wanted are read; some do not pass the check of lengths


def fetched(origin: Origin, apt: Apt, folder: Path) -> dict[str, list[Path]]:
    """Fetch the packages of an origin and return their files by package."""
    if origin.reader == "descriptions":
        return apt.descriptions()
    fetch = apt.binary if origin.reader in {"documents", "verses"} else apt.source
    found = {name: fetch(name, folder / name, origin.release) for name in origin.packages}
    missing = [name for name, paths in found.items() if not paths]
    if missing:
        print(f"{origin.name}: not to be had: {', '.join(missing)}", flush=True)
    return found


def write_origin(origin: Origin, sources: Sources, apt: Apt, out: Path) -> None:
    """Write the pairs of one origin."""
    archives = fetched(origin, apt, out / "packages")
    texts = strings(origin, archives, sources.languages, out / "unpacked")
    enough = round(RESERVE * sources.per_language)
    by_language = usable_pairs(texts, origin.markup, enough)
    rows = (
        ("en", pair.language, pair.english, pair.other)
        for pairs in by_language.values()
        for pair in chosen(sane_lengths(pairs), sources.per_language)
    )
    count = write_pairs(out / f"pairs-{origin.name}.tsv", rows)
    print(f"{origin.name}: {count} pairs in {len(by_language)} languages", flush=True)


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m tools.parallel_text", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for all that is written")
    parser.add_argument("--only", nargs="*", default=[], help="names of origins; all otherwise")
    parser.add_argument("--sizes", type=Path, default=SIZES, help="where to write the table")
    arguments = parser.parse_args()
    sources, out = load(), arguments.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    names = {"en", *sources.languages, *VARIANTS}  # English too: descriptions are paired with it
    apt = Apt(out / "apt", sources.releases, tuple(sorted(names)))
    apt.prepare()
    for origin in sources.origins:
        done = (out / f"pairs-{origin.name}.tsv").exists()
        if not done and (not arguments.only or origin.name in arguments.only):
            write_origin(origin, sources, apt, out)
    write_joined(out, [origin.name for origin in sources.origins])
    write_names(out / "names.tsv", apt, out / "packages", sources.languages)
    arguments.sizes.write_text(table(out, sources), encoding="utf-8")


if __name__ == "__main__":
    main()
