"""What a quotation is: speech, a phrase taken from it, a name, or a word set off."""

from __future__ import annotations

from enum import Enum

import regex

from polyproof import thresholds as t
from polyproof.locales.length import length_factor
from polyproof.locales.quotation_marks import convention
from polyproof.rules.quotations.extent import stands_at_head, stands_at_tail
from polyproof.text import Document
from polyproof.text.quotations import Quotation


class Character(Enum):
    """The characters of a quotation."""

    SPEECH = "speech"
    PHRASE = "phrase"
    NAME = "name"
    PAIR = "two words"
    WORD = "word"


# In a script without capitals, what is spelt as foreign words are.
_FOREIGN = regex.compile(r"[\p{Katakana}\p{Latin}\p{Nd}\s・ー=＝.&-]++")
_CASED = regex.compile(r"\p{Ll}|\p{Lu}")
# A name with a middle dot and figures, as of a product.
_PRODUCT = regex.compile(r"(?=[^·・]*+[·・])(?=\P{Nd}*+\p{Nd})[^。，、！？]{2,40}")
_LOWER_START = regex.compile(r"\p{Ll}{4,}")


def character_of(document: Document, quotation: Quotation) -> Character:
    """Return what a quotation is, by its length, its capitals and where it stands.

    Speech stands on its own: it begins a sentence or follows a colon, or a comma or full stop
    ends it together with the words. A name is short and capitalised throughout.
    """
    content = quotation.content.of(document.text).strip()
    length = len(content) / (length_factor(document.language) or 1.0)
    words = [word.text for word in document.words_in(quotation.content)]
    cased = bool(_CASED.search(content))
    facts = convention(document.language)
    if facts and document.text.startswith(facts.clause or "\0", quotation.closing.end):
        return Character.WORD
    head = stands_at_head(document.text, quotation)
    if length >= t.SPEECH_LENGTH.value and head and stands_at_tail(document.text, quotation):
        return Character.SPEECH
    if _looks_like_name(content, words, cased, head):
        return Character.NAME
    if length < t.WORD_LENGTH.value or (cased and len(words) < 2):
        return Character.WORD
    return Character.PAIR if cased and len(words) == 2 else Character.PHRASE


def _looks_like_name(content: str, words: list[str], cased: bool, head: bool) -> bool:
    """Tell whether a short quotation is written as names are."""
    if not cased:
        return bool(_FOREIGN.fullmatch(content) or _PRODUCT.fullmatch(content))
    if all(not _LOWER_START.match(word) for word in words) and len(words) <= 6:
        return True
    return content[:1].isupper() and not head and len(words) <= 4
