"""Sentences: sentencex within each block, and what it needs around quotation marks.

sentencex keeps what stands between quotation marks together, several sentences or not, and a
mark without a partner makes it keep everything after it together. A translator may quote
directly what the source quotes indirectly, so that the two versions would be cut differently.
Here the marks are hidden from it, and each is given to its sentence afterwards. An attribution
stays with the words it belongs to («…!» — сказал он; 「…。」と言った).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from polyproof.locales.common_words import common_words
from polyproof.locales.inner_stops import (
    counted_words,
    following_words,
    own_stop,
    shortened_words,
    words_before_figures,
    words_before_names,
)
from polyproof.locales.phrases import dangling_words
from polyproof.locales.scripts import is_small
from polyproof.model import Article, Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its place without the blanks around it, and the block it stands in."""

    index: int
    span: Span
    block: int


_QUOTES = '"„“”‟«»「」『』〝〞〟＂'
_SINGLE = "'’‘‚‹›׳״"
_CLOSERS = "”»」』〞〟)）］】]"
_OPENERS = "„«「『〝(（［【["
_MARKS = _QUOTES + _SINGLE + _CLOSERS + _OPENERS
# A bullet would make sentencex take all that follows for one item of a list.
_MASK = str.maketrans(dict.fromkeys(_MARKS + "•", " "))
# A mark within a word is no mark: an apostrophe, or gershayim typed as a quotation mark.
_WITHIN_WORD = regex.compile(rf"(?<=\p{{L}})[{regex.escape(_SINGLE)}\"”](?=\p{{L}})")
# What may stand between two sentences: blanks and marks.
_SEAM = regex.compile(rf"[\s{regex.escape(_MARKS)}]*+")
# French sets a blank before its closing mark; what opens stands right before a word.
_SPACED_CLOSER = regex.compile(r"[^\S\n]++[»”](?=\s)")
_STOP = ".!?…。！？؟।"
# Ends that sentencex passes over: before a figure, and in Chinese and Japanese wherever the
# full stop stands. A short word before a figure may be an abbreviation (`Nr. 5`).
_MORE_ENDS = regex.compile(
    rf"""(?<=\p{{Ll}}{{5}})[.!?](?=[\s{regex.escape(_MARKS)}]++\p{{Nd}})
       | [。！？](?=[\s{regex.escape(_MARKS)}]*+[\p{{L}}\p{{Nd}}])
       | (?<=\s)[•|]\s""",
    regex.VERBOSE,
)
# The rest of a sentence whose quotation ended in a full stop of its own; in Chinese where the
# quotation goes on behind it.
_ATTRIBUTION = regex.compile(
    r"\s*+(?:[–—-]\s*+)?+(?:(?!\p{Georgian})\p{Ll}|\p{Hiragana})|\s*+[–—]\s|\p{Han}{1,8}+，[“「『]"
)
# A stop that may stand within a sentence: behind a shortened word, an initial or a number.
_WORD_BEFORE = regex.compile(
    r"(?<![\p{L}\p{M}\p{Nd}.-]|\p{Hebrew}[\"״'׳’])"
    r"(?:([\p{L}\p{M}]++(?:[.-]++[\p{L}\p{M}]++)*+)|\p{Nd}{1,4}+)\.\s*+\Z"
)
_BRACKET = regex.compile(r"(?s:.*)\([^()]*+\Z")  # opened before and not closed
_BRACKET_END = regex.compile(r"[^().!?\n]{1,40}+\)")
_FIGURE = regex.compile(r"\s*+\p{Nd}")
_WORD_BEHIND = regex.compile(r"([\p{L}\p{M}]++)(\.)?+")
_ZONE = regex.compile(r"(?:\p{Lu}\p{L}++ ){1,3}[Tt]ime\b")  # 2 p.m. Western Indonesian Time
_BEFORE = 40  # code points before a boundary that may hold such a word, and the one before it
# An ordinal number in a list, and a name in it: `52. Slafkovský (Hrivík), 59. Kňažko`.
_LISTED = regex.compile(r"[,:–—(]\s*+\p{Nd}{1,3}+\.\s*+\Z")
_SCORER = regex.compile(r"\p{Lu}[\p{L}'’-]*+(?:\s\p{Lu}[\p{L}'’-]*+)?+\s?[(,;.]")
_INITIALS = regex.compile(r"(?:\p{Lu}\.-?+)*+\p{Lu}")
# Initials in scripts without capitals whose sentences do not end in a word of one letter.
_LONE_LETTERS = regex.compile(
    r"(?=[\p{Hebrew}\p{Arabic}\p{Devanagari}\p{Bengali}\p{Gujarati}\p{Gurmukhi}\p{Tamil}"
    r"\p{Telugu}\p{Kannada}\p{Malayalam}])(?:\p{Lo}\p{M}*+(?:[.-]++|\Z))++"
)
# Where words stand together a full stop only shortens: within น.ส., behind ดร.
_STOP_WITHIN = regex.compile(
    r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]\.\Z"
    r"|(?:(?<![\p{L}\p{M}])|\.)[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]{1,4}+\.\s*+\Z"
)
_NUMBERED = regex.compile(r"\p{Lu}\p{L}++\s[IVX]\.\s++\Z")  # *Carlos V.*
_SHORTEST = 5  # letters of a word that a stop may shorten before an acronym (*4 proc. PKB*)
_LETTER = regex.compile(r"[\p{L}\p{Nd}]")
# A capitalised word right behind a word: where a heading may have run into the text.
# Behind a capitalised word it must be a short one, or it may belong to the same name.
_CAPITAL = regex.compile(
    r"""(?: (?<=[\s'’(-]\p{Ll}\S*[\p{L}\p{Nd})\]%]) | (?<=[\p{Nd})\]%])
          | (?=\s++["“„«]?\p{L}{1,3}\s) )
        (?<=[\p{L}\p{Nd})\]%]) \s++["“„«]?+ (\p{Lu}\p{Ll}*+) (?=\s\p{Ll})""",
    regex.VERBOSE,
)
_LOWER = regex.compile(r"(?<![\p{L}'’.-])\p{Ll}++(?![\p{L}.-])")
_WORDS = regex.compile(r"[\p{L}\p{Nd}]++")
_HEADING_WORDS = 2, 16  # how long a heading is
_TEXT_WORDS = 4  # how much must follow it
_FLAT = 8  # sentences of a block in which line breaks seem lost


