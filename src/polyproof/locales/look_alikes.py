"""Letters of one alphabet that look like letters of another."""

from __future__ import annotations

from functools import cache

# Latin, Cyrillic and Greek letters of the same shape, in this order; a blank stands for none.
# Source: Unicode Technical Standard 39, confusables.txt, single letters of these three scripts.
_ROWS = (
    ("A", "А", "Α"), ("B", "В", "Β"), ("C", "С", ""), ("E", "Е", "Ε"), ("H", "Н", "Η"),
    ("I", "І", "Ι"), ("J", "Ј", "Ϳ"), ("K", "К", "Κ"), ("M", "М", "Μ"), ("N", "", "Ν"),
    ("O", "О", "Ο"), ("P", "Р", "Ρ"), ("S", "Ѕ", ""), ("T", "Т", "Τ"), ("X", "Х", "Χ"),
    ("Y", "У", "Υ"), ("Z", "", "Ζ"), ("a", "а", "α"), ("c", "с", ""), ("e", "е", ""),
    ("i", "і", "ι"), ("j", "ј", ""), ("k", "к", "κ"), ("o", "о", "ο"), ("p", "р", "ρ"),
    ("s", "ѕ", ""), ("v", "", "ν"), ("x", "х", "χ"), ("y", "у", "γ"), ("ï", "ї", "ϊ"),
    ("ë", "ё", ""), ("h", "һ", ""),
)  # fmt: skip
_COLUMNS = {"Latin": 0, "Cyrillic": 1, "Greek": 2}


@cache
def look_alikes(script: str, other: str) -> dict[str, str]:
    """Return the letters of `script` that look like one of `other`, with that one."""
    one, two = _COLUMNS.get(script), _COLUMNS.get(other)
    if one is None or two is None:
        return {}
    return {row[one]: row[two] for row in _ROWS if row[one] and row[two]}
