"""SARIF 2.1.0: the format of code scanning pages, with rules, source places and fixes.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; columns count code points.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import Any, TextIO
from urllib.parse import quote

from polyproof.model import Severity
from polyproof.pipeline import Checked
from polyproof.reports.located import Located, locate_in_files
from polyproof.reports.place import Place
from polyproof.reports.record import dumped
from polyproof.reports.scores import RunScores, run_scores_record, scores_record
from polyproof.reports.streams import JsonItems
from polyproof.reports.writer import Run, Writer
from polyproof.rules import Rule

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT = "polyproof/v1"

_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.SUGGESTION: "note",
}


def open_writer(stream: TextIO, run: Run) -> Writer:
    """Return a writer of one SARIF run."""
    return _Sarif(stream, run)


def _uri(file: str) -> str:
    """Return a file's name as a URI reference."""
    path = PurePath(file)
    if path.is_absolute():
        absolute = quote(path.as_posix(), safe="/:", errors="replace")
        return f"file://{absolute}" if absolute.startswith("/") else f"file:///{absolute}"
    relative = quote(file.replace("\\", "/"), safe="/", errors="replace")
    # A colon in the first segment would read as a scheme; `quote` has escaped it.
    return relative or "-"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.summary},
        "help": {"text": rule.page.strip(), "markdown": rule.page.strip()},
        "defaultConfiguration": {"level": _LEVELS[rule.severity], "enabled": not rule.preview},
        "properties": {
            "tags": ["translation", rule.family.value],
            "category": rule.category,
            "preview": rule.preview,
        },
    }


def _region(place: Place, snippet: bool = True) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": place.line}
    if place.column:
        region |= {
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
            "charOffset": place.span.start,
            "charLength": len(place.span),
        }
    if snippet and place.excerpt:
        region["snippet"] = {"text": place.excerpt}
    return region


def _location(place: Place) -> dict[str, Any]:
    location: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(place.path)},
            "region": _region(place),
        }
    }
    if place.unit:
        location["logicalLocations"] = [{"name": place.unit}]
    return location


def _artifact(checked: Checked) -> dict[str, Any] | None:
    """Return the translation with how well its sentences fit and its scores, where known."""
    comparison = checked.comparison
    if comparison is None or (comparison.fit is None and checked.scores is None):
        return None
    properties: dict[str, Any] = {"id": checked.id}
    if comparison.fit is not None:
        properties["alignment"] = round(comparison.fit, 4)
    if checked.scores is not None:
        properties["scores"] = scores_record(checked.scores)
    article = comparison.target.article
    uri = _uri(article.name or checked.id)
    if article.row:
        uri = f"{_uri(article.row.file)}#{uri}"
    return {"location": {"uri": uri}, "roles": ["analysisTarget"], "properties": properties}


def _fix(found: Located) -> dict[str, Any]:
    safe = bool(found.finding.fix and found.finding.fix.safe)
    replacements = [
        {"deletedRegion": _region(place, snippet=False), "insertedContent": {"text": text}}
        for place, text in found.edits
    ]
    file = found.edits[0][0].path
    return {
        "description": {"text": "Safe fix" if safe else "Proposal, to be read before it is used"},
        "artifactChanges": [
            {"artifactLocation": {"uri": _uri(file)}, "replacements": replacements}
        ],
    }


def _result(found: Located, rule_index: dict[str, int]) -> dict[str, Any]:
    finding = found.finding
    result: dict[str, Any] = {"ruleId": finding.rule}
    if finding.rule in rule_index:
        result["ruleIndex"] = rule_index[finding.rule]
    result |= {
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(found.place)],
        "rank": round(100 * finding.confidence, 1),
        "partialFingerprints": {FINGERPRINT: found.fingerprint},
        "properties": {
            "name": finding.name,
            "family": found.family,
            "category": finding.category,
            "side": finding.side.value,
            "origin": finding.origin.value,
            "confidence": finding.confidence,
            "evidence": list(finding.evidence),
        },
    }
    if found.fit is not None:
        result["properties"]["alignment"] = round(found.fit, 4)
    if found.source:
        related = _location(found.source)
        related |= {"id": 1, "message": {"text": "The corresponding place in the source"}}
        result["relatedLocations"] = [related]
    if found.edits:
        result["fixes"] = [_fix(found)]
    return result


class _Sarif:
    def __init__(self, stream: TextIO, run: Run) -> None:
        self._stream = stream
        self._rule_index = {rule.code: index for index, rule in enumerate(run.rules)}
        self._errors: list[dict[str, Any]] = []
        self._artifacts: list[dict[str, Any]] = []
        self._scores = RunScores()
        driver = {
            "name": "polyproof",
            "semanticVersion": run.version,
            "shortDescription": {"text": "The linter for translated news"},
            "rules": [_rule(rule) for rule in run.rules],
        }
        stream.write(
            f'{{"$schema": {dumped(SCHEMA)}, "version": "2.1.0", "runs": [{{\n'
            f'"tool": {dumped({"driver": driver})},\n"columnKind": "unicodeCodePoints",\n'
            '"results": ['
        )
        self._items = JsonItems(stream)

    def write(self, checked: Checked) -> None:
        if checked.error is not None:
            self._errors.append(
                {
                    "level": "error",
                    "message": {"text": checked.error},
                    "locations": [
                        {"physicalLocation": {"artifactLocation": {"uri": _uri(checked.id)}}}
                    ],
                }
            )
        for found in locate_in_files(checked):
            self._items.add(_result(found, self._rule_index))
        artifact = _artifact(checked)
        if artifact is not None:
            self._artifacts.append(artifact)
        if checked.scores is not None:
            self._scores.add(checked.scores)

    def close(self) -> None:
        invocation = {
            "executionSuccessful": not self._errors,
            "toolExecutionNotifications": self._errors,
        }
        self._stream.write("\n],\n")
        if self._artifacts:
            lines = ",\n".join(map(dumped, self._artifacts))
            self._stream.write(f'"artifacts": [\n{lines}\n],\n')
        if self._scores.articles:
            scores = dumped({"scores": run_scores_record(self._scores)})
            self._stream.write(f'"properties": {scores},\n')
        self._stream.write(f'"invocations": [{dumped(invocation)}]\n}}]}}\n')
