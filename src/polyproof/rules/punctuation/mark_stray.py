"""A mark stands within a sentence where none can be.

## What it finds
A sign at the end of a word that prose does not use (`copper~ was`, `at_ dawn`), a question or
exclamation mark, full stop or colon in the middle of a sentence that the source does not have
(`and now! it`, `bakers. slept`), a mark behind a word that needs another (`by the, wall`), a hyphen
with a blank behind it (`ladder- against`), an apostrophe that ends nothing (`noticed' that`).

## Why it matters
Readers stop at a mark; one in the wrong place breaks the sentence in two.

## Example
    The lighthouse: by the harbour sends a signal.

## What it leaves alone
Marks that the aligned source has too, in whatever script; names (`Yahoo! users`), abbreviations
(`etc. and`), dialect that leaves many letters out, `short- and long-term`, plural possessives
(`teachers' union`), single quotation marks, hyphens that set something off on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.locales.common_words import common_words
from polyproof.locales.inner_capitals import names_with_mark
from polyproof.locales.inner_stops import shortened_words
from polyproof.locales.numbers import number_words
from polyproof.locales.punctuation import (
    before_semicolon,
    behind_semicolon,
    binding_words,
    ends_in_apostrophe,
    hence,
    hyphen_joiners,
    never_before_mark,
    relatives,
)
from polyproof.locales.scripts import is_small
from polyproof.model import Edit, Fix, Severity, Span
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.thresholds import LONGEST_ABBREVIATION, STRAY_MARK_REACH

# A mark at the end of a word, and a word in small letters (or a figure) behind a blank.
_MARK = regex.compile(
    r"(?<=[\p{L}\p{M}\p{N}][\"”»%]?)(?P<mark>[~^_@!?.;:,'’-])(?=[ ][\p{L}\p{N}\"“(])"
)
_WORD_BEFORE = regex.compile(r"(?r)[\p{L}\p{M}\p{N}]++")
_WORD_AFTER = regex.compile(r"[\p{L}\p{M}\p{N}'’-]++")
_OPENING_SINGLE = regex.compile(r"(?:^|[\s(\[“\"«—–-])['‘‚’](?=\p{L}|\p{N}|[“\"«])")
_OPENING_HYPHEN = regex.compile(r"(?<=[\p{L}\p{N},] )-(?=\p{L})")
_HYPHENS = frozenset("-‐‑")
_JOINERS = _HYPHENS | frozenset("'’")  # Xi'an
# Letters left out at the end of words.
_ELISION = regex.compile(r"\p{Ll}['’](?=[\s.,!?])")
# What a colon or semicolon may render, in any script.
_COLON_LIKE = regex.compile(r"[:;：；؛—–―…\"“”„«»「」『』(（]|\s-\s")
_COMMA = regex.compile(r"[,，、،](?!\d)")
# What stands for the same mark in other scripts.
_SAME = {
    "!": "!！¡՜",
    "?": "?？؟¿;՞።፧",
    ".": ".。।۔։።",
}


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the marks that break a sentence."""
    text = comparison.target.text
    for match in _MARK.finditer(text):
        mark = match.group("mark")
        before = _WORD_BEFORE.match(text, 0, match.start("mark"))
        word = before.group() if before else ""
        if _JUDGES[mark](match, word, comparison):
            yield _observation(match, word, comparison)


def _observation(match: regex.Match[str], word: str, comparison: Comparison) -> Observation:
    start, end = match.span("mark")
    mark = match.group("mark")
    return Observation(
        span=Span(start - len(word), end),
        message=f"The mark “{mark}” behind “{word}” breaks the sentence and has no place here.",
        confidence=0.8,
        source_span=comparison.source_at(start),
        origin=comparison.origin,
        fix=Fix((Edit(Span(start, end), ""),), safe=False),
    )


def _source_has(mark: str, match: regex.Match[str], comparison: Comparison) -> bool:
    """Tell whether the aligned source has the mark; no source can clear no mark."""
    if comparison.source is None:
        return False
    source = comparison.source_at(match.start("mark"))
    return source is None or any(m in source.of(comparison.source.text) for m in _SAME[mark])


def _is_sign(match: regex.Match[str], word: str, comparison: Comparison) -> bool:
    written = word + match.group("mark")
    return comparison.source is None or written not in comparison.source.text


def _next(match: regex.Match[str]) -> str:
    """Return the character behind the blank behind the mark."""
    return match.string[match.end() + 1]


def _word_after(match: regex.Match[str]) -> str:
    """Return the word behind the mark."""
    after = _WORD_AFTER.match(match.string, match.end() + 1)
    return after.group() if after else ""


def _ends_wrongly(match: regex.Match[str], word: str, comparison: Comparison) -> bool:
    """Judge a question or exclamation mark that the source does not have."""
    mark = match.group("mark")
    if not word or f"{word}{mark}" in names_with_mark() or _source_has(mark, match, comparison):
        return False
    language = comparison.target.language
    if is_small(_next(match)):
        return comparison.source is not None or word in common_words(language)
    tied = word in binding_words(language) or _needs_another(match, word, language)
    return tied and comparison.source is not None and _next(match).isalnum()


