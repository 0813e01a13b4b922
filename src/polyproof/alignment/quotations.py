"""Which quotation of the translation renders which of the source.

Quotations are matched by place in the linked sentences, by length and by what they hold
(numbers, names, cognates), best pair first, one to one. Where several fit and the extra
`polyproof[lexicon]` compares words, their likeness counts as well. What is left over joins a pair
that it continues: a translator may split a quotation around the speaker, or join two.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from math import exp, log

from polyproof import thresholds as t
from polyproof.alignment.features import keys_in
from polyproof.alignment.projection import Projection
from polyproof.model import Span
from polyproof.text import Document
from polyproof.text.keeping import kept
from polyproof.text.quotations import Quotation

Alike = Callable[[Span, Span], float]


@dataclass(frozen=True, slots=True)
class QuotationPair:
    """Quotations of the source and of the translation that render each other.

    Mostly one of each; more on one side where a quotation was split or joined. `score` tells
    how well they fit, 0-1.
    """

    source: tuple[Quotation, ...]
    target: tuple[Quotation, ...]
    score: float


@dataclass(frozen=True, slots=True)
class QuotationMatches:
    """How the outer quotations of both versions correspond.

    Attributes:
        pairs: in order of their place in the translation.
        lost: quotations of the source without a counterpart.
        added: quotations of the translation without a counterpart.
    """

    pairs: tuple[QuotationPair, ...] = ()
    lost: tuple[Quotation, ...] = ()
    added: tuple[Quotation, ...] = ()


def _fit(expected: float, actual: float) -> float:
    """Return how well a length (in code points) fits what was expected, 0-1."""
    pad = t.QUOTATION_LENGTH_PAD.value
    return exp(-t.QUOTATION_LENGTH_SLOPE.value * abs(log((actual + pad) / (expected + pad))))


@kept
def outer_quotations(document: Document) -> tuple[Quotation, ...]:
    """Return the outer quotations; one that repeats its opening mark counts as a whole."""
    parse = document.quotations
    result = []
    first: Span | None = None
    repeated = list(parse.continued)
    for quotation in parse.quotations:
        if quotation.level != 1:
            continue
        while repeated and repeated[0].start < quotation.opening.start:
            first = first or repeated[0]
            repeated.pop(0)
        opening = quotation.opening
        if first is not None and document.text.count("\n", first.end, opening.start) <= 12:
            opening = first
        result.append(Quotation(opening, quotation.closing, 1, quotation.pair))
        first = None
    return tuple(result)


class _Places:
    """Stretches in order, of which none begins or ends before the one before it."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]

    def touching(self, span: Span) -> range:
        """Return the indices of the stretches that overlap or touch `span`."""
        first = bisect_left(self._ends, span.start)
        return range(first, max(first, bisect_right(self._starts, span.end)))

    def nearest(self, span: Span) -> int:
        """Return the index of the first stretch that begins where `span` does, or behind it."""
        return bisect_left(self._starts, span.start)


def _nesting(document: Document, outer: Sequence[Quotation]) -> list[bool]:
    """Tell of each outer quotation whether another stands within it."""
    inner = [one.opening.start for one in document.quotations.quotations if one.level > 1]
    return [
        bisect_left(inner, one.opening.start) < bisect_left(inner, one.closing.start)
        for one in outer
    ]


