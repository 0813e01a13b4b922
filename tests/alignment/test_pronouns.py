"""Pronouns, and verbs without one, in place of a name."""

from __future__ import annotations

import pytest

from polyproof.alignment.linked import Linked
from polyproof.alignment.pronouns import adds_pronoun, is_understood
from polyproof.model import Link
from polyproof.reading import read_plain
from polyproof.text import Document

LINKS = (Link((0, 1), (0, 1), 0.9), Link((1, 2), (1, 2), 0.9))


def _linked(source: str, target: str, languages: tuple[str, str]) -> Linked:
    ours, theirs = (
        Document(read_plain(text, language))
        for text, language in zip((source, target), languages, strict=True)
    )
    return Linked(theirs, ours, LINKS)


@pytest.mark.parametrize(
    ("source", "target", "adds"),
    [
        ("Le soir, Tellier a parlé.", "In the evening he spoke.", True),
        ("Le soir, il a parlé.", "In the evening he spoke.", False),
        ("Le soir, Tellier a parlé.", "In the evening Tellier spoke.", False),
    ],
)
def test_a_pronoun_that_the_source_lacks(source: str, target: str, *, adds: bool) -> None:
    linked = _linked(f"Il pleut. {source}", f"It rains. {target}", ("fr", "en"))
    assert adds_pronoun(linked, LINKS[1]) == adds


@pytest.mark.parametrize(("target", "understood"), [("cs", True), ("de", False)])
def test_a_verb_alone_may_stand_for_a_name_where_the_language_allows_it(
    target: str, *, understood: bool
) -> None:
    source = "Anna Brook came. Brook spoke. Brook left again."
    linked = _linked(source, "Aaa bbb. Ccc ddd.", ("en", target))
    assert is_understood(linked, "Brook", LINKS[1]) == understood
    assert not is_understood(linked, "Anna", LINKS[0])
