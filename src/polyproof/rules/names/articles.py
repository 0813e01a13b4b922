"""Articles before names: what follows one is a noun, a title or an office."""

from __future__ import annotations

from polyproof.locales.name_forms import is_article
from polyproof.text import Document
from polyproof.text.tokens import Word


def has_article(document: Document, word: Word) -> bool:
    """Tell whether the word before `word` is an article of the document's language."""
    before = document.word_before(word.start)
    return before is not None and is_article(before.text, document.language)
