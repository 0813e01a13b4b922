"""Which names of the source the translation renders, and where it does not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

from polyproof.alignment import Comparison
from polyproof.locales.language import is_spaced
from polyproof.locales.lexicon import entries, notions
from polyproof.locales.name_forms import capitalises_nouns
from polyproof.locales.scripts import script_of
from polyproof.locales.transliteration import ALPHABETS, respelled
from polyproof.locales.word_frequency import has_long_list, has_word_list, zipf
from polyproof.model import Link
from polyproof.text.likeness import likeness, shared_prefix
from polyproof.text.names import base
from polyproof.text.tokens import Word
from polyproof.thresholds import (
    NAME_FAITHFUL,
    NAME_LINK,
    NAME_LOOSE,
    NAME_SOURCE_WORD,
    NAME_SURNAME,
    NAME_UNHEARD,
)

_PLACES = ("territories:", "city:")
_FEWEST_LETTERS = 3
_KIN = 4  # letters that the forms of one name have in common


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of the source in a linked sentence, and what renders it there (empty: nothing)."""

    word: Word
    name: str
    link: Link
    rendering: str


@dataclass(frozen=True, slots=True)
class Lost:
    """A mention that the translation does not render, why one should expect it, how sure (0-1)."""

    mention: Mention
    why: str
    sure: float


def may_render(name: str, word: str) -> bool:
    """Tell whether a word of the translation may be a form of a name: better too often."""
    if likeness(name, word) >= NAME_LOOSE.value:
        return True
    one, other = respelled(name), respelled(word)
    shared = shared_prefix(one, other)
    return shared >= _KIN or (shared >= 3 and min(len(one), len(other)) <= _KIN)


@cache
def official_languages(territory: str) -> tuple[str, ...]:
    """Return the official languages of a country by the CLDR, as primary subtags."""
    from babel.languages import get_official_languages  # noqa: PLC0415

    return tuple(tag.split("_")[0] for tag in get_official_languages(territory))


@cache
def forms_of(language: str) -> dict[str, tuple[str, ...]]:
    """Return the beginnings of words by which a language names each notion."""
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for form, found in entries(language).items():
        for notion in found:
            forms[notion].append(form)
    return {notion: tuple(named) for notion, named in forms.items()}


