"""Which names of the source the translation renders, and by which word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from polyproof.alignment.linked import Linked
from polyproof.alignment.name_window import KIN, Window
from polyproof.locales.cldr import is_continent
from polyproof.locales.common_words import common_words
from polyproof.locales.homelands import homes_of, stand_ins, telling
from polyproof.locales.letter_marks import bare
from polyproof.locales.name_forms import opens_small
from polyproof.locales.place_forms import elided
from polyproof.locales.place_search import places_in
from polyproof.locales.places import full_names, knows_places, naming
from polyproof.locales.scripts import UNCASED
from polyproof.locales.transliteration import respelled
from polyproof.locales.word_frequency import zipf
from polyproof.model import Link
from polyproof.text import Document
from polyproof.text.likeness import likeness
from polyproof.text.names import base
from polyproof.text.tokens import Word
from polyproof.thresholds import NAME_FAITHFUL, NAME_LINK, NAME_OPENER_GAP

_FEWEST_LETTERS = 3
_SHORT = 4  # letters of a word that has too many others beside it
_ENDING = 3  # letters of the longest ending that another form of a word may have


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of the source in a linked sentence, and what renders it there.

    `rendering` is empty where nothing does; `place` is the code of a country, a continent or a
    city, and empty for any other name. `opens` marks a capital letter that proves nothing, since
    it opens a sentence.
    """

    word: Word
    name: str
    link: Link
    rendering: str
    place: str = ""
    opens: bool = False


def _is_acronym(name: str) -> bool:
    return any(letter.isupper() for letter in name[1:])


@dataclass(frozen=True)
class Renderings:
    """The names of the source and their renderings, in two linked versions."""

    versions: Linked

    @property
    def languages(self) -> tuple[str, str]:
        """The languages of the source and of the translation."""
        source = self.versions.source
        return (source.language if source else "", self.versions.target.language)

    @cached_property
    def places(self) -> dict[int, tuple[Word, str]]:
        """The places that the source names in full, with their codes, by where they begin."""
        source, target = self.versions.source, self.languages[1]
        if source is None or not knows_places(target):
            return {}
        return {word.start: (word, code) for word, code in place_mentions(source)}

    @cached_property
    def is_uncased(self) -> bool:
        """Whether the source's script knows no capitals: Latin letters in it stand out."""
        source = self.versions.source
        return source is not None and source.script in UNCASED

    def _names(self) -> Iterator[tuple[Word, str, bool]]:
        """Yield the places of the source and its words that are written like names.

        With each comes the code of the place, and whether the word only opens a sentence.
        """
        source = self.versions.source
        if source is None:
            return
        for word, code in self.places.values():
            yield word, code, False
        taken = [word.span for word, _ in self.places.values()]
        covered = {w.start for span in taken for w in source.words_in(span)}
        openers = self._openers(source)
        for word in sorted((*source.names, *openers)):
            name = base(word.text)
            if len(name) < _FEWEST_LETTERS or word.start in covered:
                continue
            if opens_small(word.text, source.language):
                continue
            if not _is_acronym(name) or self.is_uncased:
                yield word, "", word in openers

    def _openers(self, source: Document) -> frozenset[Word]:
        """Return the words that open a sentence, are never written small, and may be names."""
        named = {word.start for word in source.names}
        return frozenset(
            word
            for word in source.openers
            if word.text[0].isupper()
            and word.start not in named
            and base(word.text).lower() not in source.vocabulary
        )

    @cached_property
    def _windows(self) -> dict[Link, Window]:
        """The words of the translation of each link that has one, filled in as they are needed."""
        return {}

    def _rendering(self, name: str, place: str, link: Link) -> str:
        """Return the word of a link's translation that renders a name best; empty: none does."""
        window = self._windows.get(link)
        if window is None:
            span = self.versions.target_span(link)
            window = self._windows[link] = Window(self.versions.target.bases_in(span))
        if place:
            found = naming(place, window.words, self.languages[1])
            if found is None or found:
                return found or name
            for form in full_names(place, self.languages[1]):
                if likely := window.spelling(form):
                    return likely
        found = window.rendering(name)
        return found or (
            self._standing_in(name, place, link) if place else self._land(name, window)
        )

    def _land(self, people: str, window: Window) -> str:
        """Return the word for the country of a people, or for them: *Finnish*, *suomalainen*."""
        codes = homes_of(people, self.languages[0])
        words = (naming(code, window.words, self.languages[1]) for code in sorted(codes))
        return next((word for word in words if word), "")

    def _standing_in(self, name: str, place: str, link: Link) -> str:
        """Return the word for the country of a capital, or the reverse; empty without one.

        Those words that the source has too render what they say.
        """
        source, target = self.versions.source, self.versions.target
        if source is None or not (others := stand_ins(place)):
            return ""
        parts = name.split()  # *Santiago de Chile*
        span = self.versions.source_span(link)
        theirs = tuple(word for word in source.bases_in(span) if word not in parts)
        ours = tuple(dict.fromkeys(target.bases_in(self.versions.target_span(link))))
        for other in others:
            found = telling(other, ours, self.languages[1])
            if found and len(found) > len(telling(other, theirs, self.languages[0])):
                return found[0]
        return ""

    @cached_property
    def mentions(self) -> dict[str, list[Mention]]:
        """The mentions of each name, its forms together."""
        mentions: defaultdict[str, list[Mention]] = defaultdict(list)
        for word, place, opens in self._names():
            link = self.versions.link_at_source(word.start)
            if link is None or link.is_dropped:
                continue
            name = base(word.text)
            rendering = self._rendering(name, place, link)
            mention = Mention(word, name, link, rendering, place, opens)
            mentions[_key(mention)].append(mention)
        return mentions

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the translation that render a name of the source."""
        return frozenset(m.rendering for mentions in self.mentions.values() for m in mentions)

    @cached_property
    def unrendered(self) -> tuple[Mention, ...]:
        """The mentions, in order, that neither their sentence nor its neighbours render."""
        missing = [
            mention
            for mentions in self.mentions.values()
            for mention in mentions
            if not mention.rendering and self.is_sure(mention.link) and not self.is_near(mention)
            if not self._has_moved(mention)
        ]
        return tuple(sorted(missing, key=lambda mention: mention.word.start))

    def is_sure(self, link: Link) -> bool:
        """Tell whether a link surely joins a text and its translation: all that there is does."""
        return link.score >= NAME_LINK.value or len(self.versions.links) == 1

    def is_near(self, mention: Mention) -> bool:
        """Tell whether the sentence before or behind that of a mention renders it."""
        near = self.versions.neighbours(mention.link)
        return any(
            self._rendering(mention.name, mention.place, link)
            for link in near
            if link and not link.is_dropped
        )

    def _has_moved(self, mention: Mention) -> bool:
        """Tell whether a name that stands once is said in another sentence of the translation.

        There by a word that renders no other name and is surely a form of this one.
        """
        if len(self.forms(mention)) > 1 or mention.opens:
            return False
        if mention.place:
            return bool(naming(mention.place, self._everywhere.words, self.languages[1]))
        word = self._everywhere.rendering(mention.name)
        return (
            bool(word)
            and not word[0].islower()
            and word not in self.words
            and likeness(mention.name, word) >= NAME_FAITHFUL.value
        )

    @cached_property
    def _everywhere(self) -> Window:
        """The words of the whole translation."""
        return Window(self.versions.target.bases)

    def count(self, mention: Mention) -> int:
        """Return how often the translation of a mention's link has the word that renders it."""
        target = self.versions.target
        return target.bases_in(self.versions.target_span(mention.link)).count(mention.rendering)

    def forms(self, mention: Mention) -> list[Mention]:
        """Return all mentions of the name of a mention."""
        return self.mentions[_key(mention)]


