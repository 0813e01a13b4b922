"""Garbled text: sentence boundaries, names and capitals out of place."""

from __future__ import annotations

from polyproof.thresholds.threshold import Threshold

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
GLUED_WORD = Threshold(
    3.5,
    "frequency (Zipf) from which a word with a capital inside another one begins a sentence where "
    "the source has one more there",
    "judgement; our news with full stops taken out",
)
OPENING = Threshold(
    5.8,
    "frequency (Zipf) from which on a word with a capital begins a sentence",
    "nouns among the common words lie below it: `gruppo`, `Ordnung`; handbooks in 40 languages",
)
OPENING_BEHIND_ARTICLE = Threshold(
    6.0,
    "the same behind an article",
    "judgement: function words lie above it, `web` and `help` below",
)
BOUNDARY_HABIT = Threshold(
    4.0,
    "links of several source sentences from which on they are the translator's way",
    "judgement",
)
BOUNDARY_WINDOW = Threshold(
    0.1,
    "how far from the expected place a lost full stop is sought, as a share of the sentence",
    "reference translations into he, hi, ja, zh",
)
BOUNDARY_LETTERS = Threshold(
    2, "fewest letters of each of two words that run together where a full stop was", "judgement"
)
BOUNDARY_WORD = Threshold(
    3.5, "least Zipf frequency of each of them", "reference translations into he and hi"
)
SHORTEST_SENTENCE = Threshold(
    32.0, "code points, as in English, below which a source sentence proves nothing", "judgement"
)
LOWER_NAME_LETTERS = Threshold(3, "fewest letters of a name in small letters", "judgement")
LOWER_NAME_RARE = Threshold(
    3.5,
    "Zipf frequency in the translation's language below which a word that the source has too, in "
    "small letters, is a name",
    "judgement: `calibre` lies below it, `taxi` and `curry` above",
)
LOWER_CASE_SHARE = Threshold(
    0.5, "share of paragraphs in lower case from which it is the text's own style", "judgement"
)
HEADING_WORDS = Threshold(
    6, "words up to which a line may be a heading and needs no full stop", "judgement"
)
BROKEN_LINK = Threshold(
    0.7, "score of a link from which a line that breaks within it breaks a sentence", "judgement"
)
STRAY_MARK_REACH = Threshold(
    300, "code points of a block before a mark in which its partner is sought", "judgement"
)
LONGEST_ABBREVIATION = Threshold(
    7, "letters from which a word in small letters is no abbreviation", "judgement"
)
STOP_INSIDE_COMMON = Threshold(
    3.5,
    "least Zipf frequency of the words around a full stop inside a sentence: no abbreviations",
    "judgement; human references of 24 directions raise nothing wrong",
)
STOPS_INSIDE = Threshold(
    5, "most full stops before small letters; above it, it is the text's own style", "judgement"
)
MISSPELT_LETTERS = Threshold(
    5, "fewest letters of a word whose spelling is judged", "judgement: shorter ones are symbols"
)
MISSPELT_FEWEST = Threshold(
    4, "fewest letters of a rare word", "judgement: shorter ones are near to too many"
)
MISSPELT_RARE = Threshold(
    2.0,
    "Zipf frequency below which a word of the list may be a common misspelling",
    "human references into 11 languages: at 2.3 right words come up",
)
MISSPELT_GAIN = Threshold(
    3.5,
    "how much commoner (Zipf) the word one letter away must be, where the list holds the rare one",
    "human references into 11 languages: at 3 the first right word comes up, at 2.5 six do",
)
MISSPELT_BORROWED = Threshold(
    0.75, "likeness (0-1) to a word of the source from which a word may be borrowed", "judgement"
)
MISSPELT_STEM = Threshold(4, "fewest letters of a word behind a prefix", "judgement")
QUOTED_TERM = Threshold(
    6,
    "most words of a phrase between marks that may be foreign, where no source tells",
    "judgement",
)
MISSPELT_ENDING = Threshold(
    3,
    "most letters of an ending that a rare word shares with a common one",
    "judgement: -dde, -ing",
)
MISSPELT_BARE = Threshold(3, "fewest letters of either without that ending", "judgement: gro, tro")
MISSPELT_LONGEST = Threshold(24, "most letters of such a word (a bound on the work)", "judgement")
MISSPELT_NEAR = Threshold(
    4.0,
    "least Zipf frequency of the word that must be one letter away",
    "human references into 11 languages: below it, rare but right words come up",
)
MISSPELT_NEAR_SHORT = Threshold(
    4.5, "the same for a word of so few letters, which is near to many", "the same references"
)
MISSPELT_UNKNOWN = Threshold(
    0.05,
    "largest share of words unknown to the list, 0-1; above it, the list does not fit the text",
    "human references into 11 languages have at most 0.041",
)
RUN_TOGETHER_LETTERS = Threshold(
    3, "fewest letters of each of two words that run together", "judgement"
)
RUN_TOGETHER_COMMON = Threshold(
    4.5,
    "least Zipf frequency of each of two words that run together",
    "human references into 11 languages: no word but a faulty one is made of two such words",
)
RUN_TOGETHER_LONG = Threshold(
    7, "letters from which a frequent word is seldom the part of another one", "judgement"
)
RUN_TOGETHER_RARE = Threshold(
    3.5,
    "least Zipf frequency of two words that run together, where the frequent one is so long",
    "human references into 11 languages raise nothing",
)
ACCENTS_CHANCE = Threshold(
    1e-2,
    "chance (0-1) at which a paragraph of so many words would have no accent",
    "judgement; human references of 24 directions raise nothing",
)
ACCENTS_WORDS = Threshold(
    3, "fewest different words that are none without their accents", "judgement"
)


# Blanks before marks

BLANKS_BEFORE_MARKS = Threshold(
    3, "fewest marks behind a blank that make it the article's custom", "judgement"
)
BLANKS_MISSING = Threshold(
    0.34,
    "most marks without a blank for one with it, so that they are exceptions",
    "WMT21-22 news, 13 French translations: 38 marks behind a blank, none without",
)
