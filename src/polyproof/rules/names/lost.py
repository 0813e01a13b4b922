"""Which names are lost: of a kind that translations keep, and rendered nowhere near."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from polyproof.alignment.renderings import Mention, Renderings
from polyproof.locales.language import is_spaced
from polyproof.locales.name_forms import capitalises_nouns
from polyproof.locales.scripts import UNCASED, script_of
from polyproof.locales.stranded import stranded_words
from polyproof.locales.word_frequency import has_long_list, zipf
from polyproof.model import Link
from polyproof.rules.names.acronyms import lost_acronyms
from polyproof.rules.names.kept import (
    in_dateline,
    is_international,
    why_kept,
)
from polyproof.rules.names.own_words import in_own_words
from polyproof.rules.names.persons import full_names
from polyproof.rules.names.rows import joined
from polyproof.text.likeness import likeness
from polyproof.thresholds import (
    NAME_BEFORE_MARK,
    NAME_FAITHFUL,
    NAME_PLACE_OFF,
    NAME_SOURCE_WORD,
)

_BEFORE_MARK = regex.compile(r"(?<=\s)(\p{L}{1,7}+)(?=[,.;]\s)")


@dataclass(frozen=True, slots=True)
class Lost:
    """A mention that the translation does not render, why one should expect it, how sure (0-1)."""

    mention: Mention
    why: str
    sure: float


def lost(renderings: Renderings) -> Iterator[Lost]:
    """Yield the names that stand once, are of a kind that translations keep, and are lost."""
    missing = tuple(m for m in renderings.unrendered if not in_dateline(renderings, m))
    told = set[Mention]()
    for why, rows in (
        ("it is written in the translation's language", in_own_words(renderings, missing)),
        ("none of its parts is there", full_names(renderings, missing)),
    ):
        for parts in rows:
            if told.isdisjoint(parts):
                told.update(parts)
                yield Lost(joined(parts), why, 0.85)
    stranded = set[Link]()  # whose preposition is told
    for mention in missing:
        found = None if mention in told else _expected_once(renderings, mention)
        if not found:
            why = "" if mention.link in stranded else _why_stranded(renderings, mention)
            found = Lost(mention, why, 0.85) if why else None
            stranded.update([mention.link] if why else [])
        if found:
            told.update(renderings.forms(mention))
            yield found
    for mention in lost_acronyms(renderings):
        yield Lost(mention, f"both languages write `{mention.name}`", 0.85)


def left_out(renderings: Renderings) -> Iterator[Lost]:
    """Yield the mentions of names that the translation renders wherever else they stand."""
    for mention in renderings.unrendered:
        found = _expected_elsewhere(renderings, mention)
        if found:
            yield found


def _expected_once(renderings: Renderings, mention: Mention) -> Lost | None:
    """The name stands in one sentence only and is of a kind that translations keep.

    Where no capital letters show which words are names, it stands there once.
    """
    forms = renderings.forms(mention)
    if any(form.rendering or form.link != mention.link for form in forms):
        return None
    if mention.name in renderings.versions.target.bases:
        return None  # it stands in another sentence
    if len(forms) > 1 and script_of(mention.name[0]) in UNCASED:
        return None
    why = why_kept(renderings, mention)
    return Lost(mention, why, 0.85) if why else None


def _why_stranded(renderings: Renderings, mention: Mention) -> str:
    """Return the preposition that stands before a mark about where the name belongs; or nothing."""
    source, language = renderings.versions.source, renderings.languages[0]
    words = stranded_words(renderings.languages[1])
    if any(form.rendering or form.link != mention.link for form in renderings.forms(mention)):
        return ""
    if source is None or not words or mention.opens or capitalises_nouns(language):
        return ""
    if not has_long_list(language) or zipf(mention.name, language) >= NAME_BEFORE_MARK.value:
        return ""
    versions, link = renderings.versions, mention.link
    ours, theirs = versions.source_span(link), versions.target_span(link)
    share = (mention.word.start - ours.start) / len(ours)
    text = versions.target.text
    for match in _BEFORE_MARK.finditer(text, theirs.start, theirs.end):
        off = abs((match.start() - theirs.start) / len(theirs) - share)
        if match.group(1).lower() in words and off <= NAME_PLACE_OFF.value:
            return f"“{match.group(1)}” stands before a mark where it belongs"
    return ""


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
