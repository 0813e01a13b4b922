"""From a source package's archives to pairs of strings, by the kind of its files."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import regex

from tools.parallel_text.archives import members
from tools.parallel_text.cleaning import MIN_WORDS, Pair, is_usable, sentence_pairs
from tools.parallel_text.descriptions import descriptions
from tools.parallel_text.markup import plain
from tools.parallel_text.po import Message, messages

VARIANTS = {"pt_BR": "pt", "zh_CN": "zh", "zh_TW": "zh", "zh_Hans": "zh", "zh_Hant": "zh"}
NEVER = regex.compile(r"^(?:en|C|POSIX)(?:[_@-]|$)|@(?!cyrillic)|^ca[_@-]val|^zh_HK$")


def language_of(name: str) -> str:
    """Return the language of a catalogue by its name, "" for variants that are left out.

    >>> language_of("pt_BR"), language_of("de_DE"), language_of("sr@latin")
    ('pt', 'de', '')
    """
    name = name.replace("-", "_")
    if NEVER.search(name):
        return ""
    language = VARIANTS.get(name, regex.split(r"[_@.]", name)[0])
    return {"no": "nb", "iw": "he", "in": "id", "spa": "es", "cz": "cs"}.get(language, language)


def catalogue_strings(
    archives: Iterable[Path], pattern: str, languages: frozenset[str]
) -> Iterator[tuple[str, str, str]]:
    """Yield language, English and translation of the strings of a package's catalogues.

    Args:
        archives: The archives of the package.
        pattern: What the path of a catalogue looks like; its group "lang" is the language.
        languages: The languages wanted (ISO 639).
    """
    for language, message in catalogue_messages(archives, pattern, languages):
        if message.msgid.count(" ") + 1 >= MIN_WORDS:
            yield language, message.msgid, message.msgstr


def catalogue_messages(
    archives: Iterable[Path], pattern: str, languages: frozenset[str]
) -> Iterator[tuple[str, Message]]:
    """Yield the messages of a package's catalogues with their language (see above)."""
    wanted = regex.compile(pattern)
    for archive in archives:
        for path, content in members(archive, wanted):
            found = wanted.search(path)
            language = language_of(found["lang"]) if found else ""
            if language in languages:
                for message in messages(content.decode("utf-8", errors="replace")):
                    yield language, message


def description_strings(
    indexes: dict[str, list[Path]], languages: frozenset[str]
) -> Iterator[tuple[str, str, str]]:
    """Yield language, English and translation of package descriptions."""
    english = {key: text for path in indexes.get("en", ()) for key, text in _read(path)}
    for name, paths in indexes.items():
        language = language_of(name)
        if language not in languages:
            continue
        for key, text in (item for path in paths for item in _read(path)):
            if key in english:
                yield language, english[key], text


def _read(path: Path) -> Iterator[tuple[str, str]]:
    yield from descriptions(path.read_text(encoding="utf-8", errors="replace"))


def usable_pairs(
    strings: Iterable[tuple[str, str, str]], kind: str, enough: int
) -> dict[str, list[Pair]]:
    """Return usable sentence pairs of strings by language, each once.

    Args:
        strings: Language, English and translation, with their markup.
        kind: The markup, see `markup.plain`.
        enough: How many pairs of a language suffice. The strings are gone through in an order
            that mixes the places they come from and is always the same.
    """
    by_language: dict[str, dict[tuple[str, str], None]] = {}
    for language, english, other in strings:
        by_language.setdefault(language, {})[english, other] = None
    return {
        language: _usable(language, sorted(found, key=_shuffled), kind, enough)
        for language, found in sorted(by_language.items())
    }


def _shuffled(item: tuple[str, str]) -> tuple[int, str]:
    return zlib.crc32(item[0].encode()), item[1]


def _usable(language: str, strings: list[tuple[str, str]], kind: str, enough: int) -> list[Pair]:
    """Return the first usable sentence pairs of the strings of one language, each once."""
    pairs: dict[Pair, None] = {}
    for english, other in strings:
        for pair in sentence_pairs(language, plain(english, kind), plain(other, kind)):
            if is_usable(pair):
                pairs[pair] = None
        if len(pairs) >= enough:
            break
    return list(pairs)
