"""A sentence of the translation is far too short for its source.

## What it finds
A sentence whose length, against that of its source, falls far below what is usual for the two
languages and for this article: a part of it is gone, or it ends in the middle.

## Why it matters
The sentence reads well, and half of what was said is missing.

## Example
    Das Gericht sprach die drei Angeklagten frei, ordnete aber an, dass sie die Kosten des
    Verfahrens tragen und den Schaden an der Brücke ersetzen.
    The court acquitted the three defendants.

## What it leaves alone
Sentences that were condensed within reason, and articles of a few sentences, which have no
length ratio of their own. A sentence that is gone as a whole is the matter of DRP102.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log, sqrt
from statistics import median

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.locales.length import length_factor
from polyproof.model import Link, Origin, Severity
from polyproof.rules.quoting import quoted
from polyproof.rules.rule import Family, Observation, Rule

_NORMAL = 1.4826  # from the median absolute deviation to the standard deviation
_SHAPES = frozenset({"1-1", "1-2", "2-1"})


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every sentence that lost a part."""
    source = comparison.source
    links = [link for link in comparison.links if link.shape in _SHAPES]
    if source is None or len(links) < t.SHORT_LINKS.value:
        return
    ratios = [_log_ratio(comparison, link) for link in links]
    usual = median(ratios)
    own = 0.0
    if len(links) >= 2 * t.SHORT_LINKS.value:  # enough to tell how freely this one is translated
        own = _NORMAL * median(abs(ratio - usual) for ratio in ratios)
    for link in links:
        if _source_length(comparison, link) < t.SHORT_SOURCE.value:
            continue
        residual = _residual(comparison, link, usual, own)
        if residual < t.SHORT_RESIDUAL.value and not _went_beside(comparison, link, usual, own):
            span = comparison.source_span(link)
            yield Observation(
                span=comparison.target_span(link),
                message="Far shorter than its source, a part is missing: "
                f"“{quoted(span.of(source.text))}”",
                confidence=0.85,
                source_span=span,
                origin=Origin.INTRODUCED,
                evidence=(f"{residual:.1f} deviations from the article's usual length",),
            )


def _residual(comparison: Comparison, link: Link, usual: float, own: float) -> float:
    """Return how far the lengths' ratio is from the usual one, in standard deviations."""
    length = _source_length(comparison, link)
    spread = sqrt(t.ALIGN_LENGTH_SPREAD.value**2 + t.ALIGN_LENGTH_NOISE.value / length)
    return (_log_ratio(comparison, link) - usual) / max(spread, own)


def _went_beside(comparison: Comparison, link: Link, usual: float, own: float) -> bool:
    """Tell whether a sentence beside it is as much too long: what is missing here stands there."""
    for other in comparison.neighbours(link):
        if other is not None and not other.is_alone:
            source = min(link.source[0], other.source[0]), max(link.source[1], other.source[1])
            target = min(link.target[0], other.target[0]), max(link.target[1], other.target[1])
            joined = Link(source, target)
            if _residual(comparison, joined, usual, own) > t.SHORT_JOINED.value:
                return True
    return False


def _source_length(comparison: Comparison, link: Link) -> float:
    """Return the length of a link's source in code points as in English."""
    factor = (length_factor(comparison.source.language) if comparison.source else None) or 1.0
    return len(comparison.source_span(link)) / factor + t.ALIGN_LENGTH_PAD.value


def _log_ratio(comparison: Comparison, link: Link) -> float:
    """Return the logarithm of the lengths' ratio beyond that of the languages."""
    factor = length_factor(comparison.target.language) or 1.0
    target = len(comparison.target_span(link)) / factor + t.ALIGN_LENGTH_PAD.value
    return log(target / _source_length(comparison, link))


RULE = Rule(
    code="DRP103",
    name="part-dropped",
    family=Family.DROPPED,
    severity=Severity.ERROR,
    category="accuracy/omission",
    check=check,
    page=__doc__,
    needs_source=True,
    yields_to=("STR101", "STR203", "DRP101", "DRP102", "UNT101"),
)
