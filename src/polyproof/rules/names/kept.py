"""Which names a translation should have: by what kind of names they are."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import regex

from polyproof.alignment.renderings import Mention, Renderings
from polyproof.locales.feasts import names_feast
from polyproof.locales.homelands import is_at_home, is_of_city
from polyproof.locales.language import is_spaced
from polyproof.locales.letter_marks import has_foreign_letter
from polyproof.locales.name_forms import capitalises_nouns, is_spelt_out, places_stay
from polyproof.locales.plurals import is_plural, knows_plurals, rarity_of_plural
from polyproof.locales.scripts import script_of
from polyproof.locales.transliteration import ABJADS, ALPHABETS, respelled, romanised, skeleton
from polyproof.locales.units import unit_names
from polyproof.locales.word_frequency import (
    completions,
    has_long_list,
    is_common,
    is_compound,
    zipf,
)
from polyproof.rules.names.articles import has_article
from polyproof.thresholds import (
    NAME_GLOSS,
    NAME_KEPT_GAP,
    NAME_LETTERS,
    NAME_LONGEST,
    NAME_OPENING_WORD,
    NAME_PLURAL,
    NAME_SOURCE_WORD,
    NAME_UNHEARD,
)

_TITLE = regex.compile(r"\b\p{Lu}\p{Ll}++:\s\Z")  # before the second half of a title
_FEWEST_CONSONANTS = 2
_QUOTED = regex.compile(r"\p{Quotation_Mark}")
_STEM = 5  # letters by which a word is known in whatever form
_LONGEST = 20  # letters that the rest of it may have
_NEAR = 20  # characters within which a bracket opens
_DATELINE = regex.compile(r"\p{Lu}[\p{Lu} ,/()-]{1,40}+(?<= )[–—-]\s")
_ALONE = frozenset(" ,.;:!?()\n\N{NO-BREAK SPACE}")  # what stands beside a name that is no part
_VOWELS = frozenset("aeiou")
_NO_WORD = "`{}` is no word of the source's language"
_OTHER_LETTERS = "the source writes `{}` in the translation's letters"
_WRITTEN_TOO = "the translation's language writes `{}` too"


def is_kept(renderings: Renderings, mention: Mention) -> bool:
    """Tell whether a name is of a kind that translations keep."""
    return bool(why_kept(renderings, mention))


def why_kept(renderings: Renderings, mention: Mention) -> str:
    """Return why a translation should have a name; empty where it need not."""
    source, target = renderings.languages
    if in_feast(renderings, mention):
        return ""
    if mention.place:
        return "" if is_at_home(mention.place, target) else f"`{mention.name}` is a place"
    if not has_long_list(source) or not is_spaced(target) or in_title(renderings, mention):
        return ""
    if not same_letters(renderings, mention.name):
        return _why_respelt(renderings, mention)
    return _why_in_its_letters(renderings, mention)


def _why_in_its_letters(renderings: Renderings, mention: Mention) -> str:
    """Return the same of a name in letters that the translation is written in."""
    if renderings.is_uncased:
        return _why_stands_out(renderings, mention)
    if capitalises_nouns(renderings.languages[0]):
        kept = _is_foreign(renderings, mention)
        return _WRITTEN_TOO.format(mention.name) if kept else ""
    return _why_verbatim(renderings, mention)


def _why_stands_out(renderings: Renderings, mention: Mention) -> str:
    """Return the same where the source has no capitals, but the name is in other letters."""
    source, target = renderings.languages
    name = mention.name
    if is_spelt_out(name, source):
        return ""
    if name.isupper():
        gap = zipf(name, source) - zipf(name, target)
        if (
            not zipf(name, target)
            or gap > NAME_KEPT_GAP.value
            or is_in_brackets(renderings, mention)
        ):
            return ""
    return _OTHER_LETTERS.format(name)


def is_in_brackets(renderings: Renderings, mention: Mention) -> bool:
    """Tell whether a short form explains what stands before it, which the translation may not."""
    source, word = renderings.versions.source, mention.word
    if source is None:
        return False
    before = source.text[max(0, word.start - _NEAR) : word.start]
    return max(before.rfind(mark) for mark in "(（") > max(before.rfind(mark) for mark in ")）")


def _why_verbatim(renderings: Renderings, mention: Mention) -> str:
    """Return the same where both versions are written in the same letters."""
    source, target = renderings.languages
    name = mention.name
    if zipf(name, source) < NAME_UNHEARD.value and not mention.opens:
        known = len(name) > NAME_LONGEST.value or is_compound(name, source)
        return "" if known else _NO_WORD.format(name)
    if mention.opens and _is_strange(name, source):
        return _NO_WORD.format(name)
    if is_word(name, source) or unit_names(source).find(name.casefold()):
        return ""
    if mention.opens and _may_open_as_word(name, source, target):
        return ""
    if _is_quoted(renderings, mention) or not is_international(name, source, target):
        return ""
    return _WRITTEN_TOO.format(name)


def _is_quoted(renderings: Renderings, mention: Mention) -> bool:
    """Tell whether a word is all that stands between two marks: a title may be translated."""
    source, word = renderings.versions.source, mention.word
    return source is not None and all(
        _QUOTED.match(source.text, at) for at in (word.start - 1, word.end)
    )


def _is_strange(name: str, language: str) -> bool:
    """Tell whether no word of a language that seldom declines begins like a name."""
    if not (knows_plurals(language) or places_stay(language)):
        return False
    if len(name) < _STEM + 2 or not is_unheard(name, language):
        return False
    return next(completions(name[:_STEM], language, _LONGEST), None) is None


def _may_open_as_word(name: str, source: str, target: str) -> bool:
    """Tell whether what opens a sentence may be a word that the other language has as a name.

    It is a word of that language too (*Lean*, *read* in Spanish), or has a plural (*Exclamations à
    droite*), or is commoner in the language where it may be a word: Swedish *tina*, thaw.
    """
    if is_word(name, target) and zipf(name, source) >= NAME_OPENING_WORD.value:
        return True
    if knows_plurals(source):
        return is_plural(name, source)
    return zipf(name, source) > zipf(name, target)


def in_feast(renderings: Renderings, mention: Mention) -> bool:
    """Tell whether a name is that of a feast, or a part of it: *Christmas Eve*."""
    source, word = renderings.versions.source, mention.word
    return source is not None and names_feast(source.text, word.start, word.end, source.language)


def in_title(renderings: Renderings, mention: Mention) -> bool:
    """Tell whether a word opens the second half of a title, behind a colon."""
    source, start = renderings.versions.source, mention.word.start
    return source is not None and bool(_TITLE.search(source.text, max(0, start - 20), start))


def in_dateline(renderings: Renderings, mention: Mention) -> bool:
    """Tell whether a name stands in capitals in the line that says where a report is from.

    Newspapers leave it out: `PRAHA/BRNO –`.
    """
    source = renderings.versions.source
    if source is None or not mention.name.isupper():
        return False
    start = source.text.rfind("\n", 0, mention.word.start) + 1
    dateline = _DATELINE.match(source.text, start)
    return dateline is not None and mention.word.end <= dateline.end()


def _is_foreign(renderings: Renderings, mention: Mention) -> bool:
    """Tell whether a word is a name where every noun has a capital letter.

    Both languages use it, and about as often, and neither has a plural of it; or it has a letter
    that its language lacks. What opens a sentence
    or a quotation, or is a part of a compound, may be a word from abroad that is translated.
    """
    source, target = renderings.languages
    name, document = mention.name, renderings.versions.source
    if mention.opens or document is None or not same_letters(renderings, name):
        return False
    before, behind = mention.word.start - 1, mention.word.end
    beside = document.text[max(0, before) : before + 1] + document.text[behind : behind + 1]
    if not _ALONE.issuperset(beside):
        return False
    if _is_noun(renderings, mention):
        return False
    if is_unheard(name, source) and has_foreign_letter(name, source):
        return True
    if _is_quoted(renderings, mention):
        return False
    known = is_common(name, target) and is_international(name, source, target)
    return known and not is_word(name, target) and not is_word(name, source)


def _why_respelt(renderings: Renderings, mention: Mention) -> str:
    """Return why a translation in another script should have a name; empty where it need not."""
    source, target = renderings.languages
    name = mention.name
    if script_of(name[0]) not in ALPHABETS - ABJADS or mention.opens or not name.isalpha():
        return ""
    if _has_kindred(renderings, mention) or sounds_short(renderings, name):
        return ""
    if is_unheard(name, source):
        noun = _is_noun(renderings, mention) or _has_common_form(name, source)
        return "" if noun else _NO_WORD.format(name)
    letters = romanised(name)
    if len(letters) <= NAME_LETTERS.value or not has_long_list(target):
        return ""
    here, there = zipf(name, source), zipf(letters, target)
    if there > 0 and here - there <= NAME_KEPT_GAP.value and not is_word(letters, target):
        return _WRITTEN_TOO.format(letters)
    return ""


def _has_common_form(name: str, language: str) -> bool:
    """Tell whether another form of a word is common: a dog called *Гаубиця*, many *гаубиці*."""
    return len(name) > _STEM and next(completions(name[:-1], language, 2), None) is not None


def _is_noun(renderings: Renderings, mention: Mention) -> bool:
    """Tell whether an article or its length shows a noun, where nouns have capital letters."""
    document = renderings.versions.source
    if document is None or not capitalises_nouns(document.language):
        return False
    if len(mention.name) > NAME_LONGEST.value:
        return True
    before = document.word_before(mention.word.start)
    is_city = before is not None and is_of_city(before.text, document.language)
    return is_city or has_article(document, mention.word)


def sounds_short(renderings: Renderings, name: str) -> bool:
    """Tell whether a script without vowels leaves too little of a name: *Khosa* is an s."""
    return renderings.versions.target.script in ABJADS and len(skeleton(name)) < _FEWEST_CONSONANTS


def _opening_sound(name: str) -> str:
    """Return the first sound of a name; vowels are one, as *Ешдаун* is Ashdown."""
    first = respelled(name)[:1]
    return "a" if first in _VOWELS else first


def _has_kindred(renderings: Renderings, mention: Mention) -> bool:
    """Tell whether a name of the translation that renders no other begins with the same sound."""
    versions = renderings.versions
    sound = _opening_sound(mention.name)
    return any(
        word[0].isupper() and _opening_sound(word) == sound and word not in renderings.words
        for word in versions.target.bases_in(versions.target_span(mention.link))
    )


def is_unheard(name: str, language: str) -> bool:
    """Tell whether a name is no word that the language has or makes of others."""
    return zipf(name, language) < NAME_UNHEARD.value and not is_compound(name, language)


def is_international(name: str, language: str, other: str) -> bool:
    """Tell whether two languages write a name alike and use it about as often."""
    if not has_long_list(language) or not has_long_list(other):
        return False
    here, there = zipf(name, language), zipf(name, other)
    if is_gloss(name, language, other):
        return False
    return there > 0 and here - there <= NAME_KEPT_GAP.value and here < NAME_SOURCE_WORD.value


def is_gloss(name: str, language: str, other: str) -> bool:
    """Tell whether a name is an everyday word of the other language."""
    there = zipf(name, other)
    return there >= NAME_SOURCE_WORD.value and there - zipf(name, language) > NAME_GLOSS.value


def is_word(name: str, language: str) -> bool:
    """Tell whether a name is a word of its language, as its plural shows."""
    return knows_plurals(language) and rarity_of_plural(name, language) < NAME_PLURAL.value


def has_another_acronym(words: Iterable[str], known: Collection[str]) -> bool:
    """Tell whether there is an acronym among words that is not among the known ones."""
    return any(len(word) > 1 and word.isupper() and word not in known for word in words)


def same_letters(renderings: Renderings, name: str) -> bool:
    """Tell whether the translation is written in the name's script."""
    words = renderings.versions.target.words
    script = script_of(name[0])
    sample = words[:40:4]
    return script in ALPHABETS and any(script_of(w.text[0]) == script for w in sample)
