"""Quotations: matching them across languages, and the rules about them."""

from __future__ import annotations

from polyproof.thresholds.threshold import Threshold

# Quotations: matching across languages.

QUOTATION_LENGTH_PAD = Threshold(
    6, "code points added to both lengths before their ratio is taken", "judgement"
)
QUOTATION_LENGTH_SLOPE = Threshold(
    1.2, "how fast the fit of two lengths falls with the logarithm of their ratio", "judgement"
)
QUOTATION_SLACK = Threshold(
    25, "code points that a quotation may lie off its expected place", "judgement"
)
QUOTATION_SLACK_SHARE = Threshold(
    0.6, "the same, as a share of the length of the linked sentence", "judgement"
)
QUOTATION_MATCH = Threshold(0.4, "lowest score of a pair of quotations, 0-1", "judgement")
QUOTATION_MEANING = Threshold(
    2.0,
    "what the likeness of words (0-1) adds to the score where several quotations fit",
    "of 365 quotations with rivals, in translations of 24 directions, 14 were paired against what "
    "the words say, all of them wrongly; two are left",
)
QUOTATION_CANDIDATES = Threshold(
    32,
    "quotations on either side of the expected place that can be the one meant",
    "judgement: a bound on the work in a sentence of thousands",
)
QUOTATION_LEFTOVER_FIT = Threshold(
    0.45,
    "fit of lengths, 0-1, that pairs two quotations left over in linked sentences",
    "judgement",
)
QUOTATION_INNER_FIT = Threshold(
    0.5, "fit of lengths, 0-1, below which inner marks do not render outer ones", "judgement"
)
QUOTATION_WITHIN = Threshold(
    0.6, "share of a quotation that must lie within another to be part of it", "judgement"
)

# Quotations: rules.

