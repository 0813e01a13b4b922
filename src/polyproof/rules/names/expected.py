"""What a name of the translation should have been, if it is not what it should be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import regex

from polyproof.alignment import Comparison
from polyproof.alignment.renderings import place_mentions
from polyproof.locales.common_words import common_words
from polyproof.locales.inner_stops import shortened_words
from polyproof.locales.name_endings import name_endings
from polyproof.locales.name_forms import capitalises_nouns, opens_small
from polyproof.locales.place_forms import plain
from polyproof.locales.places import full_names
from polyproof.locales.scripts import UNCASED, script_of
from polyproof.locales.transliteration import ABJADS, ALPHABETS, respelled, romanised
from polyproof.locales.word_frequency import is_common, zipf
from polyproof.model import Span
from polyproof.rules.names.cut_places import cut_place
from polyproof.rules.names.derived import is_compound, is_derived
from polyproof.rules.names.lexicon_stumps import by_lexicon
from polyproof.rules.names.suspect import Expected, Suspect
from polyproof.text.likeness import likeness
from polyproof.text.names import base
from polyproof.text.tokens import Word
from polyproof.thresholds import (
    NAME_ALIKE,
    NAME_CUT,
    NAME_LETTERS,
    NAME_RENDERED,
)

_QUOTED = regex.compile(r"[\"'\p{Pi}\p{Ps}]")
_STOP = regex.compile(r"\.")
_SHORTENED = regex.compile(r"\.(?:\)|[ \u00a0][\p{Ll}\p{N}])")  # what is behind a shortened word
_LACKS_S = regex.compile(r"['’](?=\s\p{L})")  # behind a plural; behind a singular an s is missing
# Scripts without case in which a foreign name stands out all the same.
_NAME_SCRIPTS = frozenset({"Katakana"})
_CAPITALISED = regex.compile(r"[ \u00a0](\p{Lu}\p{Ll}+)")


def _is_name_like(text: str) -> bool:
    return (text[0].isupper() and not text.isupper()) or script_of(text[0]) in _NAME_SCRIPTS


@dataclass(frozen=True)
class Expectations:
    """Knows, for one comparison, which forms its names should have."""

    comparison: Comparison

    @property
    def _target(self) -> str:
        return self.comparison.target.language

    @property
    def _source(self) -> str:
        return self.comparison.source.language if self.comparison.source else ""

    @cached_property
    def _types(self) -> Counter[str]:
        return Counter(self.comparison.target.bases)

    @cached_property
    def _forms(self) -> dict[str, list[str]]:
        """Name-like words of the translation by their first two letters."""
        forms: dict[str, list[str]] = {}
        for word in self._types:
            if _is_name_like(word):
                forms.setdefault(word[:2], []).append(word)
        return forms

    @cached_property
    def _source_types(self) -> frozenset[str]:
        source = self.comparison.source
        return frozenset(map(plain, source.bases)).union(source.bases) if source else frozenset()

    @cached_property
    def _source_words(self) -> frozenset[str]:
        return frozenset(word.lower() for word in self._source_types)

    def suspects(self) -> Iterator[tuple[Word, Suspect]]:
        """Yield the words of the translation that look like names and render none."""
        target = self.comparison.target
        for word, text in zip(target.words, target.bases, strict=True):
            if text[0].islower() or not _is_name_like(text) or self._types[text] > 2:
                continue
            if len(text) < (3 if text[0].isupper() else 2) or text.lower() in self._source_words:
                continue
            if opens_small(word.text, self._target):
                continue
            if text != word.text and is_common(word.text, self._target):
                continue  # a contraction, such as Wouldn't
            if self._is_shortened(word, text) or word in self._uncased_places:
                continue
            rare = not is_common(text, self._target)
            if rare or not text[0].isupper() or self._may_be_cut(text):
                suspect = self._suspect(word, text, rare)
                if suspect.alike < NAME_RENDERED.value:
                    yield word, suspect

    def _is_shortened(self, word: Word, text: str) -> bool:
        """Tell whether a stop shortens a word: Assoc. Prof., (Fin.), Friedensstr. 3."""
        known = not shortened_words(self._target).isdisjoint((text, text.lower()))
        return bool((_STOP if known else _SHORTENED).match(self.comparison.target.text, word.end))

    def _may_be_cut(self, text: str) -> bool:
        """Tell whether a known word, no everyday one, is the beginning of another name."""
        longer = (f for f in self._forms.get(text[:2], ()) if len(f) > len(text))
        everyday = text.lower() in common_words(self._target)
        return not everyday and any(form.startswith(text) for form in longer)

    @cached_property
    def _uncased_places(self) -> frozenset[Word]:
        """Whole names of places in scripts without case, which peoples are called by as well."""
        target = self.comparison.target
        if target.script not in UNCASED:
            return frozenset()
        return frozenset(word for word, _ in place_mentions(target))

    @cached_property
    def _openers(self) -> frozenset[int]:
        return frozenset(word.start for word in self.comparison.target.openers)

    def _opens(self, word: Word) -> bool:
        """Tell whether a word opens a sentence, a quotation or a title."""
        return word.start in self._openers or bool(
            _QUOTED.match(self.comparison.target.text, word.start - 1)
        )

    def _suspect(self, word: Word, text: str, rare: bool) -> Suspect:
        link = self.comparison.link_at(word.start)
        source, target = self.comparison.source, self.comparison.target
        here, names, theirs = Span(word.start, word.end), tuple[Word, ...](), None
        if source is not None and link is not None and not link.is_added:
            here = self.comparison.target_span(link)
            theirs = self.comparison.source_span(link)
            words = source.words_in(theirs)
            names = tuple(w for w in words if not w.text[0].islower() and not w.text[0].isdecimal())
        nearest = max(names, key=lambda s: likeness(base(s.text), text), default=None)
        return Suspect(
            text,
            frozenset(target.bases_in(here)),
            names,
            nearest,
            likeness(base(nearest.text), text) if nearest else 0.0,
            rare,
            "-"
            in target.text[max(0, word.start - 1) : word.start]
            + target.text[word.end : word.end + 1],
            self._has_noun_behind(word),
            self._opens(word),
            bool(_LACKS_S.match(target.text, word.end)) and "‘" not in here.of(target.text),
            theirs,
        )

    def _has_noun_behind(self, word: Word) -> bool:
        behind = _CAPITALISED.match(self.comparison.target.text, word.end)
        return behind is not None and is_common(behind[1].lower(), self._target)

    def expected(self, suspect: Suspect) -> Expected | None:
        """Return what should stand in place of a suspect; None where it may well be right."""
        found = (
            self._by_article(suspect)
            or self._by_source(suspect)
            or by_lexicon(self.comparison, suspect)
        )
        if found is None or self._renders_another(suspect.text):
            return cut_place(self.comparison, suspect)
        return found

    @cached_property
    def _place_names(self) -> frozenset[str]:
        """What the places of the source are called, in small letters."""
        codes = {code for _, code in self.comparison.renderings.places.values()}
        return frozenset(name for code in codes for name in full_names(code, self._target))

    def _renders_another(self, text: str) -> bool:
        """Tell whether the word renders a place, or a name of another sentence of the source."""
        return text.lower() in self._place_names or any(
            likeness(name, text) >= NAME_RENDERED.value
            for name in self._source_types
            if not name[0].islower() and script_of(name[0]) in ALPHABETS - ABJADS
        )

    def _by_article(self, suspect: Suspect) -> Expected | None:
        """The full form stands elsewhere in the article."""
        text, why = suspect.text, "so it is written elsewhere in the article"
        for form in self._forms.get(text[:2], ()):
            rest = form[len(text) :]
            if not form.startswith(text) or not 0 < len(rest) <= NAME_CUT.value:
                continue
            name, fits = suspect.fitting(form)
            verbatim = name is not None and form == base(name.text) and len(rest) > 1
            if suspect.lacks_s and rest == "s":
                return Expected(form, name, why, 0.95)
            if romanised(rest) in name_endings(self._target) and not verbatim:
                continue
            if name and fits >= NAME_RENDERED.value and form not in suspect.here:
                missing = respelled(base(name.text)).removeprefix(respelled(text))
                if form == base(name.text) or missing not in name_endings(self._source):
                    return Expected(form, name, why, 0.97)
            elif not text[0].isupper() and fits > max(NAME_ALIKE.value, suspect.alike):
                return Expected(form, name, why, 0.95)
            elif self._is_noun(fits):
                continue
            elif suspect.rare and text[0].isupper() and fits > suspect.alike - 0.1:
                rarity = zipf(text, self._target)
                if rarity == 0 or zipf(form, self._target) - rarity >= 1:
                    return Expected(form, name, why, 0.95)
        return None

    def _is_noun(self, fits: float) -> bool:
        """Tell whether a form with a capital letter may be any noun, and so a shorter one too."""
        return capitalises_nouns(self._target) and fits < NAME_ALIKE.value

    def _by_source(self, suspect: Suspect) -> Expected | None:
        """The source's word goes on where this one ends."""
        if len(suspect.text) < NAME_LETTERS.value and suspect.text[0].isupper():
            return None
        if not suspect.rare and suspect.text[0].isupper():
            return None
        letters = respelled(suspect.text)
        for word in suspect.names:
            name = base(word.text)
            full = respelled(name)
            rest = full[len(letters) :]
            if not full.startswith(letters) or not 0 < len(rest) <= NAME_CUT.value:
                continue
            known = zipf(suspect.text, self._target)
            if (
                suspect.rare
                and known > 0
                and (len(rest) == 1 or known > zipf(name, self._target) > 0)
            ):
                continue  # *Stradivari* is commoner than Stradivarius
            if script_of(name[0]) not in ALPHABETS - _NAME_SCRIPTS:  # a compound: ナゴヤドーム
                continue
            spelt = len(romanised(suspect.text)) >= len(romanised(name))  # *Луиђи*, Luigi
            if spelt or suspect.text.endswith("ー") or suspect.is_rendered(name):
                continue
            if is_derived(suspect, name, self._source, self._target) or is_compound(
                self.comparison.source, word, len(name) - len(suspect.text)
            ):
                continue
            return Expected(name, word, "so it is written in the source", 0.93)
        return None
