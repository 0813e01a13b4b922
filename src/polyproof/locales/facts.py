"""Kinds of facts about languages that a rule may need, and for which languages there are data.

A rule that needs facts says so (`Rule.needs`) and is passed over for a language without them:
fewer checks, never nonsense.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from polyproof.locales import (
    common_words,
    doubling,
    name_endings,
    numbers,
    phrases,
    quotation_marks,
    seldom_pairs,
    weekdays,
    word_frequency,
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A kind of fact about a language.

    Attributes:
        name: what it is called to people, in the plural: `number words`.
        known: tells whether there are data for a language, given by its primary subtag; loads
            no more than a rule that uses the data does.
    """

    name: str
    known: Callable[[str], bool]


NUMBER_WORDS = Fact("number words", numbers.knows_number_words)
MAGNITUDES = Fact("magnitudes", numbers.knows_magnitudes)
NUMBER_FORMATS = Fact("number formats", numbers.knows_number_format)
MONTH_NAMES = Fact("names of months", lambda language: bool(numbers.month_names(language)))
WEEKDAYS = Fact("days of the week", lambda language: bool(weekdays.weekdays(language)))
MINUS_WORDS = Fact("words for minus", numbers.knows_minus_words)
ERAS = Fact("eras", lambda language: bool(numbers.before_era(language)))
NAME_ENDINGS = Fact("endings of names", name_endings.knows_name_endings)
WORD_LIST = Fact("word lists", word_frequency.has_word_list)
LONG_WORD_LIST = Fact("long word lists", word_frequency.has_long_list)
COMMON_WORDS = Fact("function words", lambda language: bool(common_words.common_words(language)))
DOUBLED_WORDS = Fact("words that double", doubling.knows_doubling)
DANGLING_WORDS = Fact("words that end no clause", phrases.knows_dangling_words)
SELDOM_PAIRS = Fact("words that never meet", seldom_pairs.knows_seldom_pairs)
QUOTATION_MARKS = Fact(
    "quotation marks", lambda language: quotation_marks.convention(language) is not None
)
