"""Words that tell a report of speech from speech."""

from __future__ import annotations

from functools import cache

from polyproof.locales.data_files import listed


@cache
def _words(part: str, language: str) -> frozenset[str]:
    return frozenset(listed("reported_speech.toml", part, language))


def reporting_forms(language: str) -> frozenset[str]:
    """Return words that only a report of speech has, in lower case: German *sei*, Czech *prý*."""
    return _words("reporting", language)


def forms_after_i(language: str) -> frozenset[str]:
    """Return verb forms of a report that stand behind *I* as well: German *habe*."""
    return _words("after_i", language)
