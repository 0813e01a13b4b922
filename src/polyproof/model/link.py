"""Links between the sentences of two versions of an article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Sentences of the source and the sentences of the translation that render them.

    Attributes:
        source: half-open range of source sentence indices; empty where text was added.
        target: half-open range of target sentence indices; empty where text was dropped. An
            empty range still has a place: it stands before the sentence with its index.
        score: how well the two sides fit, 0-1; 0 for a link with an empty side.
        parts: what the score is made of, by name (`length`, `numbers`, `names`, ...), 0-1 each;
            a part is left out where neither side has evidence for it.
    """

    source: tuple[int, int]
    target: tuple[int, int]
    score: float = 0.0
    parts: tuple[tuple[str, float], ...] = ()

    @property
    def is_dropped(self) -> bool:
        """Whether the source sentences have no counterpart."""
        return self.target[0] == self.target[1]

    @property
    def is_added(self) -> bool:
        """Whether the target sentences have no counterpart."""
        return self.source[0] == self.source[1]

    @property
    def is_alone(self) -> bool:
        """Whether the sentences of one version have no counterpart in the other."""
        return self.is_dropped or self.is_added

    @property
    def shape(self) -> str:
        """The link's shape as aligners write it, source first: `1-1`, `2-1`, `1-0`, ..."""
        return f"{self.source[1] - self.source[0]}-{self.target[1] - self.target[0]}"

    @property
    def certainty(self) -> float:
        """How sure it is that a link with an empty side has no counterpart, 0-1."""
        return dict(self.parts).get("unmatched", 0.0)
