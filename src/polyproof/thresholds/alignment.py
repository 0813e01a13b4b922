"""Alignment of sentences."""

from __future__ import annotations

from polyproof.thresholds.threshold import Threshold

_ALIGNMENT = (
    "judgement, then the sentence alignment set of `polyproof bench`, half of its documents"
)
_ALIGNMENT_WHOLE = (
    "the whole sentence alignment set of `polyproof bench`: not confirmed on other data"
)
ALIGN_GAP = Threshold(-2.62, "log odds of leaving a sentence without a counterpart", _ALIGNMENT)
ALIGN_HEADLINES = Threshold(
    4.0,
    "log odds of linking the two headlines, which newspapers word anew",
    "judgement: in six of 36 free translations a headline had met the first sentence instead",
)
ALIGN_GAP_PART = Threshold(
    -1.0,
    "log odds of leaving out a part of a sentence, beyond those of leaving out a whole one",
    _ALIGNMENT,
)
ALIGN_TWO_TO_ONE = Threshold(
    0.04,
    "odds of a link of two source sentences with one against 1-1",
    "references of news with one segment in eight taken out, half of them: as many dropped ones "
    "found as can be without a false finding on the whole ones; confirmed on the other half",
)
ALIGN_ONE_TO_TWO = Threshold(
    0.0768, "odds of a link of one source sentence with two against 1-1", _ALIGNMENT
)
ALIGN_TWO_TO_TWO = Threshold(0.01, "odds of a link 2-2 against 1-1", _ALIGNMENT)
ALIGN_THREE_TO_ONE = Threshold(0.0126, "odds of a link 1-3 or 3-1 against 1-1", _ALIGNMENT)
ALIGN_LENGTH_SPREAD = Threshold(
    0.14, "standard deviation of the log length ratio of long translations", _ALIGNMENT
)
ALIGN_LENGTH_NOISE = Threshold(
    3.31, "variance of the log length ratio, times length, that short texts add", _ALIGNMENT
)
ALIGN_LENGTH_PAD = Threshold(2.0, "code points added to every length", _ALIGNMENT)
ALIGN_LENGTH_TAIL = Threshold(
    3.84, "degrees of freedom of the length ratio's distribution", _ALIGNMENT
)
ALIGN_LENGTH_CHANCE = Threshold(
    1.36, "standard deviation of the log length ratio of random sentences", _ALIGNMENT
)
ALIGN_LENGTH_FLOOR = Threshold(-6.0, "lowest log density of a random length ratio", _ALIGNMENT)
ALIGN_NUMBER_WEIGHT = Threshold(1.0, "trust in a shared number", _ALIGNMENT)
ALIGN_COGNATE_WEIGHT = Threshold(0.65, "trust in a shared beginning of a word", _ALIGNMENT)
ALIGN_NAME_WEIGHT = Threshold(0.65, "trust in a shared consonant skeleton", _ALIGNMENT)
ALIGN_HAN_WEIGHT = Threshold(0.64, "trust in a shared Chinese character", _ALIGNMENT)
ALIGN_NOTION_WEIGHT = Threshold(
    0.805, "trust in a word and its entry in the dictionary", _ALIGNMENT
)
ALIGN_MARK_WEIGHT = Threshold(0.69, "trust in shared punctuation", _ALIGNMENT)
ALIGN_RARITY_PRIOR = Threshold(0.5, "sentences added to a key's count", _ALIGNMENT)
ALIGN_RARITY_SIZE = Threshold(
    46.0, "sentences of the language in which a new key stands once", _ALIGNMENT
)
ALIGN_WORDS_EXPECTED = Threshold(
    0.65, "share of the usual coverage that a link must reach", _ALIGNMENT
)
ALIGN_MARKS_EXPECTED = Threshold(
    0.64, "share of numbers and marks that a link must have in common", _ALIGNMENT
)
ALIGN_BREAK_SHARED = Threshold(1.2, "log odds of two paragraph breaks that coincide", _ALIGNMENT)
ALIGN_BREAK_ALONE = Threshold(
    1.73, "log odds lost by a paragraph break on one side only", _ALIGNMENT
)
ALIGN_BREAK_INSIDE = Threshold(1.5, "log odds lost by a paragraph break within a link", _ALIGNMENT)
ALIGN_BREAK_TRUST = Threshold(
    0.4, "trust in paragraph breaks before anything is aligned, 0-1", _ALIGNMENT
)
ALIGN_BREAKS_CHANCE = Threshold(
    0.65, "share of paragraph breaks that coincide by chance", _ALIGNMENT
)
ALIGN_SHIFT_PRIOR = Threshold(
    5.17, "sentences after which an article's own length ratio counts half", _ALIGNMENT
)
ALIGN_SPREAD_PRIOR = Threshold(
    10.0, "links after which the spread of an article's own length ratios counts half", _ALIGNMENT
)
ALIGN_SPREAD_USUAL = Threshold(
    0.74, "median deviation of the length ratio, in its usual standard deviations", _ALIGNMENT
)
ALIGN_SPREAD_LEAST = Threshold(
    0.5, "least that a spread is taken for, of the usual one", "judgement"
)
ALIGN_SPREAD_MOST = Threshold(1.6, "most that a spread is taken for, of the usual one", "judgement")

