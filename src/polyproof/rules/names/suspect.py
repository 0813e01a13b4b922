"""A word of the translation that may be a name cut short, and what it should be."""

from __future__ import annotations

from dataclasses import dataclass

from polyproof.locales.transliteration import respelled
from polyproof.model import Span
from polyproof.text.likeness import likeness
from polyproof.text.names import base
from polyproof.text.tokens import Word
from polyproof.thresholds import NAME_RENDERED


@dataclass(frozen=True, slots=True)
class Expected:
    """The form that should stand there, the source's word for it, and how we know.

    `source` is None where the source's word is not known; `sure` is 0-1.
    """

    form: str
    source: Word | None
    why: str
    sure: float


@dataclass(frozen=True, slots=True)
class Suspect:
    """A word of the translation that renders no name of its sentence in the source.

    Attributes:
        text: the word, without a possessive `'s`.
        here: the words of its sentence.
        names: the words of the linked source that may be names.
        nearest: the one most like it; None where there are none.
        alike: how much so, 0-1.
        rare: whether the language's list of common words lacks it.
        in_compound: whether a hyphen stands before or behind it.
        with_noun: whether a noun with a capital stands behind it (*Reykjanes Peninsula*).
        opens: whether it opens a sentence, a quotation or a title.
        lacks_s: whether a lone apostrophe stands behind it, as behind a plural.
        theirs: where the linked source begins and ends; None where there is none.
    """

    text: str
    here: frozenset[str]
    names: tuple[Word, ...]
    nearest: Word | None
    alike: float
    rare: bool
    in_compound: bool
    with_noun: bool
    opens: bool
    lacks_s: bool
    theirs: Span | None

    def fitting(self, form: str) -> tuple[Word | None, float]:
        """Return the source's name most like `form`, and how much so."""
        name = max(self.names, key=lambda s: likeness(base(s.text), form), default=None)
        return name, likeness(base(name.text), form) if name else 0.0

    def is_stem(self, endings: frozenset[str]) -> bool:
        """Tell whether the word and an ending make a name of the source: *Asseri*, of Asser."""
        letters = respelled(self.text)
        names = (respelled(base(name.text)) for name in self.names)
        return any(n.startswith(letters) and n[len(letters) :] in endings for n in names)

    def is_rendered(self, name: str) -> bool:
        """Tell whether the sentence has a full rendering of a name of the source."""
        return any(likeness(name, word) >= NAME_RENDERED.value for word in self.here)
