"""Mending documents that are archives of XML: DOCX and ODT."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from polyproof.corpus.mending.escapes import escapes_of
from polyproof.corpus.mending.mended import IN_THE_WAY, MendedText, Repair
from polyproof.corpus.mending.texts import Mending
from polyproof.model import Article
from polyproof.reading import docx, odt
from polyproof.reading.formats import Format

_READERS: dict[str, tuple[str, Callable[..., Article]]] = {
    "docx": (docx.DOCUMENT, docx.read_docx),
    "odt": (odt.DOCUMENT, odt.read_odt),
}
# A stretch of text in a Word document. Blanks at its edges count only where it says so.
_STRETCH = re.compile(r"<(?P<name>(?:\w++:)?t)(?P<rest>[^>]*+)>(?P<text>[^<]*+)</(?P=name)>")


def mend_archive(path: Path, content: bytes, repair: Repair, format: Format) -> MendedText | str:
    """Return a document with its fixes; or, in one line, why it cannot be mended."""
    member, read = _READERS[format.name]
    article = read(content, str(path), in_xml=True)
    if article.text != repair.article.text:
        return f"{path}: is not as it was read; nothing is mended"

    def texts_in(text: str) -> list[str]:
        return [read(_with(content, member, text), str(path)).text]

    mending = Mending(
        article.raw, [Repair(article, repair.findings)], texts_in, escapes_of(format.name)
    )
    after, findings = mending.mended()
    if not findings:
        return f"{path}: {IN_THE_WAY}"
    written = _with(content, member, _blanks_kept(article.raw, after))
    return MendedText(
        path,
        repair.article.text,
        read(written, str(path)).text,
        written,
        len(findings),
        len(repair.findings) - len(findings),
    )


def _with(content: bytes, member: str, text: str) -> bytes:
    """Return an archive with another text in a member; all other members stay as they are."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(written, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            new.writestr(info, _encoded(text, data) if info.filename == member else data)
    return written.getvalue()


def _encoded(text: str, before: bytes) -> bytes:
    """Return XML as bytes, in the encoding that it had: UTF-8, which is what programs write."""
    mark = b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b""
    return mark + text.encode("utf-8")


def _blanks_kept(before: str, after: str) -> str:
    """Have Word keep the blanks that now stand at the edge of a stretch of its text."""
    texts = iter([match["text"] for match in _STRETCH.finditer(before)])

    def kept(match: re.Match[str]) -> str:
        text = match["text"]
        if text == next(texts, text) or text == text.strip() or "preserve" in match["rest"]:
            return match.group()
        name = match["name"]
        return f'<{name} xml:space="preserve"{match["rest"]}>{text}</{name}>'

    return _STRETCH.sub(kept, after)