QUOTATION_SOUND_REACH = Threshold(
    300,
    "code points around a source quotation in which a stray mark casts doubt on it",
    "judgement",
)
QUOTATION_NEAR = Threshold(
    20, "code points that the edge of a quotation may lie off its expected place", "judgement"
)
QUOTATION_NEAR_SHARE = Threshold(
    0.3, "the same, as a share of the length of the linked sentence", "judgement"
)
NARRATION_LENGTH = Threshold(
    25,
    "code points of source narration between two quotations that count as swallowed",
    "judgement",
)
NARRATION_MARGIN = Threshold(
    0.15,
    "how much better (in logarithms of length) a quotation must fit its source's quotations with "
    "the narration between them than without",
    "judgement",
)
OVERLONG_FACTOR = Threshold(
    2.0, "a quotation this many times longer than its source's reaches over narration", "judgement"
)
OVERLONG_EXTRA = Threshold(40, "... and by this many source code points more", "judgement")
DOUBTFUL_REACH = Threshold(
    40, "code points between a doubtful mark and where a lost quotation should end", "judgement"
)
LOST_KEPT_MOST = Threshold(
    0.8, "the share that must be kept for two quoted words to be missed", "articles, half the set"
)
WORD_LENGTH = Threshold(
    14, "English code points below which a quotation is a word set off or a name", "judgement"
)
SPEECH_LENGTH = Threshold(
    20, "English code points from which a quotation that stands alone is speech", "judgement"
)
SPOKEN_LENGTH = Threshold(
    11,
    "the same for speech that is all its sentence has, but for a verb of saying and its subject",
    "our news with quotation marks taken out",
)
SPOKEN_FIT = Threshold(
    0.5, "log ratio up to which the words beside such a verb have the length expected", "judgement"
)
MOVED_QUOTATION_FIT = Threshold(
    0.5,
    "log ratio of lengths up to which a quotation without a counterpart may be one that is lost",
    "judgement",
)
LOST_KEPT_SHARE = Threshold(
    0.5, "share of the source's quotations that a translation must keep", "judgement"
)
LOST_KEPT_DIRECT = Threshold(
    0.3, "... where speech without marks is still direct speech", "judgement"
)
NAME_CAPITALS = Threshold(
    0.6, "share of capitalised words behind the first in words that are a name", "judgement"
)
NAME_CAPITALS_MORE = Threshold(
    0.3, "... above that of the text around it: German capitalises every noun", "judgement"
)
CONTINUED_NEAR = Threshold(
    8,
    "code points that a mark may lie off the start of a quotation that ends in its paragraph",
    "judgement",
)
CONTINUED_SHARE = Threshold(
    0.1, "the same, as a share of the length of the linked sentence", "judgement"
)
TRUNCATED_LENGTH = Threshold(
    25, "least code points of a source quotation that can be seen to break off", "judgement"
)
TRUNCATED_SHARE = Threshold(
    0.6,
    "share of its expected length behind the mark below which a quotation breaks off",
    "judgement",
)
SHIFT_WORDS = Threshold(
    3, "most words by which a mark is taken to be moved", "judgement: longer stretches are rare"
)
SHIFT_LENGTH = Threshold(
    5, "least words of a source quotation that stands alone as speech", "judgement"
)
SHIFT_LENGTH_FRAMED = Threshold(
    3,
    "... where a verb of saying stands behind it in both versions, or right before it",
    "our news with marks moved at random",
)
SHIFT_SPEAKER_REACH = Threshold(
    80, "code points around a source quotation in which its speaker is named", "judgement"
)
SHIFT_HEAD_REACH = Threshold(
    40, "code points at the head of a quotation in which a `that` may be its own", "judgement"
)
SHIFT_SCORE = Threshold(
    0.5, "lowest score of a pair of quotations whose edges are compared, 0-1", "judgement"
)
SHIFT_EVIDENCE = Threshold(
    3.4,
    "log odds by which another place must be the better one for a mark",
    "of 1,309 quotations in untouched human translations of 24 directions none is above it",
)
SHIFT_EVIDENCE_COMPARED = Threshold(
    3.0,
    "... where words are compared by the extra for it",
    "as above: two of 1,400 marks in human references are above it, one of them a fault",
)
SHIFT_IMPOSSIBLE = Threshold(
    10.0, "log odds against a mark where no mark can stand", "none of 1,400 in human references"
)
SHIFT_LONGEST = Threshold(
    6.0,
    "how often as long as expected a quotation may be of which a mark was moved",
    "marks moved at random in docs.jsonl.gz: none that is found makes one so long",
)
OVERLONG_EXPECTED = Threshold(
    12,
    "least code points expected of a quotation that can be seen to be far too long",
    "judgement: four Chinese characters may take thirty letters",
)
OVERLONG_STRETCH = Threshold(
    0.9,
    "logarithm of actual over expected length above which a quotation from a script without "
    "blanks is far too long",
    "of 254 quotations in translations from Chinese and Japanese one is above it, a fault",
)
FITTING_STRETCH = Threshold(0.5, "... and up to which its length fits", "as above: 19 of 20 do")
TITLE_STRETCH = Threshold(
    2.2, "how often as long or short as expected a name is that was quoted", "judgement"
)
TITLE_WORD = Threshold(
    3.5, "frequency (Zipf) of the words of a name that translates one: Belt and Road", "judgement"
)
LOST_RENDERED = Threshold(
    0.6, "share of its expected length that the linked sentence must have", "judgement"
)
LOST_FRONTED = Threshold(
    0.25,
    "by what share of both lengths the order of speaker and speech must fit better turned round",
    "free translations of our own, and articles.jsonl.gz, where 0 lost none that was right",
)
LOST_LEAD = Threshold(
    2,
    "how many times as long as in the source what names the speaker may be before a *that*",
    "free translations of our own, and articles.jsonl.gz, where it lost none that was right",
)
LOST_ROOM = Threshold(
    0.75,
    "share of its expected length that a lost quotation must have before a mark at its place",
    "judgement",
)
REST_EDGE = Threshold(
    3, "code points by which a sentence may reach over the quotation that it ends", "judgement"
)
LOST_STRAY_REACH = Threshold(
    60, "code points around lost words in which a stray mark explains them", "judgement"
)
LOST_EDGE_REACH = Threshold(
    12, "code points around lost words in which another way to set them off counts", "judgement"
)
ATTRIBUTION_LENGTH = Threshold(
    120, "code points that may name the speaker between two quotations of his", "judgement"
)
JOINED_FACTOR = Threshold(
    2.0,
    "times the length expected of two quotations that the marks around both may reach",
    "judgement",
)
OVERLONG_NEAR = Threshold(
    0.6,
    "slacks that the edge which such a quotation shares with its source may be off",
    "judgement",
)
FIX_NEAR = Threshold(
    8, "code points that the place of a missing mark may lie off the expected one", "judgement"
)
FIX_NEAR_SHARE = Threshold(
    0.15, "the same, as a share of the length that the quotation should have", "judgement"
)
QUOTED_NEUTRAL = Threshold(
    0.4, "likeness, as a cosine, of words that do not render each other", "judgement, by looking"
)
QUOTED_LEANING = Threshold(
    0.3, "most by which one word speaks for a side of a mark, in cosines", "judgement"
)
UNEVEN_QUOTED = Threshold(
    3,
    "places in which a name must be quoted for the one without marks to be a fault",
    "news texts in 14 languages, 580 of them clean: no alarm",
)
TORN_PHRASE_LIKENESS = Threshold(
    0.5,
    "mean likeness, 0-1, of words that render each other one by one by their sound",
    "judgement: words that do not are alike by a third",
)
SENTENCE_REACH = Threshold(
    600,
    "code points of a sentence on either side of a quotation that are looked at",
    "judgement: longer sentences are lists or tables (a bound on the work as well)",
)
