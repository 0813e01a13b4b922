"""How languages set their punctuation marks."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import listed, tables

_FILE = "punctuation.toml"


def _words(part: str, language: str) -> frozenset[str]:
    return frozenset(listed(_FILE, part, language))


@cache
def ends_with_stop(language: str) -> bool:
    """Tell whether the language ends its sentences with a mark."""
    return language not in tables(_FILE)["without_stop"]


@cache
def ends_in_apostrophe(language: str) -> bool:
    """Tell whether words of the language end in an apostrophe: Italian `po'`."""
    return language in tables(_FILE)["final_apostrophe"]


@cache
def blank_before(language: str) -> str:
    """Return the marks that may stand behind a blank in the language: French `:;!?»%`."""
    marks = tables(_FILE)["blank_before"]
    if language in marks["none"].split():
        return ""
    return str(marks.get(language, marks["default"]))


@cache
def sets_off(language: str) -> str:
    """Return the marks that are known to stand behind a blank in the language; mostly none."""
    return str(tables(_FILE)["blank_before"].get(language, ""))


@cache
def inverted_marks(language: str) -> str:
    """Return the marks that open questions and exclamations: Spanish `¿¡`; mostly none."""
    return str(tables(_FILE)["inverted"].get(language, ""))


@cache
def hyphen_joiners(language: str) -> frozenset[str]:
    """Return words that follow a hyphen standing for the rest of a compound: `short- and`."""
    return _words("hyphen_joiners", language)


@cache
def never_before_mark(language: str) -> frozenset[str]:
    """Return words that need another word behind them, so that no mark can follow: `the`."""
    return _words("never_before_mark", language)


@cache
def binding_words(language: str) -> frozenset[str]:
    """Return words that tie what follows to what comes before: `of`, `with`, `has`."""
    return _words("binding", language)


@cache
def relatives(language: str) -> frozenset[str]:
    """Return words that begin a relative clause behind a comma and a pronoun: `dem, was`."""
    return _words("relative", language)


@cache
def behind_semicolon(language: str) -> frozenset[str]:
    """Return binding words that may begin a clause behind a semicolon: `for`, `with`."""
    return _words("behind_semicolon", language)


@cache
def hence(language: str) -> frozenset[str]:
    """Return words that say why or whence behind a binding word: Italian *di qui*."""
    return _words("hence", language)


@cache
def before_semicolon(language: str) -> frozenset[str]:
    """Return binding words that may end a clause before a semicolon: German `wird`."""
    return _words("before_semicolon", language)


@cache
def cut_off(language: str) -> tuple[str, ...]:
    """Return endings of words that a blank never parts from them: English `n't`; mostly none."""
    return listed(_FILE, "cut_off", language)


@cache
def possessive(language: str) -> str:
    """Return the ending of a possessor that a blank never parts from its word: `'s`; or empty."""
    return str(tables(_FILE)["possessive"].get(language, ""))
