"""An HTML entity stands in the text instead of its character.

## What it finds
A named or numbered HTML entity (`&quot;`, `&#8217;`, also escaped twice: `&amp;nbsp;`) in the
text that readers see.

## Why it matters
The text was escaped once more than it was unescaped. Readers see code, and a quotation mark
that is written as an entity no longer closes anything.

## Example
    She called it &quot;a mess&quot;.

The marks should be `"`.

## What it leaves alone
An ampersand in a name (`AT&T`, `R&D;`), and entities that the source shows too.
"""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.model import Edit, Fix, Severity, Span
from polyproof.rules.rule import Family, Observation, Rule

# Escaped any number of times; the commonest also without the semicolon.
_ENTITY = regex.compile(
    r"""&(?:amp;){0,4}(?:
          (?:[A-Za-z][A-Za-z0-9]{1,31}|\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6});
        | (?:nbsp|quot|amp|apos|[lr][sd]quo|[nm]dash|hellip|[lr]aquo|bdquo
            |eacute|egrave|uuml|ouml|auml
            |ccedil|ntilde|oacute|aacute|iacute|uacute|agrave|\#39|\#8217|\#160)(?![A-Za-z0-9;=]))""",
    regex.VERBOSE,
)


def _meaning(entity: str) -> str:
    """Return the character that an entity stands for, however often it was escaped."""
    for _ in range(1 + entity.count("amp;")):
        entity = html.unescape(entity if entity.endswith(";") else entity + ";")
        if not entity.startswith("&") or len(entity) == 1:
            break
    return entity


def _shown(character: str) -> str:
    """Return a character in backticks; one that nobody sees, by its name in Unicode."""
    if character.isprintable() and not character.isspace():
        return f"`{character}`"
    return f"“{unicodedata.name(character[0], 'control character').lower()}”"


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every entity in the translation that the source does not show."""
    inherited = set(_ENTITY.findall(comparison.source.text)) if comparison.source else set()
    for match in _ENTITY.finditer(comparison.target.text):
        entity = match.group()
        character = _meaning(entity)
        if character == entity or ";" in character or entity in inherited:
            continue
        span = Span(match.start(), match.end())
        instead = f"instead of the character {_shown(character)}"
        yield Observation(
            span=span,
            message=f"The code `{entity}` stands here {instead}.",
            confidence=0.99,
            source_span=comparison.source_at(span.start),
            origin=comparison.origin,
            fix=Fix((Edit(span, character),), safe=True),
        )


RULE = Rule(
    code="GAR301",
    name="entity-leaked",
    family=Family.GARBLED,
    severity=Severity.ERROR,
    category="design-and-markup/html-entity",
    check=check,
    page=__doc__,
)
