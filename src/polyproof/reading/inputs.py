"""What reading takes and what it gives: options, pairs, bad input."""

from __future__ import annotations

from dataclasses import dataclass

from polyproof.model import Article


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What the caller knows about the input.

    Attributes:
        source_language: tag of the sources' language (`ca`, `pt-BR`); also tells which file of
            a pair is the source. Empty: from the file name, the document, or its words.
        target_language: tag of the translations' language; empty as above.
        no_source: every article is a translation on its own; nothing is paired.
        format: name of the format (`txt`, `html`, `jsonl`, ...) of every file given by name and
            of standard input; empty: by the ending of the name, `jsonl` for standard input.
        encoding: name of the encoding of every file; empty: byte order mark, declaration,
            UTF-8, or what is detected, in this order.
        exclude: globs of files below folders to pass over: one without a slash names a file or
            a folder, one with a slash is an absolute path.
        references: read the `reference` of manifests and batches too.
        needs_source: a translation alone is of no use, so nobody is advised to give it alone.
        input_name: the file that standard input stands for, an article that is open in an editor,
            say: reports call it so, and its ending and its language count as a file's do.
    """

    source_language: str = ""
    target_language: str = ""
    no_source: bool = False
    format: str = ""
    encoding: str = ""
    exclude: tuple[str, ...] = ()
    references: bool = False
    needs_source: bool = False
    input_name: str = ""


DEFAULTS = ReadingOptions()


@dataclass(frozen=True, slots=True)
class Pair:
    """An article to check.

    Attributes:
        id: what the run calls it: the id of a manifest or batch line or of a unit, else the
            path of the translation.
        source: None where the translation is to be proofread alone.
        target: the translation.
        where: the file, and line, that listed the pair; empty where files were paired by name.
        reference: another translation, to score this one against; None where there is none.
    """

    id: str
    source: Article | None
    target: Article
    where: str = ""
    reference: Article | None = None


@dataclass(frozen=True, slots=True)
class BadInput:
    """Something that could not be read; `message` is one line that says what and where."""

    id: str
    message: str


@dataclass(frozen=True, slots=True)
class FilePair:
    """Files that belong together, not yet read; picklable.

    `source` is None where the translation stands alone, `reference` where it is not to be
    scored; `-` is standard input. A language is
    empty where neither the caller nor a name tells it, the format where the ending tells it.
    """

    id: str
    source: str | None
    target: str
    source_language: str = ""
    target_language: str = ""
    where: str = ""
    format: str = ""
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class TextPair:
    """Texts that belong together, as a line of a batch gives them; picklable.

    `file` is the file that they come from, `place` what it calls the row (`line 7`). A language
    is empty where not given. `is_listed` tells that there is such a file, with a line for the row.
    """

    id: str
    source: str | None
    target: str
    source_language: str = ""
    target_language: str = ""
    file: str = ""
    place: str = ""
    reference: str | None = None
    is_listed: bool = False

    @property
    def where(self) -> str:
        """The file and the row, as an error says it."""
        return f"{self.file}: {self.place}"

    @property
    def row(self) -> int:
        """The number of the row, from 1: of its first line, or in Parquet of the row."""
        return int(self.place.rsplit(maxsplit=1)[-1])


# What a run still has to load, in the order of the input.
Input = FilePair | TextPair | Pair | BadInput
