"""Reading: formats, encodings, languages, the parts of an article."""

from __future__ import annotations

from polyproof.thresholds.threshold import Threshold

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
