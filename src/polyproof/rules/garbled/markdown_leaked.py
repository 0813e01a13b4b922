"""Signs of Markdown stand in the text.

## What it finds
`**bold**`, `~~struck~~`, `[a link](https://...)`, headings (`## Title`) and images, where the
source has no such signs.

## Why it matters
The text was marked up for a system that never read the marks, and readers see them.

## Example
    The **mayor** resigned.

## What it leaves alone
Asterisks that stand for a footnote or a letter left out (`f***`), and texts whose source is
marked in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.model import Severity
from polyproof.rules.garbled.leak import leaks
from polyproof.rules.rule import Family, Observation, Rule

_MARKDOWN = regex.compile(
    r"""(?<![*\p{L}\p{N}])\*\*(?=[^\s*])[^*\n]{1,200}+\*\*(?![*\p{L}\p{N}])
      | (?<!~)~~(?=\S)[^~\n]{1,200}+~~
      | !?\[[^\[\]\n]{1,200}+\]\((?:https?://|/|\#|www\.)[^()\s]{1,300}+\)
      | ^\#{1,6}(?=\ \S)""",
    regex.VERBOSE | regex.MULTILINE,
)
_SAME_KIND = regex.compile(r"\*\*|~~|\]\(|^#{1,6} ", regex.MULTILINE)


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the Markdown of a translation whose source has none."""
    source = comparison.source
    if source is not None and _SAME_KIND.search(source.text):
        return
    yield from leaks(comparison, _MARKDOWN, "“{}” shows signs of Markdown.", confidence=0.9)


RULE = Rule(
    code="GAR305",
    name="markdown-leaked",
    family=Family.GARBLED,
    severity=Severity.WARNING,
    category="design-and-markup/markup",
    check=check,
    page=__doc__,
)
