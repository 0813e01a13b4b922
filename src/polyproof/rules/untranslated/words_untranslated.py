"""Words of the source stand untranslated inside a translated sentence.

## What it finds
One or more words of the source sentence that stand in the translation letter by letter, that are
common in the source's language and unknown in the translation's: a piece that was left over.
German nouns, words that open a sentence and words in another script may have a capital letter.
What an editor added between square brackets counts whole, if both versions have the same.

## Why it matters
The sentence stops in the middle for readers who do not know the other language, and the words
left over are often the ones that were hard to translate.

## Example
    The vineyard was sold nell'autunno to a bank in Milan.

*nell'autunno* is Italian for *in the autumn*.

## What it leaves alone
Names, words that both languages have, words between quotation marks, or between brackets that the
source has not (a term that the text explains), commands in a technical text, phrases that were
borrowed whole (*merge requests*), coins (*11.5 øre*), and copied sentences, which
`sentence-untranslated` reports.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import regex

from polyproof.alignment import Comparison
from polyproof.locales.name_forms import capitalises_nouns
from polyproof.locales.scripts import UNCASED, script_of
from polyproof.locales.word_frequency import has_long_list, has_word_list, zipf
from polyproof.model import Origin, Severity, Span
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.rules.untranslated.jargon import Jargon
from polyproof.text.tokens import Word
from polyproof.thresholds import (
    LEFT_OVER_BRACKETED,
    LEFT_OVER_GAIN,
    LEFT_OVER_HERE,
    LEFT_OVER_LETTERS,
    LEFT_OVER_NOUN,
    LEFT_OVER_OPENER,
    LEFT_OVER_SHORT,
    LEFT_OVER_THERE,
)

# What marks a word as quoted, explained or part of an address.
_SET_APART = frozenset("\"'“”„«»‹›「」『』()（）[]/@#_*+&=\\")
_BRACKETS = frozenset("()[]（）")
_JOINED = frozenset("-‐‑.’'")
_STOPS = frozenset(".!?…。！？")
_ADDED = regex.compile(r"\[[^\[\]\n]{4,80}+\]")
_WITH_HAN = frozenset({"Hiragana", "Katakana"})
_AS_HAN = _WITH_HAN | {"Han"}


def _script(word: Word) -> str:
    script = script_of(word.text[0])
    return "Han" if script in _WITH_HAN else script


class _Judge:
    """Tells which words of a translation were left over from the source."""

    def __init__(self, comparison: Comparison) -> None:
        assert comparison.source is not None
        self.source, self.target = comparison.source, comparison.target
        self.script = self.target.script
        self.listed = has_word_list(self.source.language) and has_word_list(self.target.language)
        self.copied = self.source.vocabulary.keys()
        self.long = has_long_list(self.target.language)
        self.doubtful = frozenset(filter(self._is_doubtful, self.target.vocabulary))

    def _is_doubtful(self, text: str) -> bool:
        """Tell whether the source has a word too, or may have it within a run of Han."""
        return text in self.copied or (self.script != "Han" and script_of(text[0]) in _AS_HAN)

    def is_set_apart(self, word: Word) -> bool:
        """Tell whether the word is quoted, explained, or joined to another."""
        around = self.target.text[max(0, word.start - 1) : word.start]
        behind = self.target.text[word.end : word.end + 1]
        if self._is_in_same_bracket(around, word.text, behind):
            return False
        if around in _SET_APART or behind in _SET_APART or around in _JOINED:
            return bool(around or behind)
        after = self.target.text[word.end + 1 : word.end + 2]
        return behind in _JOINED and bool(behind) and after.isalnum()

    def _is_in_same_bracket(self, around: str, word: str, behind: str) -> bool:
        """Tell whether the source has a word in brackets too: then they explain nothing here."""
        opened = around in _BRACKETS and around + word in self.source.text
        return opened or (behind in _BRACKETS and word + behind in self.source.text)

    def is_in_a_name(self, run: tuple[Word, ...], words: tuple[Word, ...]) -> bool:
        """Tell whether copied words with a capital letter stand next to a run of `words`.

        Copied words in lower case may stand between: *La Repubblica di domani*.
        """
        before = words[: words.index(run[0])][::-1]
        behind = words[words.index(run[-1]) + 1 :]
        return self._meets_a_name(run[0], before) or self._meets_a_name(run[-1], behind)

    def _meets_a_name(self, word: Word, others: tuple[Word, ...]) -> bool:
        for other in others:
            left, right = sorted((word, other))
            if self.target.text[left.end : right.start] != " " or _script(other) != _script(word):
                return False
            if other.text not in self.copied:
                return False
            if other.text[0].isupper():
                return True
            word = other
        return False

    def ends_a_sentence(self, run: tuple[Word, ...]) -> bool:
        """Tell whether the run is all that follows a full stop, as an agency's name may do."""
        return self.target.text[max(0, run[0].start - 4) : run[0].start].rstrip()[-1:] in _STOPS

    def is_left_over(self, word: Word, there: frozenset[str], source_text: str) -> bool:
        """Tell whether a word belongs to the source's language and not to the translation's."""
        text = word.text
        script = _script(word)
        if not script:
            return False
        if not (text.islower() or script in UNCASED):
            return text in there and self._is_foreign_noun(word, script)
        if script not in UNCASED and len(text) < LEFT_OVER_LETTERS.value:
            return False
        if script != self.script:
            copied = text in source_text if script == "Han" else text in there
            return copied and (script in UNCASED or self._is_known_there(text))
        if script in UNCASED or text not in there:
            return False
        return self.listed and self._is_foreign(text)

    def are_foreign(self, words: tuple[Word, ...]) -> bool:
        """Tell whether all words, in small letters, are commoner in the source's language."""
        if not (self.listed and self.long) or not all(word.text.islower() for word in words):
            return False
        there, here = self.source.language, self.target.language
        long = [word.text for word in words if len(word.text) >= LEFT_OVER_LETTERS.value]
        return bool(long) and all(
            zipf(text, there) - zipf(text, here) >= LEFT_OVER_BRACKETED.value for text in long
        )

    def _is_foreign_noun(self, word: Word, script: str) -> bool:
        """Tell whether a word with a capital is no name.

        It is of another script, a German noun, or opens a sentence and is common.
        """
        if not word.text.istitle():
            return False
        if script != self.script:
            return self.script == "Latin"  # names are written in the letters of the translation
        if not (self.listed and self.long) or self.target.vocabulary[word.text] > 1:
            return False
        rate = zipf(word.text, self.source.language)
        if rate < LEFT_OVER_NOUN.value or zipf(word.text, self.target.language) > 0:
            return False
        noun = capitalises_nouns(self.source.language)
        return noun or (rate >= LEFT_OVER_OPENER.value and word in self.target.openers)

    def _is_known_there(self, text: str) -> bool:
        return zipf(text, self.source.language) >= LEFT_OVER_THERE.value + 1

    def _is_foreign(self, text: str) -> bool:
        there = zipf(text, self.source.language)
        if there < LEFT_OVER_THERE.value:
            return False
        here = zipf(text, self.target.language)
        if not self.long:  # the short list knows only words of Zipf 3 and more
            return here == 0 and there >= LEFT_OVER_SHORT.value
        return here < LEFT_OVER_HERE.value and there - here >= LEFT_OVER_GAIN.value


