"""Build the gold file of the example corpus from its stories.

Every folder ``corpora/<slug>/`` holds a source text, a clean translation and a list of
defects (``defects.yaml``). From these the tool writes the garbled translation of each
story, ``gold.jsonl`` and the manifests ``clean.tsv`` and ``garbled.tsv``.

    python tools/corpora.py            # write what is out of date
    python tools/corpora.py --check    # write nothing, exit 1 if anything is out of date

The form of ``defects.yaml`` is described in ``corpora/README.md``. All offsets are
half-open spans in Unicode code points.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent / "corpora"
NEWS = "news"  # short articles without a garbled copy, in a folder together
HEADER = "id\tsource\ttarget\tsource_lang\ttarget_lang\n"
KINDS = (
    "quote_close_dropped", "quote_open_dropped", "quote_marks_lost", "quote_mark_shifted",
    "quote_truncated", "space_glued", "sentence_end_lost", "phrase_dropped", "word_dropped",
    "sentence_dropped", "paragraph_dropped", "sentence_duplicated", "phrase_repeated",
    "number_changed", "name_truncated", "name_dropped", "span_moved", "sentence_untranslated",
    "mojibake", "entity_leak",
)  # fmt: skip
WITH_PARTNER = ("quote_close_dropped", "quote_open_dropped", "quote_truncated")
KEYS = {"kind", "find", "before", "removed", "inserted", "source", "partner", "note"}

Span = tuple[int, int]


class CorpusError(Exception):
    """A story that cannot be built; the message names the file and the entry."""


@dataclass(frozen=True)
class Defect:
    """One change: ``clean[start:end]`` (``removed``) becomes ``inserted``."""

    kind: str
    start: int
    removed: str
    inserted: str
    src: Span | None  # what the place translates, where known
    partner: Span | None

    @property
    def end(self) -> int:
        """Return the end of the changed stretch in the clean text."""
        return self.start + len(self.removed)


@dataclass(frozen=True)
class Story:
    """A story as read from its folder."""

    slug: str
    src_lang: str
    tgt_lang: str
    source: str
    clean: str
    defects: tuple[Defect, ...]


def locate(text: str, part: str, what: str) -> int:
    """Return where ``part`` stands in ``text``; it must stand there exactly once."""
    if not part:
        raise CorpusError(f"{what} is empty")
    first = text.find(part)
    if first < 0:
        raise CorpusError(f"{what} is not in the text")
    if text.find(part, first + 1) >= 0:
        raise CorpusError(f"{what} stands twice in the text")
    return first


def read_fields(entry: object) -> dict[str, str]:
    """Check the form of one entry and return its text fields, defaults filled in."""
    if not isinstance(entry, dict):
        raise CorpusError("is not a list of 'key: value' lines")
    if unknown := sorted(map(str, set(entry) - KEYS)):
        raise CorpusError(f"unknown key '{unknown[0]}'")
    fields = {key: value for key, value in entry.items() if key != "partner"}
    for key, value in fields.items():
        if not isinstance(value, str):
            raise CorpusError(f"'{key}' is not a text; put it in quotation marks")
    for key in ("kind", "source"):
        if key not in fields:
            raise CorpusError(f"'{key}' is missing")
    if fields["kind"] not in KINDS:
        raise CorpusError(f"unknown kind '{fields['kind']}'")
    fields.setdefault("removed", "")
    fields.setdefault("inserted", "")
    fields.setdefault("find", fields["removed"])
    if fields["removed"] == fields["inserted"]:
        raise CorpusError("'removed' and 'inserted' are the same")
    return fields


def place(fields: dict[str, str], clean: str) -> int:
    """Return where the change of an entry begins in the clean text."""
    find, removed = fields["find"], fields["removed"]
    base = locate(clean, find, "'find'")
    if not removed and "before" not in fields:
        return base + len(find)
    before = fields.get("before", "")
    inside = locate(find, before + removed, "'before' with 'removed'" if before else "'removed'")
    return base + inside + len(before)


def read_partner(entry: object, clean: str, kind: str) -> Span | None:
    """Return the span of the other quotation mark of a pair in the clean text."""
    partner = entry.get("partner") if isinstance(entry, dict) else None
    if (partner is not None) != (kind in WITH_PARTNER):
        raise CorpusError("'partner' is " + ("missing" if partner is None else "not for this kind"))
    if partner is None:
        return None
    if not isinstance(partner, dict) or set(partner) != {"find", "mark"}:
        raise CorpusError("'partner' needs 'find' and 'mark'")
    find, mark = str(partner["find"]), str(partner["mark"])
    start = locate(clean, find, "'find' of 'partner'") + locate(find, mark, "'mark' of 'partner'")
    return start, start + len(mark)


def read_defect(entry: object, source: str, clean: str) -> Defect:
    """Turn one entry of ``defects.yaml`` into a defect."""
    fields = read_fields(entry)
    src_start = locate(source, fields["source"], "'source'")
    return Defect(
        kind=fields["kind"],
        start=place(fields, clean),
        removed=fields["removed"],
        inserted=fields["inserted"],
        src=(src_start, src_start + len(fields["source"])),
        partner=read_partner(entry, clean, fields["kind"]),
    )


def read_defects(path: Path, source: str, clean: str) -> tuple[Defect, ...]:
    """Read ``defects.yaml``; the defects come back in the order of the text."""
    name = f"corpora/{path.parent.name}/{path.name}"
    try:
        entries = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise CorpusError(f"{name}: {error}") from error
    if not isinstance(entries, list):
        raise CorpusError(f"{name}: is not a list")
    defects = []
    for number, entry in enumerate(entries, 1):
        try:
            defects.append(read_defect(entry, source, clean))
        except CorpusError as error:
            raise CorpusError(f"{name}: defect {number}: {error}") from error
    defects.sort(key=lambda defect: defect.start)
    for one, other in itertools.pairwise(defects):
        if other.start < one.end:
            raise CorpusError(f"{name}: {one.kind} and {other.kind} overlap")
    return tuple(defects)


def find_text(folder: Path, stem: str) -> tuple[str, str]:
    """Return language and content of the one ``<stem>.<lang>.txt`` of a folder."""
    found = sorted(folder.glob(f"{stem}.*.txt"))
    if len(found) != 1:
        raise CorpusError(f"corpora/{folder.name}: needs one {stem}.<lang>.txt, has {len(found)}")
    return found[0].name.split(".")[1], found[0].read_text(encoding="utf-8")


def read_story(folder: Path) -> Story:
    """Read a story's folder."""
    src_lang, source = find_text(folder, "source")
    tgt_lang, clean = find_text(folder, "clean")
    defects = read_defects(folder / "defects.yaml", source, clean)
    return Story(folder.name, src_lang, tgt_lang, source, clean, defects)


