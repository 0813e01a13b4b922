"""Pair the paragraphs of documents that were translated as wholes: help pages, manuals.

A translation made with gettext keeps the structure of its original. Two documents are paired
block by block if their blocks are of the same kinds in the same order; else nothing is paired.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tools.parallel_text.markup import plain

BLOCKS = frozenset((
    "p", "para", "simpara", "title", "desc", "summary", "term", "caption", "div", "dt", "dd",
    "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6",
))  # fmt: skip
SKIPPED = frozenset(("script", "style", "pre", "programlisting", "screen", "head", "nav", "info"))
EMPTY_REFERENCE = frozenset(("link", "xref", "ulink"))
MIN_BLOCKS = 3

Block = tuple[str, str]


def markup_blocks(content: bytes) -> list[Block]:
    """Return kind and text of the blocks of an HTML, DocBook or Mallard document, in order.

    A block is the innermost of the elements that make a paragraph, title, item or cell. Blocks
    with a reference whose text the reader's program would supply have an empty text.
    """
    from lxml import etree, html  # noqa: PLC0415

    is_html = b"<html" in content[:2000].lower()
    parser = html.HTMLParser() if is_html else etree.XMLParser(recover=True, resolve_entities=False)
    root = etree.fromstring(content, parser)
    blocks: list[Block] = []
    if root is not None:
        _collect(root, blocks)
    return blocks


def _collect(element: object, blocks: list[Block]) -> bool:
    """Append the blocks under an element; tell whether there were any."""
    tag = getattr(element, "tag", None)
    if not isinstance(tag, str):
        return False
    name = tag.rpartition("}")[2].lower()
    if name in SKIPPED:
        return False
    within = [_collect(child, blocks) for child in element]  # type: ignore[attr-defined]
    if any(within):
        return True
    if name not in BLOCKS:
        return False
    blocks.append((name, _text(element)))
    return True


def _text(element: object) -> str:
    parts: list[str] = []
    for child in element.iter():  # type: ignore[attr-defined]
        if not isinstance(child.tag, str) and not child.text:
            continue
        if isinstance(child.tag, str):
            name = child.tag.rpartition("}")[2]
            if name in EMPTY_REFERENCE and not len(child) and not (child.text or "").strip():
                return ""
    parts.extend(element.itertext())  # type: ignore[attr-defined]
    return " ".join("".join(parts).split())


TEXT_REQUESTS = re.compile(r"^[.\'](?:B|I|BR|RB|IR|RI|BI|IB|SM|SB)\s+(.*)$")
HEADING = re.compile(r"^[.\'](S[HS])\s*(.*)$")
COMMENT = re.compile(r'^[.\']\\"|^\\"')


def manual_blocks(content: bytes) -> list[Block]:
    """Return kind and text of the blocks of a manual page (man macros), in order.

    The kind is the request that begins the block. Pages in another macro language (mdoc) give
    nothing, tables and examples give no text.
    """
    blocks: list[Block] = []
    kind, lines, literal = "", list[str](), False
    for line in content.decode("utf-8", errors="replace").split("\n"):
        if line.startswith((".Dd", ".Sh")):
            return []
        heading, font = HEADING.match(line), TEXT_REQUESTS.match(line)
        if COMMENT.match(line):
            continue
        if font and not literal:
            lines.append(_request_text(line[1:3].strip(), font[1]))
        elif line.startswith((".", "'")) and line[1:2].isalpha():
            if lines:
                blocks.append((kind, plain(" ".join(lines), "troff")))
            kind, lines = line.split()[0], []
            literal = line.startswith((".nf", ".EX", ".TS")) or (
                literal and not line.startswith((".fi", ".EE", ".TE"))
            )
            if heading:
                blocks.append((heading[1], ""))
        elif line.strip() and not literal:
            lines.append(line)
    if lines:
        blocks.append((kind, plain(" ".join(lines), "troff")))
    return blocks


def _request_text(request: str, arguments: str) -> str:
    """Return the text of a font request: alternating fonts join their arguments."""
    words = [quoted or bare for quoted, bare in re.findall(r'"([^"]*)"|(\S+)', arguments)]
    return ("" if len(request) == 2 and request not in {"SM", "SB"} else " ").join(words)


def paired(english: list[Block], other: list[Block]) -> Iterator[tuple[str, str]]:
    """Yield the texts of two documents' blocks side by side, or nothing if they differ in kind."""
    if len(english) < MIN_BLOCKS or [kind for kind, _ in english] != [kind for kind, _ in other]:
        return
    for (_, left), (_, right) in zip(english, other, strict=True):
        if left and right:
            yield left, right
