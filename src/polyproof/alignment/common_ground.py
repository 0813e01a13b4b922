"""What two whole versions have in common, and what they would have if one rendered the other."""

from __future__ import annotations

from dataclasses import dataclass

from polyproof.alignment.evidence_tables import key_weight
from polyproof.alignment.features import MARK, NUMBER, sentence_keys
from polyproof.locales.language import is_spaced
from polyproof.locales.name_forms import capitalises_nouns
from polyproof.text import Document


@dataclass(frozen=True, slots=True)
class CommonGround:
    """What the words, names and numbers of two versions say about their belonging together.

    Attributes:
        shared: how many of them both versions have, short acronyms with them.
        least: the weight of all of them in the version that has less, as in `evidence.py`.
        firm: how many numbers and names there are that a translation keeps and neither side has
            of the other: all numbers; names where both sides have some, or one has two and more and
        neither is written in characters, whose names share no sounds with others' letters.
    """

    shared: int
    least: float
    firm: int


def common_ground(source: Document, target: Document) -> CommonGround:
    """Return what two versions have in common, punctuation left aside."""
    sides = [
        {key for keys in sentence_keys(document) for key in keys if key[0] != MARK}
        for document in (source, target)
    ]
    names = _names(source), _names(target)
    alphabetic = is_spaced(source.language) and is_spaced(target.language)
    telling = min(names) > 0 or (alphabetic and max(names) > 1)
    numbers = sum(key[0] == NUMBER for side in sides for key in side)
    return CommonGround(
        len(sides[0] & sides[1]) + len(_acronyms(source) & _acronyms(target)),
        min(sum(map(key_weight, side)) for side in sides),
        numbers + (sum(names) if telling else 0),
    )


def _names(document: Document) -> int:
    """Return how many names a version has; none can be told where every noun has a capital."""
    return 0 if capitalises_nouns(document.language) else len(document.names)


def _acronyms(document: Document) -> set[str]:
    """Return the words in capitals: too short to be keys of a sentence, but the same anywhere."""
    return {word for word in document.vocabulary if len(word) > 1 and word.isupper()}