def _needs_another(match: regex.Match[str], word: str, language: str) -> bool:
    """Tell whether a word needs another one behind it: not behind a hyphen, as in *dites-le*."""
    if word not in never_before_mark(language):
        return False
    before = match.start("mark") - len(word) - 1
    return before < 0 or match.string[before] not in _JOINERS


def _stops_wrongly(match: regex.Match[str], word: str, comparison: Comparison) -> bool:
    """Judge a full stop before a small letter: only behind a word that is no abbreviation."""
    if not is_small(_next(match)) or not word.islower() or len(word) < 3:
        return False
    language, source = comparison.target.language, comparison.source
    if source is not None and _word_after(match) in source.vocabulary:  # an agency: dpa
        return False
    if word in shortened_words(language):
        return False
    if word in common_words(language) or _word_after(match) in binding_words(language):
        return True
    written = f"{word}."
    long = len(word) >= LONGEST_ABBREVIATION.value
    return long and (source is None or written not in source.text)


def _comma(match: regex.Match[str], word: str, comparison: Comparison) -> bool:
    """Judge a comma: only behind a word that needs another one behind it.

    In *loss of, or damage to, the data* that one stands behind the conjunction, and in German
    *mit dem, was* none is needed.
    """
    language = comparison.target.language
    after = _word_after(match)
    shared = after in hyphen_joiners(language) or after in relatives(language)
    if shared or not _needs_another(match, word, language):
        return False
    return after.casefold() not in number_words(language).words  # une, deux ou trois


def _colon(match: regex.Match[str], word: str, comparison: Comparison) -> bool:
    """Judge a colon or semicolon that the source does not have, within what belongs together."""
    language = comparison.target.language
    if _needs_another(match, word, language):
        return True
    if comparison.source is None or not is_small(_next(match)):
        return False
    binding = binding_words(language)
    source = comparison.source_at(match.start("mark"))
    after = _word_after(match)
    opens, ends = after in behind_semicolon(language) or _says_why(match, after, language), False
    if match.group("mark") == ";":
        ends = word in before_semicolon(language)
    bound = (word in binding and not ends) or (after in binding and not opens)
    if not bound or source is None or _COLON_LIKE.search(source.of(comparison.source.text)):
        return False
    return not _stands_for_stop(match, source, comparison)


def _says_why(match: regex.Match[str], after: str, language: str) -> bool:
    """Tell whether the word behind the mark and the next one say why: *: di qui il veto*."""
    following = _WORD_AFTER.match(match.string, match.end() + 1 + len(after) + 1)
    return following is not None and following.group() in hence(language)


def _stands_for_stop(match: regex.Match[str], source: Span, comparison: Comparison) -> bool:
    """Tell whether the source has more sentences, or a comma more, than the sentence with it."""
    sentence = comparison.target.sentence_at(match.start("mark"))
    if sentence is None or comparison.source is None:
        return False
    if len(comparison.source.sentences_in(source)) > 1:
        return True
    commas = len(_COMMA.findall(sentence.span.of(match.string)))
    return len(_COMMA.findall(source.of(comparison.source.text))) > commas


def _hyphen(match: regex.Match[str], word: str, comparison: Comparison) -> bool:
    """Judge a hyphen at the end of a word."""
    joiners = hyphen_joiners(comparison.target.language)
    after = _word_after(match).lower()
    if not after or not word.islower() or not joiners or after in joiners:
        return False
    start = max(0, match.start() - int(STRAY_MARK_REACH.value))
    if _OPENING_HYPHEN.search(match.string, start, match.start()):
        return False  # a bracket of hyphens: -however long-
    return comparison.source is None or f"{word}-" not in comparison.source.text


def _apostrophe(match: regex.Match[str], word: str, comparison: Comparison) -> bool:
    """Judge an apostrophe at the end of a word: nothing opens before it, nothing is left out."""
    text, language = match.string, comparison.target.language
    if word[-1:] in "sxzcß" or not word.islower() or ends_in_apostrophe(language):
        return False
    if word not in common_words(language) and (len(word) < 4 or word.endswith("in")):
        return False
    start = max(0, match.start() - int(STRAY_MARK_REACH.value))
    start = max(start, text.rfind("\n", 0, match.start()) + 1)
    if len(_ELISION.findall(text, start, match.end() + int(STRAY_MARK_REACH.value))) > 2:
        return False  # dialect: siel' luolis'
    return _OPENING_SINGLE.search(text, start, match.start()) is None


_JUDGES = {
    **dict.fromkeys("~^_@", _is_sign),
    **dict.fromkeys("!?", _ends_wrongly),
    **dict.fromkeys("'’", _apostrophe),
    **dict.fromkeys(":;", _colon),
    ".": _stops_wrongly,
    ",": _comma,
    "-": _hyphen,
}


RULE = Rule(
    code="PUN103",
    name="mark-stray",
    family=Family.PUNCTUATION,
    severity=Severity.WARNING,
    category="linguistic-conventions/punctuation",
    check=check,
    page=__doc__,
    yields_to=("PUN102", "GAR301", "GAR302"),
)
