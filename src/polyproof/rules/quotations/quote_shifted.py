"""A quotation mark stands some words from where it belongs.

## What it finds
A pair of marks of which one was moved: in the source the quotation begins with the sentence,
behind a colon or behind `that`, in the translation one to three words later; or it ends at the
comma before the speaker, and the translation's ends some words before or behind that comma; or
words that the source has outside the marks stand inside: up to three of them, or all those that
name the speaker; or the phrase stands in both versions word for word, copied or spelt by sound,
and a mark tears it; or a mark takes in more or less than a name that the article quotes elsewhere.
So is a mark, whatever the source quotes, that parts the first or last words of a sentence from the
rest (`… its “double in Talne. It” was taken …`), who speaks from the verb of saying (`“No, she”
said`), or what brackets hold together.
Where no single sign decides, all are weighed together: the stops and words beside the mark and
beside the source's, the length that the quotation should have and how many words that carry a
meaning, and what the words beside it render. Another place must then be far likelier than the
mark's own.

## Why it matters
The reader takes words for quoted that nobody said, or the other way round.

## Example
    Source:      „Es war, als spielten wir vor vollem Haus“, sagte die Trainerin.
    Translation: It “was like playing to a full house,” said the coach.

The quotation should begin before `It`.

## What it leaves alone
Phrases in the middle of a sentence, where nothing shows how far they reach; articles, which one
translator leaves outside and another takes in; speech that the translator introduced anew
(`She said “…”`); verbs that move behind the quotation; statements that the translator took apart,
so that quoted words stand far from the marks; titles that are kept and translated in brackets;
quotations in a source whose own marks are in doubt.
"""

from __future__ import annotations

from collections.abc import Iterator

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.locales.facts import QUOTATION_MARKS
from polyproof.model import Edit, Fix, Origin, Severity, Span
from polyproof.rules.quotations.broken_edges import broken_edges, moved_mark
from polyproof.rules.quotations.dash_speech import is_in_dash_speech, marked
from polyproof.rules.quotations.extent import is_sound
from polyproof.rules.quotations.known_names import torn_name
from polyproof.rules.quotations.moved_mark import moved, moved_by_sign
from polyproof.rules.quotations.stray import shown
from polyproof.rules.quotations.stray_marks import stray_marks
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.quotations import Quotation


def comparable_pairs(comparison: Comparison) -> Iterator[tuple[Quotation, Quotation]]:
    """Yield the quotations of source and translation whose marks can be compared."""
    for pair in comparison.quotations.pairs:
        if len(pair.source) != 1 or len(pair.target) != 1 or pair.score < t.SHIFT_SCORE.value:
            continue
        source, target = pair.source[0], pair.target[0]
        if not is_sound(comparison, source.span, 0) or _is_another(comparison, source, target):
            continue
        if is_in_dash_speech(comparison, source):
            continue
        if not (_may_be_torn(comparison, source, target) or _is_gloss(comparison, source, target)):
            yield source, target


def _is_another(comparison: Comparison, source: Quotation, target: Quotation) -> bool:
    """Tell whether a quotation is so much longer than what it should render that it is another."""
    expected = max(1.0, comparison.projection.length(source.content))
    return len(target.content) > t.SHIFT_LONGEST.value * expected


def _is_gloss(comparison: Comparison, source: Quotation, target: Quotation) -> bool:
    """Tell whether the translation keeps the quoted words, and translates them in brackets."""
    assert comparison.source is not None
    text, kept = comparison.target.text, source.content.of(comparison.source.text)
    start = target.opening.start
    before = text[max(0, start - len(kept) - 3) : start].removesuffix("(").rstrip(" \u00a0")
    return text.startswith("(", start - 1) and before.endswith(kept)


def _may_be_torn(comparison: Comparison, source: Quotation, target: Quotation) -> bool:
    """Tell whether a mark near by may be the true partner of one of the quotation's marks.

    A mark that opens before it or closes behind it may be, and so may any straight one. Where the
    source's quotation should go on, any mark may begin or end the rest of it.
    """
    parse, reach = comparison.target.quotations, int(t.LOST_STRAY_REACH.value)
    expected = comparison.projection.of(source.content)
    straight = target.pair[:1] == target.pair[1:]
    strays = [s for s in parse.unclosed if straight or s.start < target.opening.start]
    strays += [s for s in parse.unopened if straight or s.start > target.closing.start]
    strays += [s for s in (*parse.unclosed, *parse.unopened) if expected.contains(s)]
    return any(target.span.near(stray, reach) for stray in strays)


def _compared(comparison: Comparison) -> Iterator[tuple[Quotation, Span, tuple[Span, int]]]:
    """Yield quotations of which the source tells that a mark was moved.

    Of each, what it renders, the mark and where it belongs.
    """
    pairs = [(*pair, moved) for pair in comparable_pairs(comparison)]
    pairs += [(*pair, moved_by_sign) for pair in marked(comparison)]
    for source, target, sign in pairs:
        belongs = moved_mark(target, sign(comparison, source, target))
        if belongs is not None:
            yield target, source.span, belongs
    for target in comparison.quotations.added:
        belongs = moved_mark(target, torn_name(comparison.target, target))
        place = comparison.source_at(target.opening.start) if belongs else None
        if place is not None and belongs is not None:
            yield target, place, belongs


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the marks that were moved."""
    told = set()
    for target, source, belongs in _compared(comparison):
        told.add(target)
        yield _observation(comparison, source, *belongs, "The source sets this quotation mark")
    for target, source, belongs in broken_edges(comparison):
        if target not in told:
            yield _observation(comparison, source, *belongs, "This quotation mark belongs")
    for opens in (True, False):
        for stray in stray_marks(comparison, opens):
            if stray.source is not None and stray.belongs is not None:
                what = "The source sets this quotation mark"
                yield _observation(comparison, stray.source.span, stray.mark, stray.belongs, what)


def _observation(
    comparison: Comparison, source: Span, mark: Span, belongs: int, what: str
) -> Observation:
    """Return the finding at a moved mark, with the edits that move it back."""
    text = comparison.target.text
    while belongs < mark.start and text[belongs].isspace():
        belongs += 1
    first, last = sorted((mark.start, belongs))
    moved = text[max(first, mark.end if first == mark.start else first) : last].strip()
    fix = Fix((Edit(mark, ""), Edit(Span(belongs, belongs), mark.of(text))), safe=False)
    return Observation(
        span=mark,
        message=f"{what} on the other side of `{moved}`: " + shown(text, mark),
        confidence=0.85,
        source_span=source,
        origin=Origin.INTRODUCED,
        fix=fix,
    )


RULE = Rule(
    code="QUO105",
    name="quote-shifted",
    family=Family.QUOTATIONS,
    severity=Severity.ERROR,
    category="linguistic-conventions/quotation",
    check=check,
    page=__doc__,
    needs_source=True,
    needs=(QUOTATION_MARKS,),
    yields_to=("QUO101", "QUO102", "QUO107"),
)
