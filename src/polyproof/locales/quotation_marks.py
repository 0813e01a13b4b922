"""How quotations are marked in each language: the facts of `data/quotation_marks.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from polyproof.locales.data_files import tables

# Straight marks stand for any other pair in text that was typed, in every language.
STRAIGHT = ('""', "''", "＂＂")


@dataclass(frozen=True, slots=True)
class Convention:
    """The quotation marks of one language.

    Attributes:
        outer: accepted pairs, opening mark then closing mark, the standard one first.
        inner: accepted pairs for a quotation within a quotation.
        that: words that lead from a verb of saying to what is said.
        articles: indefinite articles, which a noun must follow.
        clause: what follows a closing mark where the marks only hold a clause together.
        quotative: particles that lead from what is said to a verb of saying behind it.
        topic: endings of the words that name a speaker before what is said.
        spaced: marks that stand off from what they enclose by a blank.
        incise: auxiliary verbs that open the naming of a speaker within the marks, behind a comma;
            empty where the marks are closed for that.
        emphasis: pairs that set off a catchword or a thought, and no speech.
        dash: whether dashes open speech and set off the speaker.
        merges_closing: whether two like marks that would close together are written once.
    """

    outer: tuple[str, ...] = ()
    inner: tuple[str, ...] = ()
    that: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    clause: tuple[str, ...] = ()
    quotative: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    incise: tuple[str, ...] = ()
    emphasis: tuple[str, ...] = ()
    spaced: str = ""
    dash: bool = False
    merges_closing: bool = False

    def accepts(self, pair: str) -> bool:
        """Tell whether a pair of marks (two characters) is accepted, straight ones included."""
        return pair in STRAIGHT or pair in self.outer or pair in self.inner


@cache
def _conventions() -> dict[str, Convention]:
    return {
        language: Convention(
            outer=tuple(row["outer"]),
            inner=tuple(row["inner"]),
            that=tuple(row.get("that", ())),
            articles=tuple(row.get("articles", ())),
            clause=tuple(row.get("clause", ())),
            quotative=tuple(row.get("quotative", ())),
            incise=tuple(row.get("incise", ())),
            topic=tuple(row.get("topic", ())),
            emphasis=tuple(row.get("emphasis", ())),
            spaced=row.get("spaced", ""),
            dash=row.get("dash", False),
            merges_closing=row.get("merges_closing", False),
        )
        for language, row in tables("quotation_marks.toml").items()
    }


def convention(language: str) -> Convention | None:
    """Return the convention of a language; None for a language without data."""
    return _conventions().get(language)


@cache
def known_pairs() -> frozenset[str]:
    """Return every pair that is accepted in some language, straight ones included."""
    pairs = set(STRAIGHT)
    for one in _conventions().values():
        pairs.update(one.outer, one.inner)
    return frozenset(pairs)
