"""The issue report: a folder with a Markdown page for each article and a summary over all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from polyproof.pipeline import Checked
from polyproof.reports.markdown import Summary, article_page
from polyproof.reports.writer import Run

SUMMARY = "summary.md"
_LONGEST_NAME = 100
_UNSAFE = re.compile(r"[^\w.-]+")


@dataclass
class IssueReport:
    """Writes pages into a folder, which is made if it is not there."""

    folder: Path
    run: Run
    summary: Summary = field(default_factory=Summary)
    used: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)

    def write(self, checked: Checked) -> None:
        """Write one article's page."""
        page = self._page_name(checked.id)
        self.summary.add(checked, page)
        _write(self.folder / page, article_page(checked))

    def close(self) -> None:
        """Write the summary."""
        _write(self.folder / SUMMARY, self.summary.lines(self.run))

    def _page_name(self, id: str) -> str:
        """Return a file name that no other page has, made from an article's id."""
        stem = _UNSAFE.sub("-", id).strip("-.")[-_LONGEST_NAME:].strip("-.") or "article"
        name, number = f"{stem}.md", 1
        while name.lower() in self.used or name == SUMMARY:
            number += 1
            name = f"{stem}-{number}.md"
        self.used.add(name.lower())
        return name


def _write(path: Path, lines: Iterable[str]) -> None:
    text = "\n".join(lines).rstrip("\n") + "\n"
    path.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
