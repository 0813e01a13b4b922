"""Quotations: what stands between quotation marks, in any convention."""

from __future__ import annotations

from dataclasses import dataclass

from polyproof.model import Article, Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with both its marks.

    `opening` and `closing` are the places of the marks; `level` is 1 for an outer quotation
    and 2 for one inside another.
    """

    opening: Span
    closing: Span
    level: int

    @property
    def span(self) -> Span:
        """The quotation with its marks."""
        return Span(self.opening.start, self.closing.end)

    @property
    def content(self) -> Span:
        """What stands between the marks."""
        return Span(self.opening.end, self.closing.start)


@dataclass(frozen=True, slots=True)
class QuotationParse:
    """The quotations of an article and the marks that belong to none."""

    quotations: tuple[Quotation, ...]
    unclosed: tuple[Span, ...]
    unopened: tuple[Span, ...]


def parse_quotations(article: Article) -> QuotationParse:
    """Return the quotations of the article, outer before inner, in order of their opening."""
    return QuotationParse((), (), ())
