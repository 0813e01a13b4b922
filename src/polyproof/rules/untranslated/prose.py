"""Which copied runs are prose of the source's language, and not a name, a title or a quotation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from polyproof.alignment import Comparison
from polyproof.alignment.copied import CopiedRun
from polyproof.locales.identify import identify
from polyproof.locales.scripts import main_script, script_of
from polyproof.model import Span
from polyproof.text.addresses import Address, find_addresses
from polyproof.text.tokens import Word
from polyproof.thresholds import (
    COPIED_GAP,
    COPIED_HAN,
    COPIED_LOWER,
    COPIED_SURE,
    COPIED_WHOLE,
    COPIED_WORDS,
)

_UNSPACED = ("Han", "Hiragana", "Katakana", "Thai")


@dataclass(frozen=True, slots=True)
class Passage:
    """Source text that stands in one sentence of the translation.

    `target` and `source` are the places; `size` counts words, two letters of a script without
    blanks as one; `share` is how much it covers of its sentence of the source, 0-1.
    """

    target: Span
    source: Span
    size: float
    share: float


def _size(words: tuple[Word, ...]) -> float:
    return sum(len(w.text) / 2 if script_of(w.text[0]) in _UNSPACED else 1.0 for w in words)


def _joined(comparison: Comparison) -> Iterator[tuple[Span, Span, tuple[Word, ...]]]:
    """Yield runs of one source sentence as one where only a few words between them differ."""
    current: tuple[Span, Span, tuple[Word, ...]] | None = None
    for run in comparison.copied:
        if current is not None:
            place, origin, words = current
            if _goes_on(comparison, place, origin, run):
                current = (place.cover(run.target), origin.cover(run.source), words + run.words)
                continue
            yield current
        current = (run.target, run.source, run.words)
    if current is not None:
        yield current


def _goes_on(comparison: Comparison, place: Span, origin: Span, run: CopiedRun) -> bool:
    """Tell whether a run goes on with what was copied before it.

    It does not where the words between are the translation's own: *Las mañanas de la ribera,
    broadcast by Radio Valdehonda* has two names.
    """
    source = comparison.source
    assert source is not None
    between = Span(place.end, run.target.start)
    if len(comparison.target.words_in(between)) > COPIED_GAP.value or origin.end > run.source.start:
        return False
    _, own, other = comparison.word_shares.of(between)
    same = source.sentence_at(origin.start) == source.sentence_at(run.source.start)
    return same and own <= other


def is_running_text(words: Iterable[Word]) -> bool:
    """Tell whether words with and without capitals are more than a row of names."""
    cased = [word for word in words if word.text[0].islower() or word.text[0].isupper()]
    lower = sum(word.text[0].islower() for word in cased)
    return not cased or lower >= max(3, COPIED_LOWER.value * len(cased))


def _is_prose(words: tuple[Word, ...], text: str, comparison: Comparison, whole: bool) -> bool:
    """Tell whether copied words are running text in the source's language.

    `whole` says that they are a whole sentence of the source; then one word fewer will do.
    """
    assert comparison.source is not None
    own = main_script(text)
    size = _size(words)
    if not is_running_text(words):
        return False
    if own != comparison.target.script:
        return bool(own) and size >= COPIED_WORDS.value - 1
    cased = any(word.text[0].islower() or word.text[0].isupper() for word in words)
    if size < (COPIED_WORDS.value - whole if cased else COPIED_HAN.value):
        return False
    languages = {comparison.source.language, comparison.target.language, "en"}
    likely = identify(text, frozenset(languages))
    return likely.get(comparison.source.language, 0.0) > COPIED_SURE.value


def _is_kept(word: Word, comparison: Comparison, addresses: tuple[Address, ...]) -> bool:
    """Tell whether a word is a part of an address, or of a term between marks of its own."""
    if any(address.span.contains(word.span) for address in addresses):
        return True
    return any(quotation.content.contains(word.span) for quotation in comparison.quotations.added)


def copied_passages(comparison: Comparison) -> Iterator[Passage]:
    """Yield the stretches of source prose that stand untranslated in the translation."""
    source, target = comparison.source, comparison.target
    if source is None or source.language == target.language:
        return
    addresses = find_addresses(target.text) if comparison.copied else ()
    for place, origin, words in _joined(comparison):
        kept = tuple(word for word in words if not _is_kept(word, comparison, addresses))
        if _size(kept) < COPIED_WORDS.value - 1:
            continue
        sentence = source.sentence_at(origin.start)
        whole = sentence.span if sentence else origin
        share = len(origin) / max(1, len(whole))
        if _is_prose(words, place.of(target.text), comparison, share >= COPIED_WHOLE.value):
            yield Passage(place, origin, _size(words), share)
