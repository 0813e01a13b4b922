"""polyproof: the linter for translated news."""

from polyproof._version import __version__

__all__ = ["__version__"]
