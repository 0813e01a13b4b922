"""Which words have no counterpart: evidence of a network, with the extra `polyproof[lexicon]`."""

from polyproof.alignment.lexical.coverage import (
    Coverage,
    Gap,
    WordCoverage,
    cover,
    mean_uncovered,
)
from polyproof.alignment.lexical.covered_article import CoveredArticle
from polyproof.alignment.lexical.joining import joined_links
from polyproof.alignment.lexical.judge import (
    Missing,
    candidates,
    least_uncovered,
    missing_words,
)
from polyproof.alignment.lexical.network import Network, is_missing, network
from polyproof.alignment.lexical.reader import Reader
from polyproof.alignment.lexical.refine import refined
from polyproof.alignment.lexical.runs import Run, added_run, firm_words, place_of_gap

__all__ = [
    "Coverage",
    "CoveredArticle",
    "Gap",
    "Missing",
    "Network",
    "Reader",
    "Run",
    "WordCoverage",
    "added_run",
    "candidates",
    "cover",
    "firm_words",
    "is_missing",
    "joined_links",
    "least_uncovered",
    "mean_uncovered",
    "missing_words",
    "network",
    "place_of_gap",
    "refined",
]
