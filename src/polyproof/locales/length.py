"""How long a text gets in each language."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _factors() -> dict[str, float]:
    table = files("polyproof.locales").joinpath("data", "text_length.tsv")
    factors = {}
    for line in table.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, factor, _ = line.split("\t")
            factors[language] = float(factor)
    return factors


def length_factor(language: str) -> float | None:
    """Return the code points of a text per code point of the same text in English.

    None for a language without data.
    """
    return _factors().get(language)
