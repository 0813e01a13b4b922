"""Marks that stand where no quotation begins or ends, whatever the source quotes.

They part the first words of a sentence from its rest, or its last words from what is before them;
or they part who speaks from the verb of saying; or one of them stands within brackets and its
partner does not.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.alignment.quotations import outer_quotations
from polyproof.locales.common_words import common_words
from polyproof.locales.language import is_spaced
from polyproof.locales.phrases import speech_verbs, third_persons
from polyproof.locales.quotation_marks import convention
from polyproof.model import Span
from polyproof.rules.quotations.attributions import attributions
from polyproof.rules.quotations.edges import Belongs
from polyproof.rules.quotations.stray import near_in_source
from polyproof.rules.speech import has_speech_verb
from polyproof.text import Document
from polyproof.text.quotations import Quotation
from polyproof.text.tokens import Word

_FEW = int(t.SHIFT_WORDS.value)
_GOES_ON = regex.compile(r" [\p{Ll}\p{Lo}\p{Nd}]")  # behind a mark, in a sentence
_WORD_BEFORE = regex.compile(r"[\p{L}\p{M}\p{Nd}] ?+\Z")
_ONE_STOP = regex.compile(r"(?<!\.)[.!?؟।]\s*+\Z")  # an ellipsis may stand within a sentence
_LAST_COMMA = regex.compile(r"(?r)[,،，?!]")
_BRACKETS = regex.compile(r"[()\n]")
_REACH = 60  # code points in which the partner of a bracket is sought
_VERB_REACH = 20  # code points behind a mark in which a verb of saying begins


def moved_mark(quotation: Quotation, belongs: Belongs) -> tuple[Span, int] | None:
    """Return the mark of a quotation that does not stand where it belongs, and where it does."""
    opening, closing = belongs
    if opening is not None:
        return quotation.opening, opening
    return (quotation.closing, closing) if closing is not None else None


def broken_edges(comparison: Comparison) -> Iterator[tuple[Quotation, Span, tuple[Span, int]]]:
    """Yield the quotations with such marks.

    Of each, the source of its sentence, the mark and where it belongs.

    Those near a mark without a partner are left out, and those whose source is broken so as well.
    """
    source, target = comparison.source, comparison.target
    strays = (*target.quotations.unclosed, *target.quotations.unopened)
    reach = int(t.LOST_STRAY_REACH.value)
    for quotation in outer_quotations(target) if is_spaced(target.language) else ():
        belongs = moved_mark(quotation, _broken(target, quotation))
        place = comparison.source_at(quotation.opening.start) if belongs else None
        near = near_in_source(comparison, quotation.span) if place else None
        if belongs is None or place is None or near is None or source is None:
            continue
        if any(quotation.span.near(stray, reach) for stray in strays):
            continue
        theirs = (other for other in outer_quotations(source) if near.overlaps(other.span))
        if not any(_broken(source, other) != (None, None) for other in theirs):
            yield quotation, place, belongs


def _broken(document: Document, quotation: Quotation) -> Belongs:
    """Return where the marks belong, if one of them parts what belongs together."""
    for sign in (_sentence_begun, _sentence_ended, _speaker_parted, _brackets_crossed):
        found = sign(document, quotation)
        if found is not None:
            return found
    return None, None


def _sentence_begun(document: Document, quotation: Quotation) -> Belongs | None:
    """Return where a quotation ends that takes in the first words of the narration's sentence.

    *“… a double in Talne. It” was taken …*
    """
    text, content = document.text, quotation.content
    if not _GOES_ON.match(text, quotation.closing.end):
        return None
    words = document.words_in(content)
    sentence = document.sentence_at(words[-1].start) if words else None
    if sentence is None or sentence.span.start <= words[0].start:
        return None
    tail = Span(sentence.span.start, content.end)
    within = document.words_in(tail)
    if not _ONE_STOP.search(text, content.start, tail.start):
        return None
    if not 1 <= len(within) <= _FEW or sentence.span.end <= quotation.closing.end + 1:
        return None
    if text[within[-1].end : content.end].strip() or _is_subtitle(document, quotation, within[0]):
        return None
    return None, len(text[: tail.start].rstrip())


def _is_subtitle(document: Document, quotation: Quotation, word: Word) -> bool:
    """Tell whether a word may begin the second title of a work.

    So it does in *“Ice. Diary of a Glacier” is …*
    """
    if not _follows_word(document.text, quotation.opening):
        return False
    return word.text.lower() not in common_words(document.language)


def _sentence_ended(document: Document, quotation: Quotation) -> Belongs | None:
    """Return where a quotation begins that takes in the last words of the narration's sentence.

    *… said in her “reasoning. He showed no remorse.”*
    """
    text, content = document.text, quotation.content
    if not _follows_word(text, quotation.opening):
        return None
    words = document.words_in(content)
    sentence = document.sentence_at(words[0].start) if words else None
    if sentence is None or sentence.span.start >= quotation.opening.start:
        return None
    if not _ONE_STOP.search(text, content.start, sentence.span.end):
        return None
    within = document.words_in(Span(content.start, sentence.span.end))
    if not 1 <= len(within) <= _FEW or len(words) - len(within) <= _FEW:
        return None
    return words[len(within)].start, None


def _follows_word(text: str, mark: Span) -> bool:
    return bool(_WORD_BEFORE.search(text, max(0, mark.start - 2), mark.start))


def _speaker_parted(document: Document, quotation: Quotation) -> Belongs | None:
    """Return where speech ends whose closing mark takes in who speaks.

    *“No, she” said.*
    """
    text, content = document.text, quotation.content
    facts = convention(document.language)
    if facts is None or facts.incise:
        return None
    comma = _LAST_COMMA.search(text, content.start, content.end)
    words = document.words_in(Span(comma.end(), content.end)) if comma else ()
    if comma is None or not 1 <= len(words) <= _FEW:
        return None
    if text[comma.end() : words[0].start].strip() or text[words[-1].end : content.end].strip():
        return None  # set off by dashes as well
    if len(document.words_in(Span(content.start, comma.start()))) < _FEW - 1:
        return None
    if not _names_speaker(document, quotation, [word.text.lower() for word in words]):
        return None
    return None, comma.start() + (text[comma.start()] in "?!")


def _names_speaker(document: Document, quotation: Quotation, forms: list[str]) -> bool:
    """Tell whether the last words of a quotation are a speaker, whose verb is there or behind."""
    persons, verbs = third_persons(document.language), speech_verbs(document.language)
    if forms[0] in persons and len(forms) == 1:
        end = quotation.closing.end
        behind = document.words_in(Span(end, end + _VERB_REACH))[:1]
        return bool(behind) and has_speech_verb(document, behind[0].span)
    if forms[0] in verbs or (forms[0] in persons and forms[1] in verbs):
        return not attributions(document, (quotation,))
    return False


def _brackets_crossed(document: Document, quotation: Quotation) -> Belongs | None:
    """Return where a mark belongs whose partner stands on the other side of a bracket."""
    text, content = document.text, quotation.content
    found = list(_BRACKETS.finditer(text, content.start, content.end))
    if len(found) != 1:
        return None
    place = found[0].start()
    if text[place] == "(":
        behind = _BRACKETS.search(text, content.end, content.end + _REACH)
        crossed = behind is not None and behind.group() == ")"
    else:
        before = _BRACKETS.findall(text, max(0, content.start - _REACH), content.start)
        crossed = before[-1:] == ["("]
    if not crossed:
        return None
    inside = len(document.words_in(Span(content.start, place)))
    after = len(document.words_in(Span(place, content.end)))
    if min(inside, after) > _FEW:
        return None
    if inside <= after:
        return place + 1, None
    return None, len(text[:place].rstrip())
