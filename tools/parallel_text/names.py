"""Write names of countries, regions, languages and cities in many languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import regex

from tools.parallel_text.apt import Apt
from tools.parallel_text.catalogues import catalogue_messages

PACKAGES = {
    "iso-codes": r"/(?P<kind>iso_3166-1|iso_3166-2|iso_3166-3|iso_639-2|iso_639-3|iso_4217)"
    r"/(?P<lang>[A-Za-z_@]+)\.po$",
    "libgweather4": r"/(?P<kind>po-locations)/(?P<lang>[A-Za-z_@]+)\.po$",
}
NAME = regex.compile(r"^(?=[^%{}<>|]{2,60}$)\p{Lu}?[\p{L}\p{M}][\p{L}\p{M}\s'’.,()·ʼ-]*+$")
AFTER_COMMA = regex.compile(r"\s*[,(].*$")


def names_of(archives: list[Path], pattern: str, languages: frozenset[str]) -> Iterator[list[str]]:
    """Yield language, name and English name of the entries of a package's catalogues.

    What stands behind a comma or in brackets ("Moldova, Republic of") is cut off where both
    sides have it, and names with it on one side only are left out.
    """
    for language, message in catalogue_messages(archives, pattern, languages):
        pair = shortened(message.msgid, message.msgstr)
        if pair:
            yield [language, pair[1], pair[0]]


def shortened(english: str, other: str) -> tuple[str, str] | None:
    """Return a name and its translation without additions, None if they do not correspond.

    >>> shortened("Moldova, Republic of", "Moldawien, Republik")
    ('Moldova', 'Moldawien')
    """
    short, short_other = AFTER_COMMA.sub("", english), AFTER_COMMA.sub("", other)
    if (short != english) != (short_other != other):
        return None
    if not NAME.match(short) or not NAME.match(short_other):
        return None
    return short, short_other


def write_names(path: Path, apt: Apt, packages: Path, languages: frozenset[str]) -> int:
    """Write names.tsv (language, name, English name), sorted, and return the number of rows."""
    rows = {
        "\t".join(row)
        for package, pattern in PACKAGES.items()
        for row in names_of(apt.source(package, packages / package), pattern, languages)
    }
    path.write_text("\n".join(sorted(rows)) + "\n", encoding="utf-8")
    return len(rows)
