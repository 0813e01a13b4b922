"""Which words have no counterpart: evidence of a network, with the extra `polyproof[lexicon]`."""

from polyproof.alignment.lexical.coverage import Coverage, Gap, WordCoverage, cover
from polyproof.alignment.lexical.network import is_missing, network
from polyproof.alignment.lexical.refine import refined

__all__ = ["Coverage", "Gap", "WordCoverage", "cover", "is_missing", "network", "refined"]
