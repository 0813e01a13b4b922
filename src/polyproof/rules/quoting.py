"""Words of an article as messages quote them."""

from __future__ import annotations

_AT_MOST = 80  # code points


def quoted(text: str) -> str:
    """Return a text short enough for a message."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _AT_MOST else flat[: _AT_MOST - 1].rstrip() + "…"
