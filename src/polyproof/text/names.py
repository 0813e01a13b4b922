"""Names of persons, places and organisations, found by how they are written."""

from __future__ import annotations

from collections.abc import Iterable, Set

from polyproof.text.tokens import Word

_FEWEST_LETTERS = 2


def base(word: str) -> str:
    """Return a word without a possessive `'s`."""
    if "'" not in word and "’" not in word:  # nearly every word
        return word
    stem, mark, ending = word.replace("’", "'").rpartition("'")
    return stem if mark and len(ending) <= 2 and len(stem) > 1 else word


def find_names(words: Iterable[Word], openings: Set[int]) -> tuple[Word, ...]:
    """Return the words that are written like names, in order, with any possessive ending.

    These are words with a capital letter that the article never writes without, where they do
    more than open a sentence. `openings` holds where the first word of each sentence starts.
    Where every noun has a capital letter they are nouns and names alike; in a script without
    case there are none.
    """
    words = tuple(words)
    capitals = [word for word in words if word.text[0].isupper()]
    if not capitals:
        return ()
    lower = {word.text for word in words if word.text[0].islower()}
    inside = {word.text for word in capitals if word.start not in openings}
    return tuple(
        word
        for word in capitals
        if word.text in inside
        and len(name := base(word.text)) >= _FEWEST_LETTERS
        and name.lower() not in lower
    )
