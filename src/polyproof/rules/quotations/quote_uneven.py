"""A name stands without the quotation marks that the article gives it everywhere else.

## What it finds
A name that stands between quotation marks three times or more, by itself or with another word, and
once without: its marks were lost at this one place.

## Why it matters
The reader takes the name for something else, or stumbles over it; and where the marks are the
custom, as for clubs, ships and companies in Russian, leaving them out is a mistake in spelling.

## Example
    «Волна» победила в пятницу. Во вторник Волна играет дома. Тренирует «Волна» без вратаря; без
    него «Волна» проиграла осенью.

The second `Волна` lacks its marks.

## What it leaves alone
A name that stands without marks more than once; a name within another (`“The Return of Kaiji”`), or
one with a further name before it (`Ida Marlow`, where a ship is called “Marlow”); other forms of a
name than those that are quoted; names beside a mark without a partner, which other rules report.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.alignment.quotations import outer_quotations
from polyproof.model import Origin, Severity, Span
from polyproof.rules.quotations.mending import pair_fix
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document
from polyproof.text.quotations import Quotation
from polyproof.text.tokens import Word

_LONGEST = 5  # words of a name
_REACH = 60  # code points behind a mark in which a name is read
_SHORT = 4  # letters below which a word may be written small within a name

Name = tuple[str, ...]  # its words


@dataclass
class _Quoted:
    """How often a word stands in a quoted name, and the names that it stands in."""

    times: int = 0
    names: set[Name] = field(default_factory=set)


def _quoted_words(document: Document) -> dict[str, _Quoted]:
    """Return the words that stand in quoted names often enough to be missed where they do not."""
    quoted: defaultdict[str, _Quoted] = defaultdict(_Quoted)
    for names in (*_whole_names(document), *_begun_names(document)):
        for form in {form for name in names for form in name if len(form) >= _SHORT}:
            quoted[form].times += 1
            quoted[form].names.update(name for name in names if form in name)
    return {form: one for form, one in quoted.items() if one.times >= t.UNEVEN_QUOTED.value}


def _whole_names(document: Document) -> Iterator[list[Name]]:
    """Yield each name between two marks."""
    for quotation in document.quotations.quotations:
        words = document.words_in(quotation.content)
        if 1 <= len(words) <= _LONGEST and all(map(_is_written_like_name, words)):
            yield [tuple(word.text for word in words)]


def _begun_names(document: Document) -> Iterator[list[Name]]:
    """Yield what may be a name behind each mark that nothing closes: its end is not known."""
    for mark in document.quotations.unclosed:
        words = document.words_in(Span(mark.end, mark.end + _REACH))[:_LONGEST]
        name = tuple(word.text for word in takewhile(_is_written_like_name, words))
        yield [name[:length] for length in range(1, len(name) + 1)]


def _is_written_like_name(word: Word) -> bool:
    return word.text[0].isupper() or len(word.text) < _SHORT


def _is_bare(document: Document, place: Span) -> bool:
    """Tell whether a place stands within no marks, and beside none that lacks its partner."""
    parse = document.quotations
    if any(quotation.span.contains(place) for quotation in parse.quotations):
        return False
    reach = int(t.LOST_STRAY_REACH.value)
    return not any(place.near(stray, reach) for stray in (*parse.unclosed, *parse.unopened))


def _bare_name(document: Document, index: int, names: set[Name]) -> Span | None:
    """Return the name around the word with that index, if it is one of the quoted ones."""
    form = document.words[index].text
    for forms in sorted(names, key=lambda name: (-len(name), name)):
        first = index - forms.index(form)
        if first < 0 or tuple(w.text for w in document.words[first : first + len(forms)]) != forms:
            continue
        span = Span(document.words[first].start, document.words[first + len(forms) - 1].end)
        return None if first and _belongs_to(document.words[first - 1], span, document) else span
    return None


def _belongs_to(before: Word, name: Span, document: Document) -> bool:
    """Tell whether the word before makes another name of it."""
    return before.text[0].isupper() and not document.text[before.end : name.start].strip()


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the names that have lost the marks they have elsewhere."""
    document = comparison.target
    quoted = _quoted_words(document)
    if not quoted:
        return
    bare: defaultdict[str, list[int]] = defaultdict(list)
    for index, word in enumerate(document.words):
        if word.text in quoted and _is_bare(document, word.span):
            bare[word.text].append(index)
    seen: set[Span] = set()
    for form, places in bare.items():
        name = _bare_name(document, places[0], quoted[form].names) if len(places) == 1 else None
        if name is not None and name not in seen:
            seen.add(name)
            yield _observation(comparison, name, quoted[form].times)


def _observation(comparison: Comparison, name: Span, times: int) -> Observation:
    text = comparison.target.text
    return Observation(
        span=name,
        message=f"`{name.of(text)}` stands between quotation marks elsewhere in the article "
        f"({times} times), here without",
        confidence=0.75,
        source_span=comparison.source_at(name.start),
        origin=_origin(comparison, name),
        fix=pair_fix(comparison.target, name),
    )


def _origin(comparison: Comparison, name: Span) -> Origin:
    """Tell whether the source quotes the name elsewhere and not here, either."""
    if comparison.source is None:
        return Origin.UNKNOWN
    here = comparison.source_at(name.start)
    if here is None:
        return Origin.UNKNOWN
    if any(here.contains(quotation.span) for quotation in outer_quotations(comparison.source)):
        return Origin.INTRODUCED
    quoted = [_name_in(comparison, q) for pair in comparison.quotations.pairs for q in pair.target]
    return Origin.INHERITED if name.of(comparison.target.text) in quoted else Origin.INTRODUCED


def _name_in(comparison: Comparison, quotation: Quotation) -> str:
    return quotation.content.of(comparison.target.text).strip()


RULE = Rule(
    code="QUO110",
    name="quote-uneven",
    family=Family.QUOTATIONS,
    severity=Severity.WARNING,
    category="linguistic-conventions/quotation",
    check=check,
    page=__doc__,
    yields_to=("QUO101", "QUO102", "QUO103", "QUO107"),
)
