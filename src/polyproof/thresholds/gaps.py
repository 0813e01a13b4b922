"""What is missing, what was added, what stands twice."""

from __future__ import annotations

from polyproof.thresholds.threshold import Threshold

_CLEAN = "no alarm on human translations in 24 directions, the rest as recall on injected defects"
GAP_CERTAIN = Threshold(0.7, "least certainty of the alignment that text is missing, 0-1", _CLEAN)
TOLD_NUMBER = Threshold(
    20, "least number in digits that shows a sentence to be told beside its place", "judgement"
)
_PROSE = (
    "120,000 words of freely licensed handbooks and stories in 30 languages, whose translators "
    "join and split sentences: of 38 false findings of dropped ones 10 are left"
)
GAP_DOUBTFUL = Threshold(0.85, "certainty below which a gap is no gap but part of a link", _PROSE)
GAP_BLOCK = Threshold(
    2.0,
    "log odds of a gap of whole paragraphs, and against one of parts of several, where both "
    "versions have the same paragraphs",
    "news of which a paragraph was taken out: of 535, 495 are found to the sentence, 488 without",
)
GAP_MOVED = Threshold(0.5, "log odds for which a gap is moved by a link", "judgement")
GAP_MARKED = Threshold(
    2.0,
    "log odds of a gap being part of a link with a semicolon, colon or bracket that only the other "
    "side has",
    "the same: 6 of 27 false findings go by it, no dropped sentence of the articles is lost",
)
ADDED_CERTAIN = Threshold(0.99, "least certainty that the source has nothing alike, 0-1", _PROSE)
ADDED_LETTERS = Threshold(16.0, "fewest letters of an added passage", _CLEAN)
HEADING_LENGTH = Threshold(120.0, "most code points of a heading", "judgement")
HEADING_SURE = Threshold(0.7, "least score of the links of a heading and its text", _CLEAN)
HEADLINE_SHORT = Threshold(
    -0.22,
    "log of the length that a headline and the text behind it may lose before the headline is gone",
    "judgement",
)
MERGED_BREAKS = Threshold(5.0, "fewest paragraph breaks of a source that tell a habit", "judgement")
MERGED_SHARE = Threshold(
    0.2, "most of them that may be gone without being the translator's way, 0-1", "judgement"
)
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
_MOVES = "sentences moved by three places in human translations: no false pair, then recall"
OTHER_TEXT_UNCOVERED = Threshold(
    0.0,
    "mean log odds that a word has no counterpart, by the network, of another text",
    "DEMETR: 390 of 400 sentences set against another text lie above, all 798 translations below "
    "-2.5; of 4,688 links in handbooks and stories 4 lie above, none of which is right",
)
OTHER_TEXT_WORDS = Threshold(4.0, "fewest words a side for the network to say so", "judgement")
MOVE_PAIRS = Threshold(2500.0, "pairs of gaps above which no moves are looked for", "judgement")
MOVE_SHARED = Threshold(2.0, "fewest words, names and numbers that a moved sentence keeps", _MOVES)
MOVE_LIKENESS = Threshold(0.25, "share of them, by weight, that it keeps, 0-1", _MOVES)
MOVE_LENGTH = Threshold(0.6, "most that the log of its length may change", _MOVES)
MOVE_PAIRS_READ = Threshold(60.0, "pairs of gaps above which the network reads none", "judgement")
MOVE_UNCOVERED = Threshold(
    -1.0,
    "mean log odds that words of a moved sentence have no counterpart, at most",
    "free translations of our own: of sentences told in another order -1.7 to -7.9; in articles, "
    "no sentence that was dropped has one that was added and has its words",
)
NEGATION_LINK = Threshold(
    0.8, "least score of a link in which denials are compared, 0-1", "judgement"
)
NEGATION_UNCOVERED = Threshold(
    -1.0,
    "least log odds that the word that denies has no counterpart",
    "denials taken out of human translations: half of them reach it; of those that 290 human "
    "translations leave out or say by the opposite, 2 do",
)

