"""Two words or sentences stand together without a blank.

## What it finds
A word with a capital inside that is no name (`weeksFrom`, `LisbonSpain's`; `BakerBread` where the
source has two sentences), a sentence that follows a full stop or a closing mark at once
(`there.Then`, `."And`, `Courier"When`, `3 %The`), and a letter behind one that only ends words
(Hebrew ם, Greek ς).

## Why it matters
The text was cut into pieces (at a link, a dateline, a headline) and put together again without
the blank, and often without the full stop. Readers stumble, and searches find neither word.

## Example
    The river has fallen a lot in recent weeksFrom today on gardens are watered at night.

A full stop and a blank are lost: `weeks. From`.

## What it leaves alone
Names with a capital inside (`McDonald`, `iPhone`, `YouTube`), whatever the source writes in the
same way, words that the article writes like that more than once, inner capitals of the language
(German `BürgerInnen`, Irish `nGaeilge`), abbreviations (`U.S.`, `z.B.`), an ellipsis in a Korean
headline, capitals on both sides of a stop (`CHI.TEST`), addresses and files.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.locales.common_words import common_words
from polyproof.locales.inner_capitals import (
    capital_endings,
    is_known_name,
    is_prefixing,
    name_prefixes,
    names_with_mark,
)
from polyproof.locales.language import attaches_particles, is_spaced
from polyproof.locales.quotation_marks import convention
from polyproof.locales.word_frequency import zipf
from polyproof.model import Edit, Fix, Severity, Span
from polyproof.rules.garbled.seams import Seam, SeamKind, find_seams
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document
from polyproof.thresholds import GLUED_WORD

# Addresses, files, handles, tags: written together on purpose.
_ADDRESS = regex.compile(
    r"""(?x) ://|www\.|[@#_\\=&] |\.(?:com|org|net|info|eu|io|ai|tv|gov|edu|html?|php|pdf|js)\b
      | [\p{L}\d-]{2}\.[a-z]{2}(?:/|$)""",
)
# Dotted abbreviations: U.S., z.B., पी.ए., D.C.
_JOINED_NAME = regex.compile(r"\b\p{Lu}\p{Ll}++\p{Lu}\p{Ll}++\b")
_ENDING = 3  # fewest letters of a word that ends a sentence and is not shortened
_DOTTED = regex.compile(
    r"(?:^|[^\p{L}\p{M}])(?:[\p{L}\p{M}]{1,4}\.){2,}|(?:^|[^\p{L}])\p{L}\p{M}*\."
)


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the places where words are glued."""
    target = comparison.target
    for seam in find_seams(target.text, target.language):
        confidence = _judge(seam, comparison)
        if confidence:
            yield _observation(seam, comparison, confidence)


def _observation(seam: Seam, comparison: Comparison, confidence: float) -> Observation:
    text = comparison.target.text
    span = Span(seam.left.start, seam.right.end)
    left, right = text[seam.left.start : seam.at], text[seam.at : seam.right.end]
    bare = seam.kind in (SeamKind.CAPITAL, SeamKind.FINAL_LETTER)
    ending = "; the end of a sentence may be lost between them" if bare else ""
    return Observation(
        span=span,
        message=f"“{left}” and “{right}” stand together without a blank{ending}.",
        confidence=confidence,
        source_span=comparison.source_at(span.start),
        origin=comparison.origin,
        fix=Fix((Edit(Span(seam.at, seam.at), " "),), safe=not bare),
    )


def _judge(seam: Seam, comparison: Comparison) -> float:
    """Return how sure it is that the seam is a fault; 0 where it is none."""
    target = comparison.target
    token = seam.token.of(target.text)
    if _ADDRESS.search(token) or _in_source(seam, comparison) or _is_parted(seam, target):
        return 0.0
    if seam.kind is SeamKind.CAPITAL:
        return _judge_capital(seam, comparison) or _judge_joined(seam, comparison)
    if seam.kind is SeamKind.STOP:
        return _judge_stop(seam, token, target)
    if seam.kind is SeamKind.QUOTE:
        return 0.95 if len(seam.left) > 1 else 0.0
    return 0.95 if seam.kind is SeamKind.FINAL_LETTER else _judge_closed(seam, target)


