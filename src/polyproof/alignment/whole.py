"""Whether a sentence, as it was cut, is a whole one."""

from __future__ import annotations

import regex

# The end of a whole sentence; an ellipsis is none.
_STOP = regex.compile(r"(?<!\.\.)[.!?。！？؟।][\s\p{P}]*+\Z")
_TAIL = 12  # code points of a sentence's end that are looked at


def is_whole(text: str) -> bool:
    """Tell whether a sentence neither opens in lower case nor ends without a full stop."""
    return not text[0].islower() and bool(_STOP.search(text, max(0, len(text) - _TAIL)))
