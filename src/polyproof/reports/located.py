"""Findings with all that a format says of their places: the common ground of the formats."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from polyproof.alignment import Comparison
from polyproof.model import Edit, Finding, Side
from polyproof.pipeline import Checked
from polyproof.reports.fingerprint import fingerprints
from polyproof.reports.place import Place, Places
from polyproof.rules import Family


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with all that a report says of its place.

    Attributes:
        finding: the finding.
        family: its rule's family, such as `quotations`; empty for a code of no family.
        place: where it is, on the finding's side.
        source: the corresponding place in the source, where known.
        edits: the fix, as places in the file and what shall stand there.
        fingerprint: keyed by content; the same after edits elsewhere in the article.
        fit: how well the sentence there and its counterpart fit, 0-1; None where it has none.
    """

    finding: Finding
    family: str
    place: Place
    source: Place | None
    edits: tuple[tuple[Place, str], ...]
    fingerprint: str
    fit: float | None = None

    @property
    def message(self) -> str:
        """The message with what the file calls the part, for formats without a field for it."""
        unit = f" ({self.place.unit})" if self.place.unit else ""
        return self.finding.message + unit


_FAMILIES = {
    "ADD": Family.ADDED,
    "DRP": Family.DROPPED,
    "GAR": Family.GARBLED,
    "MRK": Family.MARKUP,
    "NAM": Family.NAMES,
    "NUM": Family.NUMBERS,
    "PUN": Family.PUNCTUATION,
    "QUO": Family.QUOTATIONS,
    "STR": Family.STRUCTURE,
    "TRM": Family.TERMS,
    "UNT": Family.UNTRANSLATED,
}


def family_of(code: str) -> str:
    """Return the family that a rule's code belongs to, by its three letters; else empty."""
    family = _FAMILIES.get(code[:3])
    return family.value if family else ""


def locate_in_files(checked: Checked) -> Iterator[Located]:
    """Yield the findings with their places for who opens files; see `Places.in_file`.

    Those in the text of a row have no edits, which would count the text and not the file.
    """
    places = Places(checked)
    for found in locate(checked):
        if places.target.article.row is None:
            yield found
        else:
            place, source = places.in_file(found.finding), places.source_in_file(found.finding)
            yield replace(found, place=place, source=source, edits=())


def locate(checked: Checked) -> Iterator[Located]:
    """Yield the findings of an article with their places, in their order."""
    if checked.comparison is None:
        return
    places = Places(checked)
    for finding, fingerprint in zip(checked.findings, fingerprints(checked), strict=True):
        edits: tuple[Edit, ...] = finding.fix.edits if finding.fix else ()
        yield Located(
            finding,
            family_of(finding.rule),
            places.of(finding),
            places.source_of(finding),
            tuple((places.target.place(edit.span), edit.replacement) for edit in edits),
            fingerprint,
            fit_at(finding, checked.comparison),
        )


def fit_at(finding: Finding, comparison: Comparison) -> float | None:
    """Return the score (0-1) of the link that a finding stands in; None without a counterpart."""
    on_source = finding.side is Side.SOURCE
    at = comparison.link_at_source if on_source else comparison.link_at
    link = at(finding.span.start)
    return None if link is None or link.is_alone else link.score
