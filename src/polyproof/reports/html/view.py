"""What the page of an article shows, worked out from a checked article; no markup here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from polyproof.alignment import Comparison
from polyproof.model import Edit, Finding, Link, Scores, Side, Span
from polyproof.pipeline import Checked
from polyproof.reports.html.display import direction, language_name
from polyproof.reports.html.pieces import Cutter, Mark, Run
from polyproof.reports.html.rows import Row, rows
from polyproof.reports.located import Located, locate
from polyproof.reports.scores import scores_phrase
from polyproof.text import Document

_CONTEXT = 24  # code points shown before and behind a change


@dataclass(frozen=True, slots=True)
class SideView:
    """A version of the article: its name, language and direction."""

    file: str
    tag: str
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block: its kind as a class name, and its runs; a run knows its link."""

    kind: str
    runs: tuple[tuple[int | None, Run], ...]


@dataclass(frozen=True, slots=True)
class ScoreView:
    """A stretch of the strip: a link, its share of the strip's height (0-1), and how well it fits.

    `step` is the score in tenths, 0-10; None for a link with an empty side.
    """

    link: int
    top: float
    height: float
    step: int | None
    title: str


@dataclass(frozen=True, slots=True)
class EditView:
    """A proposed change with a little of the text around it."""

    before: str
    old: str
    new: str
    after: str


