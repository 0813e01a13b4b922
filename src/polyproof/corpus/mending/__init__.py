"""Mending files: the fixes of findings, applied to the files that the translations stand in.

Only the places of the edits change; all else in a file stays as it is, byte for byte. What was
mended is read again before it is written: a file that would then say anything but what it said,
with the edits made, is left alone.
"""

from polyproof.corpus.mending.mended import Mended
from polyproof.corpus.mending.run import mend_all

__all__ = ["Mended", "mend_all"]
