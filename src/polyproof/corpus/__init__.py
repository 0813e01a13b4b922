"""Many pairs: from inputs to checked articles, in order, on several processors."""

from polyproof.corpus.run import check_inputs

__all__ = ["check_inputs"]
