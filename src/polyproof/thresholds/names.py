"""Names and addresses."""

from __future__ import annotations

from polyproof.thresholds.threshold import Threshold

NAME_RENDERED = Threshold(
    0.93,
    "least likeness (0-1) of two words that are surely the same name",
    "human references of 24 directions: names in another script or case score 0.75-1",
)
NAME_CUT = Threshold(5, "most letters that a name cut short has lost", "judgement")
NAME_LETTERS = Threshold(
    4, "fewest letters left of a name cut short, where the article lacks the full form", "judgement"
)
NAME_COMMON_STUMP = Threshold(
    4,
    "letters up to which what is left of a surname may be a common word, too",
    "judgement: `Som`, `Zan`, `Mari`; longer words may be renderings (`Austria`)",
)
NAME_SHARE = Threshold(0.5, "least share of its letters that is left of a name", "judgement")
NAME_LEXICON_GAIN = Threshold(
    1.3,
    "how much commoner (Zipf) the full word must be than what is left of it",
    "human references: rare names have no such word; cut names gain 1.9 and more",
)
NAME_EVERYDAY = Threshold(
    5.5,
    "Zipf frequency from which a word is too common to be what is left out of a name",
    "wordfreq: `never` 5.9, of which *Neve* is no part; words below it open names of authorities",
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
NAME_FORENAME = Threshold(
    5.0,
    "the same below which both parts lie, where neither has a plural",
    "human references of 24 directions",
)
NAME_KNOWN_GAP = Threshold(
    2.0, "how much rarer (Zipf) such a part may be in the translation's language", "judgement"
)
NAME_ABROAD = Threshold(
    5.5,
    "Zipf frequency below which both words of a name lie where nouns decline in many ways",
    "Czech, Russian and Ukrainian references: first names reach 5.3",
)
NAME_ABROAD_GAP = Threshold(
    2.5,
    "how much rarer (Zipf) such a name may be, in its own letters, where the translation is read",
    "the same references: `Petr` 2.4, `Filip` 1.8; adjectives of places 3 and more",
)
NAME_BEFORE_MARK = Threshold(
    4.9,
    "Zipf frequency up to which a capital proves a name, behind a preposition before a mark",
    "references of 24 directions: none is reported",
)
NAME_PLACE_OFF = Threshold(
    0.2, "how far apart (share of the sentence) the two places may be", "the same references"
)
NAME_PLURAL = Threshold(
    1.4,
    "how much rarer (Zipf) than a name its plural is at least; that of a word is nearer",
    "wordfreq's lists: `bang` .9, `galaxy` .7, `apple` .5; `trump` 1.5, `stanley` 2.6, `obama` 2.1",
)
NAME_PLURAL_GAP = Threshold(
    0.85,
    "how much rarer (Zipf) than at home a surname that looks like a plural may be abroad",
    "wordfreq's lists of English, German, French, Spanish and Czech: `Williams` 0.8, `Adams` 0.6, "
    "`Bates` 0.7; `Ministers` 1.0, `Services` 1.4, `Antiquities` 1.8",
)
_OWN = "references of 24 directions and manuals in 30 languages: no such name is missing there"
NAME_OWN_WORD = Threshold(
    3.5, "Zipf frequency from which a word of a name is one of the translation's language", _OWN
)
NAME_OPENING_WORD = Threshold(
    3.5,
    "Zipf frequency in the source's language from which what opens a sentence may be its word, "
    "where it is one of the translation's",
    "wordfreq's lists: Spanish `lean` (read) 3.9, `glitter` 2.5",
)
NAME_OWN_GAP = Threshold(
    0.8, "how much commoner (Zipf) such a word is there than in the source's language", _OWN
)
NAME_OPENER_GAP = Threshold(
    2.0,
    "how much commoner (Zipf) an opening word is than a place, to be no form of its name",
    "our own news in 20 directions: Russian *Самое* (most) is 2.7 commoner than Samoa",
)
NAME_KEPT_GAP = Threshold(
    0.7,
    "how much commoner (Zipf) a word may be in one language than in another, to be a name in both",
    "human references of 24 directions: at 1.0 titles and nicknames are taken for names",
)
NAME_GLOSS = Threshold(
    1.5,
    "how much commoner (Zipf) an everyday word of the translation's language may be there",
    "handbooks: terms in English, in brackets behind their translation, are 1.8 and more",
)
NAME_UNHEARD = Threshold(
    2.0, "Zipf frequency in the source's language below which a capital means a name", "judgement"
)

_MADE = "game stories in 40 languages: `Southbay`, `Dunefolk`, `Krijgersorde`"
NAME_PART = Threshold(
    3.2, "least Zipf frequency of both words of which a name is made that may be translated", _MADE
)
NAME_RARE_PART = Threshold(2.7, "the same where the rarer of the two is long", _MADE)
NAME_LONG_PART = Threshold(5, "fewest letters of such a long word", _MADE)
NAME_COMMON_PART = Threshold(4.2, "the same of the commoner of the two", _MADE)
NAME_LONGEST = Threshold(
    12,
    "most letters of a word that nobody has heard of and that is a name, not a technical word",
    "judgement: names of persons and places in news have 3-12",
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
NAME_BESIDE = Threshold(
    6, "words behind a name of which half must be the translation's, one by one", "judgement"
)
ADDRESS_NEAR = Threshold(
    0.7, "likeness (0-1) from which an address is a changed form of another", "judgement"
)

_CUT = (
    "human translations in 24 directions with names cut out: a fifth of the names found is found "
    "by this alone, and what is found in 98,000 untouched words are names that are missing"
)
NAME_UNCOVERED = Threshold(0.0, "log odds from which a name without a rendering is missing", _CUT)
NAME_UNCOVERED_BESIDE = Threshold(
    -1.5, "the same with the translation of a sentence beside read along", _CUT
)
NAME_UNCOVERED_WORD = Threshold(
    4.0,
    "Zipf frequency in the source's language from which such a name may be a word, though the "
    "translation's language or the rest of the translation has it too",
    _CUT,
)
NAME_UNCOVERED_MIDDLE = Threshold(
    -1.5, "log odds at which reports would be right half the time", _CUT
)
