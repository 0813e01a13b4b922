"""Surnames that the translation replaces by another word, behind the person's given name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from polyproof.alignment.name_window import may_render
from polyproof.alignment.renderings import Mention, Renderings
from polyproof.locales.given_names import is_given_name
from polyproof.rules.names.rows import are_beside
from polyproof.text.names import base
from polyproof.text.tokens import Word

_FEWEST_LETTERS = 3


def other_surnames(renderings: Renderings) -> Iterator[tuple[Mention, Word, Mention]]:
    """Yield (given name, word of the translation, surname of the source for which it stands).

    The given name is written alike in both versions: then a translation that spells names by their
    sound, or in its own letters, is not suspected of having another name.
    """
    mentions = sorted(
        (mention for found in renderings.mentions.values() for mention in found),
        key=lambda mention: mention.word.start,
    )
    for first, last in pairwise(mentions):
        if first.name != first.rendering or last.rendering or first.link is not last.link:
            continue
        if not (is_given_name(first.name) and renderings.is_sure(first.link)):
            continue
        if are_beside(renderings, first, last):
            word = _behind(renderings, first)
            if word and not _is_accounted_for(renderings, word, first):
                yield first, word, last


def _behind(renderings: Renderings, first: Mention) -> Word | None:
    """Return the capitalised word behind the only mention of a given name in the translation."""
    target = renderings.versions.target
    here = target.words_in(renderings.versions.target_span(first.link))
    named = [index for index, word in enumerate(here) if word.text == first.name]
    if len(named) != 1 or named[0] + 1 >= len(here):
        return None
    before, word = here[named[0]], here[named[0] + 1]
    text = base(word.text)
    if target.text[before.end : word.start] != " " or len(text) < _FEWEST_LETTERS:
        return None
    return word if text.istitle() and text.isalpha() else None


def _is_accounted_for(renderings: Renderings, word: Word, first: Mention) -> bool:
    """Tell whether a word of the linked source may be what a word of the translation renders."""
    source, text = renderings.versions.source, base(word.text)
    if source is None or text in renderings.words:
        return True
    theirs = source.bases_in(renderings.versions.source_span(first.link))
    return any(may_render(name, text) for name in theirs if name != first.name)
