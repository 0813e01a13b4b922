"""Which links to web pages of the source the translation has, and where."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

import regex

from polyproof.alignment import Comparison
from polyproof.model import Article, InlineKind, InlineMark, Link
from polyproof.thresholds import HYPERLINK_REACH

_PREFIX = regex.compile(r"^(?:https?:)?(?://)?(?:www\.)?", regex.IGNORECASE)


class Hyperlinks(NamedTuple):
    """The hyperlinks of a source: those with the same address in the translation, those lost."""

    kept: tuple[tuple[InlineMark, InlineMark], ...]
    lost: tuple[InlineMark, ...]


def hyperlinks(comparison: Comparison) -> Hyperlinks:
    """Compare the hyperlinks of both versions: by address, then sentence by sentence.

    An edition in another language often links to its own pages, so one link of a sentence may
    stand for another there. Nothing is lost where the translation has no markup at all.
    """
    source, target = comparison.source, comparison.target
    if source is None or not target.article.marks:
        return Hyperlinks((), ())
    waiting: defaultdict[str, list[InlineMark]] = defaultdict(list)
    for mark in _links_of(target.article):
        waiting[_address(mark, target.language)].append(mark)
    kept, rest = [], []
    for mark in _links_of(source.article):
        same = waiting[_address(mark, source.language)]
        if same:
            kept.append((mark, same.pop(0)))
        else:
            rest.append(mark)
    left = [mark for marks in waiting.values() for mark in marks]
    return Hyperlinks(tuple(kept), tuple(_unmatched(comparison, rest, left)))


def _links_of(article: Article) -> list[InlineMark]:
    found = [mark for mark in article.marks if mark.kind is InlineKind.LINK and len(mark.span)]
    return sorted(found, key=lambda mark: mark.span)


def _address(mark: InlineMark, language: str) -> str:
    """Return an address without what differs between the editions of a page: its language."""
    plain = _PREFIX.sub("", mark.target).split("#")[0].rstrip("/").lower()
    return "".join(part for part in regex.split(r"([./?&=_-])", plain) if part != language)


def _unmatched(
    comparison: Comparison, rest: list[InlineMark], left: list[InlineMark]
) -> list[InlineMark]:
    """Return the links of the source near whose rendering no link of the translation is left."""
    order = {link: index for index, link in enumerate(comparison.links)}
    places = [_index(order, comparison.link_at(mark.span.start)) for mark in left]
    lost = []
    for mark in rest:
        link = comparison.link_at_source(mark.span.start)
        if link is None or link.is_dropped:
            continue
        here = _index(order, link)
        near = min(places, key=lambda place: abs(place - here), default=None)
        if near is not None and abs(near - here) <= HYPERLINK_REACH.value:
            places.remove(near)
        else:
            lost.append(mark)
    return lost


def _index(order: dict[Link, int], link: Link | None) -> int:
    return -len(order) if link is None else order[link]
