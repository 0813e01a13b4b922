"""A web address, an e-mail address, a handle or a hashtag is not what the source has.

## What it finds
A URL, an e-mail address, an `@handle` or a `#hashtag` of the translation that the source does not
have, where the source has one that differs in a few letters, and has it nowhere in the
translation.

## Why it matters
An address works letter by letter or not at all: readers land nowhere, or with a stranger.

## Example
    (es) Escriban a avisos@puerto.example.
    (en) Write to notices@puerto.example.

## What it leaves alone
Addresses that both versions have, the same address with or without `https://` and `www.`, the
edition of a site in another language (`/es/` and `/en/`, `es.` and `en.`), and hashtags that are
translated as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.model import Edit, Fix, Origin, Severity
from polyproof.rules.rule import Family, Observation, Rule
from polyproof.text.addresses import Address, find_addresses
from polyproof.thresholds import ADDRESS_NEAR

_PREFIX = regex.compile(r"^(?:https?://)?(?:www\.)?", regex.IGNORECASE)


def _plain(address: Address, language: str) -> str:
    """Return an address in the form in which two versions of it are the same."""
    text = _PREFIX.sub("", address.text).rstrip("/")
    if address.kind in ("hashtag", "handle"):
        return text.lower()
    parts = regex.split(r"([./])", text.lower())
    return "".join(part for part in parts if part != language)


def _nearest(address: Address, others: list[Address]) -> tuple[Address | None, float]:
    from rapidfuzz.distance import Indel  # noqa: PLC0415

    same_kind = [other for other in others if other.kind == address.kind]
    best = max(
        same_kind,
        key=lambda other: Indel.normalized_similarity(address.text, other.text),
        default=None,
    )
    return best, Indel.normalized_similarity(address.text, best.text) if best else 0.0


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the addresses that were changed on the way."""
    if comparison.source is None:
        return
    source_language, target_language = comparison.source.language, comparison.target.language
    theirs = find_addresses(comparison.source.text)
    ours = find_addresses(comparison.target.text) if theirs else ()
    known = {_plain(address, source_language) for address in theirs}
    kept = {_plain(address, target_language) for address in ours}
    missing = [address for address in theirs if _plain(address, source_language) not in kept]
    for address in ours:
        if not missing or _plain(address, target_language) in known:
            continue
        original, likeness = _nearest(address, missing)
        if original is None or likeness < ADDRESS_NEAR.value:
            continue
        yield Observation(
            span=address.span,
            message=f"`{address.text}` is `{original.text}` in the source.",
            confidence=0.95,
            source_span=original.span,
            origin=Origin.INTRODUCED,
            evidence=(f"{likeness:.0%} of the letters are the same",),
            fix=Fix((Edit(address.span, original.text),), safe=False),
        )


RULE = Rule(
    code="MRK201",
    name="address-changed",
    family=Family.MARKUP,
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    check=check,
    page=__doc__,
    needs_source=True,
)
