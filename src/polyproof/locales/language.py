"""Languages by tag: what script they are written in and whether words stand apart."""

from __future__ import annotations

# Scripts written without blanks between words; Unicode Standard Annex 14, class SA and ID.
UNSPACED = frozenset({"ja", "zh", "yue", "th", "lo", "km", "my"})

# Languages that write particles behind a bracket without a blank: 국제연합(UN)은.
_PARTICLES = frozenset({"ko"})

# Older or longer codes for the same language; IANA language subtag registry.
_ALIASES = {"iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "nb": "no", "nn": "no"}


def primary_subtag(tag: str) -> str:
    """Return the language of a tag such as `pt-BR`, `zh_Hant` or `iw`: `pt`, `zh`, `he`."""
    subtag = tag.replace("_", "-").split("-", 1)[0].strip().lower()
    return _ALIASES.get(subtag, subtag)


def is_spaced(language: str) -> bool:
    """Tell whether the language puts blanks between words."""
    return language not in UNSPACED


def attaches_particles(language: str) -> bool:
    """Tell whether the language writes particles behind a bracket at once, as Korean does."""
    return language in _PARTICLES
