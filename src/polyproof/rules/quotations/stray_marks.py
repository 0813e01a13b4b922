"""The marks of a translation that have no partner, and what the source tells of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.model import Origin, Span
from polyproof.rules.quotations.mending import completed, ended_at, single_fix
from polyproof.rules.quotations.moved_mark import moved_alone
from polyproof.rules.quotations.stray import origin_of_stray, shown
from polyproof.rules.rule import Observation
from polyproof.text.quotations import Quotation


@dataclass(frozen=True, slots=True)
class StrayMark:
    """A mark without a partner; `opens` tells that it is an opening one.

    `source` is the quotation that it renders, `missing` the empty span where its partner belongs,
    `belongs` where the mark itself belongs, if it was moved as well; each None where unknown.
    """

    mark: Span
    opens: bool
    source: Quotation | None = None
    missing: Span | None = None
    belongs: int | None = None


def stray_marks(comparison: Comparison, opens: bool) -> Iterator[StrayMark]:
    """Yield the opening marks that nothing closes, or the closing ones that nothing opens."""
    parse = comparison.target.quotations
    if opens:
        marks = (*parse.unclosed, *wrongly_continued(comparison))
    else:
        marks = (*parse.unopened, *_closing_after_all(comparison))
    for mark in marks:
        whole = completed(comparison, mark, opens)
        if whole is None:
            yield StrayMark(mark, opens)
            continue
        source, target = whole
        missing = target.closing if opens else target.opening
        belongs = moved_alone(comparison, source, target, opens)
        yield StrayMark(mark, opens, source, missing, belongs)


def wrongly_continued(comparison: Comparison) -> Iterator[Span]:
    """Yield marks that the next paragraph seems to repeat, where the source's quotation ends."""
    for place in comparison.target.quotations.continued:
        if ended_at(comparison, place) is not None:
            yield place


def _closing_after_all(comparison: Comparison) -> Iterator[Span]:
    """Yield marks that might be apostrophes, where a lost quotation of the source ends."""
    for place in comparison.target.quotations.doubtful:
        for quotation in comparison.quotations.lost:
            end = comparison.projection.at(quotation.content.end)
            if abs(end - place.start) <= t.DOUBTFUL_REACH.value:
                yield place
                break


def observation(
    comparison: Comparison, stray: StrayMark, left_alone: str, moved_too: str
) -> Observation:
    """Return the finding at a stray mark, or where its partner is missing.

    It stands there if the mark itself was moved, which has a finding of its own. The two texts
    say what is wrong in either case, up to the colon.
    """
    place, what = stray.mark, left_alone
    if stray.belongs is not None and stray.missing is not None:
        place, what = stray.missing, moved_too
    origin = origin_of_stray(comparison, place, "unclosed" if stray.opens else "unopened")
    fix = None
    if stray.missing is not None and origin is not Origin.INHERITED:
        fix = single_fix(comparison.target, stray.mark, stray.missing, stray.opens)
    return Observation(
        span=place,
        message=f"{what}: {shown(comparison.target.text, place)}",
        confidence=0.95,
        source_span=comparison.source_at(place.start),
        origin=origin,
        fix=fix,
    )
