"""Which facts about languages there are, and that data are found under the codes in use."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from polyproof.locales import facts
from polyproof.locales.facts import Fact
from polyproof.locales.language import primary_subtag

DATA = Path(facts.__file__).parent / "data"
FACTS = [value for value in vars(facts).values() if isinstance(value, Fact)]


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.name)
def test_facts_are_known_of_english_and_not_of_a_language_without_data(fact: Fact) -> None:
    assert fact.known("en")
    assert not fact.known("csb")
    assert not fact.known("")


def test_every_language_is_entered_under_its_primary_code() -> None:
    conventions = tomllib.loads((DATA / "quotation_marks.toml").read_text(encoding="utf-8"))
    entered = {*conventions}
    for folder in ("number_words", "number_forms"):
        entered |= {path.stem for path in (DATA / folder).glob("*.tsv")}
    for name in (
        "dangling",
        "leading_words",
        "speech_verbs",
        "name_endings",
        "address_forms",
        "third_persons",
    ):
        table = tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))
        entered |= {*table.get("words", table)} - {"places_stay"}
    wrong = {language for language in entered if primary_subtag(language) != language}
    assert not wrong, "the code that `primary_subtag` gives is looked up, and no other"
