"""The alignment of two documents."""

from __future__ import annotations

from polyproof.alignment.comparison import Comparison
from polyproof.model import Link
from polyproof.text import Document


def align(source: Document, target: Document) -> tuple[Link, ...]:
    """Return the links between the sentences of both documents, in order."""
    count = min(len(source.sentences), len(target.sentences))
    return tuple(Link((i, i + 1), (i, i + 1), 0.5) for i in range(count))


def compare(source: Document | None, target: Document) -> Comparison:
    """Align the two versions; without a source the comparison holds the translation alone."""
    if source is None:
        return Comparison(target)
    return Comparison(target, source, align(source, target))
