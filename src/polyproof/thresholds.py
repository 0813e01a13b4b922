"""Every number that decides anything, with what it means and the data that set it.

Rules and alignment read their thresholds here and nowhere else. `set_by` names the data and
the measurement; a value set by judgement alone says so.
"""

from __future__ import annotations

from typing import NamedTuple


class Threshold(NamedTuple):
    """A number that decides: its value, its meaning with the unit, and what set it."""

    value: float
    meaning: str
    set_by: str


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
LOST_KEPT_SHARE = Threshold(
    0.5, "share of the source's quotations that a translation must keep", "judgement"
)
LOST_KEPT_DIRECT = Threshold(
    0.3, "... where speech without marks is still direct speech", "judgement"
)
NAME_CAPITALS = Threshold(
    0.6, "share of capitalised words behind the first in words that are a name", "judgement"
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
SHIFT_SPEAKER_REACH = Threshold(
    80, "code points around a source quotation in which its speaker is named", "judgement"
)
SHIFT_SCORE = Threshold(
    0.5, "lowest score of a pair of quotations whose edges are compared, 0-1", "judgement"
)
LOST_RENDERED = Threshold(
    0.6, "share of its expected length that the linked sentence must have", "judgement"
)
LOST_STRAY_REACH = Threshold(
    60, "code points around lost words in which a stray mark explains them", "judgement"
)
LOST_EDGE_REACH = Threshold(
    12, "code points around lost words in which another way to set them off counts", "judgement"
)
OVERLONG_NEAR = Threshold(
    0.6,
    "slacks that the edge which such a quotation shares with its source may be off",
    "judgement",
)


# Reading

CONTROL_SHARE = Threshold(
    0.01, "share of control characters (0-1) above which a file is binary", "judgement"
)
WIDE_BLANKS = Threshold(
    0.05, "share of blanks (0-1) above which what decodes as UTF-16 is text", "judgement"
)
LONGEST_PARAGRAPH = Threshold(
    1_000_000, "code points of the longest paragraph that is read", "judgement: a novel has as many"
)
LINE_LIMIT = Threshold(2**28, "bytes of the longest line of a batch that is read", "judgement")
ARCHIVE_LIMIT = Threshold(
    2**28, "bytes of the largest file that is unpacked from a document", "judgement"
)
LANGUAGE_LETTERS = Threshold(
    60, "letters that a text needs before its language is looked for", "judgement"
)
LANGUAGE_PROBABILITY = Threshold(
    0.95,
    "probability (0-1) that the identifier must give a document's language",
    "580 news documents of WMT21-24 in 13 languages: all right, 4 % less certain than this",
)
HEADLINE_LENGTH = Threshold(
    140, "code points of the longest first line that can be a headline", "judgement"
)
SUBHEADING_LENGTH = Threshold(
    70, "code points of the longest line inside an article that can be a subheading", "judgement"
)
DATELINE_LENGTH = Threshold(
    40, "code points of the longest line after the headline that can be a dateline", "judgement"
)
WRAP_NARROWEST = Threshold(
    30, "code points of the longest line below which lines are not wrapped", "judgement"
)
WRAP_WIDEST = Threshold(
    100, "code points of the longest line above which lines are not wrapped", "judgement"
)
WRAP_SHARE = Threshold(
    0.9, "share of lines (0-1) that must be too full for the next word", "judgement"
)


# --- alignment -----------------------------------------------------------------------------
_ALIGNMENT = (
    "judgement, then the sentence alignment set of `polyproof bench`, half of its documents"
)
_ALIGNMENT_WHOLE = (
    "the whole sentence alignment set of `polyproof bench`: not confirmed on other data"
)
ALIGN_GAP = Threshold(-2.62, "log odds of leaving a sentence without a counterpart", _ALIGNMENT)
ALIGN_TWO_TO_ONE = Threshold(0.0768, "odds of a link 1-2 or 2-1 against 1-1", _ALIGNMENT)
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

MEANING_WEIGHT = Threshold(
    10.0, "log odds of a cosine of 1 between centred vectors", _ALIGNMENT_WHOLE
)
MEANING_CHANCE = Threshold(0.25, "cosine at which meaning speaks neither way", _ALIGNMENT_WHOLE)
ALIGN_WINDOW = Threshold(100.0, "source sentences that are aligned at a time", "judgement")
ALIGN_WINDOW_KEPT = Threshold(0.7, "share of a window whose links are kept", "judgement")
ALIGN_CHAIN_VOTES = Threshold(
    2.0, "keys found once in each version that make a pair of sentences sure", "judgement"
)
SEAM_BOTH = Threshold(
    2.0, "log odds at which a heading is cut off in both versions", _ALIGNMENT_WHOLE
)
SEAM_GUIDED = Threshold(
    0.0, "log odds at which it is cut off as the other one is", _ALIGNMENT_WHOLE
)
SEAM_PLACES = Threshold(20.0, "most places in a sentence where a heading may end", _ALIGNMENT_WHOLE)
SEAM_HEADING = Threshold(
    5.0, "fewest code points of a heading and of what follows it", _ALIGNMENT_WHOLE
)
SEAM_FLAT = Threshold(5.0, "sentences a block at which line breaks seem lost", _ALIGNMENT_WHOLE)

_CLEAN = "no alarm on human translations in 24 directions, the rest as recall on injected defects"
GAP_CERTAIN = Threshold(0.75, "least certainty of the alignment that text is missing, 0-1", _CLEAN)
GAP_DOUBTFUL = Threshold(0.8, "certainty below which a gap is no gap but part of a link", _CLEAN)
ADDED_CERTAIN = Threshold(0.9, "least certainty that the source has nothing alike, 0-1", _CLEAN)
ADDED_LETTERS = Threshold(16.0, "fewest letters of an added passage", _CLEAN)
HEADING_LENGTH = Threshold(120.0, "most code points of a heading", "judgement")
HEADING_SURE = Threshold(0.7, "least score of the links of a heading and its text", _CLEAN)
SHORT_RESIDUAL = Threshold(
    -3.0, "length of a sentence against its source, in deviations, at which a part is gone", _CLEAN
)
SHORT_JOINED = Threshold(
    -2.0,
    "the same, joined with the sentence before or behind, from which on nothing is gone",
    "the clean stories of corpora/; no right finding that no other rule has is lost by it",
)
SHORT_SOURCE = Threshold(40.0, "fewest code points (as in English) of a source that counts", _CLEAN)
SHORT_LINKS = Threshold(4.0, "fewest links of an article that set its own length ratio", _CLEAN)
DUPLICATED_SENTENCES = Threshold(4.0, "most sentences that are looked for again as one", _CLEAN)
DUPLICATED_LETTERS = Threshold(
    12.0, "fewest letters of a duplicated passage; others than Latin count two", _CLEAN
)
ALIKE = Threshold(0.85, "likeness at which a sentence repeats the one before it, 0-1", _CLEAN)
ALIKE_LETTERS = Threshold(40.0, "fewest letters of a sentence repeated with changes", _CLEAN)
DUPLICATED_WORDS = Threshold(9.0, "fewest words of a passage found twice inside a sentence", _CLEAN)
LOOP_WORDS = Threshold(8.0, "most words of a phrase that loops", _CLEAN)
LOOP_EMPHASIS = Threshold(3.0, "how often a word or character may stand for emphasis", _CLEAN)
LOOP_SURE = Threshold(
    4.0, "words of a loop that grammar explains in a language that doubles words", _CLEAN
)
LOOP_KANA = Threshold(9.0, "characters at which a loop of Kana alone is no word any more", _CLEAN)


# Names

NAME_RENDERED = Threshold(
    0.93,
    "least likeness (0-1) of two words that are surely the same name",
    "human references of 24 directions: names in another script or case score 0.75-1",
)
NAME_CUT = Threshold(5, "most letters that a name cut short has lost", "judgement")
NAME_LETTERS = Threshold(
    4, "fewest letters left of a name cut short, where the article lacks the full form", "judgement"
)
NAME_SHARE = Threshold(0.5, "least share of its letters that is left of a name", "judgement")
NAME_LEXICON_GAIN = Threshold(
    1.3,
    "how much commoner (Zipf) the full word must be than what is left of it",
    "human references: rare names have no such word; cut names gain 1.9 and more",
)
NAME_ALIKE = Threshold(
    0.7,
    "least likeness (0-1) at which a word may transcribe a name of another script",
    "human references: transcriptions score 0.7-1",
)
NAME_WORD = Threshold(
    4.5, "Zipf frequency from which a word is a word rather than a name", "judgement"
)


NAME_LOOSE = Threshold(0.6, "likeness (0-1) from which a word may render a name", "judgement")
NAME_FAITHFUL = Threshold(0.75, "likeness (0-1) from which it surely does", "judgement")
NAME_LINK = Threshold(0.6, "score of a link below which a missing name proves nothing", "judgement")
NAME_SOURCE_WORD = Threshold(
    4.5, "Zipf frequency in the source's language from which a name may be a word", "judgement"
)
NAME_SURNAME = Threshold(
    3.5,
    "Zipf frequency in the source's language below which one part of a full name lies",
    "judgement",
)
NAME_UNHEARD = Threshold(
    2.0, "Zipf frequency in the source's language below which a capital means a name", "judgement"
)


NAME_IS_WORD = Threshold(
    3,
    "Zipf frequency from which a name of the source is a word that may be translated",
    "judgement",
)
NAME_REPLACED_BY = Threshold(
    6,
    "Zipf frequency from which a word that opens a sentence is an article or pronoun",
    "judgement",
)
ADDRESS_NEAR = Threshold(
    0.7, "likeness (0-1) from which an address is a changed form of another", "judgement"
)


# Terms

TERM_STEM = Threshold(4, "fewest letters that a form of a term has in common with it", "judgement")
TERM_ENDING = Threshold(3, "most letters in which a form of a term differs from it", "judgement")


# Untranslated text

COPIED_WORDS = Threshold(
    5, "fewest words of a copied run that can be prose; one fewer in a foreign script", "judgement"
)
COPIED_HAN = Threshold(
    6, "the same where both versions are in Han script, two letters a word", "judgement"
)
COPIED_LOWER = Threshold(
    0.4, "least share of words in lower case in copied prose, else it is a title", "judgement"
)
COPIED_GAP = Threshold(
    3, "most words of the translation between two copied runs of one passage", "judgement"
)
LEFT_OVER_LETTERS = Threshold(
    3, "fewest letters of a single word left over, in a script that both versions use", "judgement"
)
LEFT_OVER_THERE = Threshold(
    2.5,
    "least Zipf frequency of a word left over, in the source's language; 1 more where the "
    "translation's language has a short list or another script",
    "judgement",
)
LEFT_OVER_HERE = Threshold(
    2.6, "Zipf frequency in the translation's language below which it is no word", "judgement"
)
LEFT_OVER_GAIN = Threshold(
    2.0, "how much commoner (Zipf) it is in the source's language", "judgement"
)
COPIED_WHOLE = Threshold(
    0.95, "least share of a sentence of the source that counts as all of it", "judgement"
)
COPIED_SENTENCE = Threshold(
    0.6, "least share of a sentence that is copied in an untranslated sentence", "judgement"
)
COPIED_SURE = Threshold(
    0.9,
    "least probability of the source's language among source, target and English",
    "py3langid restricted to two languages, 13 languages: 99 % right at five words",
)

# Garbled text

STRANDED_NAME_LIKENESS = Threshold(
    68.0,
    "likeness (0-100, Indel ratio of the words spelt in ASCII) from which a word behind a full "
    "stop is taken for a name of the source",
    "by judgement, on names across Latin and Cyrillic",
)
BOUNDARY_SCORE = Threshold(
    0.6, "score of a link below which it is no evidence of a lost full stop", "judgement"
)
BOUNDARY_FIT = Threshold(
    0.45,
    "largest log ratio of the translation's length to the expected one, for both sentences",
    "judgement",
)
BOUNDARY_WINDOW = Threshold(
    0.1,
    "how far from the expected place a lost full stop is sought, as a share of the sentence",
    "reference translations into he, hi, ja, zh",
)
SHORTEST_SENTENCE = Threshold(
    32.0, "code points, as in English, below which a source sentence proves nothing", "judgement"
)
LOWER_CASE_SHARE = Threshold(
    0.5, "share of paragraphs in lower case from which it is the text's own style", "judgement"
)
HEADING_WORDS = Threshold(
    6, "words up to which a line may be a heading and needs no full stop", "judgement"
)
STRAY_MARK_REACH = Threshold(
    300, "code points of a block before a mark in which its partner is sought", "judgement"
)
LONGEST_ABBREVIATION = Threshold(
    7, "letters from which a word in small letters is no abbreviation", "judgement"
)

# Numbers

NUMBER_CONVERSION_SLACK = Threshold(
    0.06,
    "share by which a converted measure may be off, beside the rounding that its digits show",
    "judgement: news rounds 65 km to 40 miles, 2,000 feet to 600 metres",
)
NUMBER_LEFTOVERS = Threshold(
    50,
    "most numbers of a link without an equal on one side: above it the text is a table, and which "
    "number stands for which cannot be told (a bound on the work as well)",
    "judgement",
)

# Scores against a reference

TER_LONGEST_SEGMENT = Threshold(
    200,
    "words (characters where words have no blanks) of the longest segment that gets a TER",
    "time of sacrebleu 2.6 on random words with moved blocks: 1 s at 200, 31 s at 1,000",
)
