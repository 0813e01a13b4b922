"""Whether somebody speaks of himself, as direct speech does and a report does not."""

from __future__ import annotations

from collections.abc import Sequence

from polyproof.locales.language import is_spaced
from polyproof.locales.phrases import first_persons
from polyproof.model import Span
from polyproof.text import Document


def has_first_person(document: Document, span: Span, but: Sequence[Span] = ()) -> bool:
    """Tell whether a stretch has a pronoun of the first person outside of others."""
    persons = first_persons(document.language)
    if not is_spaced(document.language):
        text = span.of(document.text)
        return any(person in text for person in persons)
    return any(
        part in persons and not any(other.contains(word.span) for other in but)
        for word in document.words_in(span)
        for part in word.text.lower().replace("’", "'").split("'")
    )