ALIGN_HABIT_PRIOR = Threshold(
    10.0,
    "links after which an article's own share of joined or split sentences counts half",
    "freely licensed handbooks and stories in 30 languages: 4 to 20 differ little",
)

MEANING_WEIGHT = Threshold(
    10.0, "log odds of a cosine of 1 between centred vectors", _ALIGNMENT_WHOLE
)
MEANING_CHANCE = Threshold(0.25, "cosine at which meaning speaks neither way", _ALIGNMENT_WHOLE)
ALIGN_WINDOW = Threshold(100.0, "source sentences that are aligned at a time", "judgement")
ALIGN_WINDOW_KEPT = Threshold(0.7, "share of a window whose links are kept", "judgement")
ALIGN_CHAIN_VOTES = Threshold(
    2.0, "keys found once in each version that make a pair of sentences sure", "judgement"
)
_SEAMS = (
    "a conditional logit over the places where a heading of the sentence alignment set ran into "
    "the text: fitted on each half of its documents, confirmed on the other; the mean of both"
)
_SEAMS_HALF = "the sentence alignment set, half of its documents; confirmed on the other"
SEAM_GAIN = Threshold(0.8, "weight of the log odds of two links against one", _SEAMS)
SEAM_ATOP = Threshold(2.7, "log odds of a heading atop the article", _SEAMS)
SEAM_GUIDED = Threshold(1.3, "log odds of a heading where one version shows its end", _SEAMS)
SEAM_STOPPED = Threshold(-2.5, "log odds of a heading that ends with a full stop", _SEAMS_HALF)
SEAM_AFTER_BRACKET = Threshold(1.5, "log odds of a place behind a closing bracket", _SEAMS_HALF)
SEAM_AT_DATELINE = Threshold(3.0, "log odds of a place before a dateline", _SEAMS_HALF)
SEAM_ENDS_ALIKE = Threshold(
    1.9,
    "log odds of a heading that ends with a quotation, or a newspaper's name, in both versions",
    _SEAMS,
)
SEAM_AT_FREQUENT = Threshold(
    0.7, "log odds of a place at a capital, for every step of the word's frequency", _SEAMS
)
SEAM_COMMON_ZIPF = Threshold(4.5, "frequency (Zipf) of a word whose capital says nothing", _SEAMS)
SEAM_IN_NAME = Threshold(-0.6, "log odds of a place between two words with capitals", _SEAMS)
SEAM_IN_CAPITALS = Threshold(
    0.7, "share of the longer words from which on a heading writes all with capitals", "judgement"
)
SEAM_UNCASED = Threshold(-0.4, "log odds of a place in a script without capitals", _SEAMS)
SEAM_UNENDED = Threshold(
    -1.0, "log odds of a heading with a text behind it that ends without a full stop", _SEAMS
)
SEAM_PLACE = Threshold(-2.8, "log odds of any place where a heading may end", _SEAMS)
SEAM_AFTER_COMMON = Threshold(-1.2, "log odds of a place behind a common word", _SEAMS)
SEAM_AT_COMMON = Threshold(1.4, "log odds of a place at a common word with a capital", _SEAMS)
SEAM_AT_ORDINARY = Threshold(
    1.1, "log odds of a place at a capital that the article also writes small", _SEAMS
)
SEAM_IN_PHRASE = Threshold(
    -1.6, "log odds of a place between two words that stand together elsewhere", _SEAMS
)
SEAM_AT_FIGURE = Threshold(-0.85, "log odds of a place before a figure", _SEAMS)
SEAM_LENGTH = Threshold(
    0.5, "log odds lost by the squared log of a heading's length over the usual one", _SEAMS
)
SEAM_USUAL = Threshold(60.0, "usual length of a heading in code points as in English", "judgement")
SEAM_ECHO = Threshold(1.3, "log odds of a heading all of which is said again behind it", _SEAMS)
SEAM_SURE = Threshold(
    -2.0,
    "log odds above which a heading is cut off",
    "the sentence alignment set, half of its documents; no finding on clean text comes by it",
)
SEAM_HOPELESS = Threshold(
    -4.0, "log odds of the places below which no link is weighed", "judgement"
)
SEAM_TRIED = Threshold(8.0, "places in a version whose links are weighed", "judgement")
SEAM_PLACES = Threshold(20.0, "most places in a sentence where a heading may end", "judgement")
SEAM_HEADING = Threshold(5.0, "fewest code points of a heading and of what follows it", "judgement")
SEAM_ROUNDS = Threshold(3.0, "how often headings are looked for, one a link each time", "judgement")

