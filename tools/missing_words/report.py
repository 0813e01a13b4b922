"""What is found of words cut out, at so many alarms, and how often a report is right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from textwrap import fill

from polyproof import thresholds as t
from polyproof.alignment.chance import chance
from tools.missing_words.cuts import KINDS
from tools.missing_words.fit import Model, Sentence, fit

ALARMS = (0.02, 0.04, 0.08, 0.16, 0.3)  # per 1,000 words
LACKING = 1 / 40  # share of sentences that lack words
_RANGES = ((1.0, 1.5), (1.5, 2.0), (2.0, 2.5), (2.5, 3.0), (3.0, 3.5), (3.5, 9.0))  # log odds

Scored = tuple[Sentence, float]


def report(fitted: str, name: str, model: Model, sentences: Sequence[Sentence]) -> str:
    """Return the page.

    Args:
        fitted: what the model was fitted to.
        name: of the file with the translations.
        model: what is measured.
        sentences: of these translations, untouched and with something cut out.
    """
    judged = [(sentence, model.odds(sentence)) for sentence in sentences]
    whole = sum(sentence.words for sentence in sentences if sentence.cut is None)
    own = [fit([s for s in sentences if s.half != half]) for half in (0, 1)]
    lines = [
        "# Words cut out of human translations",
        "",
        _about(fitted, name, sentences),
        "",
        "| alarms per 1,000 words | judged by | " + " | ".join(KINDS) + " |",
        "| --: | :-- | " + " | ".join("--:" for _ in KINDS) + " |",
    ]
    for rate in ALARMS:
        count = round(rate * whole / 1000)
        for label, scored in (
            ("the network's log odds", [(s, s.plain) for s in sentences]),
            ("the model", judged),
            ("models of the other half", [(s, own[s.half].odds(s)) for s in sentences]),
        ):
            cells = " | ".join(f"{recall:.3f}" for recall in _recalls(scored, count))
            lines.append(f"| {rate:.2f} | {label} | {cells} |")
    lines += ["", "## How often it is right", "", *_reliability(judged)]
    return "\n".join(lines) + "\n"


def _about(fitted: str, name: str, sentences: Sequence[Sentence]) -> str:
    """Return what the page says of the data."""
    whole = [sentence.words for sentence in sentences if sentence.cut is None]
    return fill(
        "Written by `python -m tools.missing_words`. The model was fitted to our own news: "
        f"{fitted}. {name} had no part in that: {len(whole):,} sentences with {sum(whole):,.0f} "
        f"words, untouched, and {len(sentences) - len(whole):,} of which a phrase, a word or a "
        "name was cut out. An alarm is a report on an untouched one; many of these do lack words. "
        f"For comparison, the same by models fitted to {name} itself, each half judged by that of "
        "the other.",
        99,
    )


def _recalls(judged: Sequence[Scored], alarms: int) -> Iterator[float]:
    """Yield the share of the cuts of each kind that are found at so many alarms."""
    limit = sorted((odds for s, odds in judged if s.cut is None), reverse=True)[alarms]
    for kind in KINDS:
        found = [odds > limit for s, odds in judged if s.cut == kind]
        yield sum(found) / max(1, len(found))


def _reliability(judged: Sequence[Scored]) -> Iterator[str]:
    """Yield a table of the stated confidence and of how often it is right."""
    yield f"If one sentence in {1 / LACKING:.0f} lacks words."
    yield ""
    yield "| log odds | stated | cut | untouched | right |"
    yield "| --: | --: | --: | --: | --: |"
    for low, high in _RANGES:
        cut, untouched = (
            _within(judged, low, high, kind) for kind in (lambda s: s.cut, lambda s: not s.cut)
        )
        hits, misses = LACKING * cut[1], (1 - LACKING) * untouched[1]
        right = hits / (hits + misses) if hits + misses else 0.0
        odds = [odds for _, odds in judged if low <= odds < high]
        stated = sum(map(_confidence, odds)) / max(1, len(odds))
        yield f"| {low} to {high} | {stated:.2f} | {cut[0]} | {untouched[0]} | {right:.2f} |"


def _within(
    judged: Sequence[Scored], low: float, high: float, belongs: Callable[[Sentence], object]
) -> tuple[int, float]:
    """Return how many of the sentences that belong have log odds in a range, and their share."""
    found = [low <= odds < high for sentence, odds in judged if belongs(sentence)]
    return sum(found), sum(found) / max(1, len(found))


def _confidence(odds: float) -> float:
    return chance(t.WORDS_SLOPE.value * (odds - t.WORDS_MIDDLE.value))
