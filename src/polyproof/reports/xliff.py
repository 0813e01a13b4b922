"""XLIFF 1.2 with the localization quality issues of ITS 2.0, for translators' tools.

Version 1.2, because there each file of a run states its own languages, and because more tools
open it. Findings stand in the translation as `mrk` elements that refer to stand-off
`its:locQualityIssues`, as the mapping of the W3C's ITS interest group has it; marks cannot
overlap, so overlapping findings share the stretch that they have in common.
"""

from __future__ import annotations

import re
from typing import Any, TextIO

from lxml import etree

from polyproof.alignment import Comparison
from polyproof.model import Finding, Severity, Span
from polyproof.pipeline import Checked
from polyproof.reports.located import family_of
from polyproof.reports.place import Places
from polyproof.reports.segments import Segment, segments
from polyproof.reports.streams import xml_text
from polyproof.reports.writer import Run, Writer

XLIFF = "urn:oasis:names:tc:xliff:document:1.2"
ITS = "http://www.w3.org/2005/11/its"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_NAMESPACES: Any = {None: XLIFF, "its": ITS}

# The types of https://www.w3.org/TR/its20/#lqissue-typevalues, by the last part of an MQM path
# or, failing that, by family.
_TYPES = {
    "omission": "omission",
    "addition": "addition",
    "untranslated": "untranslated",
    "number": "numbers",
    "name": "mistranslation",
    "quotation": "typographical",
    "punctuation": "typographical",
    "spacing": "whitespace",
    "spelling": "misspelling",
    "duplication": "duplication",
    "order": "grammar",
    "encoding": "characters",
    "html-entity": "characters",
    "terminology": "terminology",
    "dropped": "omission",
    "added": "addition",
    "numbers": "numbers",
    "names": "mistranslation",
    "quotations": "typographical",
    "markup": "markup",
    "terms": "terminology",
    "structure": "formatting",
}
_TAG = re.compile(r"[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*")
_SEVERITIES = {Severity.ERROR: "100", Severity.WARNING: "50", Severity.SUGGESTION: "10"}


def open_writer(stream: TextIO, run: Run) -> Writer:
    """Return a writer of one XLIFF document, a `file` an article."""
    return _Xliff(stream)


def _tag(language: str) -> str:
    """Return a tag as XML Schema writes it: `und` for no language, and for what is no tag."""
    return language if _TAG.fullmatch(language) else "und"


def issue_type(finding: Finding) -> str:
    """Return the ITS type of a finding."""
    last = finding.category.rsplit("/", 1)[-1]
    return _TYPES.get(last) or _TYPES.get(family_of(finding.rule)) or "other"


def _issue(parent: etree._Element, finding: Finding) -> None:
    issue = etree.SubElement(parent, f"{{{ITS}}}locQualityIssue")
    issue.set("locQualityIssueType", issue_type(finding))
    issue.set("locQualityIssueComment", xml_text(f"{finding.rule}: {finding.message}"))
    issue.set("locQualityIssueSeverity", _SEVERITIES[finding.severity])


def _pieces(
    whole: Span, findings: tuple[tuple[Finding, Span], ...]
) -> list[tuple[Span, tuple[Finding, ...]]]:
    """Cut a segment where a finding begins or ends; an empty finding is a piece of its own."""
    edges = sorted({whole.start, whole.end, *(e for _, s in findings for e in (s.start, s.end))})
    pieces: list[tuple[Span, tuple[Finding, ...]]] = []
    for index, edge in enumerate(edges):
        here = tuple(f for f, s in findings if s.start == s.end == edge)
        if here:
            pieces.append((Span(edge, edge), here))
        if index + 1 < len(edges):
            span = Span(edge, edges[index + 1])
            inside = tuple(f for f, s in findings if s.start < s.end and s.contains(span))
            pieces.append((span, inside))
    return pieces


def _append(parent: etree._Element, text: str) -> None:
    """Append text behind the last child of an element."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _unit(
    body: etree._Element, key: str, name: str, comparison: Comparison, segment: Segment
) -> None:
    """Add a unit: source, translation with marks, and the issues that the marks refer to."""
    unit = etree.SubElement(body, f"{{{XLIFF}}}trans-unit", id=key)
    if name:
        unit.set("resname", xml_text(name))
    source = etree.SubElement(unit, f"{{{XLIFF}}}source")
    if segment.source is not None and comparison.source:
        source.text = xml_text(segment.source.of(comparison.source.text))
    target = etree.SubElement(unit, f"{{{XLIFF}}}target")
    groups: dict[tuple[int, ...], tuple[str, tuple[Finding, ...]]] = {}
    for span, findings in _pieces(segment.target, segment.findings):
        text = xml_text(span.of(comparison.target.text))
        if not findings:
            _append(target, text)
            continue
        known = tuple(id(finding) for finding in findings)
        name, _ = groups.setdefault(known, (f"{key}-{len(groups) + 1}", findings))
        mark = etree.SubElement(target, f"{{{XLIFF}}}mrk", mtype="x-itslq")
        mark.set(f"{{{ITS}}}locQualityIssuesRef", f"#{name}")
        mark.text = text
    unit.tail = "\n"  # a unit a line: the text itself must not be indented
    for name, findings in groups.values():
        group = etree.SubElement(unit, f"{{{ITS}}}locQualityIssues")
        group.set(f"{_XML}id", name)
        for finding in findings:
            _issue(group, finding)


class _Xliff:
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._files = 0
        stream.write(
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<xliff xmlns="{XLIFF}" xmlns:its="{ITS}" version="1.2" its:version="2.0">\n'
        )

    def write(self, checked: Checked) -> None:
        comparison = checked.comparison
        if comparison is None:
            return
        self._files += 1
        source = comparison.source.language if comparison.source else ""
        file = etree.Element(f"{{{XLIFF}}}file", nsmap=_NAMESPACES)
        file.set("original", xml_text(comparison.target.article.name or checked.id))
        file.set("source-language", _tag(source))
        file.set("target-language", _tag(comparison.target.language))
        file.set("datatype", "plaintext")
        body = etree.SubElement(file, f"{{{XLIFF}}}body")
        body.text = "\n"
        target = Places(checked).target
        for number, segment in enumerate(segments(comparison, checked.findings), 1):
            name = target.unit_at(segment.target.start)
            _unit(body, f"f{self._files}u{number}", name, comparison, segment)
        text = etree.tostring(file, encoding="unicode")
        self._stream.write(text.replace(f' xmlns="{XLIFF}" xmlns:its="{ITS}"', "", 1) + "\n")

    def close(self) -> None:
        if not self._files:  # (the schema wants one)
            self._stream.write(
                '<file original="" source-language="und" datatype="plaintext"><body/></file>\n'
            )
        self._stream.write("</xliff>\n")
