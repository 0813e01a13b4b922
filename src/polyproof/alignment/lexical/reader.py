"""What the network says of the sentences of links, with what else tells about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from polyproof import thresholds as t
from polyproof.alignment.features import clause_marks
from polyproof.alignment.lengths import Setting, length_gain
from polyproof.alignment.lexical.coverage import Coverage, cover, mean_uncovered
from polyproof.alignment.lexical.network import Network
from polyproof.locales.length import length_factor
from polyproof.model import Link, Span
from polyproof.text import Document

Sentences = tuple[int, int]  # a half-open range of them


@dataclass(frozen=True)
class Reader:
    """Two versions, the network that reads them, and what the article's own links taught."""

    network: Network
    source: Document
    target: Document
    setting: Setting

    def cover(self, links: Sequence[Link]) -> tuple[Coverage, ...]:
        """Return how the words of the links that have two sides cover each other."""
        return cover(self.network, self.source, self.target, links)

    def means(self, coverage: Coverage) -> tuple[list[float], list[float]]:
        """Return the mean log odds of the words of each sentence of a link, on both sides.

        They are those of a word without a counterpart; 0 for a sentence that was not read.
        """
        ours = (self.source.sentences[i].span for i in range(*coverage.link.source))
        theirs = (self.target.sentences[j].span for j in range(*coverage.link.target))
        return (
            [mean_uncovered(coverage.source, span) or 0.0 for span in ours],
            [mean_uncovered(coverage.target, span) or 0.0 for span in theirs],
        )

    def unrendered(self, coverage: Coverage, part: Sentences, whole: Sentences) -> float | None:
        """Return the log odds that nothing renders the first or the last sentences of a link.

        The translation may seem to have their words because it has those of the others: what is
        more like a word of the others counts against it. And it may be too short for both.

        Args:
            coverage: of the link.
            part: the sentences.
            whole: they and those that the translation renders in any case; may be less than the
                link.

        Returns:
            None where the network read no word of them, or none of the others.
        """
        span = self.source.sentences_span(*part)
        mean = mean_uncovered(coverage.source, span)
        if mean is None or (part != whole and all(_within(coverage, span))):
            return None
        most = t.UNRENDERED_MEAN_MOST.value
        odds = t.UNRENDERED_USUAL.value
        odds += t.UNRENDERED_MEAN.value * min(most, max(-most, mean))
        odds += t.UNRENDERED_OWN.value * _own(coverage, span)
        odds += t.UNRENDERED_ROOM.value * self._has_room(coverage.link, part, whole)
        return odds + t.UNRENDERED_LENGTH.value * self._length(coverage.link, part, whole)

    def _length(self, link: Link, part: Sentences, whole: Sentences) -> float:
        """Return by how much better the translation's length fits without the part, in log odds."""
        rest = _rest(part, whole)
        if rest[0] >= rest[1]:
            return 0.0
        ours, theirs = (length_factor(d.language) or 1.0 for d in (self.source, self.target))
        rendering = len(self.target.sentences_span(*link.target)) / theirs
        fewer, more = (len(self.source.sentences_span(*r)) / ours for r in (rest, whole))
        gain = length_gain(fewer, more, rendering, self.setting)
        return min(t.UNSAID_MOST.value, max(t.UNSAID_LEAST.value, gain))

    def _has_room(self, link: Link, part: Sentences, whole: Sentences) -> bool:
        """Tell whether the part may stand behind a mark that only the translation has.

        That is so within a paragraph only.
        """
        rest = _rest(part, whole)
        seam = max(part[0], rest[0])
        sentences = self.source.sentences
        if rest[0] >= rest[1] or sentences[seam - 1].block != sentences[seam].block:
            return False
        ours = self.source.sentences_span(*rest).of(self.source.text)
        theirs = self.target.sentences_span(*link.target).of(self.target.text)
        return clause_marks(theirs) > clause_marks(ours)


def _rest(part: Sentences, whole: Sentences) -> Sentences:
    """Return the sentences of a link before or behind those at one of its edges."""
    return (part[1], whole[1]) if part[0] == whole[0] else (whole[0], part[0])


def _own(coverage: Coverage, span: Span) -> float:
    """Return by how much the likest word of each word is liker to it than to any outside a span.

    That is a mean of cosines' differences, pulled towards 0 where few words were read.
    """
    inside = _within(coverage, span)
    if all(inside) or not coverage.target:
        return 0.0
    likeness = coverage.likeness
    ours = [row for row, within in zip(likeness, inside, strict=True) if within]
    others = likeness[[not within for within in inside]].max(axis=0)
    own = fmean(float(row.max() - others[row.argmax()]) for row in ours)
    return own * len(ours) / (len(ours) + t.UNRENDERED_FEW.value)


def _within(coverage: Coverage, span: Span) -> list[bool]:
    """Return of every source word of a link whether it begins within a span."""
    return [span.start <= word.span.start < span.end for word in coverage.source]