class _Matcher:
    """The matching of two documents' outer quotations."""

    def __init__(
        self, source: Document, target: Document, projection: Projection, alike: Alike | None
    ) -> None:
        self.alike = alike
        self.source = outer_quotations(source)
        self.target = outer_quotations(target)
        self.projection = projection
        self.expected = [self.projection.of(q.content) for q in self.source]
        self.expected_at = _Places(self.expected)
        self.target_at = _Places([q.content for q in self.target])
        self.source_nests = _nesting(source, self.source)
        self.target_nests = _nesting(target, self.target)
        self.source_keys = [keys_in(source, q.content) for q in self.source]
        self.target_keys = [keys_in(target, q.content) for q in self.target]

    def _score(self, i: int, j: int) -> float:
        """Return how well source quotation `i` and target quotation `j` fit, 0-1."""
        expected, actual = self.expected[i], self.target[j].content
        reach = self.projection.reach(self.source[i].opening.end)
        slack = t.QUOTATION_SLACK.value + t.QUOTATION_SLACK_SHARE.value * reach
        nearest = min(
            abs(expected.start - actual.start),
            abs(expected.end - actual.end),
            abs(expected.start + expected.end - actual.start - actual.end) / 2,
        )
        if nearest > slack:
            return 0.0
        place = 1.0 - nearest / slack
        length = _fit(len(expected), len(actual))
        if self._may_be_inner(i, j) and length < t.QUOTATION_INNER_FIT.value:
            return 0.0
        left, right = self.source_keys[i], self.target_keys[j]
        shared = len(left & right) / max(1, min(len(left), len(right)))
        return min(1.0, 0.5 * place + 0.35 * length + 0.4 * shared)

    def _may_be_inner(self, i: int, j: int) -> bool:
        """Tell whether target quotation `j` may render one within source quotation `i`.

        Its marks are single ones or brackets, as they are within others, or there is none in it.
        """
        single = "'‘‚‹"
        if self.target[j].pair[:1] in single and self.source[i].pair[:1] not in single:
            return True
        return self.source_nests[i] and not self.target_nests[j]

    def _candidates(self) -> list[tuple[float, float, int, int]]:
        """Return the pairs that fit: a rank, the score, the source's and the target's index.

        The rank is the score; where a quotation has several that fit, what comparing their words
        says counts as well.
        """
        scores = [
            (score, i, j)
            for i in range(len(self.source))
            for j in self._near(i)
            if (score := self._score(i, j)) >= t.QUOTATION_MATCH.value
        ]
        rivals = Counter(i for _, i, _ in scores), Counter(j for _, _, j in scores)
        found = []
        for score, i, j in scores:
            contested = self.alike is not None and max(rivals[0][i], rivals[1][j]) > 1
            found.append((score + self._meaning(i, j) if contested else score, score, i, j))
        return found

    def _meaning(self, i: int, j: int) -> float:
        if self.alike is None:
            return 0.0
        likeness = self.alike(self.source[i].content, self.target[j].content)
        return t.QUOTATION_MEANING.value * likeness

    def run(self) -> QuotationMatches:
        """Return the matches."""
        partner_of: dict[int, int] = {}
        taken: dict[int, int] = {}
        chosen: dict[int, float] = {}
        ranked = sorted(self._candidates(), key=lambda row: (-row[0], row[2], row[3]))
        for _, score, i, j in ranked:
            if i not in partner_of and j not in taken:
                partner_of[i], taken[j], chosen[i] = j, i, score
        self._pair_leftovers(partner_of, taken, chosen)
        sources, targets = self._joined(partner_of, taken)
        pairs = []
        for i, j in sorted(partner_of.items(), key=lambda row: row[1]):
            pairs.append(
                QuotationPair(
                    tuple(self.source[k] for k in sorted([i, *sources.get(j, ())])),
                    tuple(self.target[k] for k in sorted([j, *targets.get(i, ())])),
                    chosen[i],
                )
            )
        ours = {*partner_of, *chain(*sources.values())}
        theirs = {*taken, *chain(*targets.values())}
        return QuotationMatches(
            tuple(pairs),
            tuple(q for k, q in enumerate(self.source) if k not in ours),
            tuple(q for k, q in enumerate(self.target) if k not in theirs),
        )

    def _pair_leftovers(
        self, partner_of: dict[int, int], taken: dict[int, int], chosen: dict[int, float]
    ) -> None:
        """Pair what is left within a linked sentence wherever it stands: word order differs."""
        for i in range(len(self.source)):
            if i in partner_of:
                continue
            there = self.projection.link_of(self.source[i].opening.end)
            for j in self._near(i):
                quotation = self.target[j]
                if j in taken or not there.contains(quotation.span):
                    continue
                fit = _fit(len(self.expected[i]), len(quotation.content))
                if fit >= t.QUOTATION_LEFTOVER_FIT.value and not self._may_be_inner(i, j):
                    partner_of[i], taken[j], chosen[i] = j, i, fit / 2
                    break

    def _near(self, i: int) -> range:
        """Return the indices of target quotations that can be meant, widely taken.

        In a sentence of thousands of quotations only those nearest by place are.
        """
        reach = 2 * self.projection.reach(self.source[i].opening.end) + 400
        expected = self.expected[i]
        near = self.target_at.touching(Span(max(0, expected.start - reach), expected.end + reach))
        most, nearest = int(t.QUOTATION_CANDIDATES.value), self.target_at.nearest(expected)
        return range(max(near.start, nearest - most), min(near.stop, nearest + most))

    def _joined(
        self, partner_of: dict[int, int], taken: dict[int, int]
    ) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
        """Return what lies within the other half of a pair and completes its length.

        First the source quotations, by the index of the target quotation that holds them, then
        the target quotations, by that of the source's.
        """
        sources: defaultdict[int, list[int]] = defaultdict(list)
        for i, expected in enumerate(self.expected):
            holders = (j for j in self.target_at.touching(expected) if j in taken)
            for j in holders if i not in partner_of else ():
                alone = len(self.expected[taken[j]])
                if _completes(expected, self.target[j].content, alone):
                    sources[j].append(i)
                    break
        targets: defaultdict[int, list[int]] = defaultdict(list)
        for j, quotation in enumerate(self.target):
            holders = (i for i in self.expected_at.touching(quotation.content) if i in partner_of)
            for i in holders if j not in taken else ():
                alone = len(self.target[partner_of[i]].content)
                if _completes(quotation.content, self.expected[i], alone):
                    targets[i].append(j)
                    break
        return sources, targets


def _mostly_within(inner: Span, outer: Span) -> bool:
    """Tell whether most of one stretch lies within the other."""
    shared = min(inner.end, outer.end) - max(inner.start, outer.start)
    return shared >= t.QUOTATION_WITHIN.value * max(1, len(inner))


def _completes(part: Span, whole: Span, alone: int) -> bool:
    """Tell whether most of a part lies within a whole, whose length it fits with `alone`."""
    longer = _fit(len(whole), alone + len(part))
    return _mostly_within(part, whole) and longer > _fit(len(whole), alone)


def match_quotations(
    source: Document, target: Document, projection: Projection, alike: Alike | None = None
) -> QuotationMatches:
    """Return how the outer quotations of two linked versions correspond.

    `alike` tells how alike the words of a stretch of the source and of one of the translation
    are, 0-1, where words are compared (`quoted_words.QuotedWords`).
    """
    return _Matcher(source, target, projection, alike).run()
