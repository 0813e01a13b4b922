"""PO files of gettext: a pair for each message that is translated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO

from polyproof.model import Article, BlockKind
from polyproof.reading.builder import Builder
from polyproof.reading.decoding import decode
from polyproof.reading.errors import ReadingError
from polyproof.reading.files import paired, with_language
from polyproof.reading.inputs import BadInput, Pair, ReadingOptions
from polyproof.reading.language import known
from polyproof.reading.slices import sliced

_LINE = re.compile(
    r"[ \t]*(?:(?P<key>msgctxt|msgid_plural|msgid|msgstr)(?:\[(?P<n>\d+)\])?[ \t]*)?"
    r'"(?P<text>(?:[^"\\]|\\.)*+)"[ \t]*'
)
_LINE_END = re.compile(r"\r\n|\r|\n")
# Bytes in a row, which may be one character together, or one sign.
_ESCAPE = re.compile(r"(?:\\(?:[0-7]{1,3}|x[0-9A-Fa-f]{1,2}))+|\\.", re.DOTALL)
_BYTE = re.compile(r"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2}))")
_SIGNS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_CHARSET = re.compile(rb'"Content-Type:[^"]*charset=([\w.:-]+)', re.IGNORECASE)
_HEADER = re.compile(r"^(Language|X-Source-Language):[ \t]*(\S+)", re.MULTILINE)


@dataclass
class _Message:
    """A message: its line, and the pieces of its strings with their places."""

    line: int
    start: int
    end: int = 0
    is_fuzzy: bool = False
    strings: dict[str, list[tuple[str, int]]] = field(default_factory=dict)

    def raw(self, key: str) -> str:
        """Return a string as it stands in the file."""
        return "".join(text for text, _ in self.strings.get(key, ()))


def read_po(file: IO[bytes], name: str, options: ReadingOptions) -> Iterator[Pair | BadInput]:
    """Yield the translated messages; fuzzy and obsolete ones are passed over."""
    data = file.read()
    charset = _CHARSET.search(data)
    encoding = charset[1].decode("ascii") if charset and charset[1] != b"CHARSET" else ""
    try:
        text, _ = decode(data, name, options.encoding or encoding)
    except ReadingError as error:
        yield BadInput(name, str(error))
        return
    languages = (options.source_language, options.target_language)
    for message in _messages(text):
        if not message.raw("msgid"):
            told = dict(_HEADER.findall(_shown(message.raw("msgstr"))))
            languages = (
                options.source_language or told.get("X-Source-Language", ""),
                options.target_language or told.get("Language", ""),
            )
        elif not message.is_fuzzy:
            try:
                yield from _pairs(message, text, name, languages, options)
            except ReadingError as error:
                yield BadInput(f"{name}:{message.line}", str(error))


def _messages(text: str) -> Iterator[_Message]:
    """Yield the messages of a file in order."""
    message: _Message | None = None
    key = ""
    is_fuzzy = False
    for number, (place, end) in enumerate(_lines(text), 1):
        line = text[place:end]
        match = _LINE.fullmatch(line)
        if line.startswith("#,") and "fuzzy" in line:
            is_fuzzy = True
        elif match and (match["key"] or message):
            if match["key"] in ("msgctxt", "msgid") and (key == "" or key.startswith("msgstr")):
                if message:
                    yield message
                message = _Message(number, place, is_fuzzy=is_fuzzy)
                is_fuzzy = False
            key = f"{match['key']}{match['n'] or ''}" if match["key"] else key
            if message:
                found = (match["text"], place + match.start("text"))
                message.strings.setdefault(key, []).append(found)
                message.end = end
    if message:
        yield message


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each line begins and ends."""
    begin = 0
    for match in _LINE_END.finditer(text):
        yield begin, match.start()
        begin = match.end()
    yield begin, len(text)


def _pairs(
    message: _Message, text: str, name: str, languages: tuple[str, str], options: ReadingOptions
) -> Iterator[Pair]:
    for key in message.strings:
        if key.startswith("msgstr") and message.raw(key):
            plural = key not in ("msgstr", "msgstr0") and "msgid_plural" in message.strings
            id = f"{name}:{message.line}" + key.removeprefix("msgstr").join(("[", "]")) * (
                key != "msgstr"
            )
            source = _article(message, "msgid_plural" if plural else "msgid", text, name)
            target = _article(message, key, text, name)
            source = with_language(source, known(languages[0], name, f"line {message.line}"))
            target = with_language(target, known(languages[1], name, f"line {message.line}"))
            yield paired(Pair(id, None if options.no_source else source, target))


def _article(message: _Message, key: str, text: str, name: str) -> Article:
    builder = Builder()
    context = " ".join(_shown(message.raw("msgctxt")).split())
    builder.begin(BlockKind.PARAGRAPH, f"unit {context}" if context else "")
    for raw, start in message.strings.get(key, ()):
        end = 0
        for match in _ESCAPE.finditer(raw):
            builder.show(raw[end : match.start()], start + end, match.start() - end)
            end = match.end()
            shown, at = _shown(match.group()), start + match.start()
            if shown.isspace():
                builder.blank(at, len(match.group()), "\n" if shown == "\n" else " ")
            else:
                builder.show(shown, at, len(match.group()))
        builder.show(raw[end:], start + end, len(raw) - end)
    return sliced(builder.article(text, name), text, message.start, message.end)


def _shown(raw: str) -> str:
    """Return what a string of a PO file stands for."""
    return _ESCAPE.sub(lambda match: _sign(match.group()), raw)


def _sign(escape: str) -> str:
    found = _BYTE.findall(escape)
    if not found:
        return _SIGNS.get(escape[1], escape[1])
    values = (int(octal, 8) if octal else int(digits, 16) for octal, digits in found)
    return bytes(value & 255 for value in values).decode("utf-8", "replace")
