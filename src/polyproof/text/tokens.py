"""Words: runs of letters, marks and digits, cut by one pattern for all scripts."""

from __future__ import annotations

from typing import NamedTuple

import regex

from polyproof.model import Span


class Word(NamedTuple):
    """A word of the text; in Han and Kana, Thai, ... a run of characters of one script.

    `start` and `end` count code points of the article's text.
    """

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """The word's place."""
        return Span(self.start, self.end)


# An apostrophe, gershayim or middle dot between letters belongs to the word (Catalan paral·lel),
# and gershayim typed as a quotation mark between Hebrew ones; a hyphen does not; a point or comma
# between digits belongs to the number. What most letters are is asked first, for speed.
_WORD = regex.compile(
    r"""[a-zA-Z[\p{L}\p{M}--[\p{Han}\p{Hiragana}\p{Katakana}々〆ー]]]
        [a-zA-Z[\p{L}\p{M}\p{Nd}--[\p{Han}\p{Hiragana}\p{Katakana}]]]*+
        (?: (?: ['’·״׳] | (?<=\p{Hebrew})"(?=\p{Hebrew}) ) (?=[\p{L}\p{M}])
            [\p{L}\p{M}--[\p{Han}\p{Hiragana}\p{Katakana}]]++ )*+
      | [\p{Han}々〆]+ | \p{Hiragana}+ | [\p{Katakana}ー]+
      | \p{Nd}+ (?: [.,]\p{Nd}+ )*+""",
    regex.VERBOSE | regex.VERSION1,
)


def find_words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """Return the words of `text[start:end]`, in order, with offsets into `text`."""
    matches = _WORD.finditer(text, start, len(text) if end is None else end)
    new = tuple.__new__  # an article has thousands of words, and Word(...) takes twice the time
    return tuple([new(Word, (*m.span(), m.group())) for m in matches])
