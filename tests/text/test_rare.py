"""Words that no list knows, or hardly."""

from __future__ import annotations

from polyproof.reading import read_plain
from polyproof.text import Document


def _rare(text: str, language: str) -> list[str]:
    return [word.text for word in Document(read_plain(text, language)).rare]


def test_words_that_no_list_knows() -> None:
    assert _rare("The coumcil met. The harbour was closed, said Coumcilli.", "en") == ["coumcil"]


def test_a_word_that_stands_twice_is_a_word() -> None:
    assert _rare("The coumcil met. The coumcil left, and the harbour was closed.", "en") == []


def test_too_many_unknown_words_are_a_matter_of_the_list() -> None:
    assert _rare("qvrkel zondrim blarpet mivvok", "en") == []


def test_a_language_without_a_long_list_has_none() -> None:
    assert _rare("qvrkel", "tlh") == []
