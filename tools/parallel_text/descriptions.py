"""Read the translated package descriptions of a Debian archive (its `Translation-xx` indexes)."""

from __future__ import annotations

from collections.abc import Iterator


def descriptions(index: str) -> Iterator[tuple[str, str]]:
    """Yield the key of each description (the checksum of the English one) and its text.

    Paragraphs are separated by line breaks, as are the items of a list.
    """
    for stanza in index.split("\n\n"):
        key, lines = "", []
        for line in stanza.split("\n"):
            if line.startswith("Description-md5:"):
                key = line.partition(":")[2].strip()
            elif line.startswith("Description-"):
                lines.append(line.partition(":")[2].strip())
                lines.append(".")
            elif line.startswith(" "):
                lines.append(line[1:])
        if key and lines:
            yield key, unfolded(lines)


def unfolded(lines: list[str]) -> str:
    """Return lines joined to paragraphs.

    A lone point ends a paragraph; an indented line or one with a list mark begins a new one.
    """
    parts: list[str] = []
    fresh = True
    for line in lines:
        text = line.strip()
        if text in {".", ""}:
            fresh = True
            continue
        item = line.startswith((" ", "*", "- ", "o ", "•", "+ "))
        if fresh or item:
            parts.append(text.lstrip("*-•+ "))
        else:
            parts[-1] += " " + text
        fresh = False
    return "\n".join(parts)