_UNSAID = (
    "a logistic regression over the first and last sentences of longer links in news of which one "
    "segment in eight was taken out, on each half of the documents: rounded means"
)
UNSAID_USUAL = Threshold(-1.1, "log odds of any sentence of a link that it is unsaid", _UNSAID)
UNSAID_LENGTH = Threshold(0.6, "weight of the log odds of the lengths", _UNSAID)
UNSAID_PLACE = Threshold(0.55, "weight of the log odds of the places of words", _UNSAID)
UNSAID_FOUND = Threshold(-2.0, "weight of the log of how many words only it has are found", _UNSAID)
UNSAID_LOST = Threshold(2.8, "weight of the log of how many of its words are not found", _UNSAID)
UNSAID_NUMBER = Threshold(3.0, "log odds of a sentence with a number that is lost", _UNSAID)
UNSAID_ROOM = Threshold(
    -2.0, "log odds of a semicolon, colon or bracket that only the translation has", "as GAP_MARKED"
)
UNSAID_EDGE = Threshold(4.0, "log odds of an edge of the translation like the rest's", _UNSAID)
UNSAID_APART = Threshold(3.6, "log odds of a sentence in a paragraph of its own", _UNSAID)
UNSAID_SURE = Threshold(
    1.6,
    "log odds above which a sentence is taken for unsaid",
    "the same: none on whole translations, and no merger where a full stop was taken out of them",
)
UNSAID_MOST_FOUND = Threshold(
    2.0,
    "most words only it has that may be found if it is unsaid",
    "the same: no more are in 60 of 64 sentences rightly taken for unsaid, more in 6 of 8 others",
)
UNSAID_PLACE_NOISE = Threshold(
    0.1, "how far off a word usually stands, in shares of the sentence", "judgement"
)
UNSAID_LEAST = Threshold(-6.0, "least log odds of lengths or places that count", "judgement")
UNSAID_MOST = Threshold(4.0, "most log odds of lengths or places that count", "judgement")

_OTHER = (
    "a logistic regression over news: translations, whole or cut off, and random pairs, of a "
    "sentence to an article, on each half of the documents, confirmed on the other: rounded means"
)
OTHER_TEXT_ODDS = Threshold(
    2.0,
    "log odds above which the translation renders another text",
    "the same: it takes none of 1,215 translations of three sentences and more for another text, "
    "4 of 1,003 of two, 13 of 1,837 of one; of random pairs 0.92, 0.91 and 0.73",
)
OTHER_TEXT_NONE = Threshold(9.0, "log odds against another text where nothing is weighed", "none")
OTHER_TEXT_WEIGHT = Threshold(
    5.0, "weight of the words of a version below which it is too short to tell", "judgement"
)
OTHER_TEXT_LINKS = Threshold(
    5.0, "links from which on they tell by themselves that it is the same text", "judgement"
)
OTHER_TEXT_FOUND = Threshold(
    0.3,
    "share of them whose words are found again from which on it is, 0-1",
    "the same: 5 in a hundred translations have less, no random pair of articles has as much",
)
OTHER_TEXT_PART = Threshold(
    0.33, "length of the translation against the source's below which it was cut off", "judgement"
)
OTHER_USUAL = Threshold(-1.5, "log odds of any text", _OTHER)
OTHER_SHARED_NOTION = Threshold(-4.4, "weight of the log of shared dictionary entries", _OTHER)
OTHER_SHARED_COGNATE = Threshold(-2.4, "weight of the log of shared beginnings of words", _OTHER)
OTHER_SHARED_NAME = Threshold(-2.15, "weight of the log of shared skeletons of names", _OTHER)
OTHER_SHARED_NUMBER = Threshold(-2.9, "weight of the log of shared numbers", _OTHER)
OTHER_NOTION = Threshold(2.3, "weight of the log of entries that might be shared", _OTHER)
OTHER_COGNATE = Threshold(0.3, "weight of the log of beginnings that might be shared", _OTHER)
OTHER_NUMBER_LOST = Threshold(2.3, "weight of the log of numbers in the source alone", _OTHER)
OTHER_NUMBER_ADDED = Threshold(2.8, "weight of the log of numbers in the translation", _OTHER)
OTHER_PROPER_NAMES = Threshold(0.75, "weight of the log of names on the side with fewer", _OTHER)
OTHER_NAMES = Threshold(1.1, "weight of the log of names on the side with more", _OTHER)
OTHER_ASKS = Threshold(3.0, "log odds where one side alone asks", _OTHER)
OTHER_QUOTES = Threshold(1.5, "log odds where one side alone quotes", _OTHER)
OTHER_LENGTH = Threshold(0.4, "weight of the deviations of the length from the usual", _OTHER)
OTHER_FIT = Threshold(-2.7, "weight of the mean score of the links", _OTHER)
OTHER_LINKS = Threshold(3.0, "weight of the log of the number of links", _OTHER)
OTHER_FIT_LINKS = Threshold(-2.6, "weight of that log times the mean score", _OTHER)
OTHER_SURE = Threshold(
    -1.0,
    "log odds where a link finds its words again",
    "45 in a hundred links of translations do, 4 of random pairs; less than half of the log of "
    "that, since the links of an article are alike",
)
OTHER_UNSURE = Threshold(0.22, "log odds where a link does not", "the same")
