"""Speech that a source sets off by dashes, and what of the translation renders it.

Swedish, Polish, Russian and other newspapers open speech with a dash at the head of a paragraph:
*– It is cold, says Ek. – And it snows.* Translations into languages that quote set marks instead.
Where the dash stands close to the first word, as in Spanish, another one leads out of the speech:
*—Hace frío —dice él—. Y nieva.*
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.alignment.quotations import outer_quotations
from polyproof.locales.quotation_marks import convention
from polyproof.model import Span
from polyproof.rules.quotations.spoken_words import beside_verbs
from polyproof.rules.speech import has_speech_verb
from polyproof.text import Document
from polyproof.text.keeping import kept
from polyproof.text.quotations import Quotation

_HEAD = regex.compile(r"[–—-]\s?+(?=[\p{L}\p{Nd}¿¡…])")
_DASHES = regex.compile(r"\s[–—-]\s|^[–—-]|[—–]")
# Where the speaker may be named, and where speech may go on behind that.
_LEADS_OUT = regex.compile(r"[,.!?…]?\s[–—-]{1,2}\s*+|,\s|[!?…]\s(?=\p{Ll})")
_DASH_LEADS_OUT = regex.compile(r"\s[–—-]{1,2}(?=\p{L})")
_LEADS_BACK = regex.compile(r"[.,:;!?…]\s?[–—-]\s++")
_SPEAKER = 4  # words in which the verb of saying stands
_REACH = 60  # code points that hold them
_FEWEST = 2  # words of speech


@kept
def dash_speech(document: Document) -> tuple[Quotation, ...]:
    """Return the speech that dashes open, as quotations whose marks are the dashes.

    What closes it has no place of its own: its span is empty.
    """
    facts = convention(document.language)
    if facts is None or not facts.dash:
        return ()
    found: list[Quotation] = []
    for block in document.article.blocks:
        head = _HEAD.match(document.text, block.span.start, block.span.end)
        if head is not None:
            found.extend(_in_block(document, head, block.span.end))
    return tuple(found)


def is_in_dash_speech(comparison: Comparison, quotation: Quotation) -> bool:
    """Tell whether a quotation of the source stands in speech that a dash opens.

    Where the translation sets marks in place of the dash, they are not those of the quotation.
    """
    speeches = dash_speech(comparison.source) if comparison.source else ()
    return any(speech.content.contains(quotation.span) for speech in speeches)


def _in_block(document: Document, head: regex.Match[str], end: int) -> Iterator[Quotation]:
    """Yield the speech before the speaker of a paragraph and behind, all where none is named."""
    text, start = document.text, head.end()
    leads_out = _LEADS_OUT if text[start - 1].isspace() else _DASH_LEADS_OUT
    out = _speaker(document, leads_out, start, end)
    yield _quotation(head.start(), start, end if out is None else out.start())
    back = _LEADS_BACK.search(text, out.end(), end) if out is not None else None
    if back is not None:
        again = _speaker(document, leads_out, back.end(), end)
        yield _quotation(back.end() - 2, back.end(), again.start() if again else end)


def _quotation(dash: int, start: int, end: int) -> Quotation:
    return Quotation(Span(dash, start), Span(end, end), 1, "–")


def _speaker(
    document: Document, leads_out: regex.Pattern[str], start: int, end: int
) -> regex.Match[str] | None:
    """Return what leads from speech to a verb of saying near by; None where nothing does."""
    for out in leads_out.finditer(document.text, start, end):
        words = document.words_in(Span(out.end(), min(end, out.end() + _REACH)))[:_SPEAKER]
        if words and has_speech_verb(document, Span(words[0].start, words[-1].end)):
            return out
    return None


def marked(comparison: Comparison) -> Iterator[tuple[Quotation, Quotation]]:
    """Yield such speech with the one quotation of the translation that renders it."""
    if comparison.source is None or not comparison.quotations.added:
        return
    for speech in dash_speech(comparison.source):
        there = _rendered(comparison, speech)
        if there is None:
            continue
        within = [one for one in comparison.quotations.added if there.overlaps(one.span)]
        if len(within) == 1:
            yield speech, within[0]


def unmarked(comparison: Comparison) -> Iterator[tuple[Span, Span]]:
    """Yield such speech that has neither marks nor dashes in the translation.

    Of each, its place in the source and the words of the translation beside their verb of saying.
    """
    source, target = comparison.source, comparison.target
    if source is None:
        return
    quoted = [quotation.span for quotation in outer_quotations(target)]
    for speech in dash_speech(source):
        there = _rendered(comparison, speech)
        if there is None or len(source.words_in(speech.content)) < _FEWEST:
            continue
        if any(there.overlaps(span) for span in quoted) or _has_dash(target, there):
            continue
        spoken = [piece for piece in beside_verbs(target, there) if len(piece)]
        if spoken:
            yield speech.content, max(spoken, key=len)


def _has_dash(document: Document, place: Span) -> bool:
    return _DASHES.search(document.text, max(0, place.start - 3), place.end) is not None


def _rendered(comparison: Comparison, speech: Quotation) -> Span | None:
    """Return the sentences of the translation that render speech; None where there are none."""
    link = comparison.link_at_source(speech.content.start)
    if link is None or link.is_alone:
        return None
    return comparison.target_span(link)