@dataclass(frozen=True)
class Renderings:
    """The names of the source and their renderings, for one comparison."""

    comparison: Comparison

    @property
    def _languages(self) -> tuple[str, str]:
        source = self.comparison.source
        return (source.language if source else "", self.comparison.target.language)

    def _place(self, word: str, language: str) -> frozenset[str]:
        """Return the countries and cities that a word stands for."""
        found = notions(word, language)
        return frozenset(n for n in found if n.startswith(_PLACES) and not n[-1].isdecimal())

    def _people(self, place: frozenset[str]) -> frozenset[str]:
        """Return the languages of a place, whose names are those of its people: *Dutch*."""
        codes = [notion.partition(":")[2] for notion in place if notion.startswith("territories:")]
        return frozenset(f"languages:{tag}" for code in codes for tag in official_languages(code))

    def _names(self) -> Iterator[Word]:
        """Yield the words of the source that are written like names and are no acronyms."""
        source = self.comparison.source
        if source is None:
            return
        for word in source.names:
            name = base(word.text)
            if len(name) >= _FEWEST_LETTERS and not any(letter.isupper() for letter in name[1:]):
                yield word

    @cached_property
    def _windows(self) -> dict[Link, tuple[frozenset[str], frozenset[str]]]:
        """For each link the words of its translation, and those with the neighbours' words."""
        target = self.comparison.target
        words = {
            link: frozenset(
                base(w.text) for w in target.words_in(self.comparison.target_span(link))
            )
            for link in self.comparison.links
            if not link.is_dropped
        }
        windows = {}
        for link, own in words.items():
            wide = own
            for neighbour in self.comparison.neighbours(link):
                if neighbour in words:
                    wide |= words[neighbour]
            windows[link] = (own, wide)
        return windows

    def _rendering(self, name: str, words: frozenset[str]) -> str:
        """Return the word that renders a name best; empty where none does."""
        best = max(words, key=lambda word: (likeness(name, word), word), default="")
        if best and may_render(name, best):
            return best
        source, target = self._languages
        place = self._place(name, source)
        people = self._people(place)
        known = [form for notion in place for form in forms_of(target).get(notion, ())]
        for word in words:
            if may_render(name, word) or (place and place & self._place(word, target)):
                return word
            if people and people & set(notions(word, target)):
                return word
            if any(shared_prefix(form, word.lower()) >= _KIN for form in known):
                return word
        return ""

    @cached_property
    def _mentions(self) -> dict[str, list[Mention]]:
        """The mentions of each name, its forms together."""
        mentions: defaultdict[str, list[Mention]] = defaultdict(list)
        for word in self._names():
            link = self.comparison.link_at_source(word.start)
            if link is None or link not in self._windows:
                continue
            name = base(word.text)
            rendering = self._rendering(name, self._windows[link][0])
            mentions[respelled(name)[:_KIN]].append(Mention(word, name, link, rendering))
        return mentions

    def unrendered(self) -> list[Mention]:
        """Return, in order, the mentions that neither their sentence nor its neighbours render."""
        if self.comparison.source is None or not is_spaced(self._languages[1]):
            return []
        missing = [
            mention
            for mentions in self._mentions.values()
            for mention in mentions
            if not mention.rendering
            and mention.link.score >= NAME_LINK.value
            and not self._rendering(mention.name, self._windows[mention.link][1])
        ]
        return sorted(missing, key=lambda mention: mention.word.start)

    def lost(self) -> Iterator[Lost]:
        """Yield the names that are of a kind that translations keep and that this one lacks."""
        missing = self.unrendered()
        for mention in missing:
            found = self._expected_once(mention)
            if found:
                yield found
        for first, second in pairwise(missing):
            if self._is_full_name(first, second):
                yield Lost(first, f"`{second.name}` is missing too", 0.85)

    def left_out(self) -> Iterator[Lost]:
        """Yield the mentions of names that the translation renders wherever else they stand."""
        for mention in self.unrendered():
            found = self._expected_elsewhere(mention)
            if found:
                yield found

    def _forms(self, mention: Mention) -> list[Mention]:
        return self._mentions[respelled(mention.name)[:_KIN]]

    def _is_full_name(self, first: Mention, second: Mention) -> bool:
        """Tell whether two mentions are the first and the last name of one person."""
        source = self.comparison.source
        language = self._languages[0]
        if source is None or capitalises_nouns(language) or not has_word_list(language):
            return False
        between = source.text[first.word.end : second.word.start]
        common = sorted((zipf(first.name, language), zipf(second.name, language)))
        return (
            between == " " and common[0] < NAME_SURNAME.value and common[1] < NAME_SOURCE_WORD.value
        )

    def _expected_elsewhere(self, mention: Mention) -> Lost | None:
        """The article renders the name wherever else it stands."""
        mentions = self._forms(mention)
        rendered = [m for m in mentions if m.rendering]
        faithful = [m for m in rendered if self._is_faithful(m)]
        if len(faithful) < len(rendered) or len(rendered) < len(mentions) - 1 or not rendered:
            return None
        if capitalises_nouns(self._languages[0]) and not self._is_kept(mention):
            return None
        if zipf(mention.name, self._languages[0]) >= NAME_SOURCE_WORD.value and len(rendered) < 2:
            return None
        why = f"elsewhere the article has `{rendered[0].rendering}` for `{mention.name}`"
        return Lost(mention, why, 0.9)

    def _is_faithful(self, mention: Mention) -> bool:
        """Tell whether a rendering is the name itself and not a word that happens to be near."""
        if likeness(mention.name, mention.rendering) >= NAME_FAITHFUL.value:
            return True
        source, target = self._languages
        return bool(self._place(mention.name, source) & self._place(mention.rendering, target))

    def _expected_once(self, mention: Mention) -> Lost | None:
        """The name stands once and is of a kind that translations keep."""
        source, target = self._languages
        name = mention.name
        place = self._place(name, source)
        if len(self._forms(mention)) > 1:
            return None
        if any(notion in forms_of(target) for notion in place):
            return Lost(mention, f"`{name}` is a place", 0.85)
        if place or not self._same_letters(name) or not has_long_list(source):
            return None
        if zipf(name, source) < NAME_UNHEARD.value and not capitalises_nouns(source):
            return Lost(mention, f"`{name}` is no word of the source's language", 0.85)
        if self._is_kept(mention) and not capitalises_nouns(source):
            return Lost(mention, f"the translation's language writes `{name}` too", 0.85)
        return None

    def _is_kept(self, mention: Mention) -> bool:
        """Tell whether the translation's language knows the name as the source writes it."""
        source, target = self._languages
        if not has_long_list(target):
            return False
        common, there = zipf(mention.name, source), zipf(mention.name, target)
        return there > 0 and common - there <= 1.5 and common < NAME_SOURCE_WORD.value

    def _same_letters(self, name: str) -> bool:
        """Tell whether the translation is written in the name's script."""
        words = self.comparison.target.words
        script = script_of(name[0])
        sample = words[:40:4]
        return script in ALPHABETS and any(script_of(w.text[0]) == script for w in sample)
