"""How near a translation comes to a reference, by metrics that count."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MetricScore:
    """What one metric says.

    Attributes:
        name: of the metric, as its program prints it (`BLEU`, `chrF2`, `TER`).
        value: 0-100; more is better, but for TER, an error rate that can pass 100.
        signature: how it was counted, for others to repeat it.
        counts: what `value` is computed from; those of several articles add up.
    """

    name: str
    value: float
    signature: str
    counts: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """An article's scores against its reference.

    Attributes:
        metrics: by key, in the order to show them; a metric left out is missing.
        segments: how many pairs of segments were compared.
        whole: the article was compared as one segment, since its paragraphs and those of the
            reference are not equally many; else each segment is a paragraph.
    """

    metrics: tuple[tuple[str, MetricScore], ...]
    segments: int
    whole: bool
