"""Which mentions are the parts of one person's name, by how common the words are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from polyproof.alignment.name_window import KIN
from polyproof.alignment.renderings import Mention, Renderings
from polyproof.locales.language import is_spaced
from polyproof.locales.name_forms import capitalises_nouns
from polyproof.locales.plurals import is_plural, knows_plurals
from polyproof.locales.transliteration import respelled, romanised
from polyproof.locales.word_frequency import has_long_list, is_compound, zipf
from polyproof.model import Link, Span
from polyproof.rules.names.articles import has_article
from polyproof.rules.names.kept import (
    has_another_acronym,
    in_feast,
    is_gloss,
    is_international,
    is_unheard,
    is_word,
    same_letters,
    sounds_short,
)
from polyproof.rules.names.rows import are_beside, in_rows
from polyproof.text.names import base
from polyproof.thresholds import (
    NAME_ABROAD,
    NAME_ABROAD_GAP,
    NAME_FORENAME,
    NAME_IS_WORD,
    NAME_KNOWN_GAP,
    NAME_PLURAL_GAP,
    NAME_SOURCE_WORD,
    NAME_SURNAME,
    NAME_UNHEARD,
)


def full_names(renderings: Renderings, missing: Iterable[Mention]) -> Iterator[tuple[Mention, ...]]:
    """Yield the mentions, two or more, that are the parts of one person's name."""
    return in_rows(missing, partial(_is_full_name, renderings))


def _is_full_name(renderings: Renderings, first: Mention, second: Mention) -> bool:
    """Tell whether two mentions are the first and the last name of one person."""
    language = renderings.languages[0]
    if in_feast(renderings, second) or (first.opens and _goes_on(renderings, second)):
        return False
    source = renderings.versions.source
    if source is not None and has_article(source, first.word):
        return False  # the Dowager Countess
    if not is_spaced(renderings.languages[1]) or not has_long_list(language):
        return False
    if any(sounds_short(renderings, part.name) for part in (first, second)):
        return False
    heard = all(zipf(part.name, language) >= NAME_UNHEARD.value for part in (first, second))
    if heard and _has_acronym(renderings, first.link):
        return False  # the UN
    are_names = _are_used_abroad if is_plural(second.name, language) else _are_names
    return are_beside(renderings, first, second) and are_names(renderings, first, second)


def _goes_on(renderings: Renderings, mention: Mention) -> bool:
    """Tell whether a name follows that the translation has: *Sculptor Jane Moore*, as Moore."""
    source = renderings.versions.source
    if source is None:
        return False
    behind = source.words_in(Span(mention.word.end, mention.word.end + 2))
    if not behind or source.text[mention.word.end : behind[0].start] != " ":
        return False
    following = renderings.mentions.get(respelled(base(behind[0].text))[:KIN], ())
    return any(other.rendering and other.word.start == behind[0].start for other in following)


def _has_acronym(renderings: Renderings, link: Link) -> bool:
    """Tell whether the translation has an acronym that the source does not write so."""
    versions = renderings.versions
    source = versions.source
    if source is None:
        return False
    written = source.bases_in(versions.source_span(link))
    return has_another_acronym(versions.target.bases_in(versions.target_span(link)), written)


def _are_names(renderings: Renderings, first: Mention, second: Mention) -> bool:
    """Tell whether two words may be parts of a name, by how common they are."""
    language = renderings.languages[0]
    if _are_unknown_words(renderings, first.name, second.name):
        return False
    if capitalises_nouns(language):
        return _are_names_among_nouns(first.name, second.name, *renderings.languages)
    common = sorted((zipf(first.name, language), zipf(second.name, language)))
    if common[0] < NAME_SURNAME.value and common[1] < NAME_SOURCE_WORD.value:
        return True
    if not knows_plurals(language):
        known = not first.opens and _is_known_abroad(first.name, *renderings.languages)
        return known and common[1] < NAME_ABROAD.value
    return common[1] < NAME_FORENAME.value and all(
        _is_known_name(part.name, *renderings.languages) for part in (first, second)
    )


def _are_unknown_words(renderings: Renderings, first: str, second: str) -> bool:
    """Tell whether the other language knows neither word, and they are usual here or a compound.

    *Vakgroep Voedingsfysica* is a department, *Prokuratura Okręgowa* an authority; of a person that
    the news is full of one name at least is heard abroad.
    """
    if not same_letters(renderings, first):
        return False
    language, other = renderings.languages
    if any(zipf(name, other) > 0 for name in (first, second)):
        return False
    return any(is_compound(name, language) for name in (first, second)) or all(
        zipf(name, language) >= NAME_IS_WORD.value for name in (first, second)
    )


def _are_names_among_nouns(first: str, second: str, language: str, other: str) -> bool:
    """Tell the same where every noun has a capital: one is never heard, the other at most a name.

    Both may be heard in *Fata Morgana*.
    """
    unheard = [is_unheard(name, language) for name in (first, second)]
    return any(unheard) and all(
        new or (_is_known_there(name, language, other) and not is_word(name, other))
        for name, new in zip((first, second), unheard, strict=True)
    )


def _is_known_there(name: str, language: str, other: str) -> bool:
    """Tell whether the other language knows a noun of the first, and not as an everyday word."""
    rate = zipf(name, other)
    known = rate >= NAME_UNHEARD.value and not is_gloss(name, language, other)
    return known and zipf(name, language) - rate <= NAME_KNOWN_GAP.value


def _are_used_abroad(renderings: Renderings, first: Mention, second: Mention) -> bool:
    """Tell whether the other language uses both words about as often.

    That parts *Robin Williams* from *Underwater Antiquities*, where the second may be a plural.
    """
    language, other = renderings.languages
    gap = zipf(second.name, language) - zipf(second.name, other)
    return gap <= NAME_PLURAL_GAP.value and is_international(first.name, language, other)


def _is_known_abroad(name: str, language: str, other: str) -> bool:
    """Tell whether the other language has a name in its own letters, and no word."""
    letters = romanised(name)
    rate = zipf(letters, other)
    return (
        rate >= NAME_UNHEARD.value
        and zipf(name, language) - rate <= NAME_ABROAD_GAP.value
        and not is_word(letters, other)
    )


def _is_known_name(name: str, language: str, other: str) -> bool:
    """Tell whether a word without a plural is in use in both languages."""
    gap = zipf(name, language) - zipf(name, other)
    return (
        knows_plurals(language)
        and not is_word(name, language)
        and zipf(name, other) > 0
        and gap <= NAME_KNOWN_GAP.value
    )
