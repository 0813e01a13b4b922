"""What a network says of the words of linked sentences, in log odds as it gives them."""

from __future__ import annotations

from polyproof.thresholds.threshold import Threshold

_LEXICAL = "logistic fits on either half of the articles in 24 directions, tried on the other half"
_CUT = (
    "if one sentence in 40 lacks words: between our own news with words cut out (2.4 and 1.6) and "
    "human translations in 24 directions (2.1 and 1.6), by the network of stage 6; how often it is "
    "right since: reports/missing-words.md"
)
_SILENCE = (
    "articles in 24 directions: the rules on dropped and added text together raise 0.07 alarms per "
    "1,000 words on untouched copies (reports/lexicon/accuracy.md)"
)

WORDS_UNCOVERED = Threshold(0.0, "log odds at which a word belongs to a run", "judgement")
WORDS_SURE = Threshold(
    1.0, "log odds of the surest word of a run that is looked at again", "judgement"
)
WORDS_GAP_LIKELY = Threshold(
    -0.5,
    "log odds of the surest gap in a translation that is looked at again",
    "human translations with words cut out: at 0.5 a twentieth less is found at as many alarms, at "
    "-1 no more",
)
WORDS_GAP_SURE = Threshold(0.5, "log odds from which a gap in the translation counts", _LEXICAL)
WORDS_EVERYDAY = Threshold(
    0.75,
    "share of everyday words in a run that is looked at again, at most",
    "human translations with words cut out: runs of small words are mostly idioms; of three false "
    "alarms in 98,000 untouched words one goes, and as many cuts are found",
)
WORDS_COVERED = Threshold(
    -1.0, "log odds below which the likest word is a word's counterpart", "judgement"
)
WORDS_USUAL = Threshold(
    0.6,
    "share of a word's counterparts in an article that the usual one has, at least",
    "judgement",
)
WORDS_FACT_BONUS = Threshold(
    1.0, "log odds added for a name or a number that the source lacks", _LEXICAL
)
WORDS_FREEDOM_WEIGHT = Threshold(
    0.3, "weight of the mean log odds of the source's own words, of words added", _LEXICAL
)
WORDS_DROPPED_ODDS = Threshold(2.2, "log odds from which words are reported", _SILENCE)
WORDS_ADDED_ODDS = Threshold(
    6.0,
    "the same of words that the translation adds",
    "0.26 findings per 1,000 words of references",
)
WORDS_MIDDLE = Threshold(2.2, "log odds at which reports are right half the time", _CUT)
WORDS_SLOPE = Threshold(1.6, "how fast the log odds of being right rise with these", _CUT)
WORDS_ADDED_MIDDLE = Threshold(
    6.0, "log odds at which words that the translation adds are so half the time", "judgement"
)
WORDS_ADDED_SLOPE = Threshold(
    0.6, "how fast the log odds of being right rise with these", "judgement"
)
_UNRENDERED = (
    "a logistic regression over sentences at the edge of longer links, and beside gaps, in news of "
    "which one sentence in eight was taken out, on each half of the documents: rounded means"
)
UNRENDERED_USUAL = Threshold(1.0, "log odds that nothing renders any such sentence", _UNRENDERED)
UNRENDERED_MEAN = Threshold(0.57, "weight of the mean log odds of its words", _UNRENDERED)
UNRENDERED_MEAN_MOST = Threshold(6.0, "most that this mean counts, either way", "judgement")
UNRENDERED_OWN = Threshold(
    -6.0,
    "weight of the cosine by which the translation's words are liker to its words than to those "
    "beside it",
    _UNRENDERED,
)
UNRENDERED_FEW = Threshold(1.0, "words added to those of which that is the mean", "judgement")
UNRENDERED_LENGTH = Threshold(0.25, "weight of the log odds of the lengths", _UNRENDERED)
UNRENDERED_ROOM = Threshold(
    -1.0, "log odds of a semicolon, colon or bracket that only the translation has", "judgement"
)
UNRENDERED_IN_LINK = Threshold(
    1.0,
    "log odds from which a sentence is taken out of a link",
    "the same: on whole translations it takes out one that is rendered, a single letter",
)
UNRENDERED_IN_GAP = Threshold(
    0.5, "log odds below which a sentence without a counterpart joins one beside it", _UNRENDERED
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
SLIDE_LOOSE = Threshold(
    -2.0,
    "mean log odds of a sentence's words above which it may be linked with the wrong one",
    "news of which one sentence in eight was taken out: 5 in a hundred right links beside a gap "
    "lie above it, of the wrong ones most",
)
SLIDE_PAIRS = Threshold(42.0, "pairs of sentences above which none are read", "judgement")
SLIDE_GAIN = Threshold(1.0, "least mean log odds by which other links must be better", "judgement")
SLIDE_MORE = Threshold(
    2.5, "log odds lost by each sentence of a link beyond one on both sides", "judgement"
)
SLIDE_GAP = Threshold(-1.5, "log odds of each sentence without a counterpart", "judgement")
SLIDE_BROKEN = Threshold(
    4.0,
    "what they must gain more for each link they break, times its score beyond a half",
    "judgement",
)
