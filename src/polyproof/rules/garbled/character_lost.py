"""A character could not be shown and was replaced.

## What it finds
The replacement character (`\N{REPLACEMENT CHARACTER}`), an empty box, and a question mark inside
a word (`Mu?oz`).

## Why it matters
A letter is gone for good, mostly in a name.

## Example
    The striker Mu?oz scored twice.

## What it leaves alone
Addresses (`/page?id=3`) and what the source writes in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.model import Severity
from polyproof.rules.garbled.leak import leaks
from polyproof.rules.rule import Family, Observation, Rule

_LOST = regex.compile(
    r"""[\p{L}\p{M}]*+[\ufffd\uf8ff]+[\p{L}\p{M}]*+
      | (?<![/\p{L}.=&-])\p{L}[\p{L}\p{M}]*+\?(?=\p{Ll})[\p{L}\p{M}]++(?![=/])""",
    regex.VERBOSE,
)


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the words with a character lost."""
    yield from leaks(comparison, _LOST, "A character is lost in “{}”.", confidence=0.95)


RULE = Rule(
    code="GAR306",
    name="character-lost",
    family=Family.GARBLED,
    severity=Severity.ERROR,
    category="design-and-markup/encoding",
    check=check,
    page=__doc__,
    yields_to=("GAR302",),
)
