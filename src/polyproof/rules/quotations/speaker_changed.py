"""A quotation is given to another person than in the source.

## What it finds
Speech whose speaker, named beside the quotation with a verb of saying, is another person of the
article than in the source: the name that the source has there stands nowhere in the translated
sentence, and the one that stands there instead renders a name from elsewhere in the source. Or the
speakers of two neighbouring quotations have changed places.

## Why it matters
Words are put into the mouth of somebody who did not say them.

## Example
    Source:      «No hi ha cap risc», explica Montserrat Puig. Pere Soler no hi va ser.
    Translation: “There is no risk,” said Pere Soler. Pere Soler was not there.

## What it leaves alone
A speaker named by a title, a pronoun or another part of the name; names that the article has only
once, unless two speakers have changed places; scripts without capital letters, which do
not show names; languages whose verbs of saying are not known.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, zip_longest

from polyproof import thresholds as t
from polyproof.alignment import Comparison
from polyproof.alignment.name_window import Window
from polyproof.alignment.renderings import Mention
from polyproof.model import Origin, Severity, Span
from polyproof.rules.quotations.attributions import attributions
from polyproof.rules.quotations.exchanged import exchanged, named_in, speakers_in
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.names import base
from polyproof.text.tokens import Word


def _stands_in(comparison: Comparison, word: Word, speakers: list[Mention]) -> Mention | None:
    """Return the other name of the source that a word renders, not too far from where it stands."""
    window = Window([base(word.text)])
    own = {mention.name for mention in speakers}
    for mentions in comparison.renderings.mentions.values():
        other = mentions[0]
        if other.place or own & {mention.name for mention in mentions}:
            continue
        if any(mention.link == comparison.link_at(word.start) for mention in mentions):
            continue
        if window.rendering(other.name):
            return other
    return None


def _changed(
    comparison: Comparison, ours: list[Span], theirs: list[Span], mentions: list[Mention]
) -> tuple[Word, Mention] | None:
    """Return the wrong speaker of a quotation and the source's; None where nothing is wrong.

    `ours` and `theirs` is what stands beside it in the source and in the translation, `mentions`
    are the persons of the source in order.
    """
    speakers = speakers_in(mentions, ours)
    if not speakers or any(mention.rendering for mention in speakers):
        return None
    known = [
        mention
        for mention in speakers
        if any(other.rendering for other in comparison.renderings.forms(mention))
    ]
    words = named_in(comparison.target, theirs)
    window = Window(base(word.text) for word in words)
    if not known or not words or any(window.rendering(one.name) for one in speakers):
        return None
    for word in words:
        if _stands_in(comparison, word, speakers) is not None:
            return word, known[0]
    return None


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the names of speakers who are others than in the source."""
    if comparison.source is None or not comparison.quotations.pairs:
        return
    every = chain(*comparison.renderings.mentions.values())
    persons = (mention for mention in every if not mention.place)
    mentions = sorted(persons, key=lambda mention: mention.word.start)
    seen: set[Span] = set()
    sure = [p for p in comparison.quotations.pairs if p.score >= t.SHIFT_SCORE.value]
    for pair, following in zip_longest(sure, sure[1:]):
        ours = attributions(comparison.source, pair.source)
        theirs = attributions(comparison.target, pair.target)
        found = _changed(comparison, ours, theirs, mentions) if ours and theirs else None
        if found is None and ours and theirs and following is not None:
            found = exchanged(comparison, pair, following, mentions)
        if found is None or found[0].span in seen:
            continue
        word, speaker = found
        seen.add(word.span)
        yield Observation(
            span=word.span,
            message=f"The source gives these words to `{base(speaker.word.text)}`, the translation "
            f"to `{base(word.text)}`",
            confidence=0.7,
            source_span=speaker.word.span,
            origin=Origin.INTRODUCED,
        )


RULE = Rule(
    code="QUO111",
    name="speaker-changed",
    family=Family.QUOTATIONS,
    severity=Severity.ERROR,
    category="accuracy/name",
    check=check,
    page=__doc__,
    needs_source=True,
)