def split_sentences(article: Article, seams: Sequence[int] = ()) -> tuple[Sentence, ...]:
    """Return the sentences of the article in order; no sentence crosses the edge of a block.

    At the places `seams`, known from elsewhere, a sentence begins as well.
    """
    sentences: list[Sentence] = []
    ordinary: frozenset[str] | None = None
    for number, block in enumerate(article.blocks):
        text = block.span.of(article.text)
        start = 0
        stops = [*_boundaries(text, article.language or "en"), len(text)]
        if len(stops) > 1:
            flat = len(stops) >= _FLAT
            if flat or not sentences:
                ordinary = ordinary or frozenset(_LOWER.findall(article.text))
                stops = list(_with_headings(text, stops, ordinary, article.language, flat))
        begin, end = block.span.start, block.span.end
        stops = sorted({*stops, *(place - begin for place in seams if begin < place < end)})
        for stop in stops:
            piece = text[start:stop]
            stripped = piece.strip()
            if stripped:
                first = begin + start + piece.index(stripped)
                span = Span(first, first + len(stripped))
                sentences.append(Sentence(len(sentences), span, number))
            start = stop
    return tuple(sentences)


def _boundaries(text: str, language: str) -> Iterator[int]:
    """Yield where a new sentence begins within `text`, in order."""
    # Loaded here: the command's help and version need no sentences.
    from sentencex import get_sentence_boundaries  # noqa: PLC0415

    masked = _WITHIN_WORD.sub("x", text).translate(_MASK)
    ends = {boundary["end_index"] for boundary in get_sentence_boundaries(language, masked)}
    ends.update(match.end() for match in _MORE_ENDS.finditer(text))
    last, own = 0, own_stop(language)
    shortens = bool(own) and own in text
    for end in sorted(ends):
        if _only_shortens(text, end, shortens):
            continue
        place = _between_marks(text, end)
        if place is None or place <= last or not _LETTER.search(text, last, place):
            continue
        if _is_attribution(text, place) or _is_within(text, end, language):
            continue
        if not _LETTER.search(text, place):
            return  # marks alone are no sentence
        yield place
        last = place


def _only_shortens(text: str, boundary: int, ended_otherwise: bool) -> bool:
    """Tell whether a full stop cannot end a sentence: other marks do, or words stand together."""
    around = text[max(0, boundary - _BEFORE) : boundary]
    if not around.rstrip().endswith("."):
        return False
    return ended_otherwise or _STOP_WITHIN.search(around) is not None


def _between_marks(text: str, boundary: int) -> int | None:
    """Return where to cut at a boundary, so that each mark stays with its sentence."""
    first = boundary
    while first > 0 and (text[first - 1].isspace() or text[first - 1] in _MARKS):
        first -= 1
    seam = _SEAM.match(text, first)
    last = seam.end() if seam else boundary
    if first == 0 or last == len(text):
        return None
    place = first
    while place < last and not text[place].isspace() and text[place] not in _OPENERS:
        if text[place] in "“‘" and place == last - 1:
            break  # it closes in German, but nothing is closed right before a word
        place += 1
    spaced = _SPACED_CLOSER.match(text, place, last)
    return spaced.end() if spaced else place


