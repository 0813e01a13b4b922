"""The alignment of two documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice, pairwise

import numpy as np

from polyproof import thresholds as t
from polyproof.alignment.comparison import Comparison
from polyproof.alignment.describe import described
from polyproof.alignment.evidence import Side
from polyproof.alignment.features import clause_marks, sentence_keys
from polyproof.alignment.lengths import Setting
from polyproof.alignment.lexical import Reader, network, refined
from polyproof.alignment.seams import SeamFinder
from polyproof.alignment.semantic import sentence_vectors
from polyproof.alignment.unsaid import without_unsaid
from polyproof.alignment.whole import is_whole
from polyproof.alignment.windows import Window, windows
from polyproof.alignment.word_seams import WordSeams
from polyproof.locales.length import length_factor
from polyproof.model import Link
from polyproof.reading.structure import has_headline
from polyproof.text import Document


def align(source: Document, target: Document) -> tuple[Link, ...]:
    """Return the links between the sentences of both documents, in order."""
    return _links(source, target, _search(source, target))


def compare(source: Document | None, target: Document) -> Comparison:
    """Align the two versions; without a source the comparison holds the translation alone.

    The documents of the comparison may be cut into more sentences than those given, where a
    heading ran into the text.
    """
    if source is None:
        return Comparison(target)
    links: tuple[Link, ...] = ()
    rounds = int(t.SEAM_ROUNDS.value)
    for turn in range(rounds + 1):
        found = _search(source, target)
        first = list(islice(found, 2))
        links = _links(source, target, chain(first, found))
        if len(first) != 1:
            break
        finder = _finder(source, target, first[0])
        ours, theirs = finder.find(links) if turn < rounds else ([], [])
        if not ours:
            links = finder.divided(links)
            break
        source, target = source.cut_at(ours), target.cut_at(theirs)
    comparison = Comparison(target, source, links)
    return (
        without_unsaid(comparison, first[0].weighed.setting)
        if first and not network()
        else comparison
    )


def _finder(source: Document, target: Document, window: Window) -> SeamFinder | WordSeams:
    """Return what looks for headings that ran into the text."""
    lexicon = network()
    evidence, setting = window.weighed.evidence, window.weighed.setting
    if lexicon is None:
        return SeamFinder(source, target, evidence, setting)
    return WordSeams(lexicon, (source, target), evidence, setting)


def _search(source: Document, target: Document) -> Iterator[Window]:
    """Return the best path, in windows; none where a side says nothing."""
    if not (_says_anything(source) and _says_anything(target)):
        return iter(())
    return windows(_side(source), _side(target))


def _links(source: Document, target: Document, found: Iterable[Window]) -> tuple[Link, ...]:
    """Return the links of all windows in order."""
    links: list[Link] = []
    setting = Setting()
    for window in found:
        setting = setting if links else window.weighed.setting
        links.extend(described(window.weighed, window.path, window.start))
    if links:
        lexicon = network()
        return refined(Reader(lexicon, source, target, setting), links) if lexicon else tuple(links)
    n, m = len(source.sentences), len(target.sentences)
    sure = (("unmatched", 1.0),)
    dropped = [Link((i, i + 1), (0, 0), 0.0, sure) for i in range(n)]
    return tuple(dropped + [Link((n, n), (j, j + 1), 0.0, sure) for j in range(m)])


def _says_anything(document: Document) -> bool:
    """Tell whether the document has a letter or a digit."""
    return any(character.isalnum() for character in document.text)


def _side(document: Document) -> Side:
    """Return what the aligner sees of a document."""
    sentences = document.sentences
    factor = length_factor(document.language) or 1.0
    texts = [sentence.span.of(document.text) for sentence in sentences]
    blocks = [-1, *(sentence.block for sentence in sentences)]
    breaks = [one != other for one, other in pairwise(blocks)]
    alone = [one and other for one, other in pairwise([*breaks, True])]
    whole = [one or is_whole(text) for one, text in zip(alone, texts, strict=True)]
    return Side(
        sentence_keys(document),
        np.array([len(sentence.span) / factor for sentence in sentences]),
        np.array(breaks, dtype=np.bool_),
        np.array([not one for one in whole], dtype=np.bool_),
        np.array([clause_marks(text) for text in texts], dtype=np.int_),
        factor,
        sentence_vectors(texts),
        has_headline(document.article) and breaks[1:2] == [True],
    )
