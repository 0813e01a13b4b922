"""Markdown: a page for each article with its findings and the score of every sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TextIO

from polyproof.alignment import Comparison
from polyproof.model import Finding, Link, Origin, Severity
from polyproof.pipeline import Checked
from polyproof.reports.columns import harmless
from polyproof.reports.context import Excerpt, source_excerpt, target_excerpt
from polyproof.reports.place import Places
from polyproof.reports.scores import run_scores_lines, scores_phrase
from polyproof.reports.tally import Tally, counted, languages
from polyproof.reports.writer import Run

OPEN, CLOSE = "⟦", "⟧"
ORIGINS = {
    Origin.INTRODUCED: "introduced by the translation",
    Origin.INHERITED: "inherited: the source has the same fault",
    Origin.UNKNOWN: "origin unknown",
}
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~&$])")
_LINE_START = re.compile(r"^(\s*)(\d+)?([-+.)=])")


def escaped(text: str) -> str:
    """Return a text that Markdown shows as it is, on one line."""
    flat = _SPECIAL.sub(r"\\\1", " ".join(harmless(text).split()))
    return _LINE_START.sub(lambda m: f"{m[1]}{m[2] or ''}\\{m[3]}", flat)


def _marked(excerpt: Excerpt) -> str:
    """Return an excerpt with ⟦ ⟧ around its mark."""
    text, mark = excerpt.text, excerpt.mark
    if mark is None:
        return escaped(text)
    parts = (text[: mark.start], OPEN, text[mark.start : mark.end], CLOSE, text[mark.end :])
    return escaped("".join(parts))


def article_page(checked: Checked) -> Iterator[str]:
    """Yield the lines of an article's page."""
    yield f"# {escaped(checked.id)}"
    yield ""
    if checked.error:
        yield f"**Could not be checked in full:** {escaped(checked.error)}"
        yield ""
    if checked.comparison is None:
        return
    yield from _versions(checked.comparison)
    if checked.scores is not None:
        yield f"- Against the reference: {scores_phrase(checked.scores)}"
        yield from (f"  - {m.name}: `{m.signature}`" for _, m in checked.scores.metrics)
    yield ""
    yield f"## {counted(len(checked.findings), 'finding') if checked.findings else 'No findings'}"
    yield ""
    places = Places(checked)
    for number, finding in enumerate(checked.findings, 1):
        yield from _finding(number, finding, checked.comparison, places)
    if checked.comparison.source is not None:
        yield from _alignment(checked.comparison)


def _versions(comparison: Comparison) -> Iterator[str]:
    """Yield what the two versions are."""
    for title, document in (("Source", comparison.source), ("Translation", comparison.target)):
        if document is None:
            yield f"- {title}: none at hand; the translation was proofread alone"
            continue
        name = escaped(document.article.name) or "(no name)"
        size = f"{counted(len(document.sentences), 'sentence')}"
        yield f"- {title}: {name} ({document.language or 'language unknown'}, {size})"
        for note in document.article.notes:
            yield f"  - {escaped(note)}"


def _finding(
    number: int, finding: Finding, comparison: Comparison, places: Places
) -> Iterator[str]:
    """Yield a finding with both texts."""
    place = places.of(finding)
    where = f"line {place.line}, column {place.column}"
    unit = f" ({escaped(place.unit)})" if place.unit else ""
    yield f"### {number}. {finding.rule} {finding.name}, {where}{unit}"
    yield ""
    yield escaped(finding.message)
    yield ""
    target, source = target_excerpt(finding, comparison), source_excerpt(finding, comparison)
    for title, excerpt in (("Translation", target), ("Source", source)):
        if excerpt is not None:
            yield f"- {title}: {_marked(excerpt)}"
    for fact in finding.evidence:
        yield f"- Evidence: {escaped(fact)}"
    yield (
        f"- {finding.severity.label}, {ORIGINS[finding.origin]}, "
        f"confidence {finding.confidence:.2f}"
    )
    yield ""


def _alignment(comparison: Comparison) -> Iterator[str]:
    """Yield the table of all links with their scores."""
    yield "## Alignment"
    yield ""
    yield "| | score | source | translation |"
    yield "|---|---:|---|---|"
    assert comparison.source is not None
    for link in comparison.links:
        source = escaped(comparison.source_span(link).of(comparison.source.text))
        target = escaped(comparison.target_span(link).of(comparison.target.text))
        yield f"| {link.shape} | {score(link)} | {source or '—'} | {target or '—'} |"
    yield ""


def score(link: Link) -> str:
    """Return a link's score, 0-1, or what the link lacks."""
    if link.is_dropped:
        return "dropped"
    return "added" if link.is_added else f"{link.score:.2f}"


@dataclass
class Summary:
    """What the summary over all articles needs; a short row for each."""

    tally: Tally = field(default_factory=Tally)
    rows: list[str] = field(default_factory=list)
    scores: list[str] = field(default_factory=list)

    def add(self, checked: Checked, page: str = "") -> None:
        """Count an article; `page` is the address of its page."""
        self.tally.add(checked)
        name = escaped(checked.id)
        cells = [f"[{name}]({page})" if page else name, languages(checked) or "—"]
        for severity in sorted(Severity, reverse=True):
            count = sum(finding.severity is severity for finding in checked.findings)
            cells.append(str(count) if count else "")
        fit = checked.comparison.fit if checked.comparison else None
        cells.append("—" if fit is None else f"{fit:.2f}")
        cells.append(escaped(checked.error) if checked.error else "")
        self.rows.append(f"| {' | '.join(cells)} |")
        if checked.scores is not None:
            self.scores.append(f"- {cells[0]}: {scores_phrase(checked.scores)}")

    def lines(self, run: Run) -> Iterator[str]:
        """Yield the lines of the summary."""
        tally = self.tally
        yield "# Summary"
        yield ""
        yield (
            f"{counted(tally.findings, 'finding')} in {counted(tally.affected, 'article')} "
            f"of {tally.articles:,}; polyproof {run.version}."
        )
        yield ""
        yield "| article | languages | errors | warnings | suggestions | alignment | trouble |"
        yield "|---|---|---:|---:|---:|---:|---|"
        yield from self.rows
        if self.scores:
            yield from ("", "## Scores against references", "")
            yield from self.scores
            yield from (f"- {escaped(line)}" for line in run_scores_lines(tally.scores))
        if tally.rules:
            yield ""
            yield "| rule | findings |"
            yield "|---|---:|"
            for code, count in sorted(tally.rules.items(), key=lambda item: (-item[1], item[0])):
                yield f"| {code} {tally.names[code]} | {count} |"


@dataclass
class MarkdownWriter:
    """Writes the pages of all articles one after another, and the summary."""

    stream: TextIO
    run: Run
    summary: Summary = field(default_factory=Summary)

    def write(self, checked: Checked) -> None:
        """Write one article's page."""
        self.summary.add(checked)
        for line in article_page(checked):
            self.stream.write(line + "\n")

    def close(self) -> None:
        """Write the summary."""
        for line in self.summary.lines(self.run):
            self.stream.write(line + "\n")


def open_writer(stream: TextIO, run: Run) -> MarkdownWriter:
    """Return a writer of Markdown."""
    return MarkdownWriter(stream, run)
