"""Addresses of the net: URLs, e-mail addresses, handles and hashtags."""

from __future__ import annotations

from typing import NamedTuple

import regex

from polyproof.model import Span

_ADDRESS = regex.compile(
    r"""(?P<url> (?:https?://|www\.) [\p{L}\p{Nd}\-._~:/?\#@!$&+;=%]++ )
      | (?P<email> (?<![\w.+\-@]) [\w.+\-]++ @ [\w\-]++ (?: \.[\w\-]++ )++ )
      | (?P<handle> (?<![\w@&/.]) @ [A-Za-z0-9_]{2,30}+ \b )
      | (?P<hashtag> (?<![\w\#&/]) \# [\p{L}\p{M}\p{Nd}_]{2,80}+ )""",
    regex.VERBOSE,
)
_TRAILING = ".,;:!?"
_SIGNS = ("@", "#", "://", "www.")


class Address(NamedTuple):
    """An address in a text: its kind (`url`, `email`, `handle`, `hashtag`), place and letters."""

    kind: str
    span: Span
    text: str


def find_addresses(text: str) -> tuple[Address, ...]:
    """Return the addresses of a text in order; a mark that ends the sentence is no part of one."""
    if not any(sign in text for sign in _SIGNS):
        return ()
    found = []
    for match in _ADDRESS.finditer(text):
        shown = match.group().rstrip(_TRAILING)
        kind = match.lastgroup or "url"
        if kind == "hashtag" and shown[1:].isdecimal():
            continue
        found.append(Address(kind, Span(match.start(), match.start() + len(shown)), shown))
    return tuple(found)
