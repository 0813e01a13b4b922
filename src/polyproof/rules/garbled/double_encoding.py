"""UTF-8 that was read as if it were in an older encoding, found by reading it back.

Every older encoding gives each byte one character, so the bytes of a UTF-8 character show as a
lead character and one to three continuations. Such runs are found by one pattern for each
encoding, turned back into bytes and decoded; what comes out has to make sense in the article.
The method is ftfy's (https://ftfy.readthedocs.io), narrowed to what may be said with certainty
about a single word, and widened to short words and to bytes without a character.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from polyproof.model import Span

# In the order in which they are tried: the commonest first.
ENCODINGS = (
    "cp1252", "mac_roman", "cp1251", "cp437", "cp850", "cp1250", "iso8859_2", "cp1254", "cp1257",
    "cp1253", "cp1255", "cp1256", "koi8_r",
)  # fmt: skip
# What UTF-8 makes of common characters when read as a two-byte encoding of East Asia.
_EAST_ASIAN = regex.compile(
    r"(?:[鈥銆锛鐨绗缁鏄鍦][^\x00-\x7f\s]|[縺繧繝窶譁][^\x00-\x7f\s])[^\x00-\x7f\s]*|锟斤拷"
)
# The bytes 0xA0 and 0x9D got lost on the way: `voilÃ `, `â€ `.
LOST_BYTE = regex.compile(
    r"\p{Ll}Ã(?=[\s.,;:!?]|$)|\bÃ(?= \p{Ll})|â€(?=[\s.,;:!?)]|$)|\p{Ll}Â(?=\s)"
)
_SCRIPTS = (
    "Latin", "Cyrillic", "Greek", "Hebrew", "Arabic", "Devanagari", "Bengali", "Gurmukhi",
    "Gujarati", "Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala", "Thai", "Lao", "Khmer",
    "Myanmar", "Georgian", "Armenian", "Ethiopic", "Hangul", "Hiragana", "Katakana", "Han",
)  # fmt: skip
_OF_SCRIPT = {s: regex.compile(rf"\p{{Script={s}}}") for s in _SCRIPTS}
# √ leads in the encoding of the Mac, box drawing in those of DOS.
_NEVER_IN_PROSE = frozenset("√≈ƒ¬├┬─┼┐╬╨╤")
_LETTERS = regex.compile(r"[\p{L}\p{M}]+")
# What newspapers print besides letters: typographic marks, signs of currency and measure.
_SIGN = regex.compile(
    r"[\u00a0-\u00bf×÷‐-‧‰-⁞₠-⃀™№→•ﬁﬂ\u3000-\u303f\uff00-\uffef\U0001f300-\U0001faff]"
)
_EXOTIC_LATIN = regex.compile(
    r"[\u0250-\u02af\u1d00-\u1dff\u0180-\u024f--[ƏƠơƯưǍ-ǜȘșȚț]]", regex.V1
)


class Misreading(NamedTuple):
    """A run of characters and what it was before it was misread."""

    span: Span
    meant: str
    encoding: str


class _Table(NamedTuple):
    """Which character stands for which byte, and which may begin and continue a misread run."""

    bytes_of: dict[str, int]
    leads: frozenset[str]
    continuations: frozenset[str]


@cache
def _table(encoding: str) -> _Table:
    characters = _characters(encoding)
    return _Table(
        {c: b for b, c in enumerate(characters) if b >= 0x80},
        frozenset(characters[0xC2:0xF5]),
        frozenset(characters[0x80:0xC0]),
    )


def _characters(encoding: str) -> list[str]:
    """Return the character for each byte; a control character, as in browsers, where none is."""
    characters = [bytes([b]).decode(encoding, "replace") for b in range(256)]
    return [chr(b) if c == "\ufffd" else c for b, c in enumerate(characters)]


@cache
def _run(encoding: str) -> regex.Pattern[str]:
    """Return the pattern of a misread run; compiled for the encodings that a text may be in."""
    characters = _characters(encoding)

    def of(first: int, last: int) -> str:
        return "[" + "".join(regex.escape(c) for c in characters[first : last + 1]) + "]"

    two, three, four, tail = of(0xC2, 0xDF), of(0xE0, 0xEF), of(0xF0, 0xF4), of(0x80, 0xBF)
    return regex.compile(f"(?:{two}{tail}|{three}{tail}{tail}|{four}{tail}{tail}{tail})++")


def find_misreadings(text: str, other: str) -> Iterator[Misreading]:
    """Yield the misread runs of `text`; the scripts of `text` and `other` are those expected."""
    if text.isascii():
        return
    present = frozenset(text)
    for encoding in ENCODINGS:
        table = _table(encoding)
        if present.isdisjoint(table.leads) or present.isdisjoint(table.continuations):
            continue
        for match in _run(encoding).finditer(text):
            meant = _decode(match.group(), table)
            if meant and _is_convincing(match, text, meant, encoding, other):
                yield Misreading(Span(match.start(), match.end()), meant, encoding)
    yield from _east_asian(text)


def _decode(run: str, table: _Table) -> str:
    """Return what a run stood for, empty if its bytes are no UTF-8."""
    try:
        return bytes(table.bytes_of[c] for c in run).decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _is_convincing(
    match: regex.Match[str], text: str, meant: str, encoding: str, other: str
) -> bool:
    """Tell whether a run is a misreading rather than what the author wrote."""
    letters = "".join(_LETTERS.findall(meant))
    if len(letters) + len(_SIGN.findall(meant)) < len(meant) or _EXOTIC_LATIN.search(meant):
        return False
    scripts = {s for s in _SCRIPTS if letters and _OF_SCRIPT[s].search(letters)}
    known = bool(scripts) or not letters  # Arabic بـ« could be Syriac, which no news is in
    expected = known and all(
        s == "Latin" or _OF_SCRIPT[s].search(text) or _OF_SCRIPT[s].search(other) for s in scripts
    )
    run = match.group()
    if encoding == "cp1252":
        if len(meant) == 1 and _is_letter_and_mark(run, text, match.start()):
            return False
        return expected or (len(meant) > 2 and len(scripts) == 1)
    if not expected:
        return False
    # Elsewhere one sequence may be writing: Ukrainian “Рік”, French “’é”. Box drawing is not, nor
    # are three characters for one mark, nor a capital and a sign behind a small letter.
    if len(meant) > 1 or (len(run) > 2 and not letters) or run[0] in _NEVER_IN_PROSE:
        return True
    before = text[match.start() - 1 : match.start()]
    foreign = before.isalpha() and run[0].isalpha() and _script(before) != _script(run[0])
    odd = before.islower() and run[0].isupper()
    return (foreign or odd) and not run[1].isalpha() and run[1] not in "»”“’‘›…–—."


def _script(letter: str) -> str:
    return next((name for name, pattern in _OF_SCRIPT.items() if pattern.match(letter)), "")


def _is_letter_and_mark(run: str, text: str, start: int) -> bool:
    """Tell whether two characters are the last letter of a word in capitals and a mark."""
    if len(run) != 2 or run[1].isalpha():
        return False
    before = text[start - 1 : start]
    return (
        run[0].isalpha()
        and run[1] in "»”“’‘›…–—"
        and (not before.islower() or run[0] not in "ÃÂÄÅ")
    )


def _east_asian(text: str) -> Iterator[Misreading]:
    for match in _EAST_ASIAN.finditer(text):
        run = match.group()
        if run.startswith("锟斤拷"):
            yield Misreading(Span(match.start(), match.end()), "\ufffd", "gb18030")
            continue
        for encoding in ("gb18030", "cp932"):
            meant = run.encode(encoding, "ignore").decode("utf-8", "ignore")
            if len(meant) * 2 >= len(run) and regex.search(
                r"[’“”…—、。，\p{Hiragana}\p{Katakana}]", meant
            ):
                yield Misreading(Span(match.start(), match.end()), meant, encoding)
                break
