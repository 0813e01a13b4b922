"""Terms of a glossary, text left untranslated, and links."""

from __future__ import annotations

from polyproof.thresholds.threshold import Threshold

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
    2.4,
    "least Zipf frequency of a word left over, in the source's language; 1 more where the "
    "translation is in another script",
    "judgement",
)
LEFT_OVER_SHORT = Threshold(
    4.5,
    "the same where the list of the translation's language is short",
    "handbooks in 40 languages: rarer words are loan words that a short list lacks",
)
JARGON_LETTERS = Threshold(3, "fewest letters of a word that tells a technical text", "judgement")
JARGON_KEPT = Threshold(
    3, "how often a translation has a word of the source that it keeps on purpose", "judgement"
)
JARGON_RARE = Threshold(
    1.5,
    "Zipf frequency below which a copied word in small letters tells a technical text",
    "273 of 277 news articles have none, two thirds of the handbooks do",
)
LEFT_OVER_HERE = Threshold(
    2.6, "Zipf frequency in the translation's language below which it is no word", "judgement"
)
LEFT_OVER_GAIN = Threshold(
    2.0, "how much commoner (Zipf) it is in the source's language", "judgement"
)
LEFT_OVER_NOUN = Threshold(
    4.3,
    "least Zipf frequency of a noun with a capital left over, in the source's language; in the "
    "translation's it is 0",
    "German news into English and French: rarer ones may be names that few know abroad",
)
LEFT_OVER_OPENER = Threshold(
    5.0, "the same of a word that opens a sentence, in other languages", "judgement"
)
LEFT_OVER_BRACKETED = Threshold(
    1.5, "the same of each word between brackets that both versions have alike", "judgement"
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
COPIED_CHRF = Threshold(
    40.0,
    "least chrF (0-100) against its source of a sentence with few function words of its own "
    "language and more of the source's",
    "WMT21-24 news, 290 articles: three such sentences, 8, 28 and (names) 44, all told apart by "
    "py3langid; a copy without its accents has 41",
)
WRONG_LANGUAGE_OWN = Threshold(
    0.12,
    "share of function words of its own language from which on a text needs no further look",
    "WMT21-24 news, 510 texts in 11 languages: 0.11 (Hebrew) to 0.57; paragraphs of 15 words 0-0.6",
)
WRONG_LANGUAGE_GAIN = Threshold(
    0.2,
    "how much greater the share of function words of another language must be",
    "the same texts: at most 0.0 for whole texts, 0.07 for their paragraphs of 15 words and more",
)
WRONG_LANGUAGE_WORDS = Threshold(
    25, "fewest words of a paragraph whose language can be told", "judgement"
)
WRONG_LANGUAGE_SURE = Threshold(
    0.99,
    "least probability by py3langid that it is another language of those in question",
    "judgement",
)


# Links to web pages

HYPERLINK_REACH = Threshold(
    1, "sentences by which a link may stand elsewhere than in the source, at most", "judgement"
)
