"""Documents that are zip archives of XML."""

from __future__ import annotations

import io
import zipfile

from polyproof.reading.decoding import decode
from polyproof.reading.errors import ReadingError
from polyproof.thresholds import ARCHIVE_LIMIT


def member(data: bytes, path: str, name: str, kind: str) -> str:
    """Return the text of a file in a zip archive; empty where the archive has no such file.

    Args:
        data: the archive.
        path: the file in it.
        name: what to call the archive.
        kind: what it should be, for errors.

    Raises:
        ReadingError: the archive is none, is encrypted, or the file in it is too large.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if path not in archive.namelist():
                return ""
            if archive.getinfo(path).file_size > ARCHIVE_LIMIT.value:
                raise ReadingError(name, path, "is too large once unpacked")
            content = archive.read(path)
    except RuntimeError:
        raise ReadingError(name, "", "is encrypted") from None
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, ValueError):
        raise ReadingError(name, "", f"is no {kind} file, or a damaged one") from None
    return decode(content, f"{name}: {path}", markup=True)[0] if content else ""
