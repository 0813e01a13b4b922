"""Examples to learn from: pairs as they are, and pairs from which something was cut.

No one has to mark omissions by hand. Words are cut out of one side of a pair, and the words of
the other side that were linked with them are those without a counterpart. Turned round, what was
cut is what the translation adds. Each example is a pure function of a pair and a source of chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from random import Random

from tools.lexicon.cuts import chosen_words
from tools.lexicon.pairs import Frequent, Pair, Pieces, Text
from tools.lexicon.words import MARK

COVERED, UNCOVERED, OPEN = 0, 1, -1  # labels; nothing is learnt from what is left open
Labels = tuple[int, ...]

_WHOLE_SENTENCE = 0.4  # how often one of two joined sentences is cut, where there are two
_UNTOUCHED, _UNRELATED = 0.31, 0.07  # how often, of the others
_REPLACED = 0.18  # how often a short cut is filled with another word
_LONGEST_REPLACED = 4  # words
_FEWEST_WORDS = 4  # of a target that is cut
_TURNED = 0.25  # how often what was cut is taken for the source


class Kind(Enum):
    """What was done to a pair."""

    UNTOUCHED = auto()
    CUT = auto()
    ADDED = auto()
    UNRELATED = auto()


@dataclass(frozen=True)
class Example:
    """A pair to learn from.

    Attributes:
        source: pieces of the source.
        target: pieces of the target.
        source_labels: for each piece COVERED, UNCOVERED or OPEN.
        target_labels: the same of the target.
        kind: what was done to the pair.
        gap: index of the piece of the target before which words are missing; its length if they
            are missing at the end; None where none are.
        source_gap: the same of the source, where the target has more.
    """

    source: Pieces
    target: Pieces
    source_labels: Labels
    target_labels: Labels
    kind: Kind
    gap: int | None = None
    source_gap: int | None = None

    def turned(self) -> Example:
        """Return what was cut as a source to which the target adds something."""
        return Example(
            self.target,
            self.source,
            self.target_labels,
            self.source_labels,
            Kind.ADDED if self.kind is Kind.CUT else self.kind,
            gap=self.source_gap,
            source_gap=self.gap,
        )


def example(pair: Pair, pool: Sequence[Pair], frequent: Frequent, rng: Random) -> Example:
    """Return an example made of a pair, by chance; the last chance is which side is the source.

    Args:
        pair: the pair; which language is cut is left to chance.
        pool: pairs to take other words and sentences from.
        frequent: the most frequent words of each language, as pieces.
        rng: the source of chance.
    """
    found = _example(pair if rng.random() < 0.5 else pair.turned(), pool, frequent, rng)
    return found.turned() if found.kind is Kind.CUT and rng.random() < _TURNED else found


def _example(pair: Pair, pool: Sequence[Pair], frequent: Frequent, rng: Random) -> Example:
    """Return a pair with its target cut, by chance, or as it is, or with another target."""
    if pair.joint and rng.random() < _WHOLE_SENTENCE:
        return without_sentence(pair, pair.joint, first=rng.random() < 0.5)
    chance = rng.random()
    if chance < _UNTOUCHED:
        return untouched(pair)
    other = _text_in(pair.target.language, rng.choice(pool))
    if chance < _UNTOUCHED + _UNRELATED and other and other.pieces != pair.target.pieces:
        return unrelated(pair.source, other)
    common = frequent.get(pair.target.language, frozenset())
    linked = {theirs for _, theirs in pair.links}
    words = pair.target.by_word
    anchors = [n for n, word in enumerate(words) if n in linked and word not in common]
    if not anchors or len(words) < _FEWEST_WORDS:
        return untouched(pair)
    gone = chosen_words(pair.target, common, rng.choice(anchors), rng)
    new: Pieces = ()
    if other and len(gone) <= _LONGEST_REPLACED and rng.random() < _REPLACED:
        new = _other_word(other, common, {words[number] for number in gone}, rng)
    return cut(pair, gone, new)


def untouched(pair: Pair) -> Example:
    """Return a pair as it is; its translator is trusted to have rendered every word."""
    source, target = pair.source.pieces, pair.target.pieces
    covered = (COVERED,) * len(source), (COVERED,) * len(target)
    return Example(source, target, *covered, Kind.UNTOUCHED)


def unrelated(source: Text, target: Text) -> Example:
    """Return two sentences that have nothing to do with each other."""
    labels = _all_uncovered(source.words), _all_uncovered(target.words)
    return Example(source.pieces, target.pieces, *labels, Kind.UNRELATED)


def without_sentence(pair: Pair, joint: tuple[int, int], *, first: bool) -> Example:
    """Return a pair of two sentences, the target without its first or second one."""
    ours, theirs = joint
    words, target = pair.source.words, pair.target.pieces
    if first:
        labels = _all_uncovered(words[:ours]) + (COVERED,) * len(words[ours:])
        kept, gap = target[theirs:], 0
    else:
        labels = (COVERED,) * ours + _all_uncovered(words[ours:])
        kept, gap = target[:theirs], theirs
    return Example(pair.source.pieces, kept, labels, (COVERED,) * len(kept), Kind.CUT, gap)


def cut(pair: Pair, gone: range, new: Pieces = ()) -> Example:
    """Return a pair without some words of the target, or with other pieces in their place.

    A word of the source is uncovered if all words it is linked with are gone; it is left open if
    some are, or if it is linked with none: then it may belong to what is gone or not.
    """
    target = pair.target
    cut_pieces = [index for index, word in enumerate(target.words) if word in gone]
    low, high = cut_pieces[0], cut_pieces[-1] + 1
    return Example(
        pair.source.pieces,
        target.pieces[:low] + new + target.pieces[high:],
        _labels_without(pair, gone),
        (COVERED,) * low + (UNCOVERED,) * len(new) + (COVERED,) * (len(target.pieces) - high),
        Kind.CUT,
        None if new else low,
    )


def _labels_without(pair: Pair, gone: range) -> Labels:
    """Return the labels of the source when words of the target are gone."""
    linked: dict[int, set[int]] = defaultdict(set)
    for ours, theirs in pair.links:
        linked[ours].add(theirs)
    labels = []
    for word in pair.source.words:
        left = {theirs not in gone for theirs in linked.get(word, ())}
        if word == MARK or left == {True}:
            labels.append(COVERED)
        else:
            labels.append(UNCOVERED if left == {False} else OPEN)
    return tuple(labels)


def _all_uncovered(words: Sequence[int]) -> Labels:
    return tuple(OPEN if word == MARK else UNCOVERED for word in words)


def _text_in(language: str, pair: Pair) -> Text | None:
    """Return the side of a pair that is in a language."""
    return next((text for text in (pair.source, pair.target) if text.language == language), None)


def _other_word(text: Text, frequent: frozenset[Pieces], gone: set[Pieces], rng: Random) -> Pieces:
    """Return a word of a text that is neither frequent nor what it would replace."""
    words = [word for word in text.by_word if word not in frequent and word not in gone]
    return rng.choice(words) if words else ()
