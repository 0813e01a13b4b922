"""The parser of quotations."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from polyproof.locales.quotation_marks import convention
from polyproof.reading import read_plain
from polyproof.text.quotations import QuotationParse, parse_quotations

PIECES = ["“", "”", "„", "«", "»", '"', "'", "’", "‘", "「", "」", "&quot;", "â€œ", " ", "\n", "a",
          "word", ".", ",", "—", "צה", "漢", "5", "(", "\n\n"]  # fmt: skip


def parse(text: str, language: str = "en") -> QuotationParse:
    return parse_quotations(read_plain(text, language))


@given(
    st.lists(st.sampled_from(PIECES), max_size=40),
    st.sampled_from(["en", "de", "fr", "he", "ja", "xx"]),
)
@settings(max_examples=300, deadline=None)
def test_any_sequence_of_marks_gives_a_sound_parse(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    found = parse(text, language)
    places = [q.opening for q in found.quotations] + [q.closing for q in found.quotations]
    for place in (*places, *found.unclosed, *found.unopened, *found.continued):
        assert 0 <= place.start < place.end <= len(text)
    for quotation in found.quotations:
        assert quotation.opening.end <= quotation.closing.start
        assert quotation.level in (1, 2)
    assert not set(found.unclosed) & {q.opening for q in found.quotations}
    openings = [q.opening.start for q in found.quotations]
    assert openings == sorted(openings)
    for one in found.quotations:  # quotations nest or stand apart, they never cross
        for other in found.quotations:
            crossing = one.span.start < other.span.start < one.span.end < other.span.end
            assert not crossing


@given(
    st.lists(st.sampled_from(["one", "two, three", "four."]), min_size=1, max_size=6),
    st.integers(0, 5),
)
@settings(max_examples=60, deadline=None)
@pytest.mark.parametrize("language", ["en", "de", "fr", "ru", "ja", "sv", "hr", "he", "is", "pl"])
def test_one_lost_mark_is_found_and_nothing_else(
    language: str, words: list[str], which: int
) -> None:
    facts = convention(language)
    assert facts is not None
    first, last = facts.outer[0][0], facts.outer[0][1]
    pieces = [f"They said {first}{word}{last} again." for word in words]
    chosen = which % len(pieces)
    text = " ".join(pieces)
    assert parse(text, language).unclosed == parse(text, language).unopened == ()
    pieces[chosen] = f"They said {words[chosen]}{last} again."
    broken = parse(" ".join(pieces), language)
    assert len(broken.unopened) + len(broken.unclosed) == 1
    if first != last:
        start = len(" ".join(pieces[:chosen])) + bool(chosen)
        assert broken.unopened[0].start == start + len("They said ") + len(words[chosen])


@pytest.mark.parametrize(
    "text",
    [
        '"a ' * 100_000,
        "«" * 100_000,
        "'" * 200_000,
        "Ð»" * 200_000,
        "&amp;" * 200_000,
        '"\n' * 100_000,
    ],
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    start = time.process_time()
    parse(text[:15_000])
    assert time.process_time() - start < 20
