"""Which names are lost: of a kind that translations keep, and rendered nowhere near."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from polyproof.alignment.renderings import Mention, Renderings
from polyproof.locales.language import is_spaced
from polyproof.locales.name_forms import capitalises_nouns
from polyproof.locales.plurals import knows_plurals, rarity_of_plural
from polyproof.locales.scripts import script_of
from polyproof.locales.transliteration import ALPHABETS
from polyproof.locales.units import unit_names
from polyproof.locales.word_frequency import has_long_list, has_word_list, zipf
from polyproof.text.likeness import likeness
from polyproof.text.tokens import Word
from polyproof.thresholds import (
    NAME_FAITHFUL,
    NAME_FORENAME,
    NAME_KEPT_GAP,
    NAME_KNOWN_GAP,
    NAME_PLURAL,
    NAME_SOURCE_WORD,
    NAME_SURNAME,
    NAME_UNHEARD,
)


@dataclass(frozen=True, slots=True)
class Lost:
    """A mention that the translation does not render, why one should expect it, how sure (0-1)."""

    mention: Mention
    why: str
    sure: float


def lost(renderings: Renderings) -> Iterator[Lost]:
    """Yield the names that stand once, are of a kind that translations keep, and are lost."""
    missing = renderings.unrendered
    told = set[Mention]()
    for parts in _full_names(renderings, missing):
        told.update(parts)
        yield Lost(_joined(parts), "none of its parts is there", 0.85)
    for mention in missing:
        found = None if mention in told else _expected_once(renderings, mention)
        if found:
            yield found


def _full_names(
    renderings: Renderings, missing: Iterable[Mention]
) -> Iterator[tuple[Mention, ...]]:
    """Yield the mentions, two or more, that are the parts of one person's name."""
    parts: tuple[Mention, ...] = ()
    for mention in missing:
        if parts and _is_full_name(renderings, parts[-1], mention):
            parts = (*parts, mention)
            continue
        if len(parts) > 1:
            yield parts
        parts = (mention,)
    if len(parts) > 1:
        yield parts


def _joined(parts: tuple[Mention, ...]) -> Mention:
    """Return the parts of a name as one name."""
    name = " ".join(part.name for part in parts)
    first, last = parts[0].word, parts[-1].word
    return replace(parts[0], word=Word(first.start, last.end, name), name=name)


def left_out(renderings: Renderings) -> Iterator[Lost]:
    """Yield the mentions of names that the translation renders wherever else they stand."""
    for mention in renderings.unrendered:
        found = _expected_elsewhere(renderings, mention)
        if found:
            yield found


def _is_full_name(renderings: Renderings, first: Mention, second: Mention) -> bool:
    """Tell whether two mentions are the first and the last name of one person."""
    source, language = renderings.versions.source, renderings.languages[0]
    if source is None or capitalises_nouns(language) or not has_word_list(language):
        return False
    if not is_spaced(renderings.languages[1]) or first.place or second.place:
        return False
    if source.text[first.word.end : second.word.start] != " ":
        return False
    common = sorted((zipf(first.name, language), zipf(second.name, language)))
    if common[0] < NAME_SURNAME.value and common[1] < NAME_SOURCE_WORD.value:
        return True
    return common[1] < NAME_FORENAME.value and all(
        _is_known_name(part.name, *renderings.languages) for part in (first, second)
    )


def _is_known_name(name: str, language: str, other: str) -> bool:
    """Tell whether a word without a plural is in use in both languages."""
    gap = zipf(name, language) - zipf(name, other)
    return (
        knows_plurals(language)
        and not _is_word(name, language)
        and zipf(name, other) > 0
        and gap <= NAME_KNOWN_GAP.value
    )


def _is_word(name: str, language: str) -> bool:
    """Tell whether a name is a word of its language, as its plural shows."""
    return knows_plurals(language) and rarity_of_plural(name, language) < NAME_PLURAL.value


def _expected_once(renderings: Renderings, mention: Mention) -> Lost | None:
    """The name stands once and is of a kind that translations keep."""
    if len(renderings.forms(mention)) > 1:
        return None
    why = _why_kept(renderings, mention)
    return Lost(mention, why, 0.85) if why else None


def is_kept(renderings: Renderings, mention: Mention) -> bool:
    """Tell whether a name is of a kind that translations keep."""
    return bool(_why_kept(renderings, mention))


def _why_kept(renderings: Renderings, mention: Mention) -> str:
    """Return why a translation should have a name; empty where it need not."""
    source, target = renderings.languages
    name = mention.name
    if mention.place:
        return f"`{name}` is a place"
    if capitalises_nouns(source) or not has_long_list(source) or not is_spaced(target):
        return ""
    if not _same_letters(renderings, name):
        return ""
    if zipf(name, source) < NAME_UNHEARD.value and not mention.opens:
        return f"`{name}` is no word of the source's language"
    if _is_word(name, source) or unit_names(source).find(name.casefold()):
        return ""
    known = is_international(name, source, target)
    return f"the translation's language writes `{name}` too" if known else ""


def is_international(name: str, language: str, other: str) -> bool:
    """Tell whether two languages write a name alike and use it about as often."""
    if not has_long_list(language) or not has_long_list(other):
        return False
    here, there = zipf(name, language), zipf(name, other)
    return there > 0 and here - there <= NAME_KEPT_GAP.value and here < NAME_SOURCE_WORD.value


def _expected_elsewhere(renderings: Renderings, mention: Mention) -> Lost | None:
    """The article renders the name wherever else it stands."""
    language = renderings.languages[0]
    mentions = renderings.forms(mention)
    rendered = [m for m in mentions if m.rendering]
    faithful = [m for m in rendered if _is_faithful(m)]
    if not is_spaced(renderings.languages[1]):
        return None
    if len(faithful) < len(rendered) or len(rendered) < len(mentions) - 1 or not rendered:
        return None
    if capitalises_nouns(language) and not is_international(mention.name, *renderings.languages):
        return None
    if zipf(mention.name, language) >= NAME_SOURCE_WORD.value and len(rendered) < 2:
        return None
    why = f"elsewhere the article has `{rendered[0].rendering}` for `{mention.name}`"
    return Lost(mention, why, 0.9)


def _is_faithful(mention: Mention) -> bool:
    """Tell whether a rendering is the name itself and not a word that happens to be near."""
    return bool(mention.place) or (likeness(mention.name, mention.rendering) >= NAME_FAITHFUL.value)


def _same_letters(renderings: Renderings, name: str) -> bool:
    """Tell whether the translation is written in the name's script."""
    words = renderings.versions.target.words
    script = script_of(name[0])
    sample = words[:40:4]
    return script in ALPHABETS and any(script_of(w.text[0]) == script for w in sample)
