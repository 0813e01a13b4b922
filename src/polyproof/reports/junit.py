"""JUnit: a suite an article, a failed case a finding, for the test pages of build servers."""

from __future__ import annotations

from typing import TextIO

from lxml import etree

from polyproof.model import Side
from polyproof.pipeline import Checked
from polyproof.reports.located import Located, locate
from polyproof.reports.streams import xml_text
from polyproof.reports.writer import Run, Writer


def open_writer(stream: TextIO, run: Run) -> Writer:
    """Return a writer of `testsuites`."""
    return _JUnit(stream)


def _case(suite: etree._Element, found: Located) -> None:
    finding, place = found.finding, found.place
    case = etree.SubElement(
        suite,
        "testcase",
        classname=xml_text(place.path),
        name=f"{finding.rule} {finding.name} ({place.line}:{place.column})",
        time="0",
    )
    lines = [f"{place.path}:{place.line}:{place.column}: {finding.message}"]
    if place.unit:
        lines.append(f"Place: {place.unit}")
    if place.excerpt:
        version = "Source" if finding.side is Side.SOURCE else "Translation"
        lines.append(f"{version}: {place.excerpt}")
    if found.source and found.source.excerpt and finding.side is Side.TARGET:
        lines.append(f"Source: {found.source.excerpt}")
    failure = etree.SubElement(
        case, "failure", type=finding.severity.label, message=xml_text(finding.message)
    )
    failure.text = xml_text("\n".join(lines))


class _JUnit:
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        stream.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="polyproof">\n')

    def write(self, checked: Checked) -> None:
        found = list(locate(checked))
        suite = etree.Element("testsuite", name=xml_text(checked.id))
        for one in found:
            _case(suite, one)
        if checked.error is not None or not found:
            case = etree.SubElement(
                suite, "testcase", classname=xml_text(checked.id), name="polyproof", time="0"
            )
            if checked.error is not None:
                message = xml_text(checked.error)
                etree.SubElement(case, "error", type="error", message=message).text = message
        suite.set("tests", str(len(suite)))
        suite.set("failures", str(len(found)))
        suite.set("errors", str(int(checked.error is not None)))
        suite.set("skipped", "0")
        suite.set("time", "0")
        etree.indent(suite)
        self._stream.write(etree.tostring(suite, encoding="unicode") + "\n")

    def close(self) -> None:
        self._stream.write("</testsuites>\n")