def _key(mention: Mention) -> str:
    return mention.place or respelled(mention.name)[:KIN]


def place_mentions(document: Document) -> Iterator[tuple[Word, str]]:
    """Yield the places that a document names, each as one word, and their codes, in order."""
    words, text = document.words, document.text
    cased = document.script not in UNCASED
    openers = {word.start for word in document.openers} if cased else set()
    before = -2
    for place in places_in([word.text for word in words], document.language, cased):
        first, last = words[place.first], words[place.stop - 1]
        within, before = place.first - before < 2 and is_continent(place.code), place.stop
        if within:  # United States of America
            continue
        start, end = first.start + elided(first.text), last.end
        if (
            place.stop - place.first == 1
            and start in openers
            and (_is_word(first, document) or _is_commoner(first, place.code, document.language))
        ):
            continue
        if place.end:
            start, end = first.start + place.start, first.start + place.end
        yield Word(start, end, text[start:end]), place.code


def _is_commoner(opener: Word, code: str, language: str) -> bool:
    """Tell whether an opener is far commoner than the place: Russian *Самое*, most, for Samoa."""
    lower, names = opener.text.lower(), full_names(code, language)
    commonest = max((zipf(name, language) for name in names), default=0.0)
    return lower not in names and zipf(lower, language) - commonest >= NAME_OPENER_GAP.value


def _is_word(opener: Word, document: Document) -> bool:
    """Tell whether a word that opens a sentence is no name: a common word, or one of the text.

    Of that another form may stand in small letters: *Łódź* may be a boat where *łodzią* is one.
    """
    lower = opener.text.lower()
    if lower in common_words(document.language):
        return True
    if len(lower) > _SHORT and lower[:-1] in document.vocabulary:  # *Porti*, where *port* stands
        return True
    first, stem = lower[0], bare(lower)
    return any(
        word[0] == first and len(word) <= len(stem) + _ENDING and bare(word).startswith(stem)
        for word in document.vocabulary
    )
