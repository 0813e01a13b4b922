"""Links next to each other taken as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from polyproof.model import Link

Joined = Mapping[Link, Sequence[Link]]


def as_one(links: Sequence[Link]) -> Link:
    """Return one link, without a score, of the sentences of links in a row."""
    first, last = links[0], links[-1]
    return Link((first.source[0], last.source[1]), (first.target[0], last.target[1]))


def joined_links(links: Sequence[Link]) -> Joined:
    """Return for each link those that it makes with the link before and with the one behind."""
    found: dict[Link, list[Link]] = {link: [] for link in links}
    for before, after in pairwise(links):
        if before.source[1] == after.source[0] and before.target[1] == after.target[0]:
            whole = as_one((before, after))
            found[before].append(whole)
            found[after].append(whole)
    return found
