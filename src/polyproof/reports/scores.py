"""Scores of translations against references: BLEU, chrF and TER, counted by sacrebleu.

An article is compared paragraph by paragraph where the reference has as many, else as one
segment. The score of a run is computed from the sums of all counts, as sacrebleu does for a
corpus, and not the mean of the articles. Sources: Papineni et al. 2002 (BLEU), Popović 2015
(chrF), Snover et al. 2006 (TER), Post 2018 (sacrebleu and its signatures).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from polyproof.locales.language import is_spaced
from polyproof.model import Article, MetricScore, Scores
from polyproof.thresholds import TER_LONGEST_SEGMENT

if TYPE_CHECKING:
    from sacrebleu.metrics.base import Metric

KEYS = ("bleu", "chrf", "ter")
# sacrebleu's own tokenizer of Chinese; other scripts without blanks are counted by character.
_TOKENIZERS = {"zh": "zh", "yue": "zh"}


def score_against(target: Article, reference: Article) -> Scores:
    """Score a translation against a reference in the same language.

    TER is left out where a segment is longer than `TER_LONGEST_SEGMENT`.
    """
    ours, theirs = _paragraphs(target), _paragraphs(reference)
    whole = len(ours) != len(theirs)
    if whole:
        ours, theirs = [" ".join(ours)], [" ".join(theirs)]
    spaced = is_spaced(target.language)
    longest = max(len(text.split()) if spaced else len(text) for text in (*ours, *theirs))
    metrics = [
        (key, _scored(metric, ours, theirs))
        for key, metric in _metrics(target.language).items()
        if key != "ter" or longest <= TER_LONGEST_SEGMENT.value
    ]
    return Scores(tuple(metrics), len(ours), whole)


def _paragraphs(article: Article) -> list[str]:
    texts = (" ".join(block.span.of(article.text).split()) for block in article.blocks)
    return [text for text in texts if text] or [""]


def _metrics(language: str) -> dict[str, Metric]:
    """Return sacrebleu's metrics for a language, in the order of `KEYS`."""
    # Loaded here: only a run with references needs it.
    from sacrebleu.metrics.bleu import BLEU  # noqa: PLC0415
    from sacrebleu.metrics.chrf import CHRF  # noqa: PLC0415
    from sacrebleu.metrics.ter import TER  # noqa: PLC0415

    spaced = is_spaced(language)
    tokenizer = "13a" if spaced else _TOKENIZERS.get(language, "char")
    bleu = BLEU(tokenize=tokenizer, force=True)  # (force: no warnings about tokenized texts)
    ter = TER(normalized=not spaced, asian_support=not spaced)
    return dict(zip(KEYS, (bleu, CHRF(), ter), strict=True))


def _scored(metric: Metric, ours: list[str], theirs: list[str]) -> MetricScore:
    rows = metric._extract_corpus_statistics(ours, [theirs])
    counts = tuple(map(sum, zip(*rows, strict=True)))
    name, value = _computed(metric, counts)
    return MetricScore(name, value, str(metric.get_signature()), counts)


def _computed(metric: Metric, counts: tuple[float, ...]) -> tuple[str, float]:
    """Return the name that sacrebleu gives a score, and its value."""
    result = metric._compute_score_from_stats(list(counts))
    return str(result.name), float(result.score)


@dataclass
class RunScores:
    """The scores of a run so far; it does not grow with the articles.

    Attributes:
        articles: those that were scored.
        segments: of all of them.
        whole: the articles that were compared as one segment.
        sums: what each metric counted, with its signature; a metric that was left out for an
            article, or counted in different ways, is left out for the run.
    """

    articles: int = 0
    segments: int = 0
    whole: int = 0
    sums: dict[str, MetricScore] = field(default_factory=dict)

    def add(self, scores: Scores) -> None:
        """Add an article."""
        self.articles += 1
        self.segments += scores.segments
        self.whole += scores.whole
        if self.articles == 1:
            self.sums = dict(scores.metrics)
            return
        for key, former in list(self.sums.items()):
            new = dict(scores.metrics).get(key)
            if new is None or new.signature != former.signature:
                del self.sums[key]
                continue
            counts = tuple(a + b for a, b in zip(former.counts, new.counts, strict=True))
            self.sums[key] = MetricScore(new.name, 0.0, new.signature, counts)

    def metrics(self) -> dict[str, MetricScore]:
        """Return the scores of the run by key."""
        if not self.sums:
            return {}
        computing = _metrics("")
        return {
            key: MetricScore(s.name, _computed(computing[key], s.counts)[1], s.signature, s.counts)
            for key, s in self.sums.items()
        }


def scores_record(scores: Scores) -> dict[str, Any]:
    """Return an article's scores as plain data."""
    unit = "article" if scores.whole else "paragraph"
    return {**_values(dict(scores.metrics)), "unit": unit, "segments": scores.segments}


def run_scores_record(run: RunScores) -> dict[str, Any]:
    """Return a run's scores as plain data."""
    return {
        **_values(run.metrics()),
        "articles": run.articles,
        "whole_articles": run.whole,
        "segments": run.segments,
    }


def _values(metrics: dict[str, MetricScore]) -> dict[str, Any]:
    values = {key: round(metrics[key].value, 2) if key in metrics else None for key in KEYS}
    return {**values, "signatures": {key: m.signature for key, m in metrics.items()}}


def scores_phrase(scores: Scores) -> str:
    """Return an article's scores in one phrase: `BLEU 31.9, chrF2 76.0, TER 20.0 (…)`."""
    unit = "the whole article as one segment"
    if not scores.whole:
        unit = f"by {scores.segments:,} paragraph{'s' if scores.segments != 1 else ''}"
    return f"{_phrase(dict(scores.metrics))} ({unit})"


def _phrase(metrics: dict[str, MetricScore]) -> str:
    """Return scores as sacrebleu prints them, with one decimal."""
    shown = [f"{m.name} {m.value:.1f}" for m in metrics.values()]
    if "ter" not in metrics:
        shown.append("no TER")
    return ", ".join(shown)


def run_scores_lines(run: RunScores) -> Iterator[str]:
    """Yield what a summary says of a run's scores: all together if several, the signatures."""
    metrics = run.metrics()
    if run.articles > 1:
        whole = f", {run.whole:,} articles as one segment" if run.whole else ""
        yield (
            f"Against references, {run.articles:,} articles: {_phrase(metrics)} "
            f"({run.segments:,} segments{whole})."
        )
    for metric in metrics.values():
        yield f"{metric.name} by sacrebleu: {metric.signature}"
