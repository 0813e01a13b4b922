"""Words that never stand next to each other, as *of is* or *the with*."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from polyproof.locales.data_files import rows
from polyproof.locales.language import is_spaced

NUMBER = "#"  # in place of the first word: any word, where a number stands behind the second
START = "^"  # in place of the first word: the beginning of a sentence that is no question


@cache
def never_meet(language: str) -> Mapping[str, frozenset[str]]:
    """Return which words never stand behind a word, by that word; none without data.

    All are in small letters. Between two such words something is missing, or their order is wrong.
    """
    return {
        first: frozenset(seconds.split(" "))
        for tag, first, seconds in rows("seldom_pairs.tsv")
        if tag == language
    }


@cache
def may_lead_number(language: str) -> frozenset[str]:
    """Return the words that may stand behind any word where a number follows: *between 3 and 7*."""
    return never_meet(language).get(NUMBER, frozenset())


def knows_seldom_pairs(language: str) -> bool:
    """Tell whether there are data for the language, or it writes no blanks between words."""
    return bool(never_meet(language)) or not is_spaced(language)
