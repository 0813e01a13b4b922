"""Scores against references are those that sacrebleu gives."""

from __future__ import annotations

import pytest
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER

from polyproof.model import Article
from polyproof.reading import read_plain
from polyproof.reports.scores import RunScores, run_scores_lines, score_against, scores_phrase

OURS = ["The ferry to the islands is cancelled.", "A storm keeps it in the harbour until Friday."]
THEIRS = ["The island ferry is cancelled.", "It stays in the harbour until Friday due to a storm."]
MORE_OURS, MORE_THEIRS = ["Schools open again on Monday."], ["Schools reopen on Monday."]


def article(paragraphs: list[str], language: str = "en") -> Article:
    return read_plain("\n\n".join(paragraphs), language, "story")


def values(ours: list[str], theirs: list[str]) -> list[float]:
    metrics = (BLEU(), CHRF(), TER())
    return [metric.corpus_score(ours, [theirs]).score for metric in metrics]


def test_an_article_is_scored_paragraph_by_paragraph() -> None:
    scores = score_against(article(OURS), article(THEIRS))
    assert [metric.value for _, metric in scores.metrics] == pytest.approx(values(OURS, THEIRS))
    assert (scores.segments, scores.whole) == (2, False)


def test_a_run_is_scored_as_one_corpus() -> None:
    run = RunScores()
    run.add(score_against(article(OURS), article(THEIRS)))
    run.add(score_against(article(MORE_OURS), article(MORE_THEIRS)))
    expected = values(OURS + MORE_OURS, THEIRS + MORE_THEIRS)
    assert [metric.value for metric in run.metrics().values()] == pytest.approx(expected)
    assert next(run_scores_lines(run)).endswith("(3 segments).")


def test_other_paragraphs_make_the_article_one_segment() -> None:
    scores = score_against(article(OURS), article([" ".join(THEIRS)]))
    expected = values([" ".join(OURS)], [" ".join(THEIRS)])
    assert [metric.value for _, metric in scores.metrics] == pytest.approx(expected)
    assert scores_phrase(scores).endswith("(the whole article as one segment)")


def test_a_long_segment_gets_no_ter() -> None:
    scores = score_against(article(["word " * 300, "end"]), article(["word " * 290]))
    assert [key for key, _ in scores.metrics] == ["bleu", "chrf"]
    assert "no TER" in scores_phrase(scores)


@pytest.mark.parametrize(
    ("language", "tokenizer", "asian"),
    [("en", "13a", "no"), ("zh", "zh", "yes"), ("ja", "char", "yes"), ("ko", "13a", "no")],
)
def test_the_signature_tells_the_tokenizer(language: str, tokenizer: str, asian: str) -> None:
    text = article(["島への連絡船は欠航です。"], language)
    metrics = dict(score_against(text, text).metrics)
    assert f"|tok:{tokenizer}|" in metrics["bleu"].signature
    assert f"|asian:{asian}|" in metrics["ter"].signature
    assert metrics["bleu"].value == pytest.approx(100) or language in {"en", "ko"}


def test_a_run_of_several_tokenizers_has_only_what_was_counted_alike() -> None:
    run = RunScores()
    run.add(score_against(article(OURS), article(THEIRS)))
    japanese = article(["島への連絡船は欠航です。"], "ja")
    run.add(score_against(japanese, japanese))
    assert list(run.metrics()) == ["chrf"]
