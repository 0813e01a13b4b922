"""Numbers, and scores against a reference."""

from __future__ import annotations

from polyproof.thresholds.threshold import Threshold

# Numbers

NUMBER_CONVERSION_SLACK = Threshold(
    0.06,
    "share by which a converted measure may be off, beside the rounding that its digits show",
    "judgement: news rounds 65 km to 40 miles, 2,000 feet to 600 metres",
)
NUMBER_SHARE_SLACK = Threshold(
    0.7,
    "percentage points by which a percentage may differ from the fraction that it says",
    "arithmetic: two thirds are given as 66, 66.7 and 67 per cent",
)
UNIT_NEARLY = Threshold(
    0.1,
    "share by which two units may differ for a round number of one to do for the other",
    "judgement: 200 yards are said as 200 metres",
)
UNIT_ROUND = Threshold(50, "what divides a number that is round beside a unit", "judgement")
NUMBER_LEFTOVERS = Threshold(
    50,
    "most numbers of a link without an equal on one side: above it the text is a table, and which "
    "number stands for which cannot be told (a bound on the work as well)",
    "judgement",
)
NUMBER_TIMES = Threshold(
    20,
    "how many times as large a number may be as one of as few digits that it replaces",
    "judgement",
)

# Scores against a reference

TER_LONGEST_SEGMENT = Threshold(
    200,
    "words (characters where words have no blanks) of the longest segment that gets a TER",
    "time of sacrebleu 2.6 on random words with moved blocks: 1 s at 200, 31 s at 1,000",
)
