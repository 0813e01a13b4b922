"""XML as a stream of pieces, each with its place in the text; no entities, no network.

expat reads it, which tells where every piece of text stands. A file that declares entities is
refused: their only use in a news file would be an attack. A document type is not loaded;
references to HTML's named characters are resolved all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from html.entities import html5
from typing import NamedTuple
from xml.parsers import expat

from polyproof.reading.errors import ReadingError

_CHUNK = 1 << 16  # bytes that are parsed before their pieces are handed on


class PieceKind(Enum):
    """What a piece of XML is."""

    START = "start"
    END = "end"
    TEXT = "text"


class XmlPiece(NamedTuple):
    """A tag or a stretch of text.

    `name` is the tag's without its namespace; `text` is what the file shows at `place` for
    `length` code points: a reference shows another text than it is.
    """

    kind: PieceKind
    name: str
    attributes: Mapping[str, str]
    text: str
    place: int
    length: int


def xml_pieces(text: str, name: str) -> Iterator[XmlPiece]:
    """Yield the pieces of an XML text in order; `name` is the file's, for errors.

    Raises:
        ReadingError: the text is not well-formed or declares entities.
    """
    parser = _Parser(text.encode("utf-8", "surrogatepass"), name)
    for start in range(0, len(parser.data), _CHUNK):
        yield from parser.feed(start, start + _CHUNK)
    yield from parser.feed(len(parser.data), len(parser.data), is_last=True)


@dataclass
class _Parser:
    """Turns expat's calls into pieces, and its bytes into code points."""

    data: bytes
    name: str
    ready: list[XmlPiece] = field(default_factory=list)
    seen_byte: int = 0
    seen_place: int = 0
    is_ascii: bool = False

    def __post_init__(self) -> None:
        self.is_ascii = self.data.isascii()
        parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = False  # joined text would hide where its parts stand
        parser.UseForeignDTD(True)  # unknown references are told rather than errors
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.SkippedEntityHandler = self._reference
        parser.EntityDeclHandler = self._refuse
        for event in ("Comment", "ProcessingInstruction", "StartCdataSection", "EndCdataSection"):
            setattr(parser, f"{event}Handler", self._nothing)
        self.expat = parser

    def feed(self, start: int, end: int, is_last: bool = False) -> list[XmlPiece]:
        """Parse some bytes; return the pieces that are complete."""
        try:
            self.expat.Parse(self.data[start:end], is_last)
        except expat.ExpatError as error:
            what = f"is not well-formed XML: {expat.ErrorString(error.code)}"
            raise ReadingError(self.name, f"line {error.lineno}", what) from None
        # How long the last text is shows with the piece that follows it.
        held = [] if is_last or not self.ready else [self.ready.pop()]
        ready, self.ready = self.ready, held
        return ready

    def _place(self) -> int:
        """Return where expat stands, and end the text before."""
        at = self.expat.CurrentByteIndex
        if self.is_ascii:
            place = at
        else:
            place = self.seen_place + len(self.data[self.seen_byte : at].decode("utf-8", "replace"))
            self.seen_byte, self.seen_place = at, place
        if self.ready and self.ready[-1].length < 0:
            last = self.ready[-1]
            self.ready[-1] = last._replace(length=place - last.place)
        return place

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        place = self._place()
        local = {_local(key): value for key, value in attributes.items()}
        self.ready.append(XmlPiece(PieceKind.START, _local(name), local, "", place, 0))

    def _end(self, name: str) -> None:
        self.ready.append(XmlPiece(PieceKind.END, _local(name), {}, "", self._place(), 0))

    def _text(self, text: str) -> None:
        self.ready.append(XmlPiece(PieceKind.TEXT, "", {}, text, self._place(), -1))

    def _reference(self, name: str, is_parameter: bool) -> None:
        if not is_parameter:
            self._text(html5.get(f"{name};", f"&{name};"))

    def _nothing(self, *_: object) -> None:
        self._place()

    def _refuse(self, *_: object) -> None:
        line = self.expat.CurrentLineNumber
        raise ReadingError(self.name, f"line {line}", "declares XML entities, which are not read")


def _local(name: str) -> str:
    return name.rsplit(" ", 1)[-1]
