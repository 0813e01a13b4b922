"""Which words of the source go on behind a name, though the name is whole."""

from __future__ import annotations

import regex

from polyproof.locales.name_endings import name_endings
from polyproof.locales.name_forms import capitalises_nouns
from polyproof.locales.place_search import places_in
from polyproof.locales.scripts import script_of
from polyproof.locales.transliteration import respelled
from polyproof.locales.word_frequency import zipf
from polyproof.rules.names.articles import has_article
from polyproof.rules.names.suspect import Suspect
from polyproof.text import Document
from polyproof.text.names import base
from polyproof.text.tokens import Word
from polyproof.thresholds import NAME_IS_WORD

_VOWELS = "aeiou"
# What another script leaves unwritten: *Барраклоу*, ボアテン.
_SILENT = regex.compile(r"(?<=n)g|gh")
_NOUN = 3  # letters of the shortest noun at the end of a compound


def is_derived(suspect: Suspect, name: str, source: str, target: str) -> bool:
    """Tell whether a word of the source, `name`, is a form of a name, or made of it.

    An ending may stand in place of the name's last vowel: Polish *Zakopanego*, of *Zakopane*. What
    names a place in the translation's language, and none in the source's, is a derivation: Italian
    *Bresciano*. A compound goes on with a noun, which stands behind the name (*Reykjanesskagi*).
    """
    text = suspect.text
    letters, full = respelled(text), respelled(name)
    rest, endings = full[len(letters) :], name_endings(source)
    if rest in endings or not rest.strip("aeiouh"):
        return True
    if letters[-1] in _VOWELS and letters[-1] + rest in endings:
        return True
    if script_of(text[0]) != script_of(name[0]) and _SILENT.fullmatch(full, len(letters)):
        return True
    if suspect.with_noun and (len(rest) > _NOUN or _is_noun(name[len(text) :].lower(), source)):
        return True
    return _is_place(text, target) and not _is_place(name, source)


def is_compound(document: Document | None, word: Word, rest: int) -> bool:
    """Tell whether a name and a noun make one word, behind an article: *am Neckarufer*.

    `rest` is how many letters the noun has, which goes on behind the name.
    """
    if document is None or not capitalises_nouns(document.language):
        return False
    if not has_article(document, word):
        return False
    return _is_noun(base(word.text)[-rest:].lower(), document.language)


def _is_noun(letters: str, language: str) -> bool:
    return len(letters) >= _NOUN and zipf(letters, language) >= NAME_IS_WORD.value


def _is_place(name: str, language: str) -> bool:
    return next(places_in([name], language), None) is not None