@dataclass(frozen=True, slots=True)
class NoteView:
    """A finding as its card shows it; `missing` is source text that the translation lacks."""

    number: int
    located: Located
    edits: tuple[EditView, ...]
    missing: str
    certainty: int

    @property
    def finding(self) -> Finding:
        """The finding itself."""
        return self.located.finding


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of the page; `lost` are findings whose missing text fills an empty translation."""

    number: int
    source: tuple[BlockView, ...]
    target: tuple[BlockView, ...]
    strip: tuple[ScoreView, ...]
    weakest: int | None
    lost: tuple[NoteView, ...]
    notes: tuple[NoteView, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """The page of an article."""

    key: str
    id: str
    source: SideView | None
    target: SideView | None
    rows: tuple[RowView, ...]
    notes: tuple[NoteView, ...]
    error: str | None
    fit: float | None = None
    scores: Scores | None = None

    @property
    def against_reference(self) -> str:
        """The scores against the reference in one phrase; empty without a reference."""
        return scores_phrase(self.scores) if self.scores is not None else ""

    @property
    def note(self) -> dict[int, NoteView]:
        """The findings by number."""
        return {note.number: note for note in self.notes}

    @property
    def pair(self) -> str:
        """The languages, such as `Hebrew → English`."""
        sides = [side.language for side in (self.source, self.target) if side]
        return " → ".join(sides)

    def count(self, severity: str) -> int:
        """How many findings have that severity."""
        return sum(note.finding.severity.label == severity for note in self.notes)


def article_view(checked: Checked, key: str) -> ArticleView:
    """Work out what the page of an article shows; `key` begins the ids of its elements."""
    comparison = checked.comparison
    if comparison is None:
        return ArticleView(key, checked.id, None, None, (), (), checked.error)
    page = _Rows(comparison, locate(checked))
    return ArticleView(
        key,
        checked.id,
        _side(comparison.source, checked.id) if comparison.source else None,
        _side(comparison.target, checked.id),
        page.views(),
        page.notes,
        checked.error,
        comparison.fit,
        checked.scores,
    )


def _side(document: Document, id: str) -> SideView:
    tag = document.language
    return SideView(document.article.name or id, tag, language_name(tag), direction(document.text))


def _note(number: int, located: Located, comparison: Comparison) -> NoteView:
    finding = located.finding
    is_gap = finding.side is Side.TARGET and finding.span.start == finding.span.end
    missing = ""
    if is_gap and comparison.source and finding.source_span:
        missing = finding.source_span.of(comparison.source.text)
    edits = (
        tuple(_edit(comparison.target, edit) for edit in finding.fix.edits) if finding.fix else ()
    )
    return NoteView(number, located, edits, missing, round(100 * finding.confidence))


def _edit(document: Document, edit: Edit) -> EditView:
    """Return a change with whole words around it, of the same line."""
    text, start, end = document.text, edit.span.start, edit.span.end
    before = text[max(0, start - _CONTEXT) : start].rsplit("\n", 1)[-1]
    after = text[end : end + _CONTEXT].split("\n", 1)[0]
    if start > _CONTEXT and len(before) == _CONTEXT:
        before = "… " + before.split(" ", 1)[-1]
    if len(after) == _CONTEXT:
        after = after.rsplit(" ", 1)[0] + " …"
    return EditView(before, text[start:end], edit.replacement, after)


class _Rows:
    """Builds the rows of an article; its findings are numbered as they stand down the page."""

    def __init__(self, comparison: Comparison, found: Iterable[Located]) -> None:
        self._comparison = comparison
        self._layout = list(rows(comparison))
        by_row = sorted(found, key=lambda located: self._row_of(located.finding))
        self.notes = tuple(_note(n, each, comparison) for n, each in enumerate(by_row, 1))
        self._home = {note.number: self._row_of(note.finding) for note in self.notes}
        self._lost = {note.number for note in self.notes if self._fills_row(note)}
        marks: dict[Side, list[Mark]] = {Side.SOURCE: [], Side.TARGET: []}
        for note in self.notes:
            finding = note.finding
            if note.number not in self._lost:
                marks[finding.side].append(Mark(finding.span, note.number))
            if finding.source_span and finding.side is Side.TARGET:
                marks[Side.SOURCE].append(Mark(finding.source_span, note.number))
        self._target = Cutter(comparison.target, marks[Side.TARGET])
        self._source = Cutter(comparison.source, marks[Side.SOURCE]) if comparison.source else None
        self._target_links = {
            i: n for n, k in enumerate(comparison.links) for i in range(*k.target)
        }
        self._source_links = {
            i: n for n, k in enumerate(comparison.links) for i in range(*k.source)
        }

    def views(self) -> tuple[RowView, ...]:
        """Return the rows; each finding stands in one of them."""
        by_row: dict[int, list[NoteView]] = {}
        for note in self.notes:
            by_row.setdefault(self._home[note.number], []).append(note)
        return tuple(
            self._row(index, row, tuple(by_row.get(index, ())))
            for index, row in enumerate(self._layout)
        )

    def _row(self, index: int, row: Row, notes: tuple[NoteView, ...]) -> RowView:
        links = list(enumerate(self._comparison.links))[row.links[0] : row.links[1]]
        steps = [round(10 * link.score) for _, link in links if link.source[0] < link.source[1]]
        source = self._comparison.source
        return RowView(
            index + 1,
            self._blocks(source, self._source, row.source, self._source_links),
            self._blocks(self._comparison.target, self._target, row.target, self._target_links),
            self._strip(links),
            min(steps) * 10 if steps else None,
            tuple(note for note in notes if note.number in self._lost),
            notes,
        )

    @staticmethod
    def _blocks(
        document: Document | None,
        cutter: Cutter | None,
        which: tuple[int, int],
        links: dict[int, int],
    ) -> tuple[BlockView, ...]:
        if document is None or cutter is None:
            return ()
        return tuple(
            BlockView(
                block.kind.value.replace(" ", "-"),
                tuple(
                    (None if run.sentence is None else links.get(run.sentence), run)
                    for run in cutter.runs(block.span)
                ),
            )
            for block in document.article.blocks[which[0] : which[1]]
        )

    def _strip(self, links: list[tuple[int, Link]]) -> tuple[ScoreView, ...]:
        """Return the strip of a row: a stretch for each link, as long as its share of the text."""
        sizes = [
            max(1, len(self._comparison.source_span(k)), len(self._comparison.target_span(k)))
            for _, k in links
        ]
        whole = sum(sizes)
        strip = []
        top = 0.0
        for (number, link), size in zip(links, sizes, strict=True):
            lone = link.is_alone
            height = size / whole
            step = None if lone else max(0, min(10, round(10 * link.score)))
            strip.append(ScoreView(number, top, height, step, _score_title(link)))
            top += height
        return tuple(strip)

    def _fills_row(self, note: NoteView) -> bool:
        """Tell whether what is missing is all of a row whose translation is empty."""
        row = self._layout[self._home[note.number]]
        return bool(note.missing) and row.target[0] == row.target[1]

    def _row_of(self, finding: Finding) -> int:
        """Return the row of a finding.

        Something missing stands in the row of its source where that has no translation at all,
        everything else where it is in the text.
        """
        source, target = self._comparison.source, self._comparison.target
        if source and finding.side is Side.SOURCE:
            return self._row_at(source, finding.span, 0)
        if source and finding.source_span and finding.span.start == finding.span.end:
            row = self._row_at(source, finding.source_span, 0)
            if self._layout[row].target[0] == self._layout[row].target[1]:
                return row
        return self._row_at(target, finding.span, 1)

    def _row_at(self, document: Document, span: Span, side: int) -> int:
        """Return the row whose blocks on that side hold, or lie next before, a place."""
        blocks = document.article.blocks
        best = 0
        for index, row in enumerate(self._layout):
            first, stop = (row.source, row.target)[side]
            if first < stop and blocks[first].span.start <= span.start:
                best = index
        return best


def _score_title(link: Link) -> str:
    if link.is_dropped:
        return "No counterpart in the translation"
    if link.is_added:
        return "No counterpart in the source"
    parts = ", ".join(f"{name} {value:.2f}" for name, value in link.parts)
    return f"Fits {link.score:.2f}" + (f" ({parts})" if parts else "")
