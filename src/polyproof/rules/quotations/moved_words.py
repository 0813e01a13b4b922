"""Words that stand on the wrong side of a quotation mark, by what they render."""

from __future__ import annotations

from dataclasses import dataclass

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.alignment.features import keys_in, word_keys
from polyproof.model import Span
from polyproof.rules.quotations.edges import Belongs, closing_edge, opening_edge
from polyproof.rules.quotations.mark_context import sentences_around
from polyproof.text.quotations import Quotation
from polyproof.text.tokens import Word


def word_evidence(comparison: Comparison, source: Quotation, target: Quotation) -> Belongs | None:
    """Return where the marks belong, by the words beside them; None where nothing tells.

    A word just outside a mark belongs inside if it shares a key with the words that the source
    quotes, one that the quotation does not show yet, and none with the rest of the sentence. The
    other way round, words inside tell nothing: a translator may repeat in the quotation what the
    source says once.
    """
    quoted = _quoted(comparison, source, target)
    if quoted is None:
        return None
    few = int(t.SHIFT_WORDS.value)
    room = sentences_around(comparison.target, target)
    left = comparison.target.words_in(Span(room.start, target.opening.start))
    right = comparison.target.words_in(Span(target.closing.end, room.end))
    before = left[-few:] if opening_edge(comparison.target, target).outside else []
    behind = right[:few][::-1] if closing_edge(comparison.target, target).outside else []
    opens = next((word.start for word in before if quoted.has(word)), None)
    closes = None
    if opens is None:
        closes = next((word.end for word in behind if quoted.has(word)), None)
    nothing = opens is None and closes is None
    if nothing or any(map(quoted.has, left[:-few] + right[few:])):
        return None  # where its words stand further off as well, it was taken apart
    return opens, closes


@dataclass(frozen=True)
class _Quoted:
    """The keys of what the source quotes and the translation does not, and of what neither does."""

    keys: frozenset[str]
    others: frozenset[str]
    language: str

    def has(self, word: Word) -> bool:
        """Tell whether a word of the translation belongs inside the quotation."""
        keys = word_keys(word.text, self.language)
        return not self.keys.isdisjoint(keys) and self.others.isdisjoint(keys)


def _quoted(comparison: Comparison, source: Quotation, target: Quotation) -> _Quoted | None:
    """Return what tells the words of a quotation; None where the source shows nothing of it."""
    if comparison.source is None:
        return None
    around = sentences_around(comparison.source, source)
    inside = keys_in(comparison.source, source.content)
    before = keys_in(comparison.source, Span(around.start, source.opening.start))
    after = keys_in(comparison.source, Span(source.closing.end, around.end))
    outside = before | after
    if not inside or not outside:
        return None
    rendered = keys_in(comparison.target, target.content)
    return _Quoted(inside - rendered, outside, comparison.target.language)
