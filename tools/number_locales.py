"""Write the data files about numbers that come from Unicode CLDR, by way of babel.

They are `month_names.tsv`, `number_formats.tsv` and `unit_names.tsv` in `locales/data/`.

Run it with the project's environment: `python tools/number_locales.py`.
"""

from __future__ import annotations

from pathlib import Path

import regex
from babel import Locale

DATA = Path(__file__).parents[1] / "src" / "polyproof" / "locales" / "data"
LANGUAGES = [
    "af", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "eo",
    "es", "et", "eu", "fa", "fi", "fr", "ga", "gl", "gu", "he", "hi", "hr", "hu", "hy", "id",
    "is", "it", "ja", "ka", "kk", "kn", "ko", "lt", "lv", "mk", "ml", "mr", "ms", "mt", "ne",
    "nl", "no", "pa", "pl", "pt", "ro", "ru", "si", "sk", "sl", "sq", "sr", "sv", "sw", "ta",
    "te", "th", "tr", "uk", "ur", "vi", "zh",
]  # fmt: skip


def script(word: str) -> str:
    """Return the script of a word's first letter, roughly."""
    return next((s for s in ("Latin", "Cyrillic") if regex.match(rf"\p{{{s}}}", word)), "other")


def month_forms(locale: Locale, month: int) -> list[str]:
    """Return how a language writes a month, lower case, without digits or final points."""
    forms: list[str] = []
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            form = locale.months[context][width].get(month, "").casefold().strip(".׳ ")
            if len(form) < 3 or regex.search(r"[\d\s]", form) or form in forms:
                continue
            if not forms or script(form) == script(forms[0]):
                forms.append(form)
    return forms


UNITS = {
    "km": "length-kilometer", "m": "length-meter", "cm": "length-centimeter",
    "mm": "length-millimeter", "mile": "length-mile", "foot": "length-foot", "inch": "length-inch",
    "yard": "length-yard", "nautical mile": "length-nautical-mile",
    "kg": "mass-kilogram", "g": "mass-gram", "t": "mass-tonne", "lb": "mass-pound",
    "ounce": "mass-ounce",
    "°C": "temperature-celsius", "°F": "temperature-fahrenheit",
    "km²": "area-square-kilometer", "m²": "area-square-meter", "square mile": "area-square-mile",
    "square foot": "area-square-foot", "acre": "area-acre", "ha": "area-hectare",
    "l": "volume-liter", "gallon": "volume-gallon",
    "km/h": "speed-kilometer-per-hour", "mph": "speed-mile-per-hour",
    "year": "duration-year", "month": "duration-month", "week": "duration-week",
    "day": "duration-day", "hour": "duration-hour", "minute": "duration-minute",
    "second": "duration-second",
}  # fmt: skip


def unit_forms(locale: Locale, unit: str) -> list[str]:
    """Return how a language names a unit behind a number, in every plural form, lower case."""
    patterns = locale._data["unit_patterns"].get(unit, {}).get("long", {})
    patterns = patterns if hasattr(patterns, "items") else {}
    forms: list[str] = []
    for plural, pattern in patterns.items():
        if plural != "per" and isinstance(pattern, str) and pattern.startswith("{0}"):
            form = pattern.removeprefix("{0}").strip(" \u00a0\u200f").casefold()
            if form and form not in forms and "{" not in form:
                forms.append(form)
    return forms


def main() -> None:
    """Write all files."""
    months, formats, units = [], [], []
    for language in LANGUAGES:
        locale = Locale.parse(language)
        for month in range(1, 13):
            forms = month_forms(locale, month)
            if forms:
                months.append(f"{language}\t{month}\t{', '.join(forms)}\n")
        for code, unit in UNITS.items():
            forms = unit_forms(locale, unit)
            if forms:
                units.append(f"{language}\t{code}\t{', '.join(forms)}\n")
        symbols = locale.number_symbols.get("latn", {})
        group = symbols.get("group", ",")
        group = "blank" if group.isspace() else group
        formats.append(f"{language}\t{symbols.get('decimal', '.')}\t{group}\n")
    head = "# Source: Unicode CLDR 47 through babel 2.18; written by tools/number_locales.py.\n"
    (DATA / "month_names.tsv").write_text(
        f"# Names of months, alone and in dates.\n{head}# A line: language, month, forms.\n"
        + "".join(months),
        encoding="utf-8",
    )
    (DATA / "number_formats.tsv").write_text(
        f"# How numbers are written.\n{head}# A line: language, decimal mark, group mark.\n"
        + "".join(formats),
        encoding="utf-8",
    )
    (DATA / "unit_names.tsv").write_text(
        f"# Names of units behind a number.\n{head}# A line: language, unit, forms.\n"
        + "".join(units),
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
