"""A full stop stands in the middle of a sentence.

## What it finds
A full stop behind a common word, and behind it a word in small letters that is common or stands in
the source, where the source has nothing of the kind.

## Why it matters
Text was put together again in the wrong order, or a mark landed in the wrong place. Readers stop
where the sentence goes on.

## Example
    The bridge will close on Thursday. because of the ice on the river.

## What it leaves alone
Abbreviations, names that begin small (`iPhone`, `von der Mühle`) or that begin a sentence as the
source writes them, dots in a row, scripts without
small letters, and texts that write their sentences in small letters.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.locales.facts import LONG_WORD_LIST
from polyproof.locales.inner_stops import shortened_words
from polyproof.locales.word_frequency import zipf
from polyproof.model import Severity, Span
from polyproof.rules.garbled.lower_names import is_lower_name
from polyproof.rules.rule import Family, Observation, Rule

_STOP = regex.compile(
    r"(?<!\p{L})(?P<left>\p{Lu}\p{Ll}{5,}+|\p{Ll}{4,}+)(?P<stop>\.)[ \N{NO-BREAK SPACE}]"
    r"(?P<right>\p{Ll}{2,}+)(?![\p{L}\p{Nd}.@/_])"
)
_SMALL_BEHIND = regex.compile(r"\.[ \N{NO-BREAK SPACE}]\p{Ll}{2}")  # in few texts
_BEHIND = 3  # code points behind a sentence: its full stop, a blank and a letter
_STOP_BEFORE_SMALL = regex.compile(r"\p{L}\.\s+\p{Ll}")


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the full stops behind which a sentence goes on."""
    target = comparison.target
    if not _SMALL_BEHIND.search(target.text):
        return
    found = [match for match in _STOP.finditer(target.text) if _is_misplaced(match, comparison)]
    if len(found) > t.STOPS_INSIDE.value:
        return  # a style of its own
    for match in found:
        span = Span(match.start("stop"), match.end("right"))
        yield Observation(
            span=span,
            message=f"A full stop in the middle of a sentence: “{match.group()}”",
            confidence=0.85,
            source_span=comparison.source_at(span.start),
            origin=comparison.origin,
        )


def _is_misplaced(match: regex.Match[str], comparison: Comparison) -> bool:
    """Tell whether both words are ordinary ones and the source has no such stop there."""
    left, right = match.group("left", "right")
    if left in shortened_words(comparison.target.language):
        return False
    source, span = comparison.source, comparison.source_at(match.start())
    if source is None or span is None:
        return _is_common(left, comparison) and _is_common(right, comparison)
    behind = span.end + _BEHIND  # the stop may have ended the sentence there
    return (
        _is_common(left, comparison)
        and (_is_common(right, comparison) or right in source.vocabulary)
        and not _opens_sentence(match, comparison)
        and not _STOP_BEFORE_SMALL.search(source.text, span.start, behind)
    )


def _opens_sentence(match: regex.Match[str], comparison: Comparison) -> bool:
    """Tell whether a name in small letters begins a sentence that renders one of its own."""
    if not is_lower_name(match.group("right"), comparison):
        return False
    before = comparison.link_at(match.start("left"))
    behind = comparison.link_at(match.start("right"))
    return before != behind and behind is not None and not behind.is_added


def _is_common(word: str, comparison: Comparison) -> bool:
    """Tell whether a word is ordinary in the language of the translation: no abbreviation."""
    return zipf(word, comparison.target.language) >= t.STOP_INSIDE_COMMON.value


RULE = Rule(
    code="GAR106",
    name="stop-inside",
    family=Family.GARBLED,
    severity=Severity.WARNING,
    category="linguistic-conventions/punctuation",
    check=check,
    page=__doc__,
    needs=(LONG_WORD_LIST,),
    yields_to=("GAR102", "GAR103", "UNT101", "UNT103"),
)
