"""The language codes that are in use: those of the Unicode CLDR, as babel carries them."""

from __future__ import annotations

import re
from functools import cache

from polyproof.locales.language import primary_subtag

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|[0-9]{3}))?")


@cache
def language_codes() -> frozenset[str]:
    """Return the primary subtags of all languages that the CLDR has a name for."""
    # Loaded here: most runs are told their languages in tags that need no list.
    from babel import Locale  # noqa: PLC0415

    return frozenset(primary_subtag(str(code)) for code in Locale("en").languages) - {"und", "mul"}


def is_language(tag: str) -> bool:
    """Tell whether `tag` names a language, perhaps with script and region (`pt-BR`)."""
    return bool(_TAG.fullmatch(tag)) and primary_subtag(tag) in language_codes()


def language_name(tag: str) -> str:
    """Return the English name of a language, or the tag itself where it has none."""
    from babel import Locale  # noqa: PLC0415

    return str(Locale("en").languages.get(primary_subtag(tag), tag))
