"""Numbers in words: looked up, and put together where several make one (two hundred and five)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from polyproof.locales.numbers import (
    Magnitudes,
    NumberWord,
    WordTable,
    century_names,
    magnitudes,
    month_names,
    number_words,
)
from polyproof.text.number.joined import with_joined, without_elisions
from polyproof.text.number.model import LARGEST_SCALE, Number, NumberKind
from polyproof.text.tokens import Word

# Words between the parts of one number. Source: grammars; the same in every language here.
_AND = frozenset(
    {"and", "und", "et", "y", "e", "i", "og", "och", "en", "и", "і", "ja", "και", "si", "و"}
)
_HALF = Decimal("0.5")
_ARTICLES = frozenset({_HALF, Decimal(1), Decimal("1.5"), Decimal("2.5")})
_POSSESSIVES = frozenset({"'s", "’s"})  # September's
_GROUPS = frozenset(map(Decimal, (10, 100, 1000)))  # a decade; twelve is midnight too
_TENS = frozenset(map(Decimal, range(10, 100, 10)))
_HYPHENS = frozenset({" ", "-", "‑", "\u00a0", "\u00ad", "\u200c"})


def find_words(text: str, words: Sequence[Word], language: str) -> Iterator[Number]:
    """Yield the numbers that `words`, the words of `text`, stand for, in order.

    The name of a month stands for its number.
    """
    words = without_elisions(words, language)
    table = with_joined(number_words(language), words, language)
    longest = table.longest
    months = month_names(language)
    if not longest and not months:
        return
    index, count = 0, len(words)
    scales, centuries = magnitudes(language), century_names(language)
    while index < count:
        key = words[index].text.casefold()
        if key in longest:
            number, index = _number_at(text, words, index, table, scales)
            century = centuries.get(key)
            if century is not None and text[number.start].isupper():
                number = number._replace(values=(*number.values, century, century / 100 + 1))
            yield number
            continue
        if key[-2:] in _POSSESSIVES and key[:-2] in months:
            key = key[:-2]
        if key in months:
            word = words[index]
            value = Decimal(months[key])
            yield Number(word.start, word.end, (value,), False, NumberKind.MONTH, False)
        index += 1


def _joined(text: str, left: Word, right: Word) -> bool:
    return text[left.end : right.start] in _HYPHENS


def _phrase_at(
    text: str, words: Sequence[Word], index: int, table: WordTable
) -> tuple[NumberWord, int] | None:
    """Return the longest phrase of the table that begins at a word, and where it stops."""
    key = words[index].text.casefold()
    longest = table.longest.get(key)
    if longest is None:
        return None
    best = (table.words[key], index + 1) if key in table.words else None
    stop = index + 1
    while (
        stop - index < longest and stop < len(words) and _joined(text, words[stop - 1], words[stop])
    ):
        key += " " + words[stop].text.casefold()
        stop += 1
        if key in table.words:
            best = (table.words[key], stop)
    return best


def _place(value: Decimal) -> int:
    """Return the place value of the last digit that is not zero: 120 has 10."""
    whole = int(value)
    place = 1
    while whole and whole % (place * 10) == 0:
        place *= 10
    return place


def _number_at(
    text: str, words: Sequence[Word], index: int, table: WordTable, scales: Magnitudes
) -> tuple[Number, int]:
    """Return the number that begins at a word, and the index of the word behind it."""
    start = index
    found = _phrase_at(text, words, index, table)
    if found is None:
        return _nothing(words[index]), index + 1
    firm, index, raised = found[0].firm, found[1], 0
    scale = scales.power(words[start].text.casefold()) or 0
    composes = firm or scale > 0
    total, current = Decimal(0), found[0].value
    if scale > 2:  # миллион двести тысяч
        total, current = current, total
    while index < len(words) and _joined(text, words[index - 1], words[index]):
        magnitude = _magnitude_at(words, index, scales)
        if magnitude is not None:
            power, behind = magnitude
            raised += power
            if raised > LARGEST_SCALE:
                break
            total, current = _raised(total, current, scale, power)
            scale, composes = max(scale, power), composes or power > 2
            # "a million" counts, "hundreds of thousands" or "dozens of millions" do not.
            firm = firm or (power > 2 and found[0].value in _ARTICLES)
            index = behind
            continue
        part = _part_at(text, words, index, table, current or total)
        if part is None or not (composes or part[0].value == _HALF):
            break
        half_of = Decimal(1)
        if part[0].value == _HALF:  # dos millones y medio, década y media
            half_of = current if not firm and current in _GROUPS else half_of
            half_of = Decimal(10**scale) if not current and scale > 2 else half_of
        current += part[0].value * half_of
        firm = firm or (part[0].firm and part[0].value != _HALF)
        index = part[1]
    value = total + current
    parts = found[0].parts if index == found[1] else ()
    place = words[start].start, words[index - 1].end
    return Number(*place, (value,), False, firm=firm, parts=parts, scale=scale), index


def _magnitude_at(words: Sequence[Word], index: int, scales: Magnitudes) -> tuple[int, int] | None:
    """Return the power of ten that a word or two stand for, and the index behind them."""
    word = words[index].text.casefold()
    power = scales.power(word)
    if power is not None:
        return power, index + 1
    if word in scales.leading and index + 1 < len(words):
        power = scales.power(f"{word} {words[index + 1].text.casefold()}")
    return None if power is None else (power, index + 2)


def _raised(total: Decimal, current: Decimal, scale: int, power: int) -> tuple[Decimal, Decimal]:
    """Return a number, told so far as a total and what is counted now, behind a magnitude."""
    if total and power > scale:  # dos mil quinientos millones: both are multiplied
        total, current = Decimal(0), total + current
    if current != _HALF:
        current = max(current, Decimal(1))
    current *= 10**power
    return (total + current, Decimal(0)) if power > 2 else (total, current)


def _part_at(
    text: str, words: Sequence[Word], index: int, table: WordTable, base: Decimal
) -> tuple[NumberWord, int] | None:
    """Return what adds to a number worth `base` (five in *twenty-five*), and where it stops."""
    after = index
    if words[index].text.casefold() in _AND and index + 1 < len(words):
        after += 1
        if not _joined(text, words[index], words[after]):
            return None
    # the connecting word may itself begin a phrase (cs: *a půl*), or be one (da: *en halv*)
    more = _phrase_at(text, words, index, table)
    if after > index and (more is None or more[0].value != _HALF):
        more = _phrase_at(text, words, after, table) or more
    if more is None:
        return None
    word = more[0]
    if word.value == _HALF:  # two and a half, but not: two halves
        return more if base == int(base) and more[1] - index > 1 else None
    counts = word.firm or word.value < 10 or word.value in _TENS
    fits = base >= 20 and word.value < _place(base) and counts
    return more if fits else None


def _nothing(word: Word) -> Number:
    """Return a number that counts for nothing: the first word of a phrase that is not there."""
    return Number(word.start, word.end, (), False, firm=False)
