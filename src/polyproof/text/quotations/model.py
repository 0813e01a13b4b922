"""The values that the parser of quotations gives."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from polyproof.model import Span


@dataclass(frozen=True)
class Quotation:
    """A quotation with both its marks.

    Attributes:
        opening: the place of the opening mark.
        closing: the place of the closing mark.
        level: 1 for an outer quotation, 2 for one inside another.
        pair: the two marks as characters; of a garbled mark, what it stands for.
    """

    opening: Span
    closing: Span
    level: int
    pair: str = ""

    @cached_property
    def span(self) -> Span:
        """The quotation with its marks."""
        return Span(self.opening.start, self.closing.end)

    @cached_property
    def content(self) -> Span:
        """What stands between the marks."""
        return Span(self.opening.end, self.closing.start)


@dataclass(frozen=True, slots=True)
class QuotationParse:
    """The quotations of an article and the marks that belong to none.

    Attributes:
        quotations: outer before inner, in order of their opening.
        unclosed: opening marks without a partner.
        unopened: closing marks without a partner.
        continued: opening marks without a partner whose quotation goes on in the next
            paragraph, which repeats the mark; they are not among `unclosed`.
        doubtful: straight marks that may as well be apostrophes, mistyped (`workers" rights`).
        garbled: marks that stand in the text as an entity or as mojibake.
    """

    quotations: tuple[Quotation, ...]
    unclosed: tuple[Span, ...]
    unopened: tuple[Span, ...]
    continued: tuple[Span, ...] = ()
    garbled: tuple[Span, ...] = ()
    doubtful: tuple[Span, ...] = ()
