"""A character that nobody sees stands in the text.

## What it finds
Control characters, zero-width blanks, byte order marks and separators of lines within the text.
Joiners (zero-width joiner and non-joiner) outside the scripts that need them.

## Why it matters
Searches do not find the word, line breaks fall in wrong places, some systems show a box.

## Example
    kilo\N{ZERO WIDTH SPACE}metre

## What it leaves alone
Joiners in Arabic and Indic scripts and in emoji, marks of writing direction, soft hyphens,
and characters that the source has too.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.model import Edit, Fix, Severity, Span
from polyproof.rules.rule import Family, Observation, Rule

# Thai, Lao, Khmer and Burmese may show where a word ends by a zero-width blank.
_JOINING = (
    r"[\p{Arabic}\p{Syriac}\p{Devanagari}\p{Bengali}\p{Gurmukhi}\p{Gujarati}\p{Oriya}\p{Tamil}"
    r"\p{Telugu}\p{Kannada}\p{Malayalam}\p{Sinhala}\p{Mongolian}\p{Emoji}\ufe0f]"
)
_UNPARTED = regex.compile(r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}]")
_INVISIBLE = regex.compile(
    rf"""[\x00-\x08\x0b\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u2060\ufeff\ufff9-\ufffb\u2028\u2029]++
       | \u200b++
       | (?<!{_JOINING})[\u200c\u200d]++""",
    regex.VERBOSE,
)


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the invisible characters that the source does not have."""
    text = comparison.target.text
    source = comparison.source.text if comparison.source else ""
    for match in _INVISIBLE.finditer(text):
        written = match.group()
        if written[0] in source or (match.start() == 0 and written == "\ufeff"):
            continue
        if written[0] == "\u200b" and _UNPARTED.search(text):
            continue
        span = Span(match.start(), match.end())
        name = unicodedata.name(written[0], f"control character U+{ord(written[0]):04X}").lower()
        yield Observation(
            span=span,
            message=f"An invisible character stands here ({name}).",
            confidence=0.9,
            source_span=comparison.source_at(span.start),
            origin=comparison.origin,
            fix=Fix((Edit(span, ""),), safe=True),
        )


RULE = Rule(
    code="GAR307",
    name="invisible-character",
    family=Family.GARBLED,
    severity=Severity.SUGGESTION,
    category="design-and-markup/encoding",
    check=check,
    page=__doc__,
    yields_to=("GAR302",),
)
