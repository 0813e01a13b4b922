"""Mentions that follow one another in the source: the parts of one name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from polyproof.alignment.renderings import Mention, Renderings
from polyproof.rules.names.kept import in_title, is_gloss
from polyproof.text.tokens import Word


def in_rows(
    mentions: Iterable[Mention], belongs: Callable[[Mention, Mention], bool]
) -> Iterator[tuple[Mention, ...]]:
    """Yield the rows of two mentions or more, of which each `belongs` to the one before it."""
    parts: tuple[Mention, ...] = ()
    for mention in mentions:
        if parts and belongs(parts[-1], mention):
            parts = (*parts, mention)
            continue
        if len(parts) > 1:
            yield parts
        parts = (mention,)
    if len(parts) > 1:
        yield parts


def are_beside(renderings: Renderings, first: Mention, second: Mention) -> bool:
    """Tell whether one mention follows the other, neither a place nor in a title or a gloss."""
    source = renderings.versions.source
    if source is None or first.place or second.place or in_title(renderings, first):
        return False
    if source.text[first.word.end : second.word.start] != " ":
        return False
    return not source.text.endswith("(", 0, first.word.start) or not any(
        is_gloss(part.name, *renderings.languages) for part in (first, second)
    )


def joined(parts: tuple[Mention, ...]) -> Mention:
    """Return the parts of a name as one name."""
    name = " ".join(part.name for part in parts)
    first, last = parts[0].word, parts[-1].word
    return replace(parts[0], word=Word(first.start, last.end, name), name=name)
