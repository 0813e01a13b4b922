"""Characters were read in the wrong encoding.

## What it finds
Words and marks whose UTF-8 bytes were read as windows-1252 (`naÃ¯ve`, `itâ€™s`), or as another
of the older encodings of Western and Eastern Europe, Cyrillic, Greek, Hebrew, Arabic, the Mac
and DOS (`na√Øve`, `РїСЂРёРІРµС‚`, `na├»ve`), and the commonest Chinese and Japanese ones.

## Why it matters
Readers see nonsense where a letter or a quotation mark should stand, and a search for the word
does not find it.

## Example
    The mayor, AndrÃ© Lenoir, did not reply.

It should read `André`.

## What it leaves alone
Capital letters before a closing mark (`CAFÉ»`), letters that are usual in the language, and
whatever does not turn into something readable.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.model import Edit, Fix, Origin, Severity, Span
from polyproof.rules.garbled.double_encoding import LOST_BYTE, Misreading, find_misreadings
from polyproof.rules.rule import Family, Observation, Rule

# The word around a misreading; Chinese and Japanese have no blanks to find it by.
_PART = r"[\p{L}\p{M}\p{N}--[\p{Han}\p{Hiragana}\p{Katakana}]]{0,80}+"
_REST_OF_WORD = regex.compile(_PART, regex.VERSION1)
_START_OF_WORD = regex.compile("(?r)" + _PART, regex.VERSION1)


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield every misread word or mark of the translation, once a word."""
    text = comparison.target.text
    source = comparison.source.text if comparison.source else ""
    found = list(find_misreadings(text, source)) + list(_lossy(text))
    end = -1
    for span, edits, meant in _by_word(text, found):
        if span.start < end:
            continue
        end = span.end
        written = span.of(text)
        inherited = bool(source) and written in source
        yield Observation(
            span=span,
            message=f"“{written}” should read “{meant}”: it was read in the wrong encoding.",
            confidence=0.98,
            source_span=comparison.source_at(span.start),
            origin=_origin(comparison, inherited),
            fix=Fix(edits, safe=True) if edits else None,
        )


def _origin(comparison: Comparison, inherited: bool) -> Origin:
    if comparison.source is None:
        return Origin.UNKNOWN
    return Origin.INHERITED if inherited else Origin.INTRODUCED


def _lossy(text: str) -> Iterator[Misreading]:
    """Yield misreadings whose last byte got lost, where ftfy thinks them bad too."""
    maybe = any(sign in text for sign in ("Ã", "Â", "â€"))  # as in every alternative
    matches = list(LOST_BYTE.finditer(text)) if maybe else []
    if matches:
        # Loaded here: it takes time, and hardly any article needs it.
        from ftfy import fix_encoding  # noqa: PLC0415

        for match in matches:
            meant = fix_encoding(match.group() + ("\xa0" if "Ã" in match.group() else ""))
            if meant.strip("\xa0") != match.group():
                yield Misreading(Span(match.start(), match.end()), meant, "cp1252")


def _by_word(text: str, found: list[Misreading]) -> Iterator[tuple[Span, tuple[Edit, ...], str]]:
    """Yield, for each word with misreadings: its span, the edits that mend it, what it was."""
    word, readings = Span(0, 0), list[Misreading]()
    for reading in sorted(found, key=lambda r: (r.span.start, -r.span.end)):
        if readings and reading.span.start < readings[-1].span.end:
            continue  # the same place in another encoding
        before = _START_OF_WORD.match(text, min(word.end, reading.span.start), reading.span.start)
        after = _REST_OF_WORD.match(text, reading.span.end)
        assert before is not None and after is not None  # both patterns match anything
        if readings and before.start() <= word.end:
            word = Span(word.start, max(word.end, after.end()))
            readings.append(reading)
            continue
        if readings:
            yield _mended(text, word, readings)
        word, readings = Span(before.start(), after.end()), [reading]
    if readings:
        yield _mended(text, word, readings)


def _mended(
    text: str, word: Span, readings: list[Misreading]
) -> tuple[Span, tuple[Edit, ...], str]:
    """Return a word, the edits that mend it, and what it reads then."""
    meant, at = "", word.start
    for reading in readings:
        meant += text[at : reading.span.start] + reading.meant
        at = reading.span.end
    edits = tuple(Edit(r.span, r.meant) for r in readings if r.meant != "\ufffd")
    return word, edits, meant + text[at : word.end]


RULE = Rule(
    code="GAR302",
    name="mojibake",
    family=Family.GARBLED,
    severity=Severity.ERROR,
    category="design-and-markup/encoding",
    check=check,
    page=__doc__,
)