def _is_parted(seam: Seam, target: Document) -> bool:
    """Tell whether the mark before a blank closes in the language: `»Nein.« Dann`, not `« Nein`."""
    facts = convention(target.language)
    if facts is None or "« " not in target.text[seam.left.end : seam.right.start]:
        return False
    return any(pair.endswith("«") for pair in (*facts.outer, *facts.inner))


def _judge_closed(seam: Seam, target: Document) -> float:
    """Return how sure it is that a word stands behind a mark that closes, without a blank."""
    if seam.kind is SeamKind.CLOSED:
        return 0.9 if _stands_off(target.text, seam.at) else 0.0
    parted = is_spaced(target.language) and not attaches_particles(target.language)
    return 0.9 if parted and _holds_words(target.text, seam.at) else 0.0


def _in_source(seam: Seam, comparison: Comparison) -> bool:
    """Tell whether the source writes the two words together as well."""
    if comparison.source is None:
        return False
    written = comparison.target.text[seam.left.start : seam.right.end]
    return written.lower() in comparison.source.lowered


def _judge_stop(seam: Seam, token: str, target: Document) -> float:
    """Return how sure it is that a sentence begins right behind a mark."""
    text = target.text
    right = seam.right.of(text)
    if right[0].isdigit() and not _ends_before_digit(seam, target):
        return 0.0
    dotted = _DOTTED.search(text[seam.token.start : seam.at])
    if dotted or not is_spaced(target.language) or token.startswith(names_with_mark()):
        return 0.0
    if right[0].islower() or _is_abbreviated(seam, target):
        return 0.0
    if not right[0].isupper() and "…" in text[seam.left.end : seam.at]:  # a Korean headline
        return 0.0
    if right.isupper() and (seam.left.of(text).isupper() or _is_initials(right, target)):
        return 0.0
    return 0.95


def _ends_before_digit(seam: Seam, target: Document) -> bool:
    """Tell whether a mark before a digit ends a sentence, and shortens no word: `No.5`."""
    mark, left = target.text[seam.left.end], seam.left.of(target.text)
    return mark != "." or not (left[0].islower() or left[0].isupper() or len(left) < _ENDING)


def _is_initials(word: str, target: Document) -> bool:
    """Tell whether capitals behind a full stop are part of a name: `ASP.NET`."""
    return len(word) > 1 and not target.vocabulary[word]


def _is_abbreviated(seam: Seam, target: Document) -> bool:
    """Tell whether the point behind the left word may belong to it: `St.Peter`, `1.FC`."""
    text = target.text
    left, right = seam.left.of(text), seam.right.of(text)
    if left.isdigit() and text[seam.left.end] in ".…":
        return len(left) < 3  # 1.FC, 34…Nf6
    if text[seam.left.end] != ".":
        return False  # a mark that closes something stands between, or it is no point
    if not right[0].isupper():  # scripts without capitals
        return len(left) < _ENDING or text.startswith(".", seam.right.end)
    common = right.lower() in common_words(target.language)
    return len(left) < 4 and left[:1].isupper() and not common


