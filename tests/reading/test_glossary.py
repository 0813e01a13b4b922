"""Glossaries from tables and TBX."""

from __future__ import annotations

import pytest

from polyproof.model import Glossary, Term
from polyproof.reading.errors import ReadingError
from polyproof.reading.glossary import read_csv_glossary, read_tbx_glossary

TBX = """<?xml version="1.0"?>
<martif type="TBX"><text><body>
<termEntry id="1">
 <langSet xml:lang="de"><tig><term>Schuldenbremse</term></tig></langSet>
 <langSet xml:lang="en-GB"><tig><term>debt
   brake</term></tig><tig><term>debt cap</term></tig></langSet>
</termEntry>
<termEntry id="2"><langSet xml:lang="de"><tig><term>Rat</term></tig></langSet></termEntry>
</body></text></martif>"""


def test_csv() -> None:
    text = "\ufeffde-AT,en\nSchuldenbremse,debt brake,debt cap\n\nHafen AG,\n"
    assert read_csv_glossary(text) == Glossary(
        (Term("Schuldenbremse", ("debt brake", "debt cap")), Term("Hafen AG")), "de", "en"
    )


@pytest.mark.parametrize("text", ["", "\n\n", "de\nRat,council"])
def test_a_table_without_languages(text: str) -> None:
    with pytest.raises(ReadingError, match="languages"):
        read_csv_glossary(text, "terms.csv")


def test_tbx() -> None:
    assert read_tbx_glossary(TBX, "de", "en").terms == (
        Term("Schuldenbremse", ("debt brake", "debt cap")),
    )
    assert read_tbx_glossary(TBX, "en", "de").terms[1] == Term("debt cap", ("Schuldenbremse",))
    assert read_tbx_glossary(TBX, "fr", "en").terms == ()


def test_bad_tbx() -> None:
    with pytest.raises(ReadingError):
        read_tbx_glossary("<martif><text>", "de", "en")


def test_a_table_of_several_languages() -> None:
    text = "ca,en-GB,de\nalcaldia,town hall|mayor's office,Rathaus\nple,,Rat\nHafen AG,,\n"
    glossary = read_csv_glossary(text)
    into_english = glossary.directed("ca", "en")
    assert into_english is not None
    assert into_english.terms == (
        Term("alcaldia", ("town hall", "mayor's office")),
        Term("Hafen AG"),
    )
    into_catalan = glossary.directed("de", "ca")
    assert into_catalan is not None
    assert Term("Rat", ("ple",)) in into_catalan.terms
    assert glossary.directed("ca", "fr") is None


def test_tbx_of_several_languages() -> None:
    glossary = read_tbx_glossary(TBX, "", "").directed("en", "de")
    assert glossary is not None
    assert Term("debt cap", ("Schuldenbremse",)) in glossary.terms
