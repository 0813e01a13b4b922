"""Which names have no rendering by their letters and no counterpart by the network."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from polyproof import thresholds as t
from polyproof.alignment import Comparison, Coverage
from polyproof.alignment.chance import chance
from polyproof.alignment.renderings import Mention, Renderings
from polyproof.locales.language import is_spaced
from polyproof.locales.name_forms import capitalises_nouns
from polyproof.locales.word_frequency import zipf
from polyproof.model import Link, Span
from polyproof.rules.names.kept import is_international

_BETWEEN = " -\N{NO-BREAK SPACE}"  # what stands between the parts of a name


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A name, of one word or more, that the translated sentence lacks.

    Attributes:
        span: its place in the source.
        odds: log odds that it is missing.
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

    Where words run together in the translation, nothing is looked for by its letters.
    """
    coverages = comparison.coverage
    if comparison.source is None or not coverages or not is_spaced(comparison.target.language):
        return
    missing = _missing(comparison.renderings)
    for coverage in coverages:
        mentions = missing.get(coverage.link, [])
        alone = {word.span.start: word.uncovered for word in coverage.source}
        likely = _likely(mentions, alone, comparison)
        if likely:
            likely = list(_confirmed(likely, coverage, comparison))
        yield from _joined(likely, coverage, comparison.source.text)


def _missing(renderings: Renderings) -> dict[Link, list[Mention]]:
    """Return, for each link, its mentions that no word of the translation is left for."""
    missing: dict[Link, list[Mention]] = {}
    for mentions in renderings.mentions.values():
        wanted = Counter(mention.link for mention in mentions)
        for mention in mentions:
            link = mention.link
            if link.score < t.NAME_LINK.value:
                continue
            shown = renderings.count(mention)
            if shown >= wanted[link] or (mention.rendering and not shown):
                continue
            missing.setdefault(link, []).append(mention)
    return missing


def _likely(
    mentions: Iterable[Mention], uncovered: Mapping[int, float], comparison: Comparison
) -> list[tuple[Mention, float]]:
    """Return the mentions that likely have no counterpart, with their log odds.

    `uncovered` has the log odds of words by their starts.
    """
    sure = ((mention, _odds(mention, uncovered, comparison.renderings)) for mention in mentions)
    return [(mention, odds) for mention, odds in sure if odds >= t.NAME_UNCOVERED.value]


def _confirmed(
    likely: Iterable[tuple[Mention, float]], coverage: Coverage, comparison: Comparison
) -> Iterator[tuple[Mention, float]]:
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
    for mention, odds in likely:
        again = any(mention.word.text in text for text in beside)
        if again or _likely([mention], least, comparison):
            yield mention, odds


def _odds(mention: Mention, uncovered: Mapping[int, float], renderings: Renderings) -> float:
    """Return the log odds that a mention has no counterpart.

    That is what the network says of the part that is covered best; more for a place, which no
    translation leaves out, less for a name that is there elsewhere, for which a pronoun may
    stand, and less for a word whose capital letter proves little.
    """
    here = mention.word.span
    parts = [odds for start, odds in uncovered.items() if here.start <= start < here.end]
    if not parts:
        return 0.0
    odds = min(parts)
    if mention.place:
        odds += t.NAME_UNCOVERED_PLACE.value
    elif mention.opens:
        odds -= t.NAME_UNCOVERED_OPENS.value
    else:
        odds -= _doubt(mention, renderings.languages)
    if len(renderings.forms(mention)) > 1 or mention.rendering or renderings.is_near(mention):
        odds -= t.NAME_UNCOVERED_AGAIN.value
    return odds


def _doubt(mention: Mention, languages: tuple[str, str]) -> float:
    """Return the log odds to take off a word with a capital letter that may be no name."""
    source = languages[0]
    if capitalises_nouns(source) and not is_international(mention.name, *languages):
        return t.NAME_UNCOVERED_NOUN.value
    is_word = zipf(mention.name, source) >= t.NAME_SOURCE_WORD.value
    return t.NAME_UNCOVERED_DOUBT.value if is_word else 0.0


def _joined(
    found: Iterable[tuple[Mention, float]], coverage: Coverage, text: str
) -> Iterator[Uncovered]:
    """Yield the names of a link, those that follow one another as one."""
    before: Uncovered | None = None
    for mention, odds in sorted(found, key=lambda one: one[0].word.start):
        here = mention.word.span
        if before and not text[before.span.end : here.start].strip(_BETWEEN):
            before = Uncovered(Span(before.span.start, here.end), max(before.odds, odds), coverage)
            continue
        if before:
            yield before
        before = Uncovered(here, odds, coverage)
    if before:
        yield before
