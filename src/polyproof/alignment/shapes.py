"""How many sentences of each version a link takes, and how usual that is."""

from __future__ import annotations

from math import log

from polyproof import thresholds as t
from polyproof.alignment.lengths import Setting

SIZES = (1, 2, 3)  # sentences of one side in a link that is looked for everywhere
# Shapes of links between sentences, most frequent first; a gap is no shape of its own here.
SHAPES = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1))
_ODDS = {
    (1, 1): 0.0,
    (1, 2): log(t.ALIGN_ONE_TO_TWO.value),
    (2, 1): log(t.ALIGN_TWO_TO_ONE.value),
    (2, 2): log(t.ALIGN_TWO_TO_TWO.value),
    (1, 3): log(t.ALIGN_THREE_TO_ONE.value),
    (3, 1): log(t.ALIGN_THREE_TO_ONE.value),
}
_ONE_MORE = log(t.ALIGN_THREE_TO_ONE.value / t.ALIGN_ONE_TO_TWO.value)


def shape_odds(shape: tuple[int, int], setting: Setting) -> float:
    """Return the log odds of a link of any shape, against 1-1, in an article.

    Every sentence beyond the third costs what the third does.
    """
    a, b = shape
    habit = setting.joining if a > b else setting.splitting if b > a else 0.0
    usual = min(a, SIZES[-1]), min(b, SIZES[-1])
    beyond = a - usual[0] + b - usual[1]
    if usual not in _ODDS:
        usual, beyond = (2, 2), a + b - 4
    return _ODDS[usual] + habit + beyond * _ONE_MORE
