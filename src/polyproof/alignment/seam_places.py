"""Where a version may be cut because a heading ran into its text."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import islice

import numpy as np
import regex

from polyproof import thresholds as t
from polyproof.alignment.evidence import Evidence, Piece
from polyproof.alignment.evidence_tables import Matrix
from polyproof.alignment.features import span_keys
from polyproof.alignment.lengths import Setting
from polyproof.alignment.openings import Openings, places
from polyproof.model import Span
from polyproof.text import Document

_STOP = regex.compile(r"[.!?…。！？؟।][\s\p{P}]*+\Z")
_OPENING = frozenset('"“„«‘‹「『【（(［[')  # marks that stay with the word behind them
_COMMA = regex.compile(r"[,،，]")
_WORDS = regex.compile(r"[\p{L}\p{N}]++")
Halves = tuple[Piece, Piece]


class Weigher:
    """Weighs two links against one by lengths and shared keys."""

    def __init__(self, evidence: Evidence, setting: Setting) -> None:
        self._evidence, self._setting = evidence, setting

    def both(self, ours: list[Halves], theirs: list[Halves]) -> Matrix:
        """Return the log odds of linking first half with first half, second with second."""
        first, second = (
            self.odds([each[half] for each in ours], [each[half] for each in theirs])
            for half in (0, 1)
        )
        return np.asarray(first + second)

    def odds(self, ours: list[Piece], theirs: list[Piece]) -> Matrix:
        """Return the log odds of linking each stretch of one version with each of the other."""
        return self._evidence.pieces_odds(ours, theirs, self._setting)


class Version:
    """One version, and what a finder of seams asks of it."""

    def __init__(self, document: Document, factor: float) -> None:
        self._document, self._factor = document, factor
        self._openings = Openings(document)
        outer = [q.span for q in document.quotations.quotations if q.level == 1]
        self._quoted_from = [span.start for span in outer]
        self._quoted_to = [span.end for span in outer]

    def span(self, sentences: tuple[int, int]) -> Span:
        """Return the stretch of the sentences."""
        return self._document.sentences_span(*sentences)

    def cuts(self, sentences: tuple[int, int], stopped: float) -> dict[int, float]:
        """Return where the sentences of a link are cut already, with the log odds of each place.

        They are 0 behind what may be a heading, and `stopped` behind a full stop.
        """
        return {
            self._document.sentences[index + 1].span.start: (
                0.0 if _is_heading(self._document, index) else stopped
            )
            for index in range(sentences[0], sentences[1] - 1)
        }

    def has_stop(self, sentences: tuple[int, int]) -> bool:
        """Tell whether the last sentence of a link ends with a full stop."""
        return bool(_STOP.search(self.span(sentences).of(self._document.text)))

    def ends_as_heading(self, index: int) -> bool:
        """Tell whether a sentence may be a heading."""
        return _is_heading(self._document, index)

    def ways(self, sentences: tuple[int, int]) -> dict[int, float]:
        """Return where the first sentence of a link may be cut, with the log odds of each place."""
        first, whole = self._document.sentences[sentences[0]].span, self.span(sentences)
        near = islice(places(self._document, first), int(t.SEAM_PLACES.value))
        free = [place for place in near if not self._is_quoted(place)]
        likely = sorted(self._openings.judged(free, whole), reverse=True)
        return {place: odds for odds, place in likely[: int(t.SEAM_TRIED.value)]}

    def openings(self, sentences: tuple[int, int]) -> dict[int, float]:
        """Return where a sentence opens, or may open, within a link, with the log odds of each.

        What judges the words of both sides weighs them (`word_seams.py`).
        """
        found = {
            place: t.SEAM_WORDS_HEADING.value * (odds == 0)
            for place, odds in self.cuts(sentences, -1.0).items()
        }
        stop = self.span(sentences).end
        for sentence in self._document.sentences[slice(*sentences)]:
            near = islice(places(self._document, sentence.span), int(t.SEAM_PLACES.value))
            free = [place for place in near if not self._is_quoted(place)]
            for odds, place in self._openings.judged(free, Span(sentence.span.start, stop)):
                found[place] = t.SEAM_WORDS_PLACE.value * odds
        return found

    @property
    def is_flat(self) -> bool:
        """Whether the blocks have so many sentences that line breaks seem lost."""
        sentences = self._document.sentences
        return len(sentences) >= t.SEAM_FLAT.value * len(self._document.article.blocks)

    def opens(self, place: int) -> int | None:
        """Return the number of the sentence that opens at a place; None where none does."""
        return self._opening.get(place)

    @cached_property
    def _opening(self) -> dict[int, int]:
        return {sentence.span.start: sentence.index for sentence in self._document.sentences}

    def has_small_letter(self, place: int) -> bool:
        """Tell whether a small letter stands at a place."""
        return self._document.text[place].islower()

    def before_marks(self, place: int) -> int:
        """Return the place before the opening marks that stand right before a place."""
        while place > 0 and self._document.text[place - 1] in _OPENING:
            place -= 1
        return place

    def end_before(self, place: int, sentences: tuple[int, int]) -> str:
        """Return what a heading behind which a place is ends with, within the sentences."""
        sentence = self._document.sentence_at(place - 1)
        index = sentence.index if sentence else sentences[0]
        return self.end((index, sentences[1]), place)

    def _is_quoted(self, place: int) -> bool:
        """Tell whether a place lies within quotation marks, where no heading ends.

        Nor does one end in the single word behind a quotation and its comma: *“…,” said Do Eun-ha*.
        """
        index = bisect_left(self._quoted_from, place) - 1
        if index < 0 or place < self._quoted_to[index]:
            return index >= 0
        end, text = self._quoted_to[index], self._document.text
        led_on = _COMMA.search(text, end - 2, end + 1) is not None
        return led_on and len(_WORDS.findall(text, end, place)) == 1

    def end(self, sentences: tuple[int, int], place: int) -> str:
        """Return what a heading that ends at a place ends with."""
        return self._openings.end(self.span(sentences), place)

    def halves(self, sentences: tuple[int, int], place: int) -> Halves:
        """Return what stands before and behind a place."""
        span = self.span(sentences)
        return self.piece(Span(span.start, place)), self.piece(Span(place, span.end))

    def whole(self, sentences: tuple[int, int]) -> Piece:
        """Return what the evidence needs of the sentences together."""
        return self.piece(self.span(sentences))

    def piece(self, span: Span) -> Piece:
        """Return what the evidence needs of a stretch."""
        text = span.of(self._document.text).strip()
        return span_keys(self._document, span), len(text) / self._factor


def _is_heading(document: Document, index: int) -> bool:
    """Tell whether a sentence has no full stop, or is a block of its own atop the article."""
    sentences = document.sentences
    sentence = sentences[index]
    atop = index == 0 and len(sentences) > 1 and sentences[1].block != sentence.block
    return atop or not _STOP.search(sentence.span.of(document.text))
