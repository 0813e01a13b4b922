"""Names that the source leaves in the translation's language: *Black Lives Matter* in German."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from polyproof.alignment.renderings import Mention, Renderings
from polyproof.locales.word_frequency import has_long_list, zipf
from polyproof.rules.names.rows import are_beside, in_rows
from polyproof.thresholds import NAME_OWN_GAP, NAME_OWN_WORD


def in_own_words(
    renderings: Renderings, missing: Iterable[Mention]
) -> Iterator[tuple[Mention, ...]]:
    """Yield the mentions, two or more in a row, that are words of the translation's language.

    It uses each of them more than the source's language does, and would repeat them as they are.
    """
    source, target = renderings.versions.source, renderings.versions.target
    if source is None or source.script != target.script or not missing:
        return
    if not all(map(has_long_list, renderings.languages)):
        return
    yield from in_rows(missing, partial(_are_own_words, renderings))


def _are_own_words(renderings: Renderings, first: Mention, second: Mention) -> bool:
    return are_beside(renderings, first, second) and all(
        _is_own_word(mention, *renderings.languages) for mention in (first, second)
    )


def _is_own_word(mention: Mention, language: str, other: str) -> bool:
    rate = zipf(mention.name, other)
    gap = rate - zipf(mention.name, language)
    return rate >= NAME_OWN_WORD.value and gap >= NAME_OWN_GAP.value
