"""Which names of the translation stand for no name of the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from polyproof.alignment.name_window import Window
from polyproof.alignment.renderings import Mention, Renderings, place_mentions
from polyproof.locales.language import is_spaced
from polyproof.locales.name_forms import capitalises_nouns
from polyproof.locales.places import knows_places, naming
from polyproof.locales.scripts import UNCASED, main_script, script_of
from polyproof.locales.word_frequency import has_long_list, zipf
from polyproof.model import Link
from polyproof.rules.names.lost import is_international
from polyproof.text.names import base
from polyproof.text.tokens import Word
from polyproof.thresholds import NAME_LINK, NAME_UNHEARD

_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name of the translation that nothing in the source accounts for.

    `place` tells whether it is a country or a city, `unheard` that it is no word of the language;
    any other is a name that both languages know. `lost` is a name of the linked source that the
    translation lacks; None where the source's script does not show its names.
    """

    word: Word
    link: Link
    lost: Mention | None
    place: bool = False
    unheard: bool = False


@dataclass(frozen=True)
class Strangers:
    """The names of a translation that its source does not have."""

    renderings: Renderings

    @cached_property
    def _words(self) -> tuple[str, ...]:
        source = self.renderings.comparison.source
        return source.bases if source else ()

    @cached_property
    def _source(self) -> Window:
        """The words of the source that may account for a name."""
        return Window(word for word in self._words if len(word) >= _FEWEST_LETTERS)

    @cached_property
    def _script(self) -> str:
        source = self.renderings.comparison.source
        return main_script(source.text) if source else ""

    @cached_property
    def _places(self) -> dict[Word, str]:
        """The places that the translation names, with their codes."""
        target = self.renderings.comparison.target
        return dict(place_mentions(target)) if knows_places(self._languages[0]) else {}

    @property
    def _languages(self) -> tuple[str, str]:
        return self.renderings.languages

    def found(self) -> Iterator[Stranger]:
        """Yield the strangers in order."""
        target = self._languages[1]
        if not is_spaced(target) or capitalises_nouns(target) or not has_long_list(target):
            return
        comparison = self.renderings.comparison
        missing: dict[Link, Mention] = {}
        for mention in self.renderings.unrendered:
            missing.setdefault(mention.link, mention)
        seen = Counter(comparison.target.bases)
        for word in sorted({*comparison.target.names, *self._places}):
            link = comparison.link_at(word.start)
            if link is None or link.is_added or link.is_dropped or link.score < NAME_LINK.value:
                continue
            lost = missing.get(link)
            if lost is None and self._script not in UNCASED:
                continue
            if self._stands_elsewhere(word, link, seen):
                continue
            stranger = self._stranger(word, link, lost)
            if stranger:
                yield stranger

    def _stands_elsewhere(self, word: Word, link: Link, seen: Counter[str]) -> bool:
        comparison, name = self.renderings.comparison, base(word.text)
        here = comparison.target.bases_in(comparison.target_span(link))
        return seen[name] > here.count(name)

    def _stranger(self, word: Word, link: Link, lost: Mention | None) -> Stranger | None:
        name, place = base(word.text), self._places.get(word)
        if self._source.rendering(name):
            return None
        if place:
            named = naming(place, self._words, self._languages[0])
            return Stranger(word, link, lost, place=True) if named == "" else None
        if self._script in UNCASED or not self._is_plain(name):
            return None
        if zipf(name, self._languages[1]) < NAME_UNHEARD.value:
            return Stranger(word, link, lost, unheard=True)
        known = is_international(name, self._languages[1], self._languages[0])
        return Stranger(word, link, lost) if known else None

    def _is_plain(self, name: str) -> bool:
        """Tell whether a name is long enough, no acronym, and in letters that tell something."""
        return (
            len(name) >= _FEWEST_LETTERS
            and not any(letter.isupper() for letter in name[1:])
            and script_of(name[0]) in (self._script, "Latin")
        )


def replaced(renderings: Renderings) -> Iterator[Stranger]:
    """Yield the strangers that surely stand in place of a name of the source.

    They are places, and persons with both their names.
    """
    strangers = tuple(Strangers(renderings).found())
    for stranger in strangers:
        if stranger.place:
            yield stranger
    for first, second in pairwise(strangers):
        if first.place or second.place or not (first.unheard or second.unheard):
            continue
        if second.word.start - first.word.end == 1:
            yield first
