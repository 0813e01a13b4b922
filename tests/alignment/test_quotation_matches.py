"""Which quotation of the translation renders which of the source."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from polyproof import thresholds as t
from polyproof.alignment import Comparison, compare
from polyproof.alignment.projection import Projection
from polyproof.alignment.quotations import QuotationMatches, _Matcher, match_quotations
from polyproof.model import Span
from polyproof.reading import read_plain
from polyproof.text import Document


def comparison(source: tuple[str, str], target: tuple[str, str]) -> Comparison:
    """Compare two texts, each given with its language."""
    (source_language, before), (target_language, after) = source, target
    return compare(
        Document(read_plain(before, source_language)), Document(read_plain(after, target_language))
    )


def contents(found: Comparison) -> list[tuple[list[str], list[str]]]:
    """The words between the marks of each pair."""
    assert found.source is not None
    return [
        (
            [q.content.of(found.source.text) for q in pair.source],
            [q.content.of(found.target.text) for q in pair.target],
        )
        for pair in found.quotations.pairs
    ]


def test_quotations_of_two_conventions_pair_off() -> None:
    found = comparison(
        ("de", "Sie sprach von „Wind“. Er sprach von „sehr hohen Wellen im Hafen“."),
        ("fr", "Elle a parlé de « vent ». Il a parlé de « très hautes vagues dans le port »."),
    )
    assert contents(found) == [
        (["Wind"], [" vent "]),
        (["sehr hohen Wellen im Hafen"], [" très hautes vagues dans le port "]),
    ]
    assert not found.quotations.lost
    assert not found.quotations.added


def test_a_quotation_split_around_its_speaker_is_one() -> None:
    found = comparison(
        ("uk", "«Ми порахували кожен човен уночі, – сказала Олена. – Усі повернулися додому»."),
        ("en", "“We counted every boat at night,” Olena said. “Everyone came back home.”"),
    )
    (pair,) = found.quotations.pairs
    assert (len(pair.source), len(pair.target)) == (1, 2)


def test_without_a_counterpart_a_quotation_is_lost() -> None:
    found = comparison(
        ("en", 'The mayor said "nobody knew anything about the bridge".'),
        ("de", "Die Bürgermeisterin sagte, von der Brücke habe niemand etwas gewusst."),
    )
    assert len(found.quotations.lost) == 1


def test_a_repeated_opening_mark_makes_one_quotation() -> None:
    found = comparison(
        ("en", '"We waited for weeks.\n"Then the letter came at last," she said.'),
        ("es", "«Esperamos semanas.\nLuego llegó por fin la carta», dijo."),
    )
    ((source, target),) = contents(found)
    assert source[0].startswith("We waited")
    assert target[0].endswith("carta")


spans = st.lists(st.integers(0, 500), min_size=4, max_size=20).map(sorted)


@given(spans, spans, st.integers(0, 600))
@settings(max_examples=100, deadline=None)
def test_a_projection_keeps_order_and_bounds(
    left: list[int], right: list[int], offset: int
) -> None:
    edges = list(zip(left, right, strict=False))
    rows = [
        (Span(a, c), Span(b, d)) for (a, b), (c, d) in zip(edges[::2], edges[1::2], strict=False)
    ]
    projection = Projection(rows)
    assert projection.at(offset) <= projection.at(offset + 7)
    if any(len(one) for one, _ in rows):
        low, high = min(o.start for _, o in rows), max(o.end for _, o in rows)
        assert low <= projection.at(offset) <= high


def long_line(language: str, count: int) -> Document:
    """One sentence of that many quotations."""
    marks = {"en": "the “{} wind”, ", "de": "der „{} Wind“, "}[language]
    text = "x" + "".join(marks.format(number) for number in range(count)) + "y."
    return Document(read_plain(text, language))


def test_the_work_grows_with_the_number_of_quotations_not_with_its_square(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scored = 0
    score = _Matcher._score

    def counted(matcher: _Matcher, i: int, j: int) -> float:
        nonlocal scored
        scored += 1
        return score(matcher, i, j)

    monkeypatch.setattr(_Matcher, "_score", counted)
    for count in (100, 400, 1600):
        source, target = long_line("de", count), long_line("en", count)
        whole = Projection([(Span(0, len(source.text)), Span(0, len(target.text)))])
        scored = 0
        matches = match_quotations(source, target, whole)
        assert len(matches.pairs) == count
        assert scored <= 2 * t.QUOTATION_CANDIDATES.value * count
        for pair in matches.pairs:
            words = pair.source[0].content.of(source.text), pair.target[0].content.of(target.text)
            assert words[0].lower() == words[1]


def test_what_words_say_decides_between_quotations_that_fit() -> None:
    source = Document(read_plain("Er schrieb „Mond“ und „Wald“.", "de"))
    target = Document(read_plain("He wrote “wood” and “moon”.", "en"))
    whole = Projection([(Span(0, len(source.text)), Span(0, len(target.text)))])
    rendered = {"Mond": "moon", "Wald": "wood"}

    def alike(one: Span, other: Span) -> float:
        return float(rendered[one.of(source.text)] == other.of(target.text))

    def pairs(found: QuotationMatches) -> dict[str, str]:
        return {
            p.source[0].content.of(source.text): p.target[0].content.of(target.text)
            for p in found.pairs
        }

    assert pairs(match_quotations(source, target, whole)) == {"Mond": "wood", "Wald": "moon"}
    assert pairs(match_quotations(source, target, whole, alike)) == rendered
