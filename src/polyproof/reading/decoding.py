"""Bytes to text: byte order mark, declaration, UTF-8, or what the bytes look like."""

from __future__ import annotations

import codecs
import re
import sys
from pathlib import Path

from polyproof.reading.errors import ReadingError
from polyproof.thresholds import CONTROL_SHARE, WIDE_BLANKS

STANDARD_INPUT = "-"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# `<?xml … encoding="…"?>` and `<meta charset=…>` or `<meta … content="text/html; charset=…">`
_DECLARED = re.compile(
    rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})
       | <meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.VERBOSE | re.IGNORECASE,
)
_PRESCAN = 4096  # bytes that are searched for a declaration, the range of browsers and more
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_ASCII = re.compile(r"[\x00-\x7f]+")
_STRANGE = re.compile(r"[\udc80-\udcff]+")  # what the handler `surrogateescape` makes of a byte
_SAMPLE = 65_536  # characters that are looked at for signs of a binary file


def read_bytes(path: str) -> bytes:
    """Return what stands in the file at `path`; raise ReadingError where that is not to be had."""
    data = sys.stdin.buffer.read() if path == STANDARD_INPUT else _read_file(path)
    if not data:
        raise ReadingError(shown(path), "", "is empty")
    return data


def shown(path: str) -> str:
    """Return what to call the file in a message."""
    return "standard input" if path == STANDARD_INPUT else path


def _read_file(path: str) -> bytes:
    place = Path(path)
    try:
        if place.is_dir():
            raise ReadingError(path, "", "is a folder, not a file")
        return place.read_bytes()
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None


def unreadable(path: str, error: OSError | ValueError) -> ReadingError:
    """Return the error for a file that the system does not let us read."""
    if isinstance(error, FileNotFoundError):
        return ReadingError(path, "", "there is no such file")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else error
    return ReadingError(path, "", f"cannot be read: {reason}")


def decode(
    data: bytes, path: str, encoding: str = "", markup: bool = False
) -> tuple[str, tuple[str, ...]]:
    """Return the text of a file and notes on what had to be assumed.

    Args:
        data: the file.
        path: its name, for errors.
        encoding: the encoding if the caller knows it.
        markup: whether an encoding that the file declares (HTML, XML) counts.

    Raises:
        ReadingError: the encoding is unknown or wrong, or this is no text.
    """
    mark, of_mark = next(((m, e) for m, e in _MARKS if data.startswith(m)), (b"", ""))
    notes: tuple[str, ...] = ()
    if encoding or of_mark:
        # A byte order mark outranks what is said of the file.
        text = _strict(data[len(mark) :], of_mark or encoding, path)
    elif b"\0" in data:
        text, notes = _wide(data, path)
    else:
        text, notes = _without_mark(data, path, _declared(data) if markup else "")
    _check(text, path)
    return text, notes


def _strict(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError:
        raise ReadingError(path, "", f"the encoding '{encoding}' is not known") from None
    except UnicodeDecodeError as error:
        place = f"byte {error.start + 1}"
        raise ReadingError(path, place, f"is not valid {encoding.upper()}") from None


def _declared(data: bytes) -> str:
    """Return the name of the encoding that an HTML or XML file declares, if Python knows it."""
    match = _DECLARED.search(data[:_PRESCAN])
    if not match:
        return ""
    try:
        name = codecs.lookup((match[1] or match[2]).decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return ""
    # HTML calls windows-1252 by its older names; a declaration in ASCII cannot be UTF-16.
    return {"iso8859-1": "cp1252", "ascii": "cp1252"}.get(name, "" if "16" in name else name)


def _without_mark(data: bytes, path: str, declared: str) -> tuple[str, tuple[str, ...]]:
    """Decode as UTF-8, by declaration, or by detection.

    What is valid UTF-8 and no mere ASCII is UTF-8, whatever it declares: pages keep the
    declaration of a template when they are exported.
    """
    notes: tuple[str, ...] = ()
    if declared and declared != "utf-8":
        notes = (f"declares {declared}, which it is not",)
        if data.isascii() or not _is_utf8(data):
            try:
                return data.decode(declared), (f"read as {declared}, as the file declares",)
            except UnicodeDecodeError:
                pass
    try:
        return data.decode("utf-8"), notes
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        where = f"line {line}, byte {error.start + 1}"
    if _broken_utf8(data):
        raise ReadingError(path, where, "is not UTF-8, as the rest of the file is")
    # Loaded here: nearly every file is UTF-8.
    from turbohtml.detect import detect  # noqa: PLC0415

    match = detect(data[: 4 * _SAMPLE])
    try:
        text = data.decode(match.codec or "")
    except (LookupError, UnicodeDecodeError):
        raise ReadingError(
            path, where, "is not UTF-8, and no other encoding fits; name it with --encoding"
        ) from None
    return text, (*notes, f"is not UTF-8: read as {match.encoding}, as it looks")


def _wide(data: bytes, path: str) -> tuple[str, tuple[str, ...]]:
    """Decode UTF-16 that lacks its mark: the wrong order of bytes gives hardly a blank."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and text.count(" ") > len(text) * WIDE_BLANKS.value:
            return text, (f"is not UTF-8: read as {encoding}, as it looks",)
    raise _binary(data, path)


def _broken_utf8(data: bytes) -> bool:
    """Tell whether this is UTF-8 but for a few bytes: more characters fit than bytes do not.

    In other encodings two bytes rarely happen to make a character of UTF-8.
    """
    text = data.decode("utf-8", "surrogateescape")
    strange = sum(map(len, _STRANGE.findall(text)))
    return len(text) - sum(map(len, _ASCII.findall(text))) - strange > strange


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _binary(data: bytes, path: str) -> ReadingError:
    zeros = data.count(0)
    if zeros <= len(data) * CONTROL_SHARE.value and not _looks_binary(data):
        line = data.count(b"\n", 0, data.index(0)) + 1
        return ReadingError(
            path, f"line {line}", f"holds {zeros} NUL{'s' * (zeros > 1)}; text has none"
        )
    return ReadingError(path, "", "is binary, not text")


def _looks_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE].decode("latin-1")
    return len(_CONTROL.findall(sample)) > len(sample) * CONTROL_SHARE.value


def _check(text: str, path: str) -> None:
    """Raise ReadingError for what decodes and is no text all the same."""
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        zeros = text.count("\0")
        raise ReadingError(path, f"line {line}", f"holds {zeros} NUL{'s' * (zeros > 1)}")
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > len(sample) * CONTROL_SHARE.value:
        raise ReadingError(path, "", "is binary, not text")
    if not text.strip():
        raise ReadingError(path, "", "holds nothing but blanks")
