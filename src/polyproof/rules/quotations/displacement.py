"""Whether another place is likelier for a quotation mark than its own."""

from __future__ import annotations

from polyproof import thresholds as t
from polyproof.rules.quotations.place_evidence import PlaceEvidence
from polyproof.rules.quotations.size_evidence import Feature


def weight_of(features: list[Feature]) -> float:
    """Return the log odds that the features give a place, against a place with none of them."""
    weights = t.MARK_PLACE_WEIGHTS
    return sum(weights.get(name, 0.0) * value for name, value in features if value)


def displaced(evidence: PlaceEvidence) -> tuple[float, int | None, int | None]:
    """Return how much better another place is for one of the marks, and where.

    The first value is in log odds; then the place of the opening mark or of the closing one,
    whichever is off by more; None for both where no mark could stand elsewhere.
    """
    best: tuple[float, int | None, int | None] = (0.0, None, None)
    if evidence.is_doubtful:
        return best
    for opens in (True, False):
        if evidence.is_settled(opens):
            continue
        own, *others = evidence.places(opens)
        impossible = evidence.is_impossible(own, opens)
        free = [
            place
            for place in others
            if not evidence.contradicts(place, opens)
            and (not impossible or evidence.mends(place, opens))
        ]
        if not free:
            continue
        weight, place = max((weight_of(evidence.features(place, opens)), place) for place in free)
        own_weight = weight_of(evidence.features(own, opens))
        gain = weight - own_weight + impossible * t.SHIFT_IMPOSSIBLE.value
        if gain > best[0]:
            best = (gain, place.offset, None) if opens else (gain, None, place.offset)
    return best
