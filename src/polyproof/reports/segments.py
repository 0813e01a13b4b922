"""An article as pairs of sentences with their findings, for formats made of segments.

Translators' formats (XLIFF, MQM) know segments where polyproof knows articles. A segment is a
link of the alignment; without a source, a sentence. Sentences that no link covers stand as
segments of their own, so that no text and no finding is lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from polyproof.alignment import Comparison
from polyproof.model import Finding, Link, Side, Span


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the translation with its source, and the findings that begin in it.

    Attributes:
        source: the source sentences, in the source's text; None without a source.
        target: the sentences of the translation; empty, at its place, where they are missing.
        findings: each with its place in the translation cut to the segment.
    """

    source: Span | None
    target: Span
    findings: tuple[tuple[Finding, Span], ...]


def segments(comparison: Comparison, findings: tuple[Finding, ...]) -> Iterator[Segment]:
    """Yield the segments of an article in the order of the translation."""
    links = _complete(comparison)
    spans = [comparison.target_span(link) for link in links]
    sources = [comparison.source_span(link) if comparison.source else None for link in links]
    homes: list[list[Finding]] = [[] for _ in links]
    for finding in findings:
        if links:
            homes[_home(finding, spans, sources)].append(finding)
    for span, source, inside in zip(spans, sources, homes, strict=True):
        yield Segment(source, span, tuple((one, _cut(one, span)) for one in inside))


def _complete(comparison: Comparison) -> list[Link]:
    """Return the links, and one for every sentence of the translation that has none."""
    linked = {i for link in comparison.links for i in range(*link.target)}
    missing = (i for i in range(len(comparison.target.sentences)) if i not in linked)
    before = {link.target[0]: link.source[0] for link in comparison.links}
    links = [*comparison.links]
    place = 0
    for index in missing:
        place = before.get(index, place)
        links.append(Link((place, place), (index, index + 1)))
    return sorted(links, key=lambda link: (link.target, link.source))


def _home(finding: Finding, spans: list[Span], sources: list[Span | None]) -> int:
    """Return the index of the segment that a finding belongs to.

    Something missing belongs to the segment whose source is missing, where there is one.
    """
    if finding.span.start == finding.span.end or finding.side is Side.SOURCE:
        original = finding.span if finding.side is Side.SOURCE else finding.source_span
        for index, source in enumerate(sources):
            if original and source and source.start < source.end and source.overlaps(original):
                if spans[index].start == spans[index].end or finding.side is Side.SOURCE:
                    return index
                break
    last = 0
    for index, span in enumerate(spans):
        if span.start == span.end:
            continue
        if span.start > finding.span.start:
            break
        last = index
    return last


def _cut(finding: Finding, span: Span) -> Span:
    """Return a finding's place in the translation, cut to the segment's text."""
    if finding.side is Side.SOURCE:
        return Span(span.end, span.end)
    start = min(max(finding.span.start, span.start), span.end)
    return Span(start, min(max(finding.span.end, start), span.end))
