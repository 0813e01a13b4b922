"""What several formats need to write text: JSON arrays in pieces, and XML that is always XML."""

from __future__ import annotations

from typing import Any, TextIO

from polyproof.reports.record import dumped

# Characters that XML 1.0 cannot hold, escaped or not, become the replacement character.
_NOT_XML = {
    code: "\ufffd"
    for code in (*range(0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
    if code not in (0x09, 0x0A, 0x0D)
}


def xml_text(text: str) -> str:
    """Return the text with every character that XML 1.0 forbids replaced, one for one."""
    return text.translate(_NOT_XML)


class JsonItems:
    """Writes the items of a JSON array one by one, each on its line."""

    def __init__(self, stream: TextIO) -> None:
        """Write to `stream`, which stands behind the opening bracket."""
        self._stream = stream
        self._first = True

    def add(self, item: Any) -> None:
        """Write one more item."""
        self._stream.write(("\n" if self._first else ",\n") + dumped(item))
        self._first = False
