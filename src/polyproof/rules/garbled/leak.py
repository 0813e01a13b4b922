"""Leaked machinery: found by a pattern, left alone where the source has it too."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.model import Edit, Fix, Span
from polyproof.rules.rule import Observation


def leaks(
    comparison: Comparison,
    pattern: regex.Pattern[str],
    message: str,
    *,
    remove: bool = False,
    confidence: float = 0.95,
) -> Iterator[Observation]:
    """Yield every match of `pattern` that the source does not have in the same form.

    `message` holds `{}` for what was found; with `remove`, the fix takes it out.
    """
    source = comparison.source.text if comparison.source else ""
    for match in pattern.finditer(comparison.target.text):
        written = match.group()
        if written in source:
            continue
        span = Span(match.start(), match.end())
        yield Observation(
            span=span,
            message=message.format(written),
            confidence=confidence,
            source_span=comparison.source_at(span.start),
            origin=comparison.origin,
            fix=Fix((Edit(span, ""),), safe=False) if remove else None,
        )