def _judge_capital(seam: Seam, comparison: Comparison) -> float:
    """Return how sure it is that a capital inside a word begins another one."""
    target = comparison.target
    left, right = seam.left.of(target.text), seam.right.of(target.text)
    if _may_hold_capital(left, right, target) or _renders_joined(seam, comparison):
        return 0.0
    common = common_words(target.language)
    bare = right.split("'")[0].split("’")[0]
    right_is_common = len(right) > 1 and not common.isdisjoint((right.lower(), bare.lower()))
    right_is_known = bare.lower() in target.vocabulary or _is_known(bare, comparison)
    if not left[-1].islower():
        if right.endswith("s") and len(right) == 2:  # a plural: UFOs, MCIs
            return 0.0
        return 0.9 if right_is_common and len(left) > 1 else 0.0
    known = right_is_common or _stands_apart(right, comparison)
    if left[0].islower() and (len(left) > 2 or (known and left in common)):
        capitals = len(right) > 1 and right.isupper()
        return 0.95 if not capitals or right_is_known else 0.0
    if len(left) < 3 or left.lower() in common:
        return 0.0
    left_is_known = _is_known(left, comparison)
    trade_name = comparison.source is None and not left_is_known  # SnackVideo, as far as we know
    known = right_is_common or right_is_known or left_is_known
    return 0.9 if known and not trade_name else 0.0


def _stands_apart(word: str, comparison: Comparison) -> bool:
    """Tell whether the source, or the translation elsewhere, has a word by itself: *inGogui*."""
    source = comparison.source
    return comparison.target.vocabulary[word] > 0 or bool(source and word in source.vocabulary)


def _renders_joined(seam: Seam, comparison: Comparison) -> bool:
    """Tell whether the source has such a name at the place: GroenLinks, GreenLeft."""
    around = comparison.source_at(seam.at)
    if (
        comparison.source is None
        or around is None
        or not seam.left.of(comparison.target.text)[0].isupper()
    ):
        return False
    return _JOINED_NAME.search(comparison.source.text, around.start, around.end) is not None


def _judge_joined(seam: Seam, comparison: Comparison) -> float:
    """Return the same where the source has more sentences at the place than the translation."""
    target = comparison.target
    left, right = seam.left.of(target.text), seam.right.of(target.text)
    link = comparison.link_at(seam.at)
    if comparison.source is None or link is None or not left[-1].islower() or len(right) < 2:
        return 0.0
    source, translated = (stop - start for start, stop in (link.source, link.target))
    if translated == 0 or source <= translated or is_known_name(left + right):
        return 0.0
    known = right.lower() in common_words(target.language) or _is_known(right, comparison)
    return 0.85 if known or zipf(right, target.language) >= GLUED_WORD.value else 0.0


def _may_hold_capital(left: str, right: str, target: Document) -> bool:
    """Tell whether the word is a name, or of a form, that has a capital inside."""
    word = left + right
    return (
        target.vocabulary[word] > 1
        or is_known_name(word)
        or is_prefixing(target.language)
        or left in name_prefixes()
        or right in capital_endings(target.language)
    )


def _is_known(word: str, comparison: Comparison) -> bool:
    """Tell whether the word stands on its own in the translation or in the source."""
    source = comparison.source
    return word in comparison.target.vocabulary or (
        source is not None and word in source.vocabulary
    )


def _holds_words(text: str, at: int) -> bool:
    """Tell whether the bracket that closes before `at` holds more than one word."""
    opened = max(
        text.rfind("(", max(0, at - 200), at - 1), text.rfind("[", max(0, at - 200), at - 1)
    )
    return opened >= 0 and " " in text[opened:at] and not text[opened - 1 : opened].isalnum()


def _stands_off(text: str, at: int) -> bool:
    """Tell whether a blank stands before the bracket that closes before `at`, if one does."""
    if text[at - 1] not in ")]":
        return True
    opened = max(text.rfind(mark, max(0, at - 200), at) for mark in "([")
    return opened > 0 and text[opened - 1].isspace() and at - opened > _ENDING


RULE = Rule(
    code="GAR101",
    name="words-glued",
    family=Family.GARBLED,
    severity=Severity.ERROR,
    category="linguistic-conventions/spacing",
    check=check,
    page=__doc__,
    yields_to=("GAR103", "GAR301", "GAR302"),
)
