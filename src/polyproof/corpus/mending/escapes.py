"""How a format writes text that means something else to it: `&` in XML, `"` in PO."""

from __future__ import annotations

import html
from collections.abc import Callable

Escape = Callable[[str], str]


def _plain(text: str) -> str:
    return text


def _reference(text: str) -> str:
    return html.escape(text, quote=False)


def _reference_in_text(text: str) -> str:
    """Escape for HTML that a feed holds as text."""
    return _reference(_reference(text))


def _backslash(text: str) -> str:
    for sign, written in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(sign, written)
    return text


_MARKUP = (_reference_in_text, _reference, _plain)
_BY_FORMAT: dict[str, tuple[Escape, ...]] = {
    "html": (_reference,),
    "docx": (_reference,),
    "odt": (_reference,),
    "xml": _MARKUP,
    "xliff": _MARKUP,
    "tmx": _MARKUP,
    "po": (_backslash,),
    "markdown": (_reference, _plain),
    "subtitles": (_reference, _plain),
}


def escapes_of(format: str) -> tuple[Escape, ...]:
    """Return the ways of a format to write text, those that escape most first.

    There are several where a format holds another one: a feed has HTML as text, or in CDATA.
    The first is right with which the file then says what it should.
    """
    return _BY_FORMAT.get(format, (_plain,))
