"""What a network says of the words of linked sentences, in log odds as it gives them."""

from __future__ import annotations

from polyproof.thresholds.threshold import Threshold

_LEXICAL = "logistic fits on either half of the articles in 24 directions, tried on the other half"
_CUT = (
    "human translations in 24 directions with words cut out, if one sentence in 40 lacks words: "
    "reports/missing-words.md"
)
_SILENCE = (
    "articles in 24 directions: the rules on dropped and added text together raise 0.05 alarms per "
    "1,000 words on untouched copies"
)

WORDS_UNCOVERED = Threshold(0.0, "log odds at which a word belongs to a run", "judgement")
WORDS_SURE = Threshold(
    1.0, "log odds of the surest word of a run that is looked at again", "judgement"
)
WORDS_GAP_SURE = Threshold(0.5, "log odds from which a gap in the translation counts", _LEXICAL)
WORDS_FACT_BONUS = Threshold(
    1.0, "log odds added for a name or a number that the source lacks", _LEXICAL
)
WORDS_FREEDOM_WEIGHT = Threshold(
    0.3, "weight of the mean log odds of the source's own words, of words added", _LEXICAL
)
WORDS_DROPPED_ODDS = Threshold(2.6, "log odds from which words are reported", _SILENCE)
WORDS_ADDED_ODDS = Threshold(
    6.0,
    "the same of words that the translation adds",
    "0.26 findings per 1,000 words of references",
)
WORDS_MIDDLE = Threshold(2.65, "log odds at which reports are right half the time", _CUT)
WORDS_SLOPE = Threshold(1.6, "how fast the log odds of being right rise with these", _CUT)
WORDS_ADDED_MIDDLE = Threshold(
    6.0, "log odds at which words that the translation adds are so half the time", "judgement"
)
WORDS_ADDED_SLOPE = Threshold(
    0.6, "how fast the log odds of being right rise with these", "judgement"
)
LEXICAL_UNRENDERED = Threshold(
    0.7,
    "mean log odds of a sentence's words at which nothing renders it",
    "judgement; on the articles 57 of 60 dropped sentences are found with the network, 51 without",
)
LEXICAL_UNFOUNDED = Threshold(
    2.0,
    "the same of a sentence of the translation, which renders nothing",
    "untouched articles: at 0.7 some that render a sentence freely seem added",
)
LEXICAL_RENDERED = Threshold(
    -0.3,
    "mean log odds of a sentence's words below which its neighbour renders it",
    "judgement; articles and alignment in 24 directions: at -1.0 one sentence that renders half of "
    "its neighbour's source seems added in all copies of its article, nothing else differs",
)
