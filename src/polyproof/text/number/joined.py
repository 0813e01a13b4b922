"""Number words that are written together: *vijfduizend*, *centoventi*, *stopäťdesiatčlenný*.

They are read where they stand, since there are more of them than a table can hold; and what is
elided before a number word is taken off: *l'undicesimo*.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache

import regex

from polyproof.locales.name_forms import elisions
from polyproof.locales.numbers import (
    NumberWord,
    WordTable,
    joints,
    number_endings,
    number_words,
)
from polyproof.text.tokens import Word

_THOUSAND = Decimal(1000)
_HUNDRED = Decimal(100)
_SHORTEST = 6  # code points of a number word of two
_SHORTEST_UNELIDED = 4
_ONES = 10  # below it, a word may count though it often is something else: *sei*, six
_APOSTROPHE = regex.compile("['’]")


@cache
def _pattern(language: str) -> regex.Pattern[str] | None:
    forms = [regex.escape(form) for form, _ in joints(language)]
    return regex.compile("|".join(forms)) if forms else None


def with_joined(table: WordTable, words: Sequence[Word], language: str) -> WordTable:
    """Return the number words of a language with those that `words` hold and it puts together."""
    pattern = _pattern(language)
    if pattern is None:
        return table
    keys = {w.text.casefold() for w in words if len(w.text) >= _SHORTEST}
    found: dict[str, NumberWord] = {}
    for key in keys:
        if key not in table.words and pattern.search(key):
            value = _joined(key, language)
            if value is not None:
                found[key] = NumberWord(value, True)
    if not found:
        return table
    return WordTable(table.words | found, table.longest | dict.fromkeys(found, 1))


def _joined(word: str, language: str) -> Decimal | None:
    """Return what a word is worth that holds a hundred or thousand, None if it is no number."""
    table = number_words(language).words
    for form, worth in joints(language):
        if worth >= _THOUSAND:
            value = _of_thousands(word, (form, worth), table, language)
        elif word.startswith(form):
            value = _below(_HUNDRED, word[len(form) :], table, language)
            value = None if value is None else worth + value
        else:
            continue
        if value is not None:
            return value
    return None


def _of_thousands(
    word: str, joint: tuple[str, Decimal], table: Mapping[str, NumberWord], language: str
) -> Decimal | None:
    """Return what a word is worth that counts thousands or millions: their word, and its worth."""
    form, worth = joint
    head, found, tail = word.partition(form)
    if not found or not (head or tail):
        return None
    count = _below(_THOUSAND, head, table, language) if head else Decimal(1)
    more = _below(_THOUSAND, tail, table, language) if tail else Decimal(0)
    return None if not count or more is None else count * worth + more


def _below(
    limit: Decimal, part: str, table: Mapping[str, NumberWord], language: str
) -> Decimal | None:
    """Return what a part of a word is worth, if that is a whole number below `limit`.

    The ending of an adjective is worth nothing: *zweihundertjährig*.
    """
    found = table.get(part)
    if found is not None:
        whole = found.value % 1 == 0 and 0 < found.value < limit
        counts = found.firm or found.value < _ONES or found.value == _HUNDRED
        return found.value if whole and counts else None
    if part in number_endings(language):
        return Decimal(0)
    if limit > _HUNDRED:
        for form, worth in joints(language):
            if worth < limit and part.startswith(form):
                rest = part[len(form) :]
                more = _below(_HUNDRED, rest, table, language) if rest else Decimal(0)
                return None if more is None else worth + more
    return None


def without_elisions(words: Sequence[Word], language: str) -> Sequence[Word]:
    """Return the words without the articles and prepositions that are elided before them."""
    elided = elisions(language)
    return [_unelided(word, elided) for word in words] if elided else words


def _unelided(word: Word, elided: frozenset[str]) -> Word:
    mark = _APOSTROPHE.search(word.text)
    if mark is None or word.text[: mark.start()].casefold() not in elided:
        return word
    if len(word.text) - mark.end() < _SHORTEST_UNELIDED:  # qu'une, where it is an article
        return word
    return Word(word.start + mark.end(), word.end, word.text[mark.end() :])
