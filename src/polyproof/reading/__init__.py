"""From files to articles: one module per format."""

from polyproof.reading.plain import read_plain

__all__ = ["read_plain"]
