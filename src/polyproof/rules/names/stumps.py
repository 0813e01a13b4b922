"""Names of which little is left: `Katrin Som` for Katrin Sommer.

What stands beside the part that is whole in the source tells how the other goes on, though what is
left of it is short, or a common word.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from polyproof.alignment import Comparison
from polyproof.locales.common_words import common_words
from polyproof.locales.name_endings import name_endings
from polyproof.locales.transliteration import romanised
from polyproof.locales.word_frequency import is_common, zipf
from polyproof.rules.names.suspect import Expected
from polyproof.text import Document
from polyproof.text.names import base
from polyproof.text.tokens import Word
from polyproof.thresholds import NAME_COMMON_STUMP, NAME_CUT

_PARTS = frozenset((" ", "\u00a0", "-"))  # what parts the words of a name
_FEWEST = 2  # letters left


def cut_beside(comparison: Comparison) -> Iterator[tuple[Word, Expected]]:
    """Yield the words that are the beginning of a name, and what they should be.

    Both versions are written in the same letters: the part that is whole is found as it is. A first
    name that is a name by itself (*Max*) is left alone, and what an ending of the source explains.
    """
    source, target = comparison.source, comparison.target
    if source is None:
        return
    known = source.vocabulary
    capitals = [word for word in target.words if word.text[0].isupper()]
    for first, second in pairwise(capitals):
        if second.start - first.end != 1:
            continue
        kept, kept_too = base(first.text) in known, base(second.text) in known
        if kept is kept_too or target.text[first.end : second.start] not in _PARTS:
            continue
        whole, cut = (first, second) if kept else (second, first)
        name = _beside(comparison, whole, cut, behind=kept)
        if name is not None:
            why = f"so it stands beside `{whole.text}` in the source"
            yield cut, Expected(base(name.text), name, why, 0.93)


def _beside(comparison: Comparison, whole: Word, cut: Word, *, behind: bool) -> Word | None:
    """Return the word of the source beside `whole` that goes on where `cut` ends."""
    source, target = comparison.source, comparison.target
    here = comparison.source_at(whole.start)
    text = base(cut.text)
    if source is None or here is None or len(text) < _FEWEST or text != cut.text:
        return None
    if _is_shortened(target, cut) or _is_name_itself(text, target.language, behind):
        return None
    fewest = 2 if zipf(text, target.language) > 0 else 1
    for one, other in pairwise(source.words_in(here)):
        known, name = (one, other) if behind else (other, one)
        if known.text != whole.text or source.text[one.end : other.start] not in _PARTS:
            continue
        full = base(name.text)
        rest = full[len(text) :]
        if (
            not full.startswith(text)
            or not fewest <= len(rest) <= NAME_CUT.value
            or not rest.islower()
        ):
            continue
        if not _declines(comparison, rest) and full not in target.vocabulary:
            return name
    return None


def _declines(comparison: Comparison, rest: str) -> bool:
    """Tell whether the last letters of a name are an ending in one of the languages."""
    languages = comparison.target.language, comparison.source.language if comparison.source else ""
    return any(romanised(rest) in name_endings(language) for language in languages)


def _is_shortened(document: Document, word: Word) -> bool:
    """Tell whether a point behind a word may shorten it: one that ends no sentence."""
    if not document.text.startswith(".", word.end):
        return False
    sentence = document.sentence_at(word.start)
    return sentence is None or word.end + 1 < sentence.span.end or len(word.text) == 1


def _is_name_itself(text: str, language: str, behind: bool) -> bool:
    """Tell whether what is left may be a name as it is: a first name made short, a common word."""
    longest = int(NAME_COMMON_STUMP.value) if behind else 0
    if text.lower() in common_words(language):
        return True
    return len(text) > longest and is_common(text, language)
