"""The default output: the sentence, the place marked beneath it, the source, what is wrong.

story.en.txt:9:4  error  QUO201 quote-shifted
  The opening quotation mark has moved: the source quotes from “We found” on.

  en  We found “cracks that were not in any survey,” said Lohmeyer.
               ^
  de  „Wir haben Risse gefunden, die in keinem Gutachten standen“, sagte Lohmeyer.

  Introduced by the translation.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TextIO

from polyproof.model import Finding, Origin, Side
from polyproof.pipeline import Checked
from polyproof.reports.columns import harmless, is_right_to_left, rows
from polyproof.reports.context import Excerpt, source_excerpt, target_excerpt
from polyproof.reports.place import Places
from polyproof.reports.scores import scores_phrase
from polyproof.reports.style import Style
from polyproof.reports.summary import summary_lines
from polyproof.reports.tally import Tally
from polyproof.reports.writer import Run

INDENT = "  "
ORIGINS = {
    Origin.INTRODUCED: "Introduced by the translation.",
    Origin.INHERITED: "Inherited: the source has the same fault.",
}


@dataclass
class FullWriter:
    """Writes each finding with both texts, and a summary at the end."""

    stream: TextIO
    style: Style
    width: int
    tally: Tally = field(default_factory=Tally)

    def write(self, checked: Checked) -> None:
        """Write the findings of one article."""
        self.tally.add(checked)
        places = Places(checked)
        for finding in checked.findings:
            for line in self._finding(finding, checked, places):
                self.stream.write(line + "\n")
            self.stream.write("\n")
        if checked.scores is not None:
            self.stream.write(f"{harmless(checked.id)}: {scores_phrase(checked.scores)}\n\n")

    def close(self) -> None:
        """Write the summary."""
        for line in summary_lines(self.tally, self.style):
            self.stream.write(line + "\n")

    def _finding(self, finding: Finding, checked: Checked, places: Places) -> Iterator[str]:
        style, place = self.style, places.in_file(finding)
        yield (
            f"{style.strong(harmless(place.path))}:{place.point}  "
            f"{style.severity(finding.severity, finding.severity.label)}  "
            f"{style.strong(finding.rule)} {finding.name}"
            f"{style.faint(f'  ({harmless(place.unit)})') if place.unit else ''}"
        )
        yield from textwrap.wrap(
            harmless(finding.message), self.width, initial_indent=INDENT, subsequent_indent=INDENT
        )
        shown = [
            target_excerpt(finding, checked.comparison),
            source_excerpt(finding, checked.comparison),
        ]
        tags = [excerpt.language or "??" for excerpt in shown if excerpt]
        for excerpt, side in zip(shown, (Side.TARGET, Side.SOURCE), strict=True):
            if excerpt is not None:
                yield ""
                yield from self._excerpt(excerpt, side, finding, max(map(len, tags)))
        if finding.origin in ORIGINS:
            yield ""
            yield INDENT + style.faint(ORIGINS[finding.origin])

    def _excerpt(
        self, excerpt: Excerpt, side: Side, finding: Finding, gutter: int
    ) -> Iterator[str]:
        """Yield a sentence behind its language, with marks under the place."""
        style = self.style
        sign = "^" if side is finding.side else "~"
        tag = style.faint((excerpt.language or "??").ljust(gutter))
        margin = INDENT + " " * gutter + INDENT
        for number, row in enumerate(rows(excerpt.text, excerpt.mark, self.width, sign)):
            yield f"{INDENT}{tag}{INDENT}{row.text}" if number == 0 else margin + row.text
            if row.marks:
                blank = len(row.marks) - len(row.marks.lstrip())
                signs = row.marks[blank:]
                coloured = style.severity(finding.severity, signs) if sign == "^" else signs
                yield margin + " " * blank + coloured
        mark = excerpt.mark
        if mark is not None and mark.end > mark.start and is_right_to_left(excerpt.text):
            yield f"{margin}{sign} {harmless(mark.of(excerpt.text))}"


def open_writer(stream: TextIO, run: Run) -> FullWriter:
    """Return a writer of findings with both texts."""
    return FullWriter(stream, Style(run.colour), max(40, min(run.width, 100)) - 8)
