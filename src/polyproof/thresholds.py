"""Every number that decides anything, with what it means and the data that set it.

Rules and alignment read their thresholds here and nowhere else. `set_by` names the data and
the measurement; a value set by judgement alone says so.
"""

from __future__ import annotations

from typing import NamedTuple


class Threshold(NamedTuple):
    """A number that decides: its value, its meaning with the unit, and what set it."""

    value: float
    meaning: str
    set_by: str


# Untranslated text

COPIED_WORDS = Threshold(
    5, "fewest words of a copied run that can be prose; one fewer in a foreign script", "judgement"
)
COPIED_HAN = Threshold(
    6, "the same where both versions are in Han script, two letters a word", "judgement"
)
COPIED_LOWER = Threshold(
    0.4, "least share of words in lower case in copied prose, else it is a title", "judgement"
)
COPIED_GAP = Threshold(
    3, "most words of the translation between two copied runs of one passage", "judgement"
)
COPIED_SENTENCE = Threshold(
    0.6, "least share of a sentence that is copied in an untranslated sentence", "judgement"
)
COPIED_SURE = Threshold(
    0.9,
    "least probability of the source's language among source, target and English",
    "py3langid restricted to two languages, 13 languages: 99 % right at five words",
)
