"""Which rules are at work: precedence as in ruff."""

from __future__ import annotations

import pytest

from polyproof.judgement import Selection, UnknownSelectorError
from polyproof.judgement.selection import choose
from polyproof.rules import ALL_RULES

CODE = "GAR301"


def codes(*layers: Selection, preview: bool = False) -> set[str]:
    return {rule.code for rule in choose(layers, preview)}


def test_without_choices_all_rules_but_previews_are_at_work() -> None:
    assert codes() == {rule.code for rule in ALL_RULES if not rule.preview}


def test_preview_rules_take_part_when_asked() -> None:
    assert codes(preview=True) == {rule.code for rule in ALL_RULES}


def test_the_more_specific_selector_wins() -> None:
    assert codes(Selection(select=(CODE,), ignore=("GAR",))) == {CODE}
    assert CODE not in codes(Selection(select=("GAR",), ignore=(CODE,)))
    assert CODE in codes(Selection(select=("GAR3",), ignore=("garbled",)))


def test_of_equally_specific_selectors_ignore_wins() -> None:
    assert codes(Selection(select=(CODE,), ignore=(CODE,))) == set()


def test_a_later_layer_wins() -> None:
    configured = Selection(ignore=(CODE,))
    assert CODE not in codes(configured)
    assert codes(configured, Selection(select=(CODE,))) == {CODE}
    assert CODE in codes(configured, Selection(extend_select=(CODE,)))
    assert codes(Selection(select=(CODE,)), Selection(ignore=("ALL",))) == set()


def test_a_name_selects_like_a_code() -> None:
    assert codes(Selection(select=("entity-leaked",))) == {CODE}


def test_a_family_without_rules_yet_selects_nothing() -> None:
    assert codes(Selection(select=("garbled",))) >= {CODE}


@pytest.mark.parametrize(("wrong", "hint"), [("GAR310", "GAR30"), ("garbeld", "garbled")])
def test_an_unknown_selector_is_refused_with_a_proposal(wrong: str, hint: str) -> None:
    with pytest.raises(UnknownSelectorError, match=f"'{wrong}'; did you mean '{hint}"):
        choose([Selection(select=(wrong,))])
