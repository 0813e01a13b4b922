"""A name was translated, or read as a title.

## What it finds
- A name that the translation keeps in one place and replaces by a word in another: a choir called
  *Desperta* that becomes *Awake*, a director *Alba Sorribes* who becomes *Dawn Sorribes*.
- A surname in whose place another word stands behind a given name that the translation keeps: a
  baker *Jordi Ferrer* who becomes *Jordi Smith*.

## Why it matters
Readers take one person or party for two, or do not recognise it at all.

## Example
    (ca) Desperta assaja. El cor Desperta vol cantar.
    (en) Awake is rehearsing. The choir Desperta wants to sing.

*Awake* is *Desperta*.

## What it leaves alone
Names that the translation renders in the sentence in any form, pronouns and articles in place of
a name, and names without a given name that it never keeps.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from polyproof.alignment import Comparison
from polyproof.alignment.name_window import may_render
from polyproof.locales.name_forms import capitalises_nouns, needs_subject
from polyproof.locales.word_frequency import zipf
from polyproof.model import Edit, Fix, Link, Origin, Severity, Span
from polyproof.rules.names.surnames import other_surnames
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text import Document
from polyproof.text.likeness import likeness
from polyproof.text.names import base
from polyproof.text.tokens import Word
from polyproof.thresholds import NAME_BESIDE, NAME_IS_WORD, NAME_LOOSE, NAME_REPLACED_BY


class _Article:
    """What the rule needs to know of both versions."""

    def __init__(self, comparison: Comparison, source: Document) -> None:
        self.comparison, self.source, self.target = comparison, source, comparison.target
        self.theirs = frozenset(source.bases)
        kept = {name for name in self.target.bases if name[0].isupper()}
        self.kept = frozenset(name for name in kept & self.theirs if len(name) >= 3)
        self.first = {word.start for word in (*source.openers, *self.target.openers)}

    def replaces(self, word: Word, names: tuple[Word, ...]) -> bool:
        """Tell whether a word of the translation has a capital and renders no name there."""
        text = base(word.text)
        if len(text) < 4 or not text[0].isupper() or text in self.theirs:
            return False
        return not any(may_render(base(name.text), text) for name in names)

    def is_name(self, word: Word) -> bool:
        """Tell whether a word of the source has a capital that more than its place accounts for."""
        name = base(word.text)
        return word.text[0].isupper() and (word.start not in self.first or name in self.kept)

    def is_word(self, name: str, word: str) -> bool:
        """Tell whether a name is a word of its language that `word` may translate."""
        common = zipf(word, self.target.language)
        return (
            NAME_IS_WORD.value <= zipf(name, self.source.language) < NAME_REPLACED_BY.value
            and common < NAME_REPLACED_BY.value
        )


def _part_of_name(
    article: _Article, here: tuple[Word, ...], there: tuple[Word, ...], name: int
) -> Word | None:
    """Return what stands for the first part of a full name whose second part is kept."""
    if name + 1 >= len(there):
        return None
    first, last = there[name], there[name + 1]
    if article.source.text[first.end : last.start] != " " or base(last.text) not in article.kept:
        return None
    for before, word in pairwise(here):
        between = article.target.text[before.end : word.start]
        if base(word.text) == base(last.text) and between == " ":
            follows_name = name and article.is_name(there[name - 1])
            return None if follows_name or not article.replaces(before, there) else before
    return None


def _whole_name(
    article: _Article, here: tuple[Word, ...], there: tuple[Word, ...], name: int
) -> Word | None:
    """Return the word that opens the sentence in place of the name that opens the source's."""
    first = there[name]
    if not (needs_subject(article.target.language) or _goes_word_by_word(here, there[name:])):
        return None
    if first.start not in article.first or not here or here[0].start not in article.first:
        return None
    if article.target.text.startswith((",", "，", "-"), here[0].end):
        return None  # no subject: Autrefois, …; Royaume-Uni
    follows_name = name + 1 < len(there) and there[name + 1].text[0].isupper()
    if follows_name or not article.replaces(here[0], there[: name + 1]):
        return None
    return here[0] if article.is_word(base(first.text), base(here[0].text)) else None


def _goes_word_by_word(here: tuple[Word, ...], there: tuple[Word, ...]) -> bool:
    """Tell whether the words behind the first are the source's, one by one, in a like language.

    So the first word stands for the source's first word, which the sentence has not left out.
    """
    most = int(NAME_BESIDE.value)
    kept = sum(map(_is_alike, here[1 : most + 1], there[1 : most + 1]))
    moved = sum(map(_is_alike, here[:most], there[1 : most + 1]))
    return kept >= NAME_BESIDE.value / 2 and kept > moved + 1


def _is_alike(one: Word, other: Word) -> bool:
    return one.text.lower() == other.text.lower() or (
        likeness(one.text, other.text) >= NAME_LOOSE.value
    )


def _in_link(article: _Article, link: Link) -> Iterator[tuple[Word, Word]]:
    """Yield (word of the translation, name of the source that it replaces)."""
    span = article.comparison.source_span(link)
    names = article.source.bases_in(span)
    if article.kept.isdisjoint(names):
        return
    there = article.source.words_in(span)
    here = article.target.words_in(article.comparison.target_span(link))
    shown = {base(word.text) for word in here}
    for index, (word, name) in enumerate(zip(there, names, strict=True)):
        if name not in article.kept or name in shown:
            continue
        if any(may_render(name, other) for other in shown):
            continue
        found = _part_of_name(article, here, there, index) or _whole_name(
            article, here, there, index
        )
        if found:
            yield found, word


def _kept_elsewhere(comparison: Comparison, source: Document) -> Iterator[Observation]:
    """Yield the words that stand for a name which the article keeps elsewhere."""
    if capitalises_nouns(source.language) or capitalises_nouns(comparison.target.language):
        return
    article = _Article(comparison, source)
    for link in comparison.links if article.kept else ():
        if link.is_alone:
            continue
        for word, name in _in_link(article, link):
            original = base(name.text)
            evidence = f"the article has `{original}` in another sentence"
            yield _observation(word, name, f"the name `{original}`, kept elsewhere", evidence)


def _observation(word: Word, name: Word, what: str, evidence: str) -> Observation:
    shown, original = base(word.text), base(name.text)
    span = Span(word.start, word.start + len(shown))
    return Observation(
        span=span,
        message=f"`{shown}` stands for {what}.",
        confidence=0.9,
        source_span=name.span,
        origin=Origin.INTRODUCED,
        evidence=(evidence,),
        fix=Fix((Edit(span, original),), safe=False),
    )


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the words that stand for a name."""
    source = comparison.source
    if source is None or source.language == comparison.target.language:
        return
    told = set()
    for observation in _kept_elsewhere(comparison, source):
        told.add(observation.span)
        yield observation
    for first, word, surname in other_surnames(comparison.renderings):
        person = f"the surname of `{first.name} {surname.name}`"
        evidence = f"the translation keeps the given name `{first.name}`"
        observation = _observation(word, surname.word, person, evidence)
        if observation.span not in told:
            yield observation


RULE = Rule(
    code="NAM301",
    name="name-translated",
    family=Family.NAMES,
    severity=Severity.ERROR,
    category="accuracy/name",
    check=check,
    page=__doc__,
    needs_source=True,
)