def _bracketed(judge: _Judge, here: Span, source_text: str) -> Iterator[tuple[Word, ...]]:
    """Yield the words of what an editor put into brackets, where the source has the same."""
    for match in _ADDED.finditer(judge.target.text, here.start, here.end):
        words = judge.target.words_in(Span(match.start(), match.end()))
        if len(words) > 1 and match.group() in source_text and judge.are_foreign(words):
            yield words


def _passages(comparison: Comparison) -> Iterator[tuple[tuple[Word, ...], Span]]:
    """Yield runs of left-over words with the source's side of their link."""
    judge, jargon = _Judge(comparison), Jargon(comparison)
    for link in comparison.links:
        if link.is_alone:
            continue
        here = comparison.target_span(link)
        words = judge.target.words_in(here)
        if judge.doubtful.isdisjoint([word.text for word in words]):
            continue
        place = comparison.source_span(link)
        there = frozenset(word.text for word in judge.source.words_in(place))
        text = place.of(judge.source.text)
        added = tuple(_bracketed(judge, here, text)) if "[" in text else ()
        yield from ((bracketed, place) for bracketed in added)
        told = frozenset(word for bracketed in added for word in bracketed)
        doubts = judge.doubtful
        flags = [(w, w.text in doubts and judge.is_left_over(w, there, text)) for w in words]
        for left_over, run in groupby(flags, key=lambda pair: pair[1]):
            found = tuple(word for word, _ in run)
            if not left_over or len(found) == len(words) or not told.isdisjoint(found):
                continue
            if any(map(judge.is_set_apart, found)):
                continue
            if judge.is_in_a_name(found, words) or judge.ends_a_sentence(found):
                continue
            if not jargon.is_kept(found, words):
                yield found, place


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the words of the source that were left in the translation."""
    if comparison.source is None or comparison.source.language == comparison.target.language:
        return
    for words, place in _passages(comparison):
        span = Span(words[0].start, words[-1].end)
        shown = span.of(comparison.target.text)
        yield Observation(
            span=span,
            message=f"`{shown}` was not translated.",
            confidence=0.9 if len(words) == 1 else 0.95,
            source_span=place,
            origin=Origin.INTRODUCED,
            evidence=(f"the source has `{shown}` too",),
        )


RULE = Rule(
    code="UNT103",
    name="words-untranslated",
    family=Family.UNTRANSLATED,
    severity=Severity.ERROR,
    category="accuracy/untranslated",
    check=check,
    page=__doc__,
    needs_source=True,
    yields_to=("UNT101",),
)
