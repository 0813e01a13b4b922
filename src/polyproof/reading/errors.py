"""The one error of reading."""

from __future__ import annotations


class ReadingError(Exception):
    """Something cannot be read.

    Attributes:
        path: the file, or what else was to be read (`standard input`, the id of a pair).
        where: the place in it (`line 7`), empty for the whole of it.
        what: what is wrong and, where there is one, the way out.

    `str` of it is one line that says all three.
    """

    def __init__(self, path: object, where: str, what: str) -> None:
        self.path = str(path)
        self.where = where
        self.what = what
        super().__init__(self.path, where, what)

    def __str__(self) -> str:
        parts = (self.path, self.where, self.what)
        return " ".join(": ".join(part for part in parts if part).split())
