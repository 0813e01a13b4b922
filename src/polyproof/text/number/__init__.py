"""Numbers by value, however they are written: digits of any script, words, numerals of Han."""

from polyproof.text.number.find import find_numbers
from polyproof.text.number.model import Number, NumberKind

__all__ = ["Number", "NumberKind", "find_numbers"]
