"""The facts about quotation marks."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from polyproof.locales.quotation_marks import convention, known_pairs

DATA = files("polyproof.locales").joinpath("data/quotation_marks.toml")
LANGUAGES = tuple(tomllib.loads(DATA.read_text(encoding="utf-8")))


def test_at_least_sixty_languages_have_an_outer_pair() -> None:
    assert len(LANGUAGES) >= 60
    for language in LANGUAGES:
        facts = convention(language)
        assert facts is not None, language
        assert facts.outer, language
        assert all(len(pair) == 2 for pair in (*facts.outer, *facts.inner)), language


def test_a_language_without_data_has_none() -> None:
    assert convention("tlh") is None
    assert convention("") is None


def test_what_some_language_accepts_is_known() -> None:
    for pair in ("„“", "«»", "»«", "””", "「」", "“”", '""'):
        assert pair in known_pairs()


def test_straight_marks_are_accepted_everywhere() -> None:
    facts = convention("fr")
    assert facts is not None
    assert facts.accepts('""')
    assert not facts.accepts("»«")
