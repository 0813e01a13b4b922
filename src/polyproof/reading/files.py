"""One file to one article: bytes, encoding, format, language."""

from __future__ import annotations

from dataclasses import replace

from polyproof.locales.codes import language_name
from polyproof.model import Article
from polyproof.reading.decoding import decode, read_bytes, shown
from polyproof.reading.errors import ReadingError
from polyproof.reading.formats import Format, Holds, format_of
from polyproof.reading.inputs import DEFAULTS, FilePair, Pair, ReadingOptions, TextPair
from polyproof.reading.language import found_language, known, language_in_path
from polyproof.reading.plain import read_plain


def read_article(path: str, language: str = "", options: ReadingOptions = DEFAULTS) -> Article:
    """Read one version of an article.

    Args:
        path: the file; `-` is standard input.
        language: tag of its language; empty: from the name, the document, or its words.
        options: format and encoding, where the caller knows them.

    Raises:
        ReadingError: the file cannot be read as an article; the error says what and where.
    """
    format = format_of(path, options.format)
    if format.holds is not Holds.ARTICLE:
        raise ReadingError(shown(path), "", f"is {format.name}, which holds pairs, not an article")
    article = _parse(format, path, options.encoding)
    if not article.text.strip():
        raise ReadingError(shown(path), "", "has no text")
    given = known(language, shown(path)) or language_in_path(path).language
    return with_language(article, given)


def _parse(format: Format, path: str, encoding: str) -> Article:
    data = read_bytes(path)
    if format.binary:
        return format.article(data, shown(path))
    text, notes = decode(data, shown(path), encoding, format.declares)
    article = format.article(text, shown(path))
    return replace(article, name=shown(path), notes=(*notes, *article.notes))


def with_language(article: Article, language: str) -> Article:
    """Return the article in the language given, else the document's own, else the one found."""
    if language or article.language:
        return replace(article, language=language or article.language)
    found = found_language(article.text)
    if not found:
        return article
    note = f"language not given: {language_name(found)} by its words"
    return replace(article, language=found, notes=(*article.notes, note))


def load_files(files: FilePair, options: ReadingOptions = DEFAULTS) -> Pair:
    """Read the files of a pair; raise ReadingError where one of them cannot be read."""
    options = replace(options, format=files.format)
    source = None
    if files.source is not None:
        source = read_article(files.source, files.source_language, options)
    target = read_article(files.target, files.target_language, options)
    return paired(Pair(files.id, source, target, files.where))


def load_texts(texts: TextPair) -> Pair:
    """Make articles of the texts of a pair; raise ReadingError for a language nobody knows."""
    source = None
    if texts.source is not None:
        source = _from_text(texts.source, known(texts.source_language, texts.where), texts.id)
    target = _from_text(texts.target, known(texts.target_language, texts.where), texts.id)
    return paired(Pair(texts.id, source, target, texts.where))


def _from_text(text: str, language: str, name: str) -> Article:
    return with_language(read_plain(text, language, name), language)


def paired(pair: Pair) -> Pair:
    """Return the pair; raise ReadingError where both sides are in one language."""
    if pair.source is None or not pair.source.language:
        return pair
    if pair.source.language == pair.target.language:
        name = language_name(pair.source.language)
        what = f"both sides are in one language, {name}"
        if pair.source.name != pair.target.name:
            what += f": {pair.source.name} and {pair.target.name}"
        raise ReadingError(pair.where or pair.id, "", what)
    return pair
