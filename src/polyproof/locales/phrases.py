"""Short lists of words and phrases by language, for rules that look for them."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import listed, tables


@cache
def dangling_words(language: str) -> frozenset[str]:
    """Return the words that cannot end a clause, in lower case; empty without data."""
    return frozenset(listed("dangling.toml", "words", language))


def knows_dangling_words(language: str) -> bool:
    """Tell whether it is known which words cannot end a clause, if there are any."""
    return language in tables("dangling.toml")["words"]


@cache
def chatter_phrases(language: str) -> tuple[str, ...]:
    """Return what a language model says about its work, in lower case: English, and the language.

    Models fall back on English whatever they translate into.
    """
    phrases = tables("chatter.toml")["phrases"]
    return tuple(dict.fromkeys([*phrases["en"], *phrases.get(language, [])]))


@cache
def speech_verbs(language: str) -> frozenset[str]:
    """Return the verbs that name a speaker beside a quotation, in lower case."""
    return frozenset(listed("speech_verbs.toml", "words", language))


@cache
def leading_words(language: str) -> frozenset[str]:
    """Return the words that lead what follows them and end no quotation, in lower case."""
    return frozenset(listed("leading_words.toml", "words", language))


@cache
def third_persons(language: str) -> frozenset[str]:
    """Return the pronouns that may stand for a name, in lower case; empty without data."""
    return frozenset(listed("third_persons.toml", "words", language))


@cache
def first_persons(language: str) -> frozenset[str]:
    """Return the pronouns of somebody who speaks of himself, in lower case; empty without data."""
    return frozenset(listed("first_persons.toml", "words", language))


@cache
def says_first_persons(language: str) -> bool:
    """Tell whether a verb alone cannot say *I* or *we*."""
    return language in str(tables("first_persons.toml")["always"]).split()


@cache
def leaves_pronouns_out(language: str) -> bool:
    """Tell whether a verb alone may say *he* or *they*."""
    return language in str(tables("third_persons.toml")["left_out"]).split()


@cache
def is_verb_final(language: str) -> bool:
    """Tell whether verbs come last, in subordinate clauses at least."""
    return language in str(tables("word_order.toml")["verb_final"]).split()


@cache
def derived_prefixes(language: str) -> tuple[str, ...]:
    """Return the prefixes that make words no list holds all of: `re`, `pre`; mostly none."""
    return listed("word_prefixes.toml", "derived", language)


@cache
def derived_endings(language: str) -> tuple[str, ...]:
    """Return the endings that make words no list holds all of: Finnish `nsa`, his; mostly none."""
    return listed("word_prefixes.toml", "derived_endings", language)


@cache
def word_endings(language: str) -> frozenset[str]:
    """Return words that are an ending of other words as well: English `able`."""
    return frozenset(listed("word_prefixes.toml", "endings", language))


@cache
def participle_endings(language: str) -> frozenset[str]:
    """Return frequent words that are the end of a participle behind an `n`: German `dem`."""
    return frozenset(listed("word_prefixes.toml", "participles", language))


@cache
def word_prefixes(language: str) -> frozenset[str]:
    """Return the words that other words are made with as their first part, in lower case."""
    return frozenset(listed("word_prefixes.toml", "words", language))
