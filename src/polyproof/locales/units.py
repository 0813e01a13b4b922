"""Units and currencies: their names behind and before a number, and how they convert."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import isclose

from polyproof.locales.data_files import rows, rows_of
from polyproof.locales.language import is_spaced

_STEM = 3  # letters by which the beginnings of names are indexed


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement or a currency.

    A value in it is `value * factor + offset` in the base unit of its dimension; the factor of
    what does not convert (currencies) is 0.
    """

    code: str
    dimension: str
    factor: float
    offset: float


@dataclass(frozen=True, slots=True)
class UnitNames:
    """The names of units in a language, case-folded.

    Attributes:
        exact: whole names, up to three words apart by one blank.
        stems: beginnings of names, by their first three characters.
        before: names that stand before the number (Turkish *yüzde 20*), with their units.
    """

    exact: dict[str, str]
    stems: dict[str, list[tuple[str, str]]]
    before: tuple[tuple[str, str], ...] = ()

    def find(self, name: str) -> str | None:
        """Return the unit that a case-folded name stands for."""
        code = self.exact.get(name)
        if code is None and len(name) > _STEM:
            stems = self.stems.get(name[:_STEM], ())
            code = next((code for stem, code in stems if name.startswith(stem)), None)
        return code

    def find_prefix(self, text: str) -> tuple[str, str]:
        """Return the longest name that the text begins with, and its unit; empty if none."""
        for length in range(min(len(text), 8), 0, -1):
            code = self.exact.get(text[:length])
            if code is not None:
                return text[:length], code
        return "", ""


@cache
def units() -> dict[str, Unit]:
    """Return every unit by its code."""
    return {
        code: Unit(code, dimension, float(factor), float(offset))
        for code, dimension, factor, offset in rows("units.tsv")
    }


@cache
def unit_names(language: str) -> UnitNames:
    """Return the names of units in a language, with the symbols that are used everywhere."""
    exact: dict[str, str] = {}
    stems: dict[str, list[tuple[str, str]]] = {}
    before: list[tuple[str, str]] = []
    for file in ("unit_names.tsv", "unit_forms.tsv"):
        for code, forms in rows_of(file, language):
            for form in forms.casefold().split(", "):
                if form.endswith("*"):
                    stems.setdefault(form[:_STEM], []).append((form[:-1], code))
                elif form.endswith("<"):
                    before.append((form[:-1], code))
                else:
                    exact[form] = code
    return UnitNames(exact, stems, tuple(before))


@cache
def knows_unit(unit: str, language: str) -> bool:
    """Tell whether a unit has a name in a language."""
    names = unit_names(language)
    return unit in names.exact.values() or any(
        code == unit for stems in names.stems.values() for _, code in stems
    )


def converted(value: float, one: str, other: str) -> float | None:
    """Return a value in unit `one` as a value in unit `other`, None if they do not convert."""
    table = units()
    first, second = table.get(one), table.get(other)
    if first is None or second is None or first.dimension != second.dimension:
        return None
    if not first.factor or not second.factor:
        return None
    return (value * first.factor + first.offset - second.offset) / second.factor


def is_part(value: float, unit: str, share: float) -> bool:
    """Tell whether so much of a unit is that share (0-1) of a larger one: 250 g, 0.25 of a kilo."""
    table = units()
    if unit not in table or not table[unit].factor or table[unit].offset:
        return False
    whole = value * table[unit].factor / share
    return any(
        other.dimension == table[unit].dimension and isclose(other.factor, whole)
        for other in table.values()
    )


def same_dimension(one: str, other: str) -> bool:
    """Tell whether two units measure the same."""
    table = units()
    return one in table and other in table and table[one].dimension == table[other].dimension


def is_currency(unit: str) -> bool:
    """Tell whether a unit is a currency."""
    return unit in units() and units()[unit].dimension == "currency"


def reads_by_prefix(language: str) -> bool:
    """Tell whether names of units are written without a blank before the next word."""
    return not is_spaced(language)
