"""Sentences that are still in the source's language, though not word for word as in the source."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.locales.identify import identify
from polyproof.model import Span
from polyproof.rules.untranslated.prose import is_running_text

if TYPE_CHECKING:
    from sacrebleu.metrics.chrf import CHRF


class NearCopy(NamedTuple):
    """A stretch of the translation, its source, and the chrF of the one against the other."""

    target: Span
    source: Span
    chrf: float


@cache
def _metric() -> CHRF:
    # Loaded here: hardly an article has a sentence that needs it.
    from sacrebleu.metrics.chrf import CHRF  # noqa: PLC0415

    return CHRF()


def near_copies(comparison: Comparison) -> Iterator[NearCopy]:
    """Yield the linked sentences with more function words, and most letters, of the source.

    Accents or apostrophes may be lost, words changed or put in another order. chrF (Popović 2015)
    compares runs of one to six letters.
    """
    source, target = comparison.source, comparison.target
    if source is None or source.language == target.language:
        return
    for link in comparison.links:
        if link.is_alone:
            continue
        place = comparison.target_span(link)
        words, own, other = comparison.word_shares.of(place)
        if words < t.COPIED_WORDS.value or own >= min(other, t.WRONG_LANGUAGE_OWN.value):
            continue
        if not is_running_text(target.words_in(place)):
            continue
        original, text = comparison.source_span(link), place.of(target.text)
        score = _metric().sentence_score(text, [original.of(source.text)]).score
        languages = {source.language, target.language}
        if score >= t.COPIED_CHRF.value and (
            identify(text, frozenset(languages)).get(source.language, 0.0) > t.COPIED_SURE.value
        ):
            yield NearCopy(place, original, score)
