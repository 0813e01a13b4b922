"""A bracket has no partner.

## What it finds
An opening bracket that is never closed within its paragraph, or a closing one that nothing
opened, round, square or curly, full-width and CJK ones too.

## Why it matters
The other half went with the words that it stood next to, or stands in the wrong place.

## Example
    The mill (built in 1850 was sold.

## What it leaves alone
Numbers and letters of a list (`1)`, `a)`), smileys, and brackets that the source leaves open too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.model import Severity, Span
from polyproof.rules.rule import Family, Observation, Rule

_PAIRS = {
    "(": ")",
    "[": "]",
    "{": "}",
    "（": "）",
    "［": "］",
    "【": "】",
    "《": "》",
    "〈": "〉",
    "〔": "〕",
}
# A full-width bracket may pair with a plain one.
_PLAIN = {"（": "(", "）": ")", "［": "[", "］": "]"}
_PARTNER = {
    _PLAIN.get(closing, closing): _PLAIN.get(opening, opening)
    for opening, closing in _PAIRS.items()
}
_BRACKET = regex.compile(r"[()\[\]{}（）［］【】《》〈〉〔〕]")
_LIST_MARK = regex.compile(r"(?r)(?:^|[\s,;:(（])(?:\p{Nd}{1,3}|\p{L}|[ivxlcIVXLC]{1,5})[.º°ª]?")
_SMILEY = regex.compile(r"(?r)[:;=8xX]'?-?")


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the brackets without a partner that the source does not leave alone as well."""
    target = comparison.target
    for block in target.article.blocks:
        for at in unpaired(target.text, block.span):
            if not _is_inherited(at, comparison):
                yield _observation(at, comparison)


def unpaired(text: str, block: Span) -> list[int]:
    """Return where in a block of text brackets without a partner stand."""
    opened: list[tuple[str, int]] = []
    count: Counter[str] = Counter()
    lost: list[int] = []
    for match in _BRACKET.finditer(text, block.start, block.end):
        bracket, at = _PLAIN.get(match.group(), match.group()), match.start()
        if bracket not in _PARTNER:
            opened.append((bracket, at))
            count[bracket] += 1
        elif count[_PARTNER[bracket]]:
            while (top := opened.pop())[0] != _PARTNER[bracket]:
                count[top[0]] -= 1
                lost.append(top[1])
            count[_PARTNER[bracket]] -= 1
        elif not _stands_alone(text, at):
            lost.append(at)
    return sorted(lost + [at for _, at in opened if not _stands_alone(text, at)])


def _stands_alone(text: str, at: int) -> bool:
    """Tell whether a bracket belongs to the number of a list or to a smiley."""
    return bool(
        _LIST_MARK.match(text, max(0, at - 8), at) or _SMILEY.match(text, max(0, at - 3), at)
    )


def _is_inherited(at: int, comparison: Comparison) -> bool:
    """Tell whether the aligned source has a bracket of the same side without partner."""
    source = comparison.source
    if source is None:
        return False
    place = comparison.source_at(at)
    return place is not None and bool(unpaired(source.text, place))


def _observation(at: int, comparison: Comparison) -> Observation:
    bracket = comparison.target.text[at]
    opens = _PLAIN.get(bracket, bracket) not in _PARTNER
    return Observation(
        span=Span(at, at + 1),
        message=f"The bracket “{bracket}” is never {'closed' if opens else 'opened'}.",
        confidence=0.85,
        source_span=comparison.source_at(at),
        origin=comparison.origin,
    )


RULE = Rule(
    code="PUN106",
    name="bracket-unpaired",
    family=Family.PUNCTUATION,
    severity=Severity.WARNING,
    category="linguistic-conventions/punctuation",
    check=check,
    page=__doc__,
    yields_to=("GAR301", "GAR302", "GAR303", "GAR304", "GAR305"),
)
