"""Names of places cut short: what the translation's language calls a place of the source."""

from __future__ import annotations

from polyproof.alignment import Comparison
from polyproof.locales.name_endings import name_endings
from polyproof.locales.places import full_names
from polyproof.locales.plurals import knows_plurals
from polyproof.locales.transliteration import romanised
from polyproof.locales.word_frequency import zipf
from polyproof.rules.names.suspect import Expected, Suspect
from polyproof.thresholds import NAME_CUT, NAME_LETTERS


def cut_place(comparison: Comparison, suspect: Suspect) -> Expected | None:
    """Return the name of a place of the source that goes on where a word ends; None without one."""
    language = comparison.target.language
    text, theirs = suspect.text.lower(), suspect.theirs
    if theirs is None or len(text) < NAME_LETTERS.value or zipf(text, language) > 0:
        return None
    plain = knows_plurals(language)  # no name of a place has a plural, nor a singular
    endings = frozenset[str]() if plain else name_endings(language)
    for place, code in comparison.renderings.places.values():
        if not theirs.contains(place.span):
            continue
        for name in full_names(code, language):
            rest = name[len(text) :]
            if not name.startswith(text) or not 0 < len(rest) <= NAME_CUT.value:
                continue
            if not rest.isalpha() or (romanised(rest) in endings):
                continue
            form = suspect.text + rest
            if form not in suspect.here and rest not in suspect.here:
                return Expected(form, place, "so the place is called", 0.93)
    return None
