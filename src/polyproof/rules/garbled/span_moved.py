"""A name stands behind the full stop of the sentence that it belongs to.

## What it finds
A name, or another short run of capitalised words, that stands alone behind the end of a
sentence, and right after it, mostly without a blank, the next sentence: `the magazine.
Harbour Light"When we`, `replies. Petr SedlákThen they`. With a source it also finds a name that
the source has in the sentence before.

## Why it matters
A link or italics were translated as a text of their own and put back in the wrong place: one
sentence has lost a part and reads as nonsense, the next begins with a name that does not belong
to it.

## Example
    She told the Irish magazine. Harbour Light"When the tide turns, we row."

It should read `the Irish magazine Harbour Light. "When the tide turns, we row."`

## What it leaves alone
Sentences that begin with a name, and headlines with a capital on every word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from polyproof.alignment import Comparison
from polyproof.locales.common_words import common_words
from polyproof.locales.name_endings import is_ending
from polyproof.locales.plurals import knows_plurals
from polyproof.model import Severity, Span
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.thresholds import STRANDED_NAME_LIKENESS as NAME_LIKENESS

_PART = r"\p{Lu}[\p{L}\p{M}'’.\-]*+"
_PARTICLE = r"(?:[\p{Ll}]{1,3}\ )?"
# Behind the end of a sentence: a run of capitalised words (the name and perhaps the first word
# of the next sentence), and what comes then.
_OPENING = regex.compile(
    rf"""(?<=[\p{{L}}\p{{M}}\p{{N}}%),][.!?…]["”»’“)\]]?[ ]?)
         (?<![ ]\p{{Lu}}\.[ ]|[ ]\p{{Lu}}\p{{Ll}}\.[ ])
         (?P<run>{_PART}(?:[ ]{_PARTICLE}{_PART}){{0,6}}+)
         (?P<mark>[ ]?["“„«»](?=\p{{Lu}}))?""",
    regex.VERBOSE,
)
_WORD = regex.compile(r"[^ ]+")
_LETTERS = regex.compile(r"[\p{L}\p{M}]+")
_SEAM = regex.compile(r"(?<=\p{Ll})\p{Lu}")
_LAST_ENDS = regex.compile(r"(?:\.|['’]s?)\Z")


class _Stranded(NamedTuple):
    """A name on its own, and the first word of the sentence that follows it."""

    name: Span
    follower: Span
    certain: bool


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the names that stand between two sentences and belong to neither."""
    text = comparison.target.text
    for match in _OPENING.finditer(text):
        stranded = _split(match, comparison)
        origin = _belongs_before(stranded, comparison) if stranded else None
        if stranded is None and comparison.source is not None:
            stranded, origin = _split_by_source(match, comparison)
        if stranded is None or _is_cut(stranded, text):
            continue
        if origin is None and (not stranded.certain or _is_author(stranded, comparison)):
            continue
        name, follower = stranded.name.of(text), stranded.follower.of(text)
        yield Observation(
            span=stranded.name.cover(stranded.follower),
            message=f"“{name}” stands alone between two sentences; it seems to belong before the "
            f"full stop, and the next sentence begins with “{follower}”.",
            confidence=0.95 if origin else 0.9,
            source_span=origin or comparison.source_at(stranded.name.start),
            origin=comparison.origin,
        )


def _is_cut(stranded: _Stranded, text: str) -> bool:
    """Tell whether the name ends in a stop of its own, or in an `'s` that binds what follows."""
    return _LAST_ENDS.search(text, stranded.name.start, stranded.name.end) is not None


def _is_author(stranded: _Stranded, comparison: Comparison) -> bool:
    """Tell whether a name may belong to the title behind it: *Anni Mäkisen Kaksi siltaa*.

    It has an ending of its language, or the source has the name there too.
    """
    language, name = comparison.target.language, stranded.name.of(comparison.target.text)
    declined = any(is_ending(name[-letters:], language) for letters in (1, 2, 3))
    if comparison.source is None:
        return declined and not knows_plurals(language)
    here = comparison.source_at(stranded.name.start)
    return here is not None and declined and _has_name(comparison, stranded.name, here)


def _words(match: regex.Match[str]) -> list[Span]:
    start = match.start("run")
    return [Span(start + m.start(), start + m.end()) for m in _WORD.finditer(match.group("run"))]


def _split(match: regex.Match[str], comparison: Comparison) -> _Stranded | None:
    """Return where the writing splits a run of capitalised words into name and next sentence."""
    text, words = match.string, _words(match)
    common = common_words(comparison.target.language)
    if words[0].of(text).lower() in common:
        return None
    for i, word in enumerate(words):
        seam = _glued_at(word, comparison)
        if seam is not None:
            return _Stranded(Span(words[0].start, seam), Span(seam, word.end), certain=True)
        if i and text[word.start].isupper() and word.of(text).lower() in common:
            name = Span(words[0].start, words[i - 1].end)
            return _Stranded(name, word, _opens_sentence(name, word, text))
    first, last = match.span("mark")
    if first >= 0 and not text[first].isspace():
        after = _LETTERS.match(text, last)
        if after and _SEAM.search(text, first - 1, first - 1) is None:
            follower = Span(first, after.end())
            return _Stranded(Span(words[0].start, words[-1].end), follower, certain=True)
    return None


def _glued_at(word: Span, comparison: Comparison) -> int | None:
    """Return where a word falls into a part of a name and a common or known word."""
    source = comparison.source
    written = word.of(comparison.target.text)
    if source is not None and written in source.text:
        return None
    common = common_words(comparison.target.language)
    known = comparison.target.vocabulary
    for seam in _SEAM.finditer(written):
        left, right = written[: seam.start()], written[seam.start() :]
        plain = right.lower() in common or right in known or right.lower() in known
        in_source = source is not None and (left in source.text or right in source.vocabulary)
        if len(left) > 2 and (plain or in_source):
            return word.start + seam.start()
    return None


def _opens_sentence(name: Span, word: Span, text: str) -> bool:
    """Tell whether the words alone show that a sentence begins with the word behind the name."""
    after = text[word.end : word.end + 2]
    follows = len(after) == 2 and after[0] == " " and (after[1].islower() or after[1].isdigit())
    last = name.of(text).rsplit(" ", 1)[-1]
    return follows and " " in name.of(text) and len(last.strip(".")) > 2


def _belongs_before(stranded: _Stranded, comparison: Comparison) -> Span | None:
    """Return the source of the sentence before, if it has the name that stands behind it."""
    if comparison.source is None:
        return None
    before = comparison.source_at(stranded.name.start - 2)
    if before is None or not _has_name(comparison, stranded.name, before):
        return None
    return before


def _split_by_source(
    match: regex.Match[str], comparison: Comparison
) -> tuple[_Stranded | None, Span | None]:
    """Return where a run splits by the source: a name of the sentence before, and what follows.

    The source has the name in the sentence before and not in the one that the text after the
    name renders, and the translation of the sentence before lacks it.
    """
    text, words = match.string, _words(match)
    start = words[0].start
    before, here = comparison.link_at(start - 2), comparison.link_at(start)
    if before is None or here is None or before == here or before.is_added or here.is_added:
        return None, None
    was, now = comparison.source_span(before), comparison.source_span(here)
    follower = _LETTERS.match(text, match.end("mark")) if match.group("mark") else None
    ends = list(range(len(words) - 1, 0, -1)) if follower is None else [len(words)]
    for i in ends:
        name = Span(start, words[i - 1].end)
        moved = len(name) > 4 and _has_name(comparison, name, was)
        if moved and not _shares_name(comparison, name, now):
            last = name.of(text).rsplit(" ", 1)[-1]
            if last in comparison.target_span(before).of(text):
                return None, None
            end = follower.end() if follower else words[i].end
            return _Stranded(name, Span(words[i - 1].end + 1, end), certain=True), was
    return None, None


def _has_name(comparison: Comparison, name: Span, place: Span) -> bool:
    """Tell whether the source has every word of the name at a place, in whatever script."""
    return all(_likeness(word, comparison, place) for word in _name_words(comparison, name))


def _shares_name(comparison: Comparison, name: Span, place: Span) -> bool:
    """Tell whether the source has any word of the name at a place."""
    return any(_likeness(word, comparison, place) for word in _name_words(comparison, name))


def _name_words(comparison: Comparison, name: Span) -> list[str]:
    return [w for w in _LETTERS.findall(name.of(comparison.target.text)) if len(w) > 1]


def _likeness(word: str, comparison: Comparison, place: Span) -> bool:
    """Tell whether a word of the source at `place` is written or sounds like `word`."""
    assert comparison.source is not None
    if word in place.of(comparison.source.text):
        return True
    # Loaded here: few articles need it.
    from anyascii import anyascii  # noqa: PLC0415
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415

    plain = anyascii(word).lower()
    others = (w.text for w in comparison.source.words_in(place) if not w.text[0].islower())
    return any(ratio(plain, anyascii(w).lower()) >= NAME_LIKENESS.value for w in others)


RULE = Rule(
    code="GAR103",
    name="span-moved",
    family=Family.GARBLED,
    severity=Severity.ERROR,
    category="fluency/order",
    check=check,
    page=__doc__,
)
