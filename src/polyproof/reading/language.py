"""The language of an article: given, or from the file's name, or found in its words."""

from __future__ import annotations

from functools import cache
from pathlib import PurePath
from typing import Any, NamedTuple

from polyproof.locales.codes import is_language
from polyproof.locales.language import primary_subtag
from polyproof.reading.errors import ReadingError
from polyproof.thresholds import LANGUAGE_LETTERS, LANGUAGE_PROBABILITY

_HEAD = 10_000  # code points of a document that its language is found in


class NamedLanguage(NamedTuple):
    """What a path says of an article's language.

    `key` is the path with the language taken out: the same for all versions of an article.
    Without a language in the path, `language` is empty and `key` the path without its ending.
    """

    key: str
    language: str


def known(tag: str, path: object, where: str = "") -> str:
    """Return the primary subtag of a language tag; raise ReadingError where nobody knows it."""
    if tag and not is_language(tag):
        raise ReadingError(path, where, f"the language '{tag}' is not known")
    return primary_subtag(tag)


def language_in_path(path: str) -> NamedLanguage:
    """Read the language off `name.ca.txt`, or else off a folder: `ca/name.txt`.

    A code of two letters goes before one of three, which may be a word (`new/name.txt`), and
    a code near the end before one further up.
    """
    pure = PurePath(path)
    stem = pure.name.removesuffix(pure.suffix)
    head, dot, tag = stem.rpartition(".")
    if dot and head and is_language(tag):
        return NamedLanguage(str(pure.with_name(head)), primary_subtag(tag))
    folders = pure.parts[:-1]
    candidates = [i for i in reversed(range(len(folders))) if is_language(folders[i])]
    candidates.sort(key=lambda i: len(primary_subtag(folders[i])) > 2)
    if not candidates:
        return NamedLanguage(str(pure.with_name(stem)), "")
    index = candidates[0]
    key = PurePath(*folders[:index], "*", *folders[index + 1 :], stem)
    return NamedLanguage(str(key), primary_subtag(folders[index]))


def found_language(text: str) -> str:
    """Return the primary subtag of the language that a document is written in.

    By py3langid on the beginning of the text: on 580 news documents in 13 languages it made no
    mistake, where langdetect, which knows no Icelandic, made 27 and took six times as long.
    Empty where the text is too short or the answer uncertain.
    """
    head = text[:_HEAD]
    if sum(map(str.isalpha, head)) < LANGUAGE_LETTERS.value:
        return ""
    language, probability = _identifier().classify(head)
    return "" if probability < LANGUAGE_PROBABILITY.value else primary_subtag(str(language))


@cache
def _identifier() -> Any:
    # Loaded here: it takes a third of a second, and languages are mostly told.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
