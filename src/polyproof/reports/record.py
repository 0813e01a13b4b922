"""A finding as data: the schema that `json`, `jsonl` and the public API share.

Every offset is half-open and counts code points of the file as decoded, so that `excerpt` is
`raw[start:end]`; lines and columns count from 1.
"""

from __future__ import annotations

import json
import re
from typing import Any

from polyproof.model import Finding, Fix
from polyproof.pipeline import Checked
from polyproof.reports.located import fit_at
from polyproof.reports.place import Place, Places
from polyproof.reports.scores import scores_record

SCHEMA_VERSION = 1
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def dumped(value: Any, indent: int | None = None) -> str:
    """Return a value as JSON that can be written as UTF-8: lone surrogates stay escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _LONE_SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def finding_record(finding: Finding, places: Places) -> dict[str, Any]:
    """Return a finding as plain data, in the order of the documentation."""
    place, source = places.of(finding), places.source_of(finding)
    comparison = places.checked.comparison
    fit = fit_at(finding, comparison) if comparison else None
    return {
        "rule": finding.rule,
        "name": finding.name,
        "category": finding.category,
        "severity": finding.severity.label,
        "confidence": round(finding.confidence, 4),
        "side": finding.side.value,
        "start": place.span.start,
        "end": place.span.end,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "excerpt": place.excerpt,
        "unit": place.unit or None,
        "message": finding.message,
        "origin": finding.origin.value,
        "alignment": None if fit is None else round(fit, 4),
        **_source_record(source),
        "evidence": list(finding.evidence),
        "fix": _fix_record(finding.fix, places) if finding.fix else None,
    }


def _source_record(source: Place | None) -> dict[str, Any]:
    return {
        "source_start": source.span.start if source else None,
        "source_end": source.span.end if source else None,
        "source_line": source.line if source else None,
        "source_column": source.column if source else None,
        "source_excerpt": source.excerpt if source else None,
        "source_unit": (source.unit or None) if source else None,
    }


def _fix_record(fix: Fix, places: Places) -> dict[str, Any]:
    edits = []
    for edit in fix.edits:
        span = places.target.place(edit.span).span
        edits.append({"start": span.start, "end": span.end, "replacement": edit.replacement})
    return {"safe": fix.safe, "edits": edits}


def line_record(checked: Checked) -> dict[str, Any]:
    """Return an article's findings as the batch line of the output."""
    places = Places(checked)
    found = [finding_record(finding, places) for finding in checked.findings]
    return {"id": checked.id, "findings": found, **_scores(checked), "error": checked.error}


def _scores(checked: Checked) -> dict[str, Any]:
    """Return the scores under their key; nothing where there is no reference."""
    return {"scores": scores_record(checked.scores)} if checked.scores is not None else {}


def article_record(checked: Checked) -> dict[str, Any]:
    """Return an article's findings with what is known of its two versions."""
    comparison = checked.comparison
    record = line_record(checked)
    fit = comparison.fit if comparison else None
    target = comparison.target.article if comparison else None
    source = comparison.source.article if comparison and comparison.source else None
    return {
        "id": record["id"],
        "target": target.name if target else None,
        "target_language": target.language if target else None,
        "source": source.name if source else None,
        "source_language": source.language if source else None,
        "alignment": None if fit is None else round(fit, 4),
        "findings": record["findings"],
        "notes": [note for article in (source, target) if article for note in article.notes],
        **_scores(checked),
        "error": record["error"],
    }
