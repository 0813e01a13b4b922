"""The last lines of a run for people: how much was found, and what can be done about it."""

from __future__ import annotations

from polyproof.model import Origin, Severity
from polyproof.reports.scores import run_scores_lines
from polyproof.reports.style import Style
from polyproof.reports.tally import Tally, counted


def summary_lines(tally: Tally, style: Style) -> list[str]:
    """Return the summary of a run, one sentence a line."""
    where = counted(tally.articles - tally.errors, "article")
    lines = []
    if tally.findings:
        by_severity = ", ".join(
            style.severity(severity, counted(tally.severities[severity], severity.label))
            for severity in sorted(Severity, reverse=True)
            if tally.severities[severity]
        )
        inherited = tally.origins[Origin.INHERITED]
        lines.append(
            f"Found {by_severity} in {counted(tally.affected, 'article')}"
            f"{f' of {tally.articles:,}' if tally.articles > tally.affected else ''}"
            f"{f'; {inherited:,} of them in the source too' if inherited else ''}."
        )
    elif tally.articles > tally.errors:
        lines.append(style.good(f"No findings in {where}."))
    hidden = [
        f"{number:,} {what}"
        for number, what in (
            (tally.silenced, "silenced in the text"),
            (tally.known, "known in the baseline"),
        )
        if number
    ]
    if hidden:
        lines.append(f"Not shown: {', '.join(hidden)}.")
    if tally.fixes[True]:
        lines.append(f"{tally.fixes[True]:,} can be mended with --fix.")
    if tally.fixes[False]:
        lines.append(f"{tally.fixes[False]:,} can be mended by proposal, with --unsafe-fixes.")
    lines.extend(run_scores_lines(tally.scores))
    if tally.errors:
        lines.append(f"{counted(tally.errors, 'article')} could not be checked in full.")
    return lines
