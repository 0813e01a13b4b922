"""The writers of HTML: one page for a run, or a folder of pages with an index."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any, TextIO

from markupsafe import Markup

from polyproof.pipeline import Checked
from polyproof.reports.html.overview import Tally
from polyproof.reports.html.page import generate, render
from polyproof.reports.html.view import article_view
from polyproof.reports.writer import Run, Writer

_IN_MEMORY = 8_000_000  # characters of finished articles kept before they go to a file
_HISTORY = "history.json"
_UNFIT = re.compile(r"[^\w.-]+")


def open_writer(stream: TextIO, run: Run) -> Writer:
    """Return a writer of one page with all articles, and an overview above several."""
    return _Page(stream, run)


def open_folder(folder: Path, run: Run) -> Writer:
    """Return a writer of a folder: `index.html`, and a page for each article.

    The folder is made where it is missing. It remembers the totals of its runs in
    `history.json`, for the chart over the runs; a run that changes nothing adds nothing.
    """
    return _Folder(folder, run)


class _Page:
    """Keeps the finished articles aside until the totals above them are known."""

    def __init__(self, stream: TextIO, run: Run) -> None:
        self._stream = stream
        self._run = run
        self._tally = Tally()
        self._title = "Report"
        self._aside = SpooledTemporaryFile(  # noqa: SIM115  # closed in `close`
            max_size=_IN_MEMORY, mode="w+", encoding="utf-8", newline=""
        )
        self._lengths: list[int] = []

    def write(self, checked: Checked) -> None:
        key = f"a{len(self._lengths) + 1}"
        article = article_view(checked, key)
        markup = render("article", article=article)
        self._tally.add(article, f"#{key}", checked.skipped)
        self._aside.write(markup)
        self._lengths.append(len(markup))
        self._title = checked.id if len(self._lengths) == 1 else f"{len(self._lengths)} articles"

    def _articles(self) -> Iterator[Markup]:
        self._aside.seek(0)
        for length in self._lengths:
            yield Markup(self._aside.read(length))  # made by our own template

    def close(self) -> None:
        several = len(self._lengths) != 1
        values = _values(self._tally, self._run, self._title)
        for part in generate(
            "report",
            articles=self._articles(),
            overview=self._tally.overview([]) if several else None,
            back=False,
            **values,
        ):
            self._stream.write(part)
        self._aside.close()


def _values(tally: Tally, run: Run, title: str) -> dict[str, Any]:
    """Return what every report page needs."""
    return {
        "title": title,
        "version": run.version,
        "total": tally.total,
        "filters": tally.filters(),
        "rules": tally.rules(),
        "not_checked": tally.not_checked(),
    }


class _Folder:
    """Writes each article's page as it comes; the index keeps counts alone."""

    def __init__(self, folder: Path, run: Run) -> None:
        self._folder = folder
        self._run = run
        self._tally = Tally()
        self._names: set[str] = {"index.html"}
        folder.mkdir(parents=True, exist_ok=True)

    def write(self, checked: Checked) -> None:
        article = article_view(checked, "a1")
        name = self._name(checked.id)
        own = Tally()
        own.add(article, name)
        self._tally.add(article, name, checked.skipped)
        page = generate(
            "report",
            articles=[Markup(render("article", article=article))],
            overview=None,
            back=True,
            **_values(own, self._run, checked.id),
        )
        self._put(name, page)

    def _name(self, id: str) -> str:
        """Return a file name for an article that no other has, whatever its id holds."""
        stem = _UNFIT.sub("-", id).strip("-.")[-80:] or "article"
        name, number = f"{stem}.html", 1
        while name.lower() in self._names:
            number += 1
            name = f"{stem}-{number}.html"
        self._names.add(name.lower())
        return name

    def _put(self, name: str, parts: Iterator[str]) -> None:
        with (self._folder / name).open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(parts)

    def close(self) -> None:
        page = generate(
            "report",
            articles=[],
            overview=self._tally.overview(self._history()),
            back=False,
            title="Report",
            version=self._run.version,
            total=0,
            filters=[],
            rules=self._tally.rules(),
            not_checked=self._tally.not_checked(),
        )
        self._put("index.html", page)

    def _history(self) -> list[dict[str, Any]]:
        """Return the totals of the runs so far with this one's, and remember them."""
        path = self._folder / _HISTORY
        runs: list[dict[str, Any]] = []
        if path.exists():
            runs = json.loads(path.read_text(encoding="utf-8"))
        rules = self._tally.counts()
        if not runs or runs[-1]["rules"] != rules:
            today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
            runs.append({"date": today, "total": self._tally.total, "rules": rules})
            path.write_text(json.dumps(runs, indent=1) + "\n", encoding="utf-8")
        return runs
