"""The translation, or a paragraph of it, is in another language than it should be.

## What it finds
An article, or a paragraph of at least 25 words, that is written in the source's language or in a
third one, though not word for word as the source: the wrong file, a translation for another
edition, a machine that fell back on another language.

## Why it matters
The reader gets a text in a language that they did not ask for.

## Example
    (de) Der Stadtrat hat am Montag beschlossen, die Brücke für ein Jahr zu sperren. …
    (en) El ayuntamiento decidió el lunes cerrar el puente durante un año. …

The translation is Spanish.

## What it leaves alone
Short and mixed texts, lists of names, languages close to the one expected, and passages in a
third language that the source has too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.locales.codes import language_name
from polyproof.locales.common_words import common_words, languages_with_common_words
from polyproof.locales.facts import COMMON_WORDS
from polyproof.locales.function_words import likeliest, share
from polyproof.locales.identify import identify
from polyproof.locales.scripts import main_script
from polyproof.model import Severity, Span
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document

_HEAD = 10_000  # code points by which a language is told
_SHARED = 0.6  # share of a paragraph's words that the source has, if it is the source's own


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the translation as a whole, or else its paragraphs in another language."""
    target, source = comparison.target, comparison.source
    whole = target.sentences_span(0, len(target.sentences))
    if source is not None and source.language == target.language:
        return
    doubtful = list(_doubtful(comparison, [whole]))
    if doubtful and (language := other_language(target, whole, source)):
        yield _seen(comparison, whole, language, "The translation")
        return
    blocks = [block.span for block in target.article.blocks if len(block.span) < len(whole)]
    for span in _doubtful(comparison, blocks):
        if not _is_of_source(target, span, source):
            language = other_language(target, span, source)
            if language:
                yield _seen(comparison, span, language, "This paragraph")


def _seen(comparison: Comparison, span: Span, language: str, what: str) -> Observation:
    """Turn a stretch in another language into what the editor is told."""
    found, expected = language_name(language), language_name(comparison.target.language)
    return Observation(
        span=span,
        message=f"{what} is written in {found}, not in {expected}.",
        confidence=0.95,
        source_span=comparison.counterpart(span),
        origin=comparison.origin,
    )


def _doubtful(comparison: Comparison, spans: list[Span]) -> Iterator[Span]:
    """Yield the spans with few function words of their own language, or more of the source's."""
    for span in spans:
        words, own, other = comparison.word_shares.of(span)
        if words >= t.WRONG_LANGUAGE_WORDS.value and (
            own < t.WRONG_LANGUAGE_OWN.value or other - own >= t.WRONG_LANGUAGE_GAIN.value
        ):
            yield span


def other_language(document: Document, span: Span, source: Document | None) -> str:
    """Return the language that a stretch is in, if it is surely not the document's; else empty."""
    text = span.of(document.text)[:_HEAD]
    counts = Counter(document.lowered_words[document.words_within(span)])
    asked = {document.language, *([source.language] if source else ())}
    script = main_script(text)
    if script not in ("", _script(document.language)):
        asked.update(code for code in languages_with_common_words() if _script(code) == script)
    else:
        language, best = likeliest(counts)
        if best - share(counts, document.language) < t.WRONG_LANGUAGE_GAIN.value:
            return ""
        asked.add(language)
    likely = identify(text, frozenset(asked))
    language = max(likely, key=lambda code: likely[code], default="")
    doubt = likely.get(document.language, 0.0)
    return language if 1 - doubt >= t.WRONG_LANGUAGE_SURE.value else ""


@cache
def _script(language: str) -> str:
    """Return the script in which a language writes its function words."""
    return main_script("".join(sorted(common_words(language))))


def _is_of_source(document: Document, span: Span, source: Document | None) -> bool:
    """Tell whether the source has most words of a stretch, as a passage that both quote."""
    if source is None:
        return False
    words = document.words_in(span)
    shared = sum(word.text in source.vocabulary for word in words)
    return shared >= _SHARED * len(words)


RULE = Rule(
    code="UNT201",
    name="wrong-language",
    family=Family.UNTRANSLATED,
    severity=Severity.ERROR,
    category="accuracy/untranslated",
    check=check,
    page=__doc__,
    needs=(COMMON_WORDS,),
    explains_all=True,
)
