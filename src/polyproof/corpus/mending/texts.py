"""Mending files that are read as a whole: articles, feeds, bilingual files, documents."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from polyproof.corpus.mending.escapes import Escape, escapes_of
from polyproof.corpus.mending.mended import IN_THE_WAY, MendedText, Repair, edits_of, words
from polyproof.corpus.mending.places import FileEdit, applied, file_edits
from polyproof.model import Finding
from polyproof.reading import Pair, ReadingError, ReadingOptions
from polyproof.reading.formats import Format, Holds

Reader = Callable[[str], list[str]]


class Part(NamedTuple):
    """A finding to mend: of the repair with that number, its replacements written so."""

    number: int
    finding: Finding
    escape: Escape


@dataclass(frozen=True)
class Mending:
    """The text of a file, and what is to be mended in it.

    Attributes:
        text: of the file as decoded, without a byte order mark.
        repairs: one for each article of the file that has something to mend.
        texts_in: gives the translations in such a file, as they are read.
        escapes: ways to write a replacement; the first that fits counts.
    """

    text: str
    repairs: Sequence[Repair]
    texts_in: Reader
    escapes: tuple[Escape, ...]

    def is_current(self) -> bool:
        """Tell whether the file still is what was read."""
        return None not in self._articles and all(
            self.text.startswith(repair.article.raw, begin)
            for repair, begin in zip(self.repairs, self._begins, strict=True)
        )

    def mended(self) -> tuple[str, list[Finding]]:
        """Return the text with all fixes that can be made in it, and their findings."""
        able = self._able(
            [(n, f) for n, repair in enumerate(self.repairs) for f in repair.findings]
        )
        after = self._with(able)
        return (self.text, []) if after is None else (after, [part.finding for part in able])

    def _able(self, wanted: list[tuple[int, Finding]]) -> list[Part]:
        """Return the findings whose fixes can be made, found by halves, and how to write them."""
        for escape in self.escapes:
            parts = [Part(number, finding, escape) for number, finding in wanted]
            if self._with(parts) is not None:
                return parts
        if len(wanted) == 1:
            return []
        half = len(wanted) // 2
        return [*self._able(wanted[:half]), *self._able(wanted[half:])]

    def _with(self, parts: list[Part]) -> str | None:
        """Return the text with fixes made; None where it would not then say what it should."""
        wanted = list(self._before)
        edits: list[FileEdit] = []
        for number, group in groupby(parts, key=lambda part: part.number):
            article, index = self.repairs[number].article, self._articles[number]
            in_text: list[FileEdit] = []
            for part in group:
                inner = edits_of([part.finding])
                in_text += (FileEdit(e.span.start, e.span.end, e.replacement) for e in inner)
                edits += (
                    e.written(part.escape).shifted(self._begins[number])
                    for e in file_edits(article, inner)
                )
            if index is not None:
                wanted[index] = words(applied(article.text, in_text))
        after = applied(self.text, edits)
        try:
            is_right = [words(text) for text in self.texts_in(after)] == wanted
        except ReadingError:
            return None
        return after if is_right else None

    @cached_property
    def _before(self) -> list[str]:
        return [words(text) for text in self.texts_in(self.text)]

    @cached_property
    def _articles(self) -> list[int | None]:
        """The number, among the texts of the file, of the article of each repair."""
        found: list[int | None] = []
        places = iter(enumerate(self._before))
        for repair in self.repairs:
            text = words(repair.article.text)
            found.append(next((n for n, before in places if before == text), None))
        return found

    @cached_property
    def _begins(self) -> list[int]:
        """Where in the file the raw text of each repair's article begins."""
        lines = [0, *(place + 1 for place, char in enumerate(self.text) if char == "\n")]
        return [lines[min(repair.article.line, len(lines)) - 1] for repair in self.repairs]


def mend_text(
    path: Path, content: bytes, repairs: Sequence[Repair], format: Format, options: ReadingOptions
) -> MendedText | str:
    """Return a file of text with its fixes; or, in one line, why it cannot be mended."""
    encoding = options.encoding or "utf-8"
    mark = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
    try:
        text = content.removeprefix(mark).decode(encoding)
        is_same = mark + text.encode(encoding) == content
    except (LookupError, ValueError):
        is_same = False
    if not is_same:
        return f"{path}: is not UTF-8; name its encoding with --encoding to have it mended"
    reader = _reader(path, format, options)
    mending = Mending(text, repairs, reader, escapes_of(format.name))
    if not mending.is_current():
        return f"{path}: is not as it was read; nothing is mended"
    after, findings = mending.mended()
    if not findings:
        return f"{path}: {IN_THE_WAY}"
    left = sum(len(repair.findings) for repair in repairs) - len(findings)
    return MendedText(path, text, after, mark + after.encode(encoding), len(findings), left)


def _reader(path: Path, format: Format, options: ReadingOptions) -> Reader:
    def texts_in(text: str) -> list[str]:
        if format.holds is Holds.PAIRS:
            file = io.BytesIO(text.encode(options.encoding or "utf-8"))
            pairs = format.pairs(file, str(path), options)
            return [pair.target.text for pair in pairs if isinstance(pair, Pair)]
        return [article.text for article in format.articles(text, str(path))]

    return texts_in
