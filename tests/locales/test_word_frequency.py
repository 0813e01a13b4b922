"""How common words are."""

from __future__ import annotations

from polyproof.locales.word_frequency import completions, has_word_list, is_common, zipf


def test_common_and_rare() -> None:
    assert is_common("Bridge", "en")
    assert not is_common("Chines", "en")
    assert zipf("the", "en") > 7
    assert 0 < zipf("Chines", "en") < 3
    assert zipf("qqqzqq", "en") == 0


def test_completions_begin_so() -> None:
    forms = list(completions("Chines", "en", 5))
    assert "chinese" in forms
    assert all(form.startswith("chines") and len(form) <= 11 for form in forms)


def test_a_language_without_a_list() -> None:
    assert not has_word_list("qqq")
    assert zipf("the", "qqq") == 0
    assert list(completions("th", "qqq", 5)) == []
    assert has_word_list("hr")
