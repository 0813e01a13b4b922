"""Which words have no counterpart: evidence of a network, with the extra `polyproof[lexicon]`."""

from polyproof.alignment.lexical.coverage import Coverage, Gap, WordCoverage, cover
from polyproof.alignment.lexical.network import is_missing, network
from polyproof.alignment.lexical.refine import refined
from polyproof.alignment.lexical.runs import Run, firm_words, place_of_gap, uncovered_run

__all__ = [
    "Coverage",
    "Gap",
    "Run",
    "WordCoverage",
    "cover",
    "firm_words",
    "is_missing",
    "network",
    "place_of_gap",
    "refined",
    "uncovered_run",
]
