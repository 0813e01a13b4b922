"""Which names have no rendering by their letters and no counterpart by the network."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from polyproof import thresholds as t
from polyproof.alignment import Comparison, Coverage
from polyproof.alignment.chance import chance
from polyproof.alignment.pronouns import adds_pronoun, is_understood
from polyproof.alignment.renderings import Mention
from polyproof.locales.language import is_spaced
from polyproof.locales.name_forms import capitalises_nouns
from polyproof.locales.word_frequency import zipf
from polyproof.model import Link, Span
from polyproof.rules.names.kept import is_international

_BETWEEN = " -\N{NO-BREAK SPACE}"  # what stands between the parts of a name
_UNREAD = -30.0  # log odds of what the network did not read


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A name, of one word or more, that the translated sentence lacks.

    Attributes:
        span: its place in the source.
        odds: log odds that it has no counterpart.
        coverage: how the words of its link cover each other.
    """

    span: Span
    odds: float
    coverage: Coverage

    @property
    def confidence(self) -> float:
        """How sure it is that the name is missing, 0-1."""
        return chance(self.odds - t.NAME_UNCOVERED_MIDDLE.value)


def uncovered(comparison: Comparison) -> Iterator[Uncovered]:
    """Yield the names that both ways of looking for them miss, in the order of the links.

    Where words run together in the translation, nothing is looked for by its letters. Where it says
    *he* or *it* and the source does not, that may stand for a name.
    """
    if not comparison.coverage or not is_spaced(comparison.target.language):
        return
    unspelt = _unspelt(comparison)
    for coverage in comparison.coverage:
        alone = {word.span.start: word.uncovered for word in coverage.source}
        mentions = unspelt.get(coverage.link, [])
        found = [m for m in mentions if _odds(m, alone) >= t.NAME_UNCOVERED.value]
        if found and not adds_pronoun(comparison, coverage.link):
            names = _confirmed(found, coverage, comparison)
            yield from _joined(sorted(names, key=lambda name: name.span.start), comparison)


def _unspelt(comparison: Comparison) -> Mapping[Link, list[Mention]]:
    """Return, for each link, the names that no word of its translation spells."""
    found = defaultdict[Link, list[Mention]](list)
    rendered = {
        mention.word.start
        for mentions in comparison.renderings.mentions.values()
        for mention in mentions
        if mention.rendering
    }
    for mentions in comparison.renderings.mentions.values():
        spelt = any(mention.rendering for mention in mentions)
        for mention in mentions:
            link = mention.link
            if (
                not mention.rendering
                and link.score >= t.NAME_LINK.value
                and _is_name(mention, comparison.renderings.languages, spelt=spelt)
                and not is_understood(comparison, mention.word.text, link)
                and not (spelt and mention.word.end + 1 in rendered)  # the surname says who
            ):
                found[link].append(mention)
    return found


def _is_name(mention: Mention, languages: tuple[str, str], *, spelt: bool) -> bool:
    """Tell whether a capital letter speaks for a name, not for a word, a noun or an opening.

    `spelt` tells that the translation spells it elsewhere.
    """
    if mention.place or mention.opens:
        return bool(mention.place)
    known = is_international(mention.name, *languages)
    if capitalises_nouns(languages[0]):
        return known
    rate = zipf(mention.name, languages[0])
    return rate < (t.NAME_UNCOVERED_WORD if known or spelt else t.NAME_UNHEARD).value


def _odds(mention: Mention, uncovered: Mapping[int, float]) -> float:
    """Return the log odds of the part of a mention that is covered best, given those of words."""
    here = mention.word.span
    read = [odds for start, odds in uncovered.items() if here.start <= start < here.end]
    return min(read, default=_UNREAD)


def _confirmed(
    mentions: Iterable[Mention], coverage: Coverage, comparison: Comparison
) -> Iterator[Uncovered]:
    """Yield the mentions that the translations of the sentences beside do not have either.

    Where such a sentence has the same name, its translation says nothing of this mention.
    """
    assert comparison.source is not None
    least = comparison.least_uncovered(coverage)
    beside = [
        comparison.source_span(link).of(comparison.source.text)
        for link in comparison.neighbours(coverage.link)
        if link is not None
    ]
    alone = {word.span.start: word.uncovered for word in coverage.source}
    for mention in mentions:
        again = any(mention.word.text in text for text in beside)
        if again or _odds(mention, least) >= t.NAME_UNCOVERED_BESIDE.value:
            yield Uncovered(mention.word.span, _odds(mention, alone), coverage)


def _joined(names: Iterable[Uncovered], comparison: Comparison) -> Iterator[Uncovered]:
    """Yield the names of a link, those that follow one another as one."""
    assert comparison.source is not None
    before: Uncovered | None = None
    for name in names:
        if before is None:
            before = name
        elif comparison.source.text[before.span.end : name.span.start].strip(_BETWEEN):
            yield before
            before = name
        else:
            span = Span(before.span.start, name.span.end)
            before = Uncovered(span, max(before.odds, name.odds), name.coverage)
    if before is not None:
        yield before
