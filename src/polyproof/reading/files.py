"""One file to one article: bytes, encoding, format, language."""

from __future__ import annotations

from dataclasses import replace

from polyproof.locales.codes import language_name
from polyproof.model import Article, Row
from polyproof.reading.decoding import STANDARD_INPUT, decode, read_bytes, shown
from polyproof.reading.errors import ReadingError
from polyproof.reading.formats import Format, Holds, format_of, is_known
from polyproof.reading.inputs import DEFAULTS, BadInput, FilePair, Pair, ReadingOptions, TextPair
from polyproof.reading.language import found_language, known, language_in_path
from polyproof.reading.plain import read_plain
from polyproof.reading.structure import name_blocks
from polyproof.thresholds import LONGEST_PARAGRAPH


def read_article(path: str, language: str = "", options: ReadingOptions = DEFAULTS) -> Article:
    """Read one version of an article.

    Args:
        path: the file; `-` is standard input.
        language: tag of its language; empty: from the name, the document, or its words.
        options: format and encoding, where the caller knows them.

    Raises:
        ReadingError: the file cannot be read as an article; the error says what and where.
    """
    articles = read_articles(path, language, options)
    if len(articles) > 1:
        what = f"holds {len(articles)} articles; give it with its partner, or a folder with both"
        raise ReadingError(_called(path, options), "", what)
    return replace(articles[0], name=_called(path, options))


def read_articles(
    path: str, language: str = "", options: ReadingOptions = DEFAULTS
) -> list[Article]:
    """Read the articles in a file, at least one; see `read_article`.

    Where there are several, the name of each has what the file calls it behind a `#`.
    """
    called = _called(path, options)
    named = bool(options.input_name) and path == STANDARD_INPUT
    ends = named and is_known(called)  # its own ending tells more than the format of its partner
    format = format_of(called) if ends else format_of(path, options.format)
    if format.holds is Holds.PAIRS:
        raise ReadingError(called, "", f"is {format.name}, which holds pairs, not an article")
    given = known(language, called) or language_in_path(called if named else path).language
    articles = [article for article in _parse(format, path, options) if article.text.strip()]
    if not articles:
        raise ReadingError(called, "", "has no text")
    return [with_language(article, given) for article in articles]


def _called(path: str, options: ReadingOptions) -> str:
    """Return what to call a file; standard input by the file that it stands for, if any."""
    return (options.input_name if path == STANDARD_INPUT else "") or shown(path)


def _parse(format: Format, path: str, options: ReadingOptions) -> list[Article]:
    data, called = read_bytes(path), _called(path, options)
    if format.binary:
        return format.articles(data, called)
    text, notes = decode(data, called, options.encoding, format.declares)
    articles = format.articles(text, called)
    return [replace(article, notes=(*notes, *article.notes)) for article in articles]


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
    reference = None
    if files.reference is not None:
        reference = read_article(files.reference, target.language, options)
    return paired(Pair(files.id, source, target, files.where, reference))


def load_items(files: FilePair, options: ReadingOptions) -> list[Pair | BadInput]:
    """Read files of several articles each, and pair the articles by their ids, else in order.

    Raises:
        ReadingError: a file cannot be read, or the articles cannot be paired.
    """
    options = replace(options, format=files.format)
    targets = {_item(a): a for a in read_articles(files.target, files.target_language, options)}
    if files.source is None:
        alone = [(a.name, _of(files.target, a)) for a in targets.values()]
        return [Pair(id, None, target, files.where) for id, target in alone]
    sources = {_item(a): a for a in read_articles(files.source, files.source_language, options)}
    if not sources.keys() & targets.keys() and len(sources) == len(targets):
        sources = dict(zip(targets, sources.values(), strict=True))
    found: list[Pair | BadInput] = []
    for id, target in targets.items():
        try:
            if id not in sources:
                raise ReadingError(target.name, "", f"has no source in {files.source}")
            name = target.name if len(targets) > 1 else files.id
            pair = Pair(
                name, _of(files.source, sources[id]), _of(files.target, target), files.where
            )
            found.append(paired(pair))
        except ReadingError as error:
            found.append(BadInput(target.name, str(error)))
    for id in [id for id in sources if id not in targets]:
        name = sources[id].name
        lost = ReadingError(name, "", f"has no translation in {files.target}")
        found.append(BadInput(name, str(lost)))
    return found


def _of(path: str, article: Article) -> Article:
    """Return the article under the name of its file, which is what reports point into."""
    return replace(article, name=shown(path))


def _item(article: Article) -> str:
    """Return what the file calls the article."""
    return article.name.partition("#")[2]


def load_texts(texts: TextPair) -> Pair:
    """Make articles of the texts of a pair; raise ReadingError for a language nobody knows."""
    source = None
    if texts.source is not None:
        source = _of_row(
            _from_text(texts.source, known(texts.source_language, texts.where), texts.id), texts
        )
    target = _from_text(texts.target, known(texts.target_language, texts.where), texts.id)
    reference = None
    if texts.reference is not None and texts.reference.strip():
        reference = _from_text(texts.reference, target.language, texts.id)
    return paired(Pair(texts.id, source, _of_row(target, texts), texts.where, reference))


def _of_row(article: Article, texts: TextPair) -> Article:
    """Return an article that knows the row of the file that gives its text, if one does."""
    return replace(article, row=Row(texts.file, texts.row)) if texts.is_listed else article


def _from_text(text: str, language: str, name: str) -> Article:
    return with_language(name_blocks(read_plain(text, language, name)), language)


def paired(pair: Pair) -> Pair:
    """Return the pair; raise ReadingError where it is none.

    Both sides in one language are none, nor is a text that is no article.
    """
    for article in (pair.source, pair.target):
        if article is not None:
            _check_paragraphs(article, pair.where or pair.id)
    if pair.source is None or not pair.source.language:
        return pair
    if pair.source.language == pair.target.language:
        name = language_name(pair.source.language)
        what = f"both sides are in one language, {name}"
        if pair.source.name != pair.target.name:
            what += f": {pair.source.name} and {pair.target.name}"
        raise ReadingError(pair.where or pair.id, "", what)
    return pair


def _check_paragraphs(article: Article, called: str) -> None:
    """Raise ReadingError where a paragraph is so long that the text can be no article."""
    most = int(LONGEST_PARAGRAPH.value)
    for block in article.blocks:
        if len(block.span) > most:
            before = article.raw[: article.offsets.span(block.span).start]
            line = f"line {article.line + before.count(chr(10))}"
            what = f"a paragraph has {len(block.span)} characters, more than {most}: no article"
            raise ReadingError(article.name or called, line, what)
