"""What a network says of the words of linked sentences, in log odds as it gives them."""

from __future__ import annotations

from polyproof.thresholds.threshold import Threshold

_LEXICAL = "logistic fits on either half of the articles in 24 directions, tried on the other half"
_SILENCE = (
    "articles in 24 directions, both halves: with it the rules on dropped and added text together "
    "raise 0.08 alarms per 1,000 words on untouched copies"
)

WORDS_UNCOVERED = Threshold(0.0, "log odds at which a word belongs to a run", "judgement")
WORDS_GAP_SURE = Threshold(0.5, "log odds from which a gap in the translation counts", _LEXICAL)
WORDS_FACT_BONUS = Threshold(1.6, "log odds added for a name or a number", _LEXICAL)
WORDS_FREEDOM_WEIGHT = Threshold(
    0.3, "weight of the mean log odds of the translation's own words", _LEXICAL
)
WORDS_DROPPED_ODDS = Threshold(7.75, "log odds from which words are reported", _SILENCE)
WORDS_DROPPED_MIDDLE = Threshold(7.0, "log odds at which reports are right half the time", _SILENCE)
LEXICAL_UNRENDERED = Threshold(
    0.7,
    "mean log odds of a sentence's words at which nothing renders it",
    "judgement; on the articles 55 of 60 dropped sentences are found with it, 50 without",
)
LEXICAL_UNFOUNDED = Threshold(
    2.0,
    "the same of a sentence of the translation, which renders nothing",
    "untouched articles: at 0.7 some that render a sentence freely seem added",
)
LEXICAL_RENDERED = Threshold(
    -1.0, "mean log odds of a sentence's words below which its neighbour renders it", "judgement"
)
