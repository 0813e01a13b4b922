"""Which files belong together."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from polyproof.locales.codes import language_name
from polyproof.locales.language import primary_subtag
from polyproof.reading.errors import ReadingError
from polyproof.reading.formats import Holds, format_of, is_known
from polyproof.reading.inputs import BadInput, FilePair, ReadingOptions
from polyproof.reading.language import language_in_path


def files_below(folder: str, exclude: Iterable[str] = ()) -> list[str]:
    """Return the files in a folder and its folders that have a known ending, in order.

    Files and folders whose names begin with a dot are passed over, as are links to folders, and
    what `exclude` names (see `ReadingOptions`).
    """
    globs = tuple(exclude)
    found: list[str] = []
    for root, folders, names in os.walk(folder):
        folders[:] = _wanted(root, folders, globs)
        paths = (str(Path(root, name)) for name in _wanted(root, names, globs))
        found.extend(path for path in paths if is_known(path))
    return found


def _wanted(root: str, names: Iterable[str], exclude: tuple[str, ...]) -> list[str]:
    """Return the names in a folder that are not hidden and not excluded, in order."""
    shown = sorted(name for name in names if not name.startswith("."))
    if not exclude:
        return shown
    whole = Path(root).resolve()
    return [
        name
        for name in shown
        if not any(
            fnmatchcase((whole / name).as_posix() if "/" in glob else name, glob)
            for glob in exclude
        )
    ]


def holds_pairs(path: str, format: str = "") -> bool:
    """Tell whether a file holds pairs rather than an article; it need not exist."""
    return format_of(path, format).holds is Holds.PAIRS


def translations(paths: Iterable[str], options: ReadingOptions) -> Iterator[str]:
    """Yield the paths that are not known to be in another language than the translations."""
    wanted, source = map(primary_subtag, (options.target_language, options.source_language))
    for path in paths:
        language = language_in_path(path).language
        if not language or (language == wanted if wanted else language != source):
            yield path


def pair_files(
    paths: Iterable[str], options: ReadingOptions, where: str
) -> Iterator[FilePair | BadInput]:
    """Yield the articles among `paths` that belong together by their names.

    Files without a language in their path are passed over where others have one. `where` is
    what the files came from, for messages.
    """
    groups: dict[str, dict[str, str]] = {}
    for path in paths:
        key, language = language_in_path(path)
        if not language:
            continue
        versions = groups.setdefault(key, {})
        if language in versions:
            twice = f"is a second file for {language_name(language)}, beside {versions[language]}"
            yield BadInput(path, str(ReadingError(path, "", twice)))
        else:
            versions[language] = path
    if not groups:
        named = "name.LANGUAGE.txt or LANGUAGE/name.txt"
        yield BadInput(where, str(ReadingError(where, "", f"holds no files named {named}")))
        return
    try:
        source = _source_language(groups, options, where)
    except ReadingError as error:
        yield BadInput(where, str(error))
        return
    for versions in groups.values():
        yield from _pairs_of(versions, source, options)


def _source_language(groups: dict[str, dict[str, str]], options: ReadingOptions, where: str) -> str:
    """Return the language of the sources; raise ReadingError where it cannot be told."""
    if options.source_language:
        return primary_subtag(options.source_language)
    languages = sorted({language for versions in groups.values() for language in versions})
    target = primary_subtag(options.target_language)
    others = [language for language in languages if language != target]
    if len(others) == 1:
        return others[0]
    names = f"{', '.join(languages[:-1])} and {languages[-1]}"
    what = f"the articles are in {names}: say which are the sources with --source-lang"
    raise ReadingError(where, "", what)


def _pairs_of(
    versions: dict[str, str], source: str, options: ReadingOptions
) -> Iterator[FilePair | BadInput]:
    """Yield the source with each of its translations, or the file that has no partner."""
    wanted = primary_subtag(options.target_language)
    targets = [code for code in versions if code != source and wanted in ("", code)]
    for code in targets:
        path = versions[code]
        if source in versions:
            yield FilePair(path, versions[source], path, source, code)
        else:
            missing = f"has no source in {language_name(source)} beside it"
            yield BadInput(path, str(ReadingError(path, "", missing)))
    if source in versions and not targets:
        language = f" into {language_name(wanted)}" if wanted else ""
        missing = f"has no translation{language} beside it"
        yield BadInput(versions[source], str(ReadingError(versions[source], "", missing)))
