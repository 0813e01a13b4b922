"""Whether a translated sentence may speak of somebody without a name: as *he*, or by a verb."""

from __future__ import annotations

from polyproof.alignment.linked import Linked
from polyproof.locales.phrases import leaves_pronouns_out, third_persons
from polyproof.model import Link, Span
from polyproof.text import Document


def adds_pronoun(versions: Linked, link: Link) -> bool:
    """Tell whether the translation of a link has more pronouns of the third person than the source.

    One of them may stand for a name that is missing otherwise.
    """
    if versions.source is None:
        return False
    there = _pronouns(versions.target, versions.target_span(link))
    return there > 0 and there > _pronouns(versions.source, versions.source_span(link))


def is_understood(versions: Linked, name: str, link: Link) -> bool:
    """Tell whether a verb may stand for a name: the sentence before or behind has it too.

    That is so in languages that leave pronouns out.
    """
    source = versions.source
    if source is None or not leaves_pronouns_out(versions.target.language):
        return False
    beside = versions.neighbours(link)
    return any(one and name in versions.source_span(one).of(source.text) for one in beside)


def _pronouns(document: Document, span: Span) -> int:
    """Count the pronouns of the third person in a part of a text."""
    known = third_persons(document.language)
    words = document.lowered_words[document.words_within(span)]
    return sum(word in known or word.rpartition("-")[2] in known for word in words)  # a-t-elle
