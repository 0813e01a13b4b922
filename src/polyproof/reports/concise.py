"""A line for each finding: `file:line:column: severity CODE name: message`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TextIO

from polyproof.model import Origin
from polyproof.pipeline import Checked
from polyproof.reports.columns import harmless
from polyproof.reports.place import Places
from polyproof.reports.scores import scores_phrase
from polyproof.reports.style import Style
from polyproof.reports.summary import summary_lines
from polyproof.reports.tally import Tally
from polyproof.reports.writer import Run


@dataclass
class ConciseWriter:
    """Writes a line for each finding, and a summary at the end."""

    stream: TextIO
    style: Style
    tally: Tally = field(default_factory=Tally)

    def write(self, checked: Checked) -> None:
        """Write the findings of one article."""
        self.tally.add(checked)
        places, style = Places(checked), self.style
        for finding in checked.findings:
            place = places.in_file(finding)
            where = f"{style.strong(place.path)}:{place.point}:"
            inherited = " (in the source too)" if finding.origin is Origin.INHERITED else ""
            label = style.severity(finding.severity, f"{finding.severity.label} {finding.rule}")
            message = " ".join(finding.message.split())
            unit = f" ({harmless(place.unit)})" if place.unit else ""
            self.stream.write(f"{where} {label} {finding.name}: {message}{inherited}{unit}\n")
        if checked.scores is not None:
            self.stream.write(f"{harmless(checked.id)}: {scores_phrase(checked.scores)}\n")

    def close(self) -> None:
        """Write the summary."""
        for line in summary_lines(self.tally, self.style):
            self.stream.write(line + "\n")


def open_writer(stream: TextIO, run: Run) -> ConciseWriter:
    """Return a writer of a line for each finding."""
    return ConciseWriter(stream, Style(run.colour))
