"""The words of a stretch of text, and the one among them that may be a form of a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, cached_property

from polyproof.locales.scripts import script_of
from polyproof.locales.transliteration import ALPHABETS, is_abjad, respelled, skeleton
from polyproof.text.likeness import likeness, shared_prefix
from polyproof.thresholds import NAME_FAITHFUL, NAME_LOOSE

KIN = 4  # letters that the forms of one name have in common
_ROUNDING = 1e-6  # by which a likeness may be off in another order of computing
_HEBREW = "\u0590"  # where the letters of Hebrew begin, and behind them those of Arabic
_SHORT = 3  # ... where one of them has no more than that


def may_render(name: str, word: str) -> bool:
    """Tell whether a word of the translation may be a form of a name: better too often."""
    if likeness(name, word) >= NAME_LOOSE.value:
        return True
    one, other = respelled(name), respelled(word)
    shared = shared_prefix(one, other)
    return shared >= KIN or (shared >= _SHORT and min(len(one), len(other)) <= KIN)


def _renders(name: str, word: str) -> bool:
    """Tell the same more strictly of a word in small letters, which is seldom a name."""
    if not word[0].islower():
        return may_render(name, word)
    one, other = respelled(name), respelled(word)
    if shared_prefix(one, other) >= KIN:
        return True
    return likeness(name, word) >= NAME_FAITHFUL.value and (
        one[:1] == other[:1] or not word.isalpha()  # behind an elided article
    )


@cache
def _comparing() -> tuple[Callable[..., float], Callable[..., list[tuple[str, float, int]]]]:
    """Return how alike two strings are, and how to find the like of one among many."""
    # Loaded here: the command's help needs no likeness.
    from rapidfuzz.distance import Indel  # noqa: PLC0415
    from rapidfuzz.process import extract  # noqa: PLC0415

    return Indel.normalized_similarity, extract


class Window:
    """The words of a stretch of text, each once, in order."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(dict.fromkeys(words))
        self._known = frozenset(self.words)

    @cached_property
    def _letters(self) -> tuple[str, ...]:
        return tuple(respelled(word) for word in self.words)

    @cached_property
    def _beginnings(self) -> dict[str, list[int]]:
        """The numbers of the words that begin alike."""
        found: dict[str, list[int]] = {}
        for number, letters in enumerate(self._letters):
            found.setdefault(letters[:_SHORT], []).append(number)
        return found

    @cached_property
    def _consonants(self) -> tuple[str, ...]:
        return tuple(skeleton(word) for word in self.words)

    @cached_property
    def _has_abjad(self) -> bool:
        return max(self.words) >= _HEBREW and any(is_abjad(word) for word in self.words)

    def rendering(self, name: str) -> str:
        """Return the word that renders a name best; empty where none does."""
        if name in self._known:
            return name
        return self._spelt(name) or (self._spelt(other) if (other := self._as_heard(name)) else "")

    def _as_heard(self, name: str) -> str:
        """Return the name with the other sound that a Cyrillic г may have; empty without one.

        It is an h in Ukrainian and Belarusian, and Russian writes it for one: *Гопко* is Hopko.
        """
        lower = name.lower()
        if "г" in lower:
            return lower.replace("г", "х").capitalize()
        return lower.replace("h", "g").capitalize() if "h" in lower and self._has_ge else ""

    @cached_property
    def _has_ge(self) -> bool:
        return any("г" in word.lower() for word in self.words)

    def _spelt(self, name: str) -> str:
        """Return the word that spells a name best; empty where none does."""
        if not self.words or script_of(name[0]) not in ALPHABETS:
            return ""
        beginning = respelled(name)[:_SHORT]
        alike = self._alike(name)
        alike.update(self._beginnings.get(beginning, ()))
        likely = sorted(alike, key=lambda i: (-likeness(name, self.words[i]), i))
        return next((self.words[i] for i in likely if _renders(name, self.words[i])), "")

    def spelling(self, name: str) -> str:
        """Return a word that spells a name of its own language otherwise; empty without one."""
        first = respelled(name)[:1]
        return next(
            (
                word
                for word, letters in zip(self.words, self._letters, strict=True)
                if letters[:1] == first
                and not word[0].islower()
                and likeness(name, word) >= NAME_FAITHFUL.value
            ),
            "",
        )

    def _alike(self, name: str) -> set[int]:
        """Return the numbers of the words that are near enough to a name."""
        scorer, extract = _comparing()
        vowels_left_out = self._has_abjad or is_abjad(name)
        forms = self._consonants if vowels_left_out else self._letters
        form = skeleton(name) if vowels_left_out else respelled(name)
        floor = NAME_LOOSE.value - _ROUNDING
        found = extract(form, forms, scorer=scorer, score_cutoff=floor, limit=None)
        return {number for _, _, number in found}
