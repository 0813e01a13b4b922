"""Addresses are found where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyproof.text.addresses import find_addresses


@pytest.mark.parametrize(
    ("text", "kind", "shown"),
    [
        ("Write to a.b@c.example.", "email", "a.b@c.example"),
        ("See https://a.example/b?c=1, please.", "url", "https://a.example/b?c=1"),
        ("See www.a.example.", "url", "www.a.example"),
        ("Ask @some_one!", "handle", "@some_one"),
        ("Сегодня #Порт2030.", "hashtag", "#Порт2030"),
    ],
)
def test_kinds(text: str, kind: str, shown: str) -> None:
    (address,) = find_addresses(text)
    assert (address.kind, address.text) == (kind, shown)


@given(st.text(alphabet="a.@#/:w htps-1é", max_size=80))
def test_spans_hold_what_they_say(text: str) -> None:
    for address in find_addresses(text):
        assert address.span.of(text) == address.text


@pytest.mark.parametrize("piece", ["a.", "@", "#a", "a@a", "www.", "a-", "https://"])
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    """A pattern that goes back over what it read would not end while anybody waits."""
    text = piece * (300_000 // len(piece))
    assert all(address.span.of(text) == address.text for address in find_addresses(text))
