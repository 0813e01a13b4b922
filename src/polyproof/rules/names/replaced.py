"""Which names of the translation stand for no name of the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import regex

from polyproof.alignment.name_window import Window
from polyproof.alignment.renderings import Mention, Renderings, place_mentions
from polyproof.locales.homelands import is_at_home, may_be_home, stand_ins, telling
from polyproof.locales.language import is_spaced
from polyproof.locales.name_forms import capitalises_nouns
from polyproof.locales.name_sounds import is_native, shows_foreign_names
from polyproof.locales.places import is_region, knows_places, naming
from polyproof.locales.scripts import UNCASED, script_of
from polyproof.locales.word_frequency import has_long_list, is_common
from polyproof.model import Link, Span
from polyproof.rules.names.kept import (
    has_another_acronym,
    is_international,
    is_kept,
    is_unheard,
)
from polyproof.text.names import base
from polyproof.text.tokens import Word
from polyproof.thresholds import NAME_LONGEST

_FEWEST_LETTERS = 3
_GLOSS = regex.compile(r"[,(]\s*+(?:\p{Ll}{1,4}\s)?\Z")
_GLOSS_ENDS = frozenset(",)")
_GLOSS_REACH = 8  # code points before a place that a comma and a preposition may take
_OPENING = regex.compile(r"\p{Quotation_Mark}\s?$")


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name of the translation that nothing in the source accounts for.

    `place` tells whether it is a country or a city, `unheard` that it is no word of the language;
    any other is a name that both languages know. `lost` is a name of the linked source that the
    translation lacks, the surest first; None where it lacks none that the source's script shows.
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
        source = self.renderings.versions.source
        return source.bases if source else ()

    @cached_property
    def _source(self) -> Window:
        """The words of the source that may account for a name."""
        return Window(word for word in self._words if len(word) >= _FEWEST_LETTERS)

    @cached_property
    def _script(self) -> str:
        source = self.renderings.versions.source
        return source.script if source else ""

    @cached_property
    def _places(self) -> dict[Word, str]:
        """The places that the translation names, with their codes."""
        target = self.renderings.versions.target
        return dict(place_mentions(target)) if knows_places(self._languages[0]) else {}

    @cached_property
    def _parts(self) -> frozenset[int]:
        """Where the words of places of several words begin: *East Frisia*."""
        target = self.renderings.versions.target
        return frozenset(
            word.start for place in self._places for word in target.words_in(place.span)
        )

    @property
    def _languages(self) -> tuple[str, str]:
        return self.renderings.languages

    @cached_property
    def _missing(self) -> dict[Link, Mention]:
        """The name that each link surely lacks; where it lacks none surely, the first."""
        missing: dict[Link, Mention] = {}
        for mention in self.renderings.unrendered:
            known = missing.setdefault(mention.link, mention)
            if not is_kept(self.renderings, known) and is_kept(self.renderings, mention):
                missing[mention.link] = mention
        return missing

    def found(self) -> Iterator[Stranger]:
        """Yield the strangers in order."""
        target = self._languages[1]
        if not is_spaced(target) or capitalises_nouns(target) or not has_long_list(target):
            return
        versions = self.renderings.versions
        seen = Counter(versions.target.bases)
        known = self.renderings.words
        for word in sorted({*versions.target.names, *self._places}):
            if word not in self._places and (base(word.text) in known or word.start in self._parts):
                continue
            link = versions.link_at(word.start)
            if link is None or link.is_alone or not self.renderings.is_sure(link):
                continue
            stranger = self._stranger(word, link)
            if stranger and not self._stands_elsewhere(word, link, seen):
                yield stranger

    def _stands_elsewhere(self, word: Word, link: Link, seen: Counter[str]) -> bool:
        versions, name = self.renderings.versions, base(word.text)
        here = versions.target.bases_in(versions.target_span(link))
        return seen[name] > here.count(name)

    def _stranger(self, word: Word, link: Link) -> Stranger | None:
        lost, place = self._missing.get(link), self._places.get(word)
        if place:
            unsure = lost is None and (self._script not in UNCASED or is_region(place))
            unsure = unsure or self._is_shortened(link) or self._is_origin(word)
            unsure = unsure or self._explains(word, lost) or self._is_at_home(place, link)
            unsure = unsure or (self._is_gloss(word) and not (lost and lost.place))
            return (
                None
                if unsure or self._is_named(word, place)
                else Stranger(word, link, lost, place=True)
            )
        name = base(word.text)
        if not self._shows(name) or self._opens_quotation(word):
            return None
        source, target = self._languages
        unheard = len(name) <= NAME_LONGEST.value and is_unheard(name, target)
        if not unheard and not is_international(name, target, source):
            return None
        if self._source.rendering(name) or (lost is None and self._script not in UNCASED):
            return None
        return Stranger(word, link, lost, unheard=unheard)

    def _is_at_home(self, place: str, link: Link) -> bool:
        """Tell whether the source may leave a place unsaid, and has no other in its stead."""
        language = self._languages[0]
        if is_at_home(place, language):
            return True
        return may_be_home(place, language) and link not in self._lacking

    @cached_property
    def _lacking(self) -> frozenset[Link]:
        """The links whose translation lacks a place that the source names."""
        return frozenset(mention.link for mention in self.renderings.unrendered if mention.place)

    def _is_origin(self, word: Word) -> bool:
        """Tell whether a place explains where somebody is from: *the Madrid-based club*."""
        return self.renderings.versions.target.text.startswith("-", word.end)

    def _explains(self, word: Word, lost: Mention | None) -> bool:
        """Tell whether a place tells readers where one that the source names lies.

        It stands right before that one, with an ending: *Dagestan's Derbent*.
        """
        if base(word.text) == word.text or (lost and is_kept(self.renderings, lost)):
            return False
        target = self.renderings.versions.target
        following = target.words_in(Span(word.end, word.end + 2))
        return any(
            name.text[0].isupper() and bool(self._source.rendering(base(name.text)))
            for name in following
        )

    def _is_gloss(self, word: Word) -> bool:
        """Tell whether a place stands between commas, to tell readers where another is."""
        text = self.renderings.versions.target.text
        before = _GLOSS.search(text[max(0, word.start - _GLOSS_REACH) : word.start])
        return before is not None and text[word.end : word.end + 1] in _GLOSS_ENDS

    def _is_shortened(self, link: Link) -> bool:
        """Tell whether the source may hide a place in an acronym that the translation lacks."""
        source = self.renderings.versions.source
        if source is None or self._script in UNCASED:
            return False
        names = source.bases_in(self.renderings.versions.source_span(link))
        target = self.renderings.versions.target
        known = self.renderings.words.union(
            target.bases_in(self.renderings.versions.target_span(link))
        )
        return has_another_acronym(names, known)

    def _is_named(self, word: Word, place: str) -> bool:
        """Tell whether the source may name a place, or has no name for it.

        Where a name may be the reading of any characters, it may be a person's too.
        """
        name, source = base(word.text), self._languages[0]
        if self._source.rendering(name):
            return True
        if shows_foreign_names(source) and is_native(name, source):
            return True
        if any(telling(other, self._words, source) for other in stand_ins(place)):
            return True
        return naming(place, self._words, source) != ""

    def _shows(self, name: str) -> bool:
        """Tell whether the source's script would show the letters of a name."""
        source = self._languages[0]
        cased = self._script not in UNCASED
        return self._is_plain(name) and (
            cased or (shows_foreign_names(source) and not is_native(name, source))
        )

    def _opens_quotation(self, word: Word) -> bool:
        """Tell whether a word opens a quotation: titles and nicknames are translated."""
        text = self.renderings.versions.target.text
        return bool(_OPENING.search(text[max(0, word.start - 2) : word.start]))

    def _is_plain(self, name: str) -> bool:
        """Tell whether a name is long enough, no acronym, and in letters that tell something."""
        return (
            len(name) >= _FEWEST_LETTERS
            and name.isalpha()
            and not any(letter.isupper() for letter in name[1:])
            and script_of(name[0]) in (self._script, "Latin")
        )


def replaced(renderings: Renderings) -> Iterator[Stranger]:
    """Yield the strangers that surely stand in place of a name of the source, in order.

    They are places, words that nobody has heard of, names of which the source has a like one that
    is missing, and persons with both their names: of these the first.
    """
    strangers = tuple(Strangers(renderings).found())
    told: Word | None = None
    target = renderings.languages[1]
    for index, stranger in enumerate(strangers):
        before = strangers[index - 1].word if index else None
        behind = strangers[index + 1].word if index + 1 < len(strangers) else None
        follows = before is not None and _is_beside(before, stranger.word)
        if follows and before == told:
            told = stranger.word
            continue
        lost = stranger.lost
        if (
            stranger.place
            or stranger.unheard
            or (lost is not None and is_kept(renderings, lost))
            or (behind is not None and _are_person(stranger.word, behind, target))
        ):
            told = stranger.word
            yield stranger


def _are_person(first: Word, last: Word, language: str) -> bool:
    """Tell whether two words are the parts of one name, and not both words of the language."""
    return _is_beside(first, last) and not (
        is_common(base(first.text), language) and is_common(base(last.text), language)
    )


def _is_beside(first: Word, second: Word) -> bool:
    return second.start - first.end == 1
