"""Which checks a run left out: said once, by language and direction, and by extra."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from polyproof.locales.codes import language_name
from polyproof.model import Side
from polyproof.rules import Skip


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Rules left out for one reason.

    Attributes:
        side: whose language lacks facts.
        language: that language; empty where it is not known.
        lacks: the kinds of facts that are lacking.
        extra: the extra that is not installed; empty: facts are lacking.
        rules: the codes of the rules.
    """

    side: Side
    language: str
    lacks: tuple[str, ...]
    extra: str
    rules: tuple[str, ...]

    @property
    def line(self) -> str:
        """The same in one line, for people."""
        codes = ", ".join(self.rules)
        if self.extra:
            return f"polyproof[{self.extra}] is not installed; not checked: {codes}"
        name = f"{language_name(self.language)} ({self.language})" if self.language else ""
        way = "into" if self.side is Side.TARGET else "from"
        facts = f"no data on {', '.join(self.lacks)}"
        return f"{way} {name or 'an unknown language'}: {facts}; not checked: {codes}"


def _reason(skip: Skip) -> tuple[str, Side, str]:
    return skip.extra, skip.side, skip.language


def left_out(skipped: Iterable[Skip]) -> tuple[LeftOut, ...]:
    """Return what was left out, a row for each language and direction, then for each extra."""
    rows = []
    for (extra, side, language), group in groupby(sorted(skipped, key=_reason), key=_reason):
        members = tuple(group)
        lacks = tuple(sorted({skip.lacks for skip in members if skip.lacks}))
        rules = tuple(sorted({skip.rule for skip in members}))
        rows.append(LeftOut(side, language, lacks, extra, rules))
    return tuple(rows)
