"""Names that the article quotes elsewhere, of which a mark takes in too much or too little."""

from __future__ import annotations

from collections import Counter

from polyproof import thresholds as t
from polyproof.locales.scripts import UNCASED, script_of
from polyproof.rules.quotations.edges import Belongs
from polyproof.rules.quotations.torn_phrases import adjoining
from polyproof.text import Document
from polyproof.text.keeping import kept
from polyproof.text.quotations import Quotation
from polyproof.text.tokens import Word

_FEW = int(t.SHIFT_WORDS.value)
_LONGEST = 6  # words of a name
_STOPS = ".!?…"


def torn_name(document: Document, quotation: Quotation) -> Belongs:
    """Return where the opening or the closing mark belongs, if a name is quoted elsewhere.

    The marks take in words in small letters before or behind the name, or leave out words of it
    that stand next to them, and the article does not quote these words so anywhere else.
    """
    names = _quoted_names(document)
    words = document.words_in(quotation.content)
    own = _forms(words)
    if not names or not words or len(words) > _LONGEST + _FEW or names[own] > 1:
        return None, None
    for extra in range(1, min(_FEW, len(words) - 1) + 1):
        if _is_name(names, own[extra:]) and all(map(_is_small, words[:extra])):
            return words[extra].start, None
        if _is_name(names, own[:-extra]) and all(map(_is_small, words[-extra:])):
            return None, words[-extra - 1].end
    before = adjoining(document, quotation.opening, before=True)
    behind = adjoining(document, quotation.closing, before=False)
    for missing in range(1, _FEW + 1):
        if len(before) >= missing and _is_name(names, _forms(before[-missing:]) + own):
            return before[-missing].start, None
        if len(behind) >= missing and _is_name(names, own + _forms(behind[:missing])):
            return None, behind[missing - 1].end
    return None, None


def _is_name(names: Counter[tuple[str, ...]], forms: tuple[str, ...]) -> bool:
    return names[forms] > 0


def _is_small(word: Word) -> bool:
    return word.text[0].islower()


def _forms(words: tuple[Word, ...]) -> tuple[str, ...]:
    return tuple(word.text for word in words)


@kept
def _quoted_names(document: Document) -> Counter[tuple[str, ...]]:
    """Return how often each name stands between marks as a whole, by its words."""
    found: Counter[tuple[str, ...]] = Counter()
    for quotation in document.quotations.quotations:
        words = document.words_in(quotation.content)
        if not 1 <= len(words) <= _LONGEST or script_of(words[0].text[0]) in UNCASED:
            continue
        if document.text[words[-1].end] in _STOPS:  # speech: “Now?”
            continue
        if words[0].text[0].isupper() and words[-1].text[0].isupper():
            found[_forms(words)] += 1
    return found
