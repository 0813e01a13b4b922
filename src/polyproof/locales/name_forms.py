"""How languages write names and nouns."""

from __future__ import annotations

from polyproof.locales.data_files import forms_in

# Languages that write every noun with a capital letter, so that a capital proves no name.
# Source: the orthographies of German, Luxembourgish, Low German and North Frisian.
_CAPITAL_NOUNS = frozenset({"de", "lb", "nds", "frr"})


def capitalises_nouns(language: str) -> bool:
    """Tell whether the language writes all nouns with a capital letter."""
    return language in _CAPITAL_NOUNS


# What stands before a noun, and seldom before a person or a town. Source: Duden 4; Huddleston and
# Pullum (2002), chapter 5; Grevisse, Le bon usage; Algemene Nederlandse Spraakkunst, chapter 4.
_ARTICLES = {
    "de": "der die das den dem des ein eine einen einem einer eines im am zum zur vom beim ins ans "
    "mein meine meinen meinem meiner sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer "
    "unser unsere unseren unserem unserer kein keine keinen keinem keiner dieser diese dieses "
    "diesen diesem jeder jede jedes jeden jedem",
    "en": "the a an",
    "fr": "le la les un une du des au aux",
    "nl": "de het een",
}


def is_article(word: str, language: str) -> bool:
    """Tell whether a word shows that a noun follows it, even if that has a capital letter."""
    return word.lower() in _ARTICLES.get(language, "").split()


# Words that lose their last vowel before another. Source: Grevisse, Le bon usage; Serianni,
# Grammatica italiana; Institut d'Estudis Catalans, Gramàtica.
_ELIDED = {
    "fr": "c d j l m n qu s t jusqu lorsqu puisqu quoiqu aujourd",
    "it": "c d l m s t v un all dall dell nell sull coll quell quest bell sant",
    "ca": "d l m n s t",
    "oc": "d l m n s t qu",
}


def elisions(language: str) -> frozenset[str]:
    """Return what is elided before another word, in small letters: French *l*, *qu*."""
    return frozenset(_ELIDED.get(language, "").split())


def opens_small(word: str, language: str) -> bool:
    """Tell whether a capital is that of an elided word only: *N’aie*, *D’abord*."""
    first, mark, rest = word.replace("’", "'").partition("'")
    elided = bool(mark) and rest[:1].islower()
    return elided and first.lower() in elisions(language)


# Languages whose sentences name their subject, so that a sentence does not open with its verb.
# Source: WALS chapter 101, expression of pronominal subjects: "obligatory pronouns".
_SUBJECT_NEEDED = frozenset({"en", "fr", "de", "nl", "sv", "da", "no", "is"})


def needs_subject(language: str) -> bool:
    """Tell whether a statement in the language has a subject of its own."""
    return language in _SUBJECT_NEEDED


# Languages that change the first consonant of a word, or put another before it: Welsh *Caerdydd*,
# *yng Nghaerdydd*. Source: the standard grammars of the Celtic languages.
_MUTATES = frozenset({"br", "cy", "ga", "gd", "gv", "kw"})


def mutates(language: str) -> bool:
    """Tell whether the beginning of a name may change in the language."""
    return language in _MUTATES


# Languages in which an article is an ending of names of peoples, and nouns have cases besides.
# Source: WALS chapter 37, definite articles ("definite affix"), and chapter 49.
_JOINED_ARTICLE = frozenset({"is", "fo"})


def has_joined_article(language: str) -> bool:
    """Tell whether a noun may end in an article, and that in the ending of a case."""
    return language in _JOINED_ARTICLE


# Languages without cases, whose endings are those of plurals, adjectives and articles: the name of
# a place keeps its own (Italian *Ottavi*, rounds of a cup, is no form of Ottawa). Source: WALS
# chapter 49, number of cases: "no morphological case-marking".
_PLACES_STAY = frozenset({"bg", "it", "mk"})


def places_stay(language: str) -> bool:
    """Tell whether names of places take none of the endings that other names have."""
    return language in _PLACES_STAY


def is_spelt_out(name: str, language: str) -> bool:
    """Tell whether translations say in words what an acronym of the language stands for."""
    return name in forms_in("spelt_out.tsv", language)
