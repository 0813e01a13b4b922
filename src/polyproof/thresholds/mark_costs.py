"""Quotations: what each reading of a mark costs the parser.

The cheapest reading of all marks of an article wins; only the differences between costs count.
"""

from __future__ import annotations

from polyproof.thresholds.threshold import Threshold

_BY = "judgement, on invented sentences"

MARK_ALONE = Threshold(5.0, "a mark without a partner", _BY)
MARK_SINGLE_ALONE = Threshold(1.4, "the same for a mark that may be an apostrophe", _BY)
MARK_OVER_LINE = Threshold(0.9, "an open quotation goes on in the next line", _BY)
MARK_OVER_SHORT_LINE = Threshold(0.4, "... where lines are as short as sentences", _BY)
MARK_OVER_PARAGRAPH = Threshold(1.9, "... in the next paragraph, behind an empty line", _BY)
MARK_REPEATED = Threshold(0.4, "... which repeats the opening mark", _BY)
MARK_NESTED = Threshold(0.2, "a quotation within another", _BY)
MARK_NESTED_ALIKE = Threshold(1.5, "... with the same marks", _BY)
MARK_NESTED_STRAIGHT = Threshold(1.5, "... and more, with straight ones", _BY)
MARK_MERGED = Threshold(5.5, "one mark closes both of two quotations", _BY)
MARK_MERGED_CUSTOM = Threshold(
    1.2, "... where that is the custom and few characters stand before the inner one", _BY
)
MARK_SINGLE_OUTER = Threshold(0.4, "marks of the inner kind around an outer quotation", _BY)
MARK_PER_CHARACTER = Threshold(
    0.0005, "each character of a quotation: of two readings alike, the shorter quotations", _BY
)
MARK_PER_CHARACTER_SINGLE = Threshold(0.004, "... between marks that may be apostrophes", _BY)
MARK_FOREIGN_PAIR = Threshold(0.5, "a pair that another language accepts", _BY)
MARK_UNKNOWN_PAIR = Threshold(2.0, "a pair that none accepts, of one kind", _BY)
MARK_UNLIKE = Threshold(
    8.0, "a double mark paired with a single one, or with itself where none does so", _BY
)
MARK_EMPTY = Threshold(1.5, "a quotation without a character", _BY)
MARK_IMPOSSIBLE = Threshold(99.0, "what is out of the question", _BY)
MARK_CERTAIN = Threshold(12.0, "a double mark that stands where marks stand is no mark", _BY)
APOSTROPHE_MISTYPED = Threshold(1.0, "a double mark is an apostrophe mistyped, inside a word", _BY)
POSSESSIVE_MISTYPED = Threshold(3.0, '... behind a plural, as in workers" rights', _BY)
APOSTROPHE = Threshold(0.6, "a single mark at the edge of a word is an apostrophe", _BY)
PRIME = Threshold(2.0, "a mark behind a digit, or a single one elsewhere, is none", _BY)
GERSHAYIM_AFTER_PREFIX = Threshold(
    0.5, "a mark behind a Hebrew prefix is one, or is gershayim", _BY
)
GERSHAYIM_DOUBT = Threshold(0.1, "... and opens a quotation, more than that", _BY)
GLYPH_TURNED = Threshold(4.0, "a mark used the other way round than the language has it", _BY)
GLYPH_FOREIGN = Threshold(1.2, "a mark that other languages use so", _BY)
GLYPH_UNKNOWN = Threshold(6.0, "a mark that no language uses so", _BY)
GLYPH_APOSTROPHE = Threshold(1.0, "a curly apostrophe opens a quotation", _BY)
ALONE_IN_LINE = Threshold(1.0, "a mark that is a line of its own opens a quotation", _BY)
UNSPACED_SIDE = Threshold(
    1.5, "most that a mark costs on the wrong side, beside a script without blanks", _BY
)
UNSPACED_STRAIGHT = Threshold(0.5, "... a straight one", _BY)
SHORT_LINE = Threshold(160, "code points of a line as short as a sentence, on average", _BY)
MARK_MERGED_LONGEST = Threshold(
    20, "most code points before an inner quotation that ends with the outer one", _BY
)
PARSE_BEAM = Threshold(12, "readings that are kept at each mark", _BY)
PARSE_MARGIN = Threshold(11.0, "cost over the cheapest at which a reading is dropped", _BY)
MARK_CLEAR = Threshold(
    0.35, "most that a mark costs in the part that its place and shape leave no doubt about", _BY
)
MARK_OPPOSED = Threshold(2.9, "... and least that it costs in the other part", _BY)

# Costs by the neighbour of a mark: of opening and of closing, before and after it.
#              edge blank  (    )    .    -    "    1    漢   a
OPEN_AFTER = (0.0, 0.0, 0.0, 3.0, 1.5, 0.3, 0.3, 3.0, 0.0, 3.0)
OPEN_BEFORE = (2.5, 3.0, 0.0, 4.0, 2.5, 0.5, 0.2, 0.0, 0.0, 0.0)
CLOSE_AFTER = (6.0, 3.0, 4.0, 0.0, 0.0, 0.5, 0.2, 0.0, 0.0, 0.0)
CLOSE_BEFORE = (0.0, 0.0, 0.5, 0.0, 0.0, 0.2, 0.3, 2.5, 0.0, 3.0)