_WORD_SEAMS = (
    "a conditional logit over pairs of places in the sentence alignment set, with the network's "
    "likeness of words: fitted on each half of its documents, confirmed on the other; then on both"
)
SEAM_WORDS_PLACE = Threshold(0.8, "weight of the log odds of a place in one version", _WORD_SEAMS)
SEAM_WORDS_HEADING = Threshold(2.1, "log odds of a cut behind what may be a heading", _WORD_SEAMS)
SEAM_WORDS_ANYWHERE = Threshold(-4.9, "log odds of a place of which nothing is known", _WORD_SEAMS)
SEAM_WORDS_NEARER = Threshold(
    6.3,
    "log odds for each step of the cosine by which the words of the weaker half are nearer to "
    "their own half than to the other",
    _WORD_SEAMS,
)
SEAM_WORDS_FIT = Threshold(
    0.1, "the same for what all words together lose against the best counterpart", _WORD_SEAMS
)
SEAM_WORDS_GAIN = Threshold(
    0.37, "weight of the log odds of two links against one by lengths and keys", _WORD_SEAMS
)
SEAM_WORDS_ATOP = Threshold(2.5, "log odds of a heading atop the article", _WORD_SEAMS)
SEAM_WORDS_ALIKE = Threshold(
    3.1, "log odds of a heading that ends alike in both versions", _WORD_SEAMS
)
SEAM_WORDS_SURE = Threshold(0.6, "log odds above which both sides are cut", _WORD_SEAMS)
SEAM_WORDS_HOPELESS = Threshold(
    -3.0, "log odds of the places below which the network is not asked", "judgement"
)
SEAM_FLAT = Threshold(
    12.0, "sentences for each block of a text whose line breaks seem lost", "judgement"
)
SEAM_WORDS_FLAT = Threshold(
    2.0,
    "log odds of a heading in such a text",
    "the sentence alignment set, half of its documents; confirmed on the other",
)
