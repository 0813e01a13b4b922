"""How text and languages show on a page: nothing hidden, nothing obeyed, each in its direction."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from markupsafe import Markup, escape

_SAMPLE = 4000
# Controls, invisible characters and those that turn the direction of what follows; marks of
# direction (U+200E, U+200F, U+061C) and joiners belong to the spelling of many languages.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")


def direction(text: str) -> str:
    """Return `rtl` where most letters of the text run from right to left, else `ltr`."""
    balance = 0
    for char in text[:_SAMPLE]:
        kind = unicodedata.bidirectional(char)
        balance += 1 if kind in ("R", "AL") else -1 if kind == "L" else 0
    return "rtl" if balance > 0 else "ltr"


def visible(text: str) -> Markup:
    """Return text as markup that shows it and does nothing else.

    An invisible or steering character gets a frame with its code and is closed in, so that it
    steers nothing outside. NUL and lone surrogates, which no HTML can hold, are replaced.
    """
    text = _SURROGATE.sub("\ufffd", text)
    if not _INVISIBLE.search(text):
        return escape(text)
    parts = []
    at = 0
    for match in _INVISIBLE.finditer(text):
        parts.append(escape(text[at : match.start()]))
        parts.append(_framed(match.group()))
        at = match.end()
    return Markup("").join([*parts, escape(text[at:])])


def path(text: str) -> Markup:
    """Return a path or an id as markup that may break behind its slashes."""
    return Markup("/<wbr>").join(visible(part) for part in text.split("/"))


def message(text: str) -> Markup:
    """Return a message as markup, with what stands between backticks as quoted words."""
    parts = text.split("`")
    if len(parts) % 2 == 0:  # a backtick without a partner is a backtick
        return visible(text)
    quoted = Markup("<q>{}</q>")
    return Markup("").join(
        quoted.format(visible(part)) if index % 2 else visible(part)
        for index, part in enumerate(parts)
    )


def _framed(char: str) -> Markup:
    code = ord(char)
    shown = chr(0x2400 + code) if code < 0x20 else "" if 0x7F <= code < 0xA0 else char
    return Markup('<bdi class="ctl" data-c="{}">{}</bdi>').format(f"U+{code:04X}", shown)


@cache
def language_name(tag: str) -> str:
    """Return the English name of a language (`Catalan` for `ca`); CLDR, by babel."""
    # Loaded here: only pages for people need the names.
    from babel import Locale  # noqa: PLC0415

    name = Locale("en").languages.get(tag)
    return str(name) if name else tag or "unknown language"
