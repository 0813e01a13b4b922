"""Words that stand on the wrong side of a quotation mark, by what they render."""

from __future__ import annotations

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.alignment.features import keys_in, word_keys
from polyproof.model import Span
from polyproof.rules.quotations.edges import closing_edge, opening_edge
from polyproof.rules.quotations.mark_context import sentences_around
from polyproof.text.quotations import Quotation
from polyproof.text.tokens import Word


def word_evidence(
    comparison: Comparison, source: Quotation, target: Quotation
) -> tuple[int | None, int | None] | None:
    """Return where the marks belong, by the words beside them; None where nothing tells.

    A word just outside a mark belongs inside if it shares a key with the words that the source
    quotes, one that the quotation does not show yet, and none with the rest of the sentence. The
    other way round, words inside tell nothing: a translator may repeat in the quotation what the
    source says once.
    """
    if comparison.source is None:
        return None
    around = sentences_around(comparison.source, source)
    inside = keys_in(comparison.source, source.content)
    before = keys_in(comparison.source, Span(around.start, source.opening.start))
    after = keys_in(comparison.source, Span(source.closing.end, around.end))
    outside = before | after
    if not inside or not outside:
        return None
    few = int(t.SHIFT_WORDS.value)
    language = comparison.target.language
    room = sentences_around(comparison.target, target)
    left = comparison.target.words_in(Span(room.start, target.opening.start))
    right = comparison.target.words_in(Span(target.closing.end, room.end))
    rendered = keys_in(comparison.target, target.content)

    def belongs_inside(word: Word) -> bool:
        keys = set(word_keys(word.text, language))
        return bool(keys & inside - rendered) and not keys & outside

    def is_taken_apart() -> bool:
        return any(map(belongs_inside, left[:-few] + right[few:]))

    if opening_edge(comparison.target, target).outside:
        for word in left[-few:]:
            if belongs_inside(word):
                return None if is_taken_apart() else (word.start, None)
    if closing_edge(comparison.target, target).outside:
        for word in reversed(right[:few]):
            if belongs_inside(word):
                return None if is_taken_apart() else (None, word.end)
    return None
