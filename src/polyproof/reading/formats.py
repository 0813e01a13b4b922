"""The formats that are read, by name and by the ending of a file's name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from pathlib import PurePath
from typing import IO, Any

from polyproof.model import Article
from polyproof.reading.errors import ReadingError
from polyproof.reading.inputs import Input, ReadingOptions


class Holds(Enum):
    """What a file of a format holds."""

    ARTICLE = "one version of an article"
    ARTICLES = "one version of several articles"
    PAIRS = "pairs, with their texts or the paths of their files"


@dataclass(frozen=True)
class Format:
    """A format.

    Attributes:
        name: what the user calls it.
        endings: of file names, in lower case, without the dot.
        reader: module and function in this package; imported when a file of the format is
            read. It takes the text (bytes for `binary` formats) and the name of the file and
            returns an article or a list of them; for formats that hold pairs it takes the open
            file, its name and the options and yields inputs.
        holds: an article, or pairs.
        declares: whether the file may declare its encoding, as XML and HTML do.
        binary: whether the file is no text (a zip archive).
    """

    name: str
    endings: tuple[str, ...]
    reader: str
    holds: Holds = Holds.ARTICLE
    declares: bool = False
    binary: bool = False

    def articles(self, content: str | bytes, name: str) -> list[Article]:
        """Read a file that holds an article, or several."""
        found = self._function(content, name)
        return found if isinstance(found, list) else [found]

    def pairs(self, file: IO[bytes], name: str, options: ReadingOptions) -> Iterator[Input]:
        """Yield what a file holds that holds pairs."""
        inputs: Iterator[Input] = self._function(file, name, options)
        return inputs

    @property
    def _function(self) -> Callable[..., Any]:
        module, function = self.reader.split(":")
        found: Callable[..., Any] = getattr(import_module(f"polyproof.reading.{module}"), function)
        return found


FORMATS = (
    Format("txt", ("txt", "text"), "plain:read_text"),
    Format("markdown", ("md", "markdown"), "markdown:read_markdown"),
    Format("html", ("html", "htm", "xhtml"), "html:read_html", declares=True),
    Format("docx", ("docx", "docm"), "docx:read_docx", binary=True),
    Format("odt", ("odt",), "odt:read_odt", binary=True),
    Format(
        "xml",
        ("xml", "nitf", "newsml", "rss", "atom"),
        "news_xml:read_news_xml",
        Holds.ARTICLES,
        declares=True,
    ),
    Format("subtitles", ("srt", "vtt"), "subtitles:read_subtitles"),
    Format("xliff", ("xlf", "xliff", "sdlxliff", "mqxliff"), "xliff:read_xliff", Holds.PAIRS),
    Format("tmx", ("tmx",), "tmx:read_tmx", Holds.PAIRS),
    Format("po", ("po", "pot"), "po:read_po", Holds.PAIRS),
    Format("jsonl", ("jsonl", "ndjson"), "batch:read_rows", Holds.PAIRS),
    Format("tsv", ("tsv", "tab"), "table:read_tsv", Holds.PAIRS),
    Format("csv", ("csv",), "table:read_csv", Holds.PAIRS),
    Format("parquet", ("parquet",), "parquet:read_parquet", Holds.PAIRS, binary=True),
)
_SAVED = "save it as DOCX, ODT, HTML or text"
# What to do with files of formats that are met and not read.
_INSTEAD = {
    **dict.fromkeys(("doc", "rtf", "pdf", "epub", "pages", "wpd"), _SAVED),
    "json": "write an object a line, as JSON lines",
    **dict.fromkeys(("xls", "xlsx", "ods"), "save it as CSV"),
}
_BY_NAME = {name: format for format in FORMATS for name in (*format.endings, format.name)}


def ending(path: str) -> str:
    """Return the ending of a file's name in lower case, without the dot."""
    return PurePath(path).suffix.lower().removeprefix(".")


def is_known(path: str) -> bool:
    """Tell whether the file's name has the ending of a format that is read."""
    return ending(path) in _BY_NAME


def format_of(path: str, name: str = "") -> Format:
    """Return the format of a file: the one named, or else by the ending of the file's name."""
    wanted = name or ending(path)
    if wanted in _BY_NAME:
        return _BY_NAME[wanted]
    if wanted in _INSTEAD:
        raise ReadingError(path, "", f"the format '{wanted}' is not read; {_INSTEAD[wanted]}")
    names = ", ".join(format.name for format in FORMATS)
    what = f"the format '{wanted}' is not read" if wanted else "the name has no ending"
    raise ReadingError(path, "", f"{what}; name one with --input-format: {names}")
