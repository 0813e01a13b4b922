"""Write `locales/data/number_words/*.tsv`: the words for numbers that rules make.

They are the cardinals and ordinals that num2words knows, and adjectives such as *dreijährig* or
*двадцатипятилетний*, by the facts in `number_words.toml`. Run it with the extra `tools`:
`python -m tools.number_words`.
Inflected forms, and what no rule makes, stand in `locales/data/number_forms/`, kept by hand.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import regex
from num2words import num2words

from polyproof.locales.two_alphabets import from_latin, has_two_alphabets

FOLDER = Path(__file__).parents[1] / "src" / "polyproof" / "locales" / "data" / "number_words"
CARDINALS = (*range(2, 101), *range(200, 1000, 100), 1000)
ORDINALS = (*range(5, 101), 1000)
TENS = range(20, 100, 10)
HEAD = """\
# Words for numbers that rules make; written by tools/number_words.py with num2words 0.5.14.
# A line: value, form. `stem+x` takes each ending of the line `+x`.
"""

# A language's facts by their names; the head of the file says what they are.
FACTS: dict[str, Any] = tomllib.loads(
    Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
)
ASKED: list[str] = FACTS.pop("asked").split()


def fact(language: str, name: str) -> str:
    """Return the forms that a language has under a name, apart by blanks; empty where it has none.

    A language that is like another has its forms, and what it spells differently.
    """
    facts = FACTS.get(language, {})
    found = " ".join(facts.get(name, "").split())
    if found or "like" not in facts:
        return found
    return spelt(fact(facts["like"], name), facts.get("but", {}))


def table_of(language: str, name: str) -> dict[str, str]:
    """Return the table that a language has under a name; an empty one where it has none."""
    table: dict[str, str] = FACTS.get(language, {}).get(name, {})
    return table


def spelt(text: str, changes: dict[str, str]) -> str:
    """Return a text in which what stands on the left is spelt as on the right."""
    for wrong, right in changes.items():
        text = text.replace(wrong, right)
    return text


def forms(value: int, language: str, kind: str) -> list[str]:
    """Return how a language writes a number in words, lower case, tokens apart by blanks."""
    try:
        text = num2words(value, lang=language, to=kind)
    except (NotImplementedError, KeyError, IndexError, ValueError, TypeError, AttributeError):
        return []
    if not isinstance(text, str) or any(char.isdigit() for char in text):
        return []
    text = re.sub(r"[\u064b-\u0652]", "", text).casefold()  # Arabic vowel signs are not written
    text = spelt(text, table_of(language, "misspelt"))
    words = regex.findall(r"[\p{L}\p{M}]+(?:['’·״][\p{L}\p{M}]+)*", text)
    return [" ".join(words)] if 0 < len(words) <= 4 else []


def rows(language: str) -> dict[str, int]:
    """Return a language's words with their values; cardinals win over ordinals."""
    table: dict[str, int] = {}
    for kind, values in (("cardinal", CARDINALS), ("ordinal", ORDINALS)):
        for value in values:
            for form in forms(value, language, kind):
                for spelling in together(form, language):
                    table.setdefault(spelling, value)
    return table


def adjectives(language: str) -> Iterator[tuple[int, str]]:
    """Yield the stems of adjectives of age and duration; the endings are the line `+adj`."""
    units, first = fact(language, "units").split(), fact(language, "units_first").split()
    if not units:
        for value in range(2, 100):
            written = forms(value, language, "cardinal")
            yield from ((value, f"{form}+adj") for form in written if " " not in form)
        return
    for value, stems in enumerate(units, 1):
        if value > 1:
            yield from ((value, f"{unit}+adj") for unit in stems.split("/"))
    for ten, stem in zip(TENS, fact(language, "tens").split(), strict=True):
        yield ten, f"{stem}+adj"
        for value, stems in enumerate(first or units[:9], 1):
            for unit in stems.split("/"):
                yield ten + value, f"{unit + stem if first else stem + unit}+adj"


def cardinals(language: str) -> Iterator[tuple[int, str]]:
    """Yield cardinals of a language that puts units before tens and that num2words lacks."""
    tens = fact(language, "cardinal_tens").split()
    for ten, stem in zip(TENS, tens, strict=bool(tens)):
        for value, unit in enumerate(fact(language, "units_first").split(), 1):
            yield ten + value, unit + stem


def endings_of_cases(language: str) -> dict[str, str]:
    """Return the endings of cardinals by each of the forms that they may end in."""
    cases = table_of(language, "cases")
    return {last: endings for lasts, endings in cases.items() for last in lasts.split()}


def inflected(table: dict[str, int], language: str) -> Iterator[tuple[int, str]]:
    """Yield the cardinals of a language with their cases as endings, and what stands before nouns.

    One and ten alone are left out: their forms are pronouns (*biri*, *onu*).
    """
    ten, cases = fact(language, "ten_apart"), endings_of_cases(language)
    for written, value in table.items():
        form = written
        if ten and 10 < value < 20 and form.startswith(ten):
            form = f"{ten} {form.removeprefix(ten)}"
            yield value, form
        for long, short in table_of(language, "before_nouns").items():
            if form.endswith(long):
                yield value, form.removesuffix(long) + short
        last = max((end for end in cases if form.endswith(end)), key=len, default=None)
        if last and value > 1:
            yield value, f"{form}+{last}"


def in_other_alphabet(lines: list[str], language: str) -> list[str]:
    """Return the lines in the second alphabet of a language, with a name of their own."""
    other = from_latin("".join(lines), language).splitlines(keepends=True)
    return [line.replace("+адј", "+other") for line in other]


def together(form: str, language: str) -> list[str]:
    """Return a form, also with its *and* at the next word where the language may write it so."""
    joint = fact(language, "and_attached")
    return sorted({form, form.replace(f" {joint} ", f" {joint}")} if joint else {form})


def spellings(form: str) -> list[str]:
    """Return a form with the other ways to write an apostrophe or ё."""
    return sorted({form, form.replace("'", "’"), form.replace("ё", "е")})


def lines(language: str) -> Iterator[str]:
    """Yield the lines of a language's file."""
    table = rows(language) if language in ASKED else {}
    table |= {form: value for value, form in cardinals(language)}
    table |= {form: value for value, form in inflected(table, language)}
    yield from (f"+{name}\t{endings}\n" for name, endings in endings_of_cases(language).items())
    endings = fact(language, "adjectives")
    if endings:
        yield f"+adj\t{endings}\n"
        for value, stem in adjectives(language):
            table |= dict.fromkeys(spellings(stem), value)
    for form, value in sorted(table.items(), key=lambda row: row[1]):
        yield f"{value}\t{form}\n"


def main() -> None:
    """Write the file of every language."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in sorted({*ASKED, *FACTS}):
        written = list(lines(language))
        if has_two_alphabets(language):
            written += in_other_alphabet(written, language)
        (FOLDER / f"{language}.tsv").write_text(HEAD + "".join(written), encoding="utf-8")


if __name__ == "__main__":
    main()
