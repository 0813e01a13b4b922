"""What two whole versions have in common, and how likely one renders another text than the other.

Translations share names, numbers and words of the dictionary, and ask where the source asks; how
many of them, depends on how many there are to share. The alignment tells more the more links it
has: between two stories by chance hardly any sentence finds its words again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log, log1p

import numpy as np
import regex

from polyproof import thresholds as t
from polyproof.alignment.comparison import Comparison
from polyproof.alignment.evidence_tables import key_weight
from polyproof.alignment.features import COGNATE, MARK, NAME, NOTION, NUMBER, sentence_keys
from polyproof.alignment.lengths import length_variance
from polyproof.locales.language import is_spaced
from polyproof.locales.length import length_factor
from polyproof.locales.lexicon import has_dictionary
from polyproof.locales.name_forms import capitalises_nouns
from polyproof.model import Link
from polyproof.text import Document

_ASKS = regex.compile(r"[?？؟]")
_QUOTES = regex.compile(r"[\"“”„«»「『]")
_SURE = 0.9  # what the anchors of a link say where its words are found again, at least
_SHARED = {NOTION: t.OTHER_SHARED_NOTION, COGNATE: t.OTHER_SHARED_COGNATE}
_SHARED |= {NAME: t.OTHER_SHARED_NAME, NUMBER: t.OTHER_SHARED_NUMBER}
_SHARABLE = {NOTION: t.OTHER_NOTION, COGNATE: t.OTHER_COGNATE}


def odds_of_another_text(comparison: Comparison) -> float:
    """Return the log odds that the translation renders another text than the source.

    The weights are those of a logistic regression over translations and random pairs of texts of
    one sentence, of a few, and of whole articles. Much less than 0 where it is plain that it does
    not, where the texts are too short to tell, and where a language has no dictionary.
    """
    source, target = comparison.source, comparison.target
    pairs = [link for link in comparison.links if not link.is_alone]
    if source is None or not comparison.links or _is_same(comparison, pairs):
        return -t.OTHER_TEXT_NONE.value
    if not (has_dictionary(source.language) and has_dictionary(target.language)):
        return -t.OTHER_TEXT_NONE.value
    ours, theirs = _keys(source), _keys(target)
    least = min(sum(map(key_weight, keys)) for keys in (ours, theirs))
    if least < t.OTHER_TEXT_WEIGHT.value:
        return -t.OTHER_TEXT_NONE.value
    return (
        t.OTHER_USUAL.value
        + _of_keys(ours, theirs)
        + _of_numbers(_numbers_alone(source, target), _numbers_alone(target, source))
        + _of_names(source, target)
        + t.OTHER_ASKS.value * _differ(_ASKS, source, target)
        + t.OTHER_QUOTES.value * _differ(_QUOTES, source, target)
        + t.OTHER_LENGTH.value * _unlikely_length(comparison)
        + _of_fit(pairs, len(comparison.links))
    )


def _is_same(comparison: Comparison, pairs: Sequence[Link]) -> bool:
    """Tell whether the links of a longer text show that it is the same, or a part of it."""
    if len(comparison.links) < t.OTHER_TEXT_LINKS.value:
        return False
    sure = _sure(pairs)
    few = len(pairs) < t.OTHER_TEXT_LINKS.value
    found = sure >= t.OTHER_TEXT_FOUND.value * len(pairs) and not few
    return found or _length_ratio(comparison) < log(t.OTHER_TEXT_PART.value)


def _sure(links: Sequence[Link]) -> int:
    """Return how many links find their words again."""
    return sum(dict(link.parts).get("anchors", 0.0) > _SURE for link in links)


def _length_ratio(comparison: Comparison) -> float:
    """Return the logarithm of the lengths' ratio beyond that of the languages."""
    assert comparison.source is not None
    ours, theirs = (
        len(document.text) / (length_factor(document.language) or 1.0) + t.ALIGN_LENGTH_PAD.value
        for document in (comparison.source, comparison.target)
    )
    return log(theirs / ours)


def _unlikely_length(comparison: Comparison) -> float:
    """Return by how many standard deviations the length differs from the usual one."""
    longer = np.array(float(len(comparison.target.text)))
    return abs(_length_ratio(comparison)) / float(np.sqrt(length_variance(longer)))


def _keys(document: Document) -> frozenset[str]:
    keys = frozenset[str]().union(*sentence_keys(document))
    return frozenset(key for key in keys if key[0] != MARK)


def _of_keys(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """Return what the keys of both say, shared and not."""
    sides = [Counter(key[0] for key in keys) for keys in (ours, theirs)]
    shared = Counter(key[0] for key in ours & theirs)
    return sum(weight.value * log1p(shared[kind]) for kind, weight in _SHARED.items()) + sum(
        w.value * log1p(min(side[kind] for side in sides)) for kind, w in _SHARABLE.items()
    )


def _numbers_alone(document: Document, other: Document) -> int:
    """Return how many numbers in digits a version has that nothing in the other may render.

    A number word may render any: it may be a part of a name, or of an idiom.
    """
    values = {value for number in other.numbers for value in number.values}
    alone = sum(
        number.firm and number.in_digits and values.isdisjoint(number.values)
        for number in document.numbers
    )
    return max(0, alone - sum(not number.in_digits for number in other.numbers))


def _of_numbers(lost: int, added: int) -> float:
    """Return what numbers in one version alone say; one may have been changed into another."""
    changed = min(lost, added, 1)
    return t.OTHER_NUMBER_LOST.value * log1p(lost - changed) + t.OTHER_NUMBER_ADDED.value * log1p(
        added - changed
    )


def _of_names(source: Document, target: Document) -> float:
    """Return what names say: a translation keeps them, if not always in characters."""
    names = _names(source), _names(target)
    odds = t.OTHER_PROPER_NAMES.value * log1p(min(names))
    if is_spaced(source.language) and is_spaced(target.language):
        odds += t.OTHER_NAMES.value * log1p(max(names))
    return odds


def _names(document: Document) -> int:
    """Return how many names a version has; none can be told where every noun has a capital."""
    names = {word.text for word in document.names}
    return 0 if capitalises_nouns(document.language) else len(names)


def _differ(pattern: regex.Pattern[str], source: Document, target: Document) -> bool:
    """Tell whether one version alone has a mark."""
    return bool(pattern.search(source.text)) != bool(pattern.search(target.text))


def _of_fit(links: Sequence[Link], number: int) -> float:
    """Return what the links say that pair sentences, the more the more links there are."""
    fit = sum(link.score for link in links) / len(links) if links else 0.0
    size, sure = log1p(number), _sure(links)
    return (
        t.OTHER_FIT.value * fit
        + t.OTHER_LINKS.value * size
        + t.OTHER_FIT_LINKS.value * fit * size
        + t.OTHER_SURE.value * sure
        + t.OTHER_UNSURE.value * (len(links) - sure)
    )