def _is_attribution(text: str, place: int) -> bool:
    """Tell whether what follows belongs to the quotation that ends at `place`."""
    closer = text[place - 1]
    return closer in _QUOTES and text[place - 2] in _STOP and bool(_ATTRIBUTION.match(text, place))


def _is_within(text: str, boundary: int, language: str) -> bool:
    """Tell whether the stop before a boundary does not end the sentence.

    It may be that of a shortened word, of an initial, or of an ordinal number.
    """
    if text[boundary] in "ªº":  # D.ª, n.º
        return True
    before = _WORD_BEFORE.search(text[max(0, boundary - _BEFORE) : boundary])
    if before is None:
        return False
    behind = _WORD_BEHIND.match(text, boundary)
    if behind is None:
        counted = _FIGURE.match(text, boundary) is not None
        return counted and _is_any(before[1], words_before_figures(language))
    word, following = before[1], behind[1]
    if word is None:
        return _is_ordinal(before, behind, language)
    if is_small(following[0]):
        return _is_any(word, shortened_words(language))
    return _is_before_capital(before, behind, language)


def _is_ordinal(before: regex.Match[str], behind: regex.Match[str], language: str) -> bool:
    """Tell whether a number before a stop is an ordinal of what follows."""
    following = behind[1]
    if is_small(following[0]) or following.casefold() in counted_words(language):
        return True
    listed = _LISTED.search(before.string)
    return bool(listed and _SCORER.match(behind.string, behind.start()))


def _is_before_capital(before: regex.Match[str], behind: regex.Match[str], language: str) -> bool:
    """Tell whether a sentence goes on behind a stop with a word that has a capital."""
    word, following, stopped = before[1], behind[1], behind[2] is not None
    if _is_any(word, shortened_words(language)) and _is_bracketed(behind.string, behind.start()):
        return True
    if word in following_words(language) and _ZONE.match(behind.string, behind.start()):
        return True
    if word not in words_before_names(language) and _INITIALS.fullmatch(word):
        return not _NUMBERED.search(before.string) and _is_name(following, stopped, language)
    return _is_shortened(word, following, stopped, language)


def _is_any(word: str | None, words: frozenset[str]) -> bool:
    """Tell whether a word is one of the words, with or without a capital."""
    return word is not None and not words.isdisjoint((word, word.lower()))


def _is_bracketed(text: str, boundary: int) -> bool:
    """Tell whether a boundary lies in a bracket that closes before another stop does."""
    around = _BRACKET.match(text, max(0, boundary - _BEFORE), boundary)
    return around is not None and _BRACKET_END.match(text, boundary) is not None


def _is_shortened(word: str, following: str, stopped: bool, language: str) -> bool:
    """Tell whether a word is shortened where one with a capital follows it, `stopped` or not."""
    titles = words_before_names(language)
    if word in titles or word.rpartition(".")[2] in titles or _LONE_LETTERS.fullmatch(word):
        return True
    if following in following_words(language).get(word, ()):
        return True
    # One acronym alone is no sentence.
    acronym = stopped and len(following) > 1 and following.isupper()
    return acronym and word.islower() and len(word) <= _SHORTEST


def _is_name(word: str, shortened: bool, language: str) -> bool:
    """Tell whether a capitalised word behind an initial goes on with the name."""
    return (shortened and len(word) == 1) or word.casefold() not in common_words(language)


def _with_headings(
    text: str, stops: list[int], ordinary: frozenset[str], language: str, everywhere: bool
) -> Iterator[int]:
    """Yield the ends of sentences, and of headings that ran into the text behind them.

    A heading has no full stop; that it ended shows in a capitalised word that the article
    otherwise writes in lower case, and no article or preposition dangles before it. Unless
    `everywhere`, only the beginning is looked at.
    """
    start = 0
    low, high = _HEADING_WORDS
    dangling = dangling_words(language)
    for stop in stops:
        for match in _CAPITAL.finditer(text, start, stop if everywhere or not start else start):
            if match.group(1).lower() not in ordinary:
                continue
            before = _WORDS.findall(text, start, match.start())
            if len(before) > high:
                break
            if len(before) < low or before[-1] in dangling:
                continue
            if len(_WORDS.findall(text, match.start(), stop)) >= _TEXT_WORDS:
                yield match.start()
                break
        yield stop
        start = stop
