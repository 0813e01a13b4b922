"""Whether the source repeats itself where the translation does."""

from __future__ import annotations

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.model import Span
from polyproof.text.repetition import repeated_characters, repeated_rows, repeated_words


def letters(text: str) -> str:
    """Return the letters and digits of a text in lower case: all that counts as the same."""
    return "".join(filter(str.isalnum, text.lower()))


def source_of(comparison: Comparison, span: Span) -> Span | None:
    """Return the source text linked with any part of `span`, if there is some."""
    parts = [comparison.source_at(span.start), comparison.source_at(max(span.start, span.end - 1))]
    found = [part for part in parts if part is not None]
    return found[0].cover(found[-1]) if found else None


def source_repeats_sentences(comparison: Comparison, span: Span) -> bool:
    """Tell whether the source has a sentence twice in a row where the translation has `span`."""
    place = source_of(comparison, span)
    if comparison.source is None or place is None:
        return False
    rows = [
        letters(sentence.span.of(comparison.source.text))
        for sentence in comparison.source.sentences_in(place)
    ]
    return next(repeated_rows(rows, int(t.DUPLICATED_SENTENCES.value)), None) is not None


def source_repeats_words(
    comparison: Comparison, span: Span, times: int = 2, nearly: bool = False
) -> bool:
    """Tell whether the source repeats words so many times where the translation has `span`.

    `nearly`: it counts as well that a word stands again behind the next one (town by town).
    """
    place = source_of(comparison, span)
    if comparison.source is None or place is None:
        return False
    source = comparison.source
    forms = source.lowered_words[source.words_within(place)]
    loops = repeated_words(source.text, source.words_in(place), forms, int(t.LOOP_WORDS.value))
    if any(loop.times >= times for loop in loops):
        return True
    if nearly and any(
        one == two and len(one) > 3 for one, two in zip(forms, forms[2:], strict=False)
    ):
        return True  # from town to town
    runs = repeated_characters(source.text, place.start, place.end)
    return any(run.size > 1 and run.times >= times for run in runs)
