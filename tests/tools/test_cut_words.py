"""Words cut out of faultless translations, and the model that tells where."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from polyproof.alignment.lexical import Missing
from tools.missing_words.cuts import KINDS, garbled
from tools.missing_words.fit import NEVER, Sentence, fit
from tools.missing_words.report import report
from tools.translations import NEWS, Translation, translations

OURS = list(translations(NEWS[0]))[:120]


@given(st.sampled_from(OURS), st.integers(0, 2**32))
@settings(max_examples=40, deadline=None)
def test_cuts_are_where_they_are_said_to_be(article: Translation, seed: int) -> None:
    text = article.target
    left, cuts = garbled(text, article.languages[1], article.segments, Random(seed))
    assert (left == text) is not bool(cuts)
    assert all(cut.kind in KINDS for cut in cuts)
    end = 0  # in the text, of what was kept so far
    for first, last in pairwise([0, *(cut.place for cut in cuts), len(left)]):
        end = text.index(left[first:last], end) + last - first


def sentence(cut: str | None, odds: float, half: int = 0) -> Sentence:
    evidence = {"always": 1.0, "gap": odds, "noise": (odds * 7) % 1}
    return Sentence(half, cut, 10.0, (Missing((), 0, evidence),), odds)


SENTENCES = [sentence("word", n / 20, n % 2) for n in range(20, 100)]
SENTENCES += [sentence(None, n / 20 - 2, n % 2) for n in range(100)]


def test_the_model_goes_by_what_tells() -> None:
    model = fit(SENTENCES)
    assert model.weights["gap"] > abs(model.weights["noise"])
    assert model.odds(sentence("word", 4.0)) > 0 > model.odds(sentence(None, -2.0))
    assert model.odds(Sentence(0, None, 10.0, (), NEVER)) == NEVER


def test_the_page_tells_what_was_fitted_to_what() -> None:
    page = report("ours.tsv (2 sentences)", "theirs.jsonl", fit(SENTENCES), SENTENCES)
    assert "ours.tsv (2 sentences). theirs.jsonl had no part in that:" in page.replace("\n", " ")
    for judge in ("the network's log odds", "the model", "models of the other half"):
        assert f"| 0.08 | {judge} |" in page
