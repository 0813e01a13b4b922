"""Text that stands twice in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from polyproof.model import Span
from polyproof.text.tokens import Word


@dataclass(frozen=True, slots=True)
class Repetition:
    """A stretch that is repeated right behind itself.

    Attributes:
        first: where it stands the first time.
        again: all that follows and repeats it, with the blank before it.
        size: its words (characters, in scripts without blanks).
        times: how often it stands there, 2 or more.
    """

    first: Span
    again: Span
    size: int
    times: int


# One to twelve characters of Han or Kana, with the comma that may part clauses.
_BLANK = regex.compile(r"[)\]]?[^\S\r\n]++")
_CHARACTERS = r"[\p{Han}\p{Hiragana}\p{Katakana}ー・々、，]"
_UNSPACED = regex.compile(rf"({_CHARACTERS}{{1,12}}?)(?:\1)++")


def repeated_words(
    text: str, words: Sequence[Word], forms: Sequence[str], longest: int
) -> Iterator[Repetition]:
    """Yield runs of 1 to `longest` words that follow themselves with only blanks between.

    `forms` are the words in lower case: letter case is ignored. Of overlapping repetitions the
    one of fewest words is yielded; the time is linear in the words, times `longest`.
    """
    done = 0
    for i, form in enumerate(forms):
        if i < done or form not in forms[i + 1 : i + 1 + longest]:
            continue
        for size in range(1, longest + 1):
            end = _end_of_loop(text, words, forms, i, size)
            if end > i + size:
                first = Span(words[i].start, words[i + size - 1].end)
                again = Span(first.end, words[end - 1].end)
                yield Repetition(first, again, size, (end - i) // size)
                done = end
                break


def _end_of_loop(
    text: str, words: Sequence[Word], forms: Sequence[str], start: int, size: int
) -> int:
    """Return where the whole repetitions of the `size` words from `start` end."""

    def gap(index: int) -> str:
        return text[words[index].end : words[index + 1].start]

    first = start + size
    end = first
    while forms[end : end + size] == forms[start:first]:
        if not _BLANK.fullmatch(gap(end - 1)):
            break
        if any(gap(end + step) != gap(start + step) for step in range(size - 1)):
            break
        end += size
    return end


def repeated_characters(text: str, start: int = 0, end: int | None = None) -> Iterator[Repetition]:
    """Yield runs of Han and Kana in `text[start:end]` that follow themselves."""
    for match in _UNSPACED.finditer(text, start, len(text) if end is None else end):
        size = match.end(1) - match.start(1)
        times = (match.end() - match.start()) // size
        yield Repetition(match_span(match, 1), Span(match.end(1), match.end()), size, times)


def match_span(match: regex.Match[str], group: int = 0) -> Span:
    """Return the place of a match or of one of its groups."""
    return Span(match.start(group), match.end(group))


def repeated_passages(
    words: Sequence[Word], forms: tuple[str, ...], shortest: int
) -> Iterator[tuple[Span, Span]]:
    """Yield runs of at least `shortest` words that follow themselves, whatever stands between.

    `forms` are the words in lower case: letter case is ignored. Linear in the words.
    """
    known: dict[tuple[str, ...], int] = {}
    done = 0
    for i in range(len(forms) - shortest + 1):
        key = forms[i : i + _KEY_WORDS]
        before = known.get(key, -1)
        known[key] = i
        size = i - before
        if before < done or size < shortest or i + size > len(forms):
            continue
        if forms[before:i] == forms[i : i + size]:
            first = Span(words[before].start, words[i - 1].end)
            yield first, Span(words[i].start, words[i + size - 1].end)
            done = i


_KEY_WORDS = 5  # by so many words a passage is recognised


def repeated_rows(rows: Sequence[str], longest: int) -> Iterator[tuple[int, int]]:
    """Yield (start, size) of runs of rows (say, sentences) that follow themselves.

    The run `rows[start : start + size]` stands again right behind itself.
    """
    done = 0
    for start in range(len(rows)):
        if start < done:
            continue
        for size in range(1, longest + 1):
            middle, end = start + size, start + 2 * size
            if end <= len(rows) and rows[start] == rows[middle]:
                if list(rows[start:middle]) != list(rows[middle:end]):
                    continue
                yield start, size
                done = middle
                break
