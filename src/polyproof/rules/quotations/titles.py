"""Names that a language sets between marks and others write with capitals, or in italics.

Chinese, Japanese and Korean papers quote the names of ships, programmes, groups and bus stops,
which English, say, leaves to its capitals: “一带一路” is the Belt and Road.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import regex

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.locales.name_forms import capitalises_nouns
from polyproof.locales.scripts import UNCASED, script_of
from polyproof.locales.word_frequency import has_word_list, zipf
from polyproof.model import Span
from polyproof.text import Document
from polyproof.text.quotations import Quotation
from polyproof.text.tokens import Word

# What parts the clauses of a sentence: no name has it.
_CLAUSES = regex.compile(r"[，、。；：！？,;:!?…]")
# What stands between the words of a name: a blank, a hyphen, an apostrophe; a point behind No.
_WITHIN = regex.compile(r"[ \u00a0]|\.?[ \u00a0]|[-‐‑’'&]|[ ]&[ ]")
_YEAR = regex.compile(r"[ \u00a0]?[(（]\p{Nd}{4}(?!\p{Nd})")
_NOUN = 4  # code points of a noun that belongs to the name and stands behind the marks: 倡议
_SMALL_WORD = 4  # letters of an article or preposition within a name


def becomes_title(comparison: Comparison, quotation: Quotation, place: Span) -> bool:
    """Tell whether words with capitals may be the quotation as a name.

    They stand near `place`; words of the language may stand anywhere in the linked sentences, for
    other languages put what a name belongs to before it.
    """
    source, target = comparison.source, comparison.target
    content = quotation.content.of(source.text) if source else ""
    letter = next((char for char in content if char.isalpha()), "")
    if not letter or script_of(letter) not in UNCASED or capitalises_nouns(target.language):
        return False
    if _CLAUSES.search(content):
        return False
    reach = comparison.projection.link_of(quotation.content.start)
    most, near = t.TITLE_STRETCH.value, int(t.QUOTATION_NEAR.value)
    expected = comparison.projection.scale * len(content)
    longest = most * (expected + _NOUN)
    return any(
        expected / most <= len(run) <= longest
        and (run.near(place, near) or _is_made_of_words(target, run))
        for run in _runs(target, reach)
    )


def is_dated(document: Document, quotation: Quotation) -> bool:
    """Tell whether a year in brackets follows a quotation: it is the title of a film or a book.

    Many papers print these without marks, in italics.
    """
    return _YEAR.match(document.text, quotation.closing.end) is not None


def _is_made_of_words(document: Document, run: Span) -> bool:
    """Tell whether a name is made of common words: *Belt and Road*, not *Wang Yi*."""
    if not has_word_list(document.language):
        return False
    return all(
        zipf(word.text, document.language) >= t.TITLE_WORD.value for word in document.words_in(run)
    )


def _runs(document: Document, within: Span) -> Iterator[Span]:
    """Yield the stretches of two words or more with capitals, small words between them."""
    words = document.words_in(within)
    run: list[Word] = []
    for before, word in pairwise((None, *words)):
        assert word is not None
        joined = before is None or _WITHIN.fullmatch(document.text, before.end, word.start)
        if not joined or not (_is_high(word) or (run and len(word.text) <= _SMALL_WORD)):
            yield from _trimmed(document, run)
            run = []
        if run or _is_high(word):
            run.append(word)
    yield from _trimmed(document, run)


def _is_high(word: Word) -> bool:
    return word.text[0].isupper() or word.text[0].isdigit()


def _trimmed(document: Document, run: list[Word]) -> Iterator[Span]:
    """Yield the run up to its last capital, if two of its words have one by their own right."""
    while run and not _is_high(run[-1]):
        run.pop()
    capitals = [word for word in run if word.text[0].isupper()]
    if capitals and _opens_sentence(document, capitals[0]):
        capitals = capitals[1:]
    figures = any(word.text[0].isdigit() for word in run)
    if len(capitals) + figures > 1:
        yield Span(run[0].start, run[-1].end)


def _opens_sentence(document: Document, word: Word) -> bool:
    sentence = document.sentence_at(word.start)
    return sentence is not None and sentence.span.start == word.start