def read_stories(root: Path) -> list[Story]:
    """Read all stories below ``root``, in the order of their names."""
    folders = {path.parent for path in root.glob("*/*") if path.name[0] != "."}
    return [read_story(folder) for folder in sorted(folders) if folder.name != NEWS]


def moved(story: Story, position: int) -> int:
    """Return where a position of the clean text has gone in the garbled text."""
    before = [defect for defect in story.defects if defect.end <= position]
    return position + sum(len(defect.inserted) - len(defect.removed) for defect in before)


def garble(story: Story) -> str:
    """Return the clean text with all defects put in."""
    text = story.clean
    for defect in reversed(story.defects):
        text = text[: defect.start] + defect.inserted + text[defect.end :]
    return text


def describe(story: Story) -> list[dict[str, object]]:
    """Return the defects of a story with their offsets in the garbled text."""
    rows: list[dict[str, object]] = []
    shift = 0
    for defect in story.defects:
        start = defect.start + shift
        row: dict[str, object] = {
            "kind": defect.kind,
            "start": start,
            "end": start + len(defect.inserted),
            "removed": defect.removed,
            "inserted": defect.inserted,
        }
        if defect.src:
            row["src_start"], row["src_end"] = defect.src
        if defect.partner:
            row["partner"] = [moved(story, position) for position in defect.partner]
        rows.append(row)
        shift += len(defect.inserted) - len(defect.removed)
    return rows


def gold_row(story: Story, copy: int) -> dict[str, object]:
    """Return a story with its defects put in as a row of a gold file, as the copy of a number."""
    return {
        "id": f"{story.slug}#{copy}",
        "doc": story.slug,
        "src_lang": story.src_lang,
        "tgt_lang": story.tgt_lang,
        "source": story.source,
        "target": garble(story),
        "defects": describe(story),
    }


def gold_lines(story: Story) -> list[str]:
    """Return the two lines of a story in the gold file: untouched and garbled."""
    rows = gold_row(replace(story, defects=()), 0), gold_row(story, 1)
    return [json.dumps(row, ensure_ascii=False) for row in rows]


def manifest(stories: Sequence[Story], which: str) -> str:
    """Return the manifest of the ``clean`` or the ``garbled`` copies."""
    rows = (
        f"{story.slug}\t{story.slug}/source.{story.src_lang}.txt\t"
        f"{story.slug}/{which}.{story.tgt_lang}.txt\t{story.src_lang}\t{story.tgt_lang}\n"
        for story in stories
    )
    return HEADER + "".join(rows)


def build(root: Path) -> dict[Path, str]:
    """Return the content of every file that the tool writes."""
    stories = read_stories(root)
    files = {root / s.slug / f"garbled.{s.tgt_lang}.txt": garble(s) for s in stories}
    files[root / "gold.jsonl"] = "".join(f"{x}\n" for story in stories for x in gold_lines(story))
    for which in ("clean", "garbled"):
        files[root / f"{which}.tsv"] = manifest(stories, which)
    return files


def out_of_date(files: dict[Path, str]) -> list[Path]:
    """Return the files that are missing or differ from what they should be."""
    return [
        path
        for path, text in files.items()
        if not path.is_file() or path.read_bytes() != text.encode("utf-8")
    ]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status."""
    parser = argparse.ArgumentParser(description="Build the example corpus.")
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 if stale")
    parser.add_argument("--root", type=Path, default=ROOT, help="the corpora folder")
    options = parser.parse_args(argv)
    try:
        files = build(options.root)
    except CorpusError as error:
        print(error, file=sys.stderr)
        return 2
    stale = out_of_date(files)
    for path in stale:
        if not options.check:
            path.write_bytes(files[path].encode("utf-8"))
        name = path.relative_to(options.root.parent)
        print(f"{name}: out of date" if options.check else f"{name}: written")
    return 1 if options.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
