"""Which acronyms of the source are lost: those that both languages use and nothing replaces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from polyproof.alignment.renderings import Mention, Renderings
from polyproof.locales.language import is_spaced
from polyproof.locales.name_forms import is_spelt_out
from polyproof.locales.scripts import UNCASED
from polyproof.locales.units import unit_names
from polyproof.rules.names.kept import (
    has_another_acronym,
    is_in_brackets,
    is_international,
    is_word,
)
from polyproof.text.tokens import Word

# Alone among words that are not all capitals; a compound with a hyphen may be made of others.
_ACRONYM = regex.compile(r"(?<![\p{L}\p{Nd}.@#/&_-])\p{Lu}{3,6}+(?![\p{L}\p{Nd}@/&_-])")
_SHOUTED = regex.compile(r"\p{Lu}{4}")
_BESIDE = 20  # characters of a neighbour that may be in capitals, too
_SMALL = 3  # letters of a word that gives an acronym no letter (*of the*)


def lost_acronyms(renderings: Renderings) -> Iterator[Mention]:
    """Yield the acronyms that stand in one sentence of the source and are not in the translation.

    Both languages write them alike and use them about as often, as *NATO*: others have one of
    their own for it (*UN*, *ONU*). Nor is there an acronym that the source does not have, or words
    that begin with its letters.
    """
    source, target = renderings.versions.source, renderings.versions.target
    if source is None or source.script != target.script or source.script in UNCASED:
        return
    if not is_spaced(target.language):
        return
    seen: dict[str, list[int]] = {}
    for match in _ACRONYM.finditer(source.text):
        seen.setdefault(match.group(), []).append(match.start())
    for name, places in seen.items():
        links = {renderings.versions.link_at_source(place) for place in places}
        link = links.pop()
        if links or link is None or link.is_alone or not renderings.is_sure(link):
            continue
        start = places[0]
        mention = Mention(Word(start, start + len(name), name), name, link, "")
        if _is_used(renderings, mention) and not _may_be_rendered(renderings, mention):
            yield mention


def _is_used(renderings: Renderings, mention: Mention) -> bool:
    """Tell whether both languages write an acronym alike, as a name, and here it is one."""
    language, other = renderings.languages
    name, source = mention.name, renderings.versions.source
    assert source is not None
    if (
        is_spelt_out(name, language)
        or not is_international(name, language, other)
        or is_word(name, language)
    ):
        return False
    if unit_names(language).find(name.casefold()) or is_in_brackets(renderings, mention):
        return False
    before = source.text[max(0, mention.word.start - _BESIDE) : mention.word.start]
    behind = source.text[mention.word.end : mention.word.end + _BESIDE]
    return not (_SHOUTED.search(before) or _SHOUTED.search(behind))


def _may_be_rendered(renderings: Renderings, mention: Mention) -> bool:
    """Tell whether the translation has an acronym, in whatever letters, or words in its stead."""
    versions, lower = renderings.versions, mention.name.lower()
    target = versions.target
    if any(lower in word.lower() for word in target.bases):
        return True
    words = target.bases_in(versions.target_span(mention.link))
    known = versions.source.bases if versions.source else ()
    return (
        has_another_acronym(words, known) or _spell_out(words, lower) or renderings.is_near(mention)
    )


def _spell_out(words: Sequence[str], acronym: str) -> bool:
    """Tell whether as many words in a row begin with the letters of an acronym, in any order."""
    size, letters = len(acronym), sorted(acronym)
    for least in (1, _SMALL + 1):
        initials = [word[0].lower() for word in words if len(word) >= least]
        rows = (initials[at : at + size] for at in range(len(initials) - size + 1))
        if any(sorted(row) == letters for row in rows):
            return True
    return False
