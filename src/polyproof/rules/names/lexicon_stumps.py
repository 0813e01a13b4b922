"""Which names are cut short, by the words that the translation's language has."""

from __future__ import annotations

from polyproof.alignment import Comparison
from polyproof.locales.name_endings import name_endings
from polyproof.locales.name_forms import capitalises_nouns, has_joined_article
from polyproof.locales.name_sounds import is_reading
from polyproof.locales.scripts import script_of
from polyproof.locales.transliteration import romanised
from polyproof.locales.word_frequency import completions, has_long_list, zipf
from polyproof.rules.names.suspect import Expected, Suspect
from polyproof.text.names import base
from polyproof.text.tokens import Word
from polyproof.thresholds import (
    NAME_CUT,
    NAME_EVERYDAY,
    NAME_LETTERS,
    NAME_LEXICON_GAIN,
    NAME_LOOSE,
    NAME_SHARE,
    NAME_UNHEARD,
    NAME_WORD,
)


def by_lexicon(comparison: Comparison, suspect: Suspect) -> Expected | None:
    """Return the word of which a suspect, no word of the language, is the beginning."""
    source = comparison.source.language if comparison.source else ""
    text, language = suspect.text, comparison.target.language
    if len(text) < NAME_LETTERS.value or not _is_unknown(suspect, language, source):
        return None
    likely = max(
        completions(text, language, int(NAME_CUT.value)),
        key=lambda form: zipf(form, language),
        default=None,
    )
    if likely is None or len(text) < NAME_SHARE.value * len(likely):
        return None
    rest = likely[len(text) :]
    own = suspect.opens or _transcribes(suspect) or is_reading(text, source)
    reads = is_reading(text, source) and not is_reading(likely, source)  # *Weng*, and no Wenger
    if reads or (len(rest) == 1 and own) or _is_other_form(rest, language):
        return None  # another form of that word, or a name of its own: *Верховна Рада*
    rate = zipf(likely, language)
    gain = rate - zipf(text, language)
    if gain < NAME_LEXICON_GAIN.value or rate >= NAME_EVERYDAY.value:
        return None  # a name, *Neve*, is no everyday word, *never*
    if _sounds_like_a_name(suspect, source) and suspect.fitting(likely)[1] < suspect.alike:
        return None
    return Expected(text + rest, suspect.nearest, f"`{text}` is no word of the language", 0.9)


def _is_unknown(suspect: Suspect, language: str, source: str) -> bool:
    """Tell whether a word is none of the language; where the list is short, a name at least."""
    if suspect.opens and not has_long_list(language):
        return False
    if not suspect.rare or not suspect.text[0].isupper():
        return False
    is_form = _is_declined(suspect.text, language) or suspect.is_stem(name_endings(source))
    return not (suspect.in_compound or suspect.lacks_s or is_form)


def _is_declined(text: str, language: str) -> bool:
    """Tell whether a word is a noun and its ending, where nouns have capital letters."""
    fewest = int(NAME_LETTERS.value) + 1
    return capitalises_nouns(language) and any(
        romanised(text[cut:]) in name_endings(language)
        and zipf(text[:cut], language) >= NAME_UNHEARD.value
        for cut in range(max(fewest, len(text) - 3), len(text))
    )


def _is_other_form(rest: str, language: str) -> bool:
    """Tell whether letters are an ending: one of them, or more where an article is one, too."""
    shows = len(rest) == 1 or has_joined_article(language)
    return shows and rest in name_endings(language)


def _sounds_like_a_name(suspect: Suspect, source: str) -> bool:
    """Tell whether the suspect may be all of a word of the source that is no common word."""
    nearest = suspect.nearest
    common = nearest and zipf(base(nearest.text), source) >= NAME_WORD.value
    return not common and (_transcribes(suspect) or _is_as_long(suspect))


def _alike(suspect: Suspect) -> Word | None:
    """Return the word of the source that the suspect is like."""
    return suspect.nearest if suspect.alike >= NAME_LOOSE.value else None


def _transcribes(suspect: Suspect) -> bool:
    """Tell whether the suspect is like a word of the source in another script."""
    near = _alike(suspect)
    return near is not None and script_of(near.text[0]) != script_of(suspect.text[0])


def _is_as_long(suspect: Suspect) -> bool:
    """Tell whether a word may be all of a name of the source: *Suðurey*, of Suduroy."""
    near = _alike(suspect)
    return near is not None and len(romanised(suspect.text)) >= len(romanised(base(near.text)))
