"""Which sentences of the translation render which of the source, and how well they fit."""

from polyproof.alignment.align import align, compare
from polyproof.alignment.comparison import Comparison

__all__ = ["Comparison", "align", "compare"]
