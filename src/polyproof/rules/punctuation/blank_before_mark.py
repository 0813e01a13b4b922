"""A blank stands before a mark that belongs to the word before it.

## What it finds
A comma, full stop or other mark behind a blank (`the mill , which`), a blank behind an opening
bracket or before a closing one (`( the old mill )`), and English contractions cut in two
(`do n't`), once a sentence.

## Why it matters
The text was cut into words for a machine and never put together again.

## Example
    The mill , built in 1850 , was sold .

It should read `The mill, built in 1850, was sold.`

## What it leaves alone
Marks that stand behind a blank by the rules of the language (French `:`, `;`, `?`, `!`), colons
(`2 : 1`, lists), words that begin with an apostrophe (Dutch `'s nachts`), dots at the beginning of
a name (`.com`), and what the source does too.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from polyproof.alignment import Comparison
from polyproof.locales.punctuation import blank_before, cut_off
from polyproof.model import Edit, Fix, Severity, Span
from polyproof.rules.rule import Family, Observation, Rule


@cache
def _pattern(language: str) -> regex.Pattern[str]:
    marks = "".join(m for m in ".,;!?" if m not in blank_before(language))
    endings = "|".join(cut_off(language)) or "(?!)"
    begun = "".join(sorted({ending[0] for ending in cut_off(language)}))
    return regex.compile(
        # The first line tells most places off, by two characters.
        rf"""(?=[ \u00a0\u202f(][ \u00a0\u202f.,;!?、，。！？；：」』）》){begun}])(?:
             (?P<blank>(?<=[\p{{L}}\p{{M}}][”"’»)]?|\p{{Nd}}[”"’»)%]?)[ \u00a0\u202f]++)
               (?P<mark>[{marks}](?=["”’»)]?(?:\s|$)))
           | (?P<blank>(?<=[\p{{L}}\p{{M}}\p{{Nd}}])[ ])(?P<mark>[,、，。]
               (?=[\p{{Han}}\p{{Hiragana}}\p{{Katakana}}]|$))
           | (?P<blank>(?<=[\p{{Han}}\p{{Hiragana}}\p{{Katakana}}])[ ])(?P<mark>[！？；：」』）》])
           | (?P<mark>(?<=\s)\()(?P<blank>[ ])(?=\p{{L}})
           | (?P<blank>(?<=\p{{L}})[ ])(?P<mark>\)(?=[\s,.]))
           | (?P<blank>(?<=\p{{L}})[ ])(?P<mark>(?:{endings})(?=[\s.,])))""",
        regex.VERBOSE,
    )


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the first blank before a mark of every sentence that has one."""
    target = comparison.target
    source = comparison.source.text if comparison.source else ""
    seen = -1
    edits: list[Edit] = []
    first: regex.Match[str] | None = None
    for match in _pattern(target.language).finditer(target.text):
        sentence = target.sentence_at(match.start())
        number = sentence.index if sentence else -1
        if number != seen and first is not None:
            yield _observation(first, edits, comparison)
            edits = []
        if number != seen:
            first, seen = match, number
        if not edits and match.group() in source:
            first, seen = None, -1
            continue
        edits.append(Edit(Span(*match.span("blank")), ""))
    if first is not None:
        yield _observation(first, edits, comparison)


def _observation(match: regex.Match[str], edits: list[Edit], comparison: Comparison) -> Observation:
    text = comparison.target.text
    mark = match.group("mark")
    where = "behind" if mark == "(" else "before"
    count = f", and {len(edits) - 1} more like it in this sentence" if len(edits) > 1 else ""
    return Observation(
        span=Span(match.start(), match.end()),
        message=f"A blank stands {where} “{mark}”{count}.",
        confidence=0.95 if len(edits) > 1 else 0.85,
        source_span=comparison.source_at(match.start()),
        origin=comparison.origin,
        fix=Fix(tuple(edits), safe=True) if text else None,
    )


RULE = Rule(
    code="PUN104",
    name="blank-before-mark",
    family=Family.PUNCTUATION,
    severity=Severity.WARNING,
    category="linguistic-conventions/spacing",
    check=check,
    page=__doc__,
    yields_to=("GAR301", "GAR302"),
)
