"""Colour on a terminal, and none elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from polyproof.model import Severity

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.SUGGESTION: "36"}


@dataclass(frozen=True, slots=True)
class Style:
    """Wraps text in the codes of ANSI terminals, or leaves it as it is."""

    colour: bool = False

    def _wrapped(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text

    def strong(self, text: str) -> str:
        """Text in bold."""
        return self._wrapped("1", text)

    def faint(self, text: str) -> str:
        """Text that steps back."""
        return self._wrapped("2", text)

    def severity(self, severity: Severity, text: str) -> str:
        """Text in the colour of a severity."""
        return self._wrapped(f"1;{_COLOURS[severity]}", text)

    def good(self, text: str) -> str:
        """Text in green."""
        return self._wrapped("32", text)
