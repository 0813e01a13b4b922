"""Which sentences of the translation render which of the source, and how well they fit."""

from polyproof.alignment.align import align, compare
from polyproof.alignment.comparison import Comparison
from polyproof.alignment.lexical import Coverage, WordCoverage

__all__ = ["Comparison", "Coverage", "WordCoverage", "align", "compare"]
