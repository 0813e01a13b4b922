"""Names that the source leaves in the translation's language: *Black Lives Matter* in German."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from polyproof.alignment.renderings import Mention, Renderings
from polyproof.locales.word_frequency import has_long_list, zipf
from polyproof.rules.names.persons import are_beside
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
    parts: tuple[Mention, ...] = ()
    for mention in missing:
        own = _is_own_word(mention, *renderings.languages)
        if own and parts and are_beside(renderings, parts[-1], mention):
            parts = (*parts, mention)
            continue
        if len(parts) > 1:
            yield parts
        parts = (mention,) if own else ()
    if len(parts) > 1:
        yield parts


def _is_own_word(mention: Mention, language: str, other: str) -> bool:
    rate = zipf(mention.name, other)
    gap = rate - zipf(mention.name, language)
    return rate >= NAME_OWN_WORD.value and gap >= NAME_OWN_GAP.value
