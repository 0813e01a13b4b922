"""Days before which a night is meant: *v noci na 29. září* is the night of September 28th."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from polyproof.locales.number_marks import night_leads
from polyproof.text.number.model import Number, NumberKind

_LATEST = 31
_REACH = 20  # code points before a date that such words may take


def with_nights(text: str, language: str, numbers: Iterable[Number]) -> Iterator[Number]:
    """Yield the numbers; a day that a night leads up to may be the day before as well."""
    leads = night_leads(language)
    for number in numbers:
        if (
            leads
            and number.in_digits
            and number.kind is NumberKind.PLAIN
            and 1 < number.values[0] <= _LATEST
            and text[max(0, number.start - _REACH) : number.start].rstrip().lower().endswith(leads)
        ):
            yield number._replace(values=(*number.values, number.values[0] - 1))
        else:
            yield number
