"""A tag of the page stands in the text.

## What it finds
HTML and XML tags (`<b>`, `</a>`, `<ph id="1"/>`, `<g id="2">`), also escaped, and the square
brackets of content systems (`[/caption]`, `[url=...]`).

## Why it matters
Readers see code. Often the tag's other half is gone, and with it the words that it held.

## Example
    The <b>mayor</b> resigned.

## What it leaves alone
Tags that the source shows too, and signs that are no tag (`a < b`).
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.model import Severity
from polyproof.rules.garbled.leak import leaks
from polyproof.rules.rule import Family, Observation, Rule

_NAMES = (
    "a|abbr|b|blockquote|bpt|br|cite|code|div|em|ept|figcaption|figure|font|g|h[1-6]|hr|i|iframe|img"
    "|it|li|mark|mrk|ol|p|ph|q|script|section|small|span|strong|style|sub|sup|table|td|th|tr|u|ul|x"
)
_TAG = regex.compile(
    rf"""(?:<|&lt;)/?(?:{_NAMES})(?:\s[^<>\n]{{0,300}}+)?\s?/?(?:>|&gt;)
       | </?[a-z]{{1,12}}\d*\s?/> | <!--[^\n]{{0,200}}?-->
       | \[/?(?:caption|url|img|quote|b|i|u|embed|gallery|video|audio)
           (?:[=\x20][^\]\n]{{0,200}}+)?\]""",
    regex.VERBOSE | regex.IGNORECASE,
)


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the tags that the source does not show."""
    yield from leaks(comparison, _TAG, "The tag “{}” stands in the text.", remove=True)


RULE = Rule(
    code="GAR304",
    name="tag-leaked",
    family=Family.GARBLED,
    severity=Severity.ERROR,
    category="design-and-markup/markup",
    check=check,
    page=__doc__,
    yields_to=("GAR303",),
)
