"""How a name that the translation lacks is reported."""

from __future__ import annotations

from polyproof.model import Origin, Side
from polyproof.rules.names.lost import Lost
from polyproof.rules.rule import Observation


def observed(lost: Lost) -> Observation:
    """Return the observation of a lost name, at its place in the source."""
    span = lost.mention.word.span
    return Observation(
        span=span,
        side=Side.SOURCE,
        message=f"The name `{lost.mention.name}` is missing from the translated sentence.",
        confidence=lost.sure,
        source_span=span,
        origin=Origin.INTRODUCED,
        evidence=(lost.why,),
    )
