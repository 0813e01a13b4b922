"""Numbers are read by value, in every notation, and never out of place."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyproof.alignment import compare
from polyproof.reading import read_plain
from polyproof.rules import RULES
from polyproof.text import Document
from polyproof.text.number import NumberKind


def values(text: str, language: str = "en", firm: bool = False) -> list[str]:
    """The likeliest value of each number, in order."""
    numbers = Document(read_plain(text, language)).numbers
    return [f"{n.values[0].normalize():f}" for n in numbers if n.firm or not firm]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "1,234.50 and 2 000 and 12,34,567", ["1234.5", "2000", "1234567"]),
        ("de", "2.000 Stück zu 3,5 Millionen", ["2000", "3500000"]),
        ("de", "1'250'000 Franken", ["1250000"]),
        ("en", "on 17.5.1994 at 20:30", ["17", "5", "1994", "20.3"]),
        ("en", "two hundred and fifty, twenty-three, half a million", ["250", "23", "500000"]),
        ("en", "a 3-1 defeat, aged 35-42", ["3", "1", "35", "42"]),
        ("fr", "quatre-vingt-dix-sept", ["97"]),
        ("es", "3 mil millones, mil quinientos", ["3000000000", "1500"]),
        (
            "ja",
            "3万5千人、1億2000万円、7億4千6百万、二十三人",
            ["35000", "120000000", "746000000", "23"],
        ),
        (
            "zh",
            "4000万元，20多万棵，7.3 万英镑，三个人，一般",
            ["40000000", "200000", "73000", "3"],
        ),
        ("en", "two and a half years, two halves of a match", ["2.5", "2", "0.5"]),
        ("gl", "no décimo terceiro ano", ["13"]),
        ("ko", "예산 3조 5천억 원, 3조 5억, 제1조", ["3500000000000", "3000500000000", "1"]),
        ("zh", "二〇二四年", ["2024"]),
        ("zh", "1万2.3.4", ["10002.3", "4"]),
        ("ar", "١٢٫٥ و ٣٬٠٠٠", ["12.5", "3000"]),
        ("hi", "12 लाख, ५ करोड़", ["1200000", "50000000"]),
        ("he", "כשלושה מיליון, חמש עשרה", ["3000000", "15"]),
        ("ru", "318 460, двадцать пять, трёх тысяч, 2,3 млн", ["318460", "25", "3000", "2300000"]),
        ("cs", "třicet jedna lidí a dvě stě korun", ["31", "200"]),
        ("xx", "Unknown tongue: 5.000", ["5"]),
        ("hr", "petnaestmetarska dionica, petnaestogodišnji dječak", ["15", "15"]),
        ("is", "tvöfalt gler, tífaldur munur", ["2", "10"]),
    ],
)
def test_values(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language) == expected


def test_a_notation_with_two_readings_gives_both() -> None:
    (number,) = Document(read_plain("2.512", "de")).numbers
    assert number.values == (Decimal(2512), Decimal("2.512"))


def test_decimals_end_in_no_zero() -> None:
    (number,) = Document(read_plain("2.510", "de")).numbers
    assert number.values == (Decimal(2510),)


def test_digits_in_a_name_are_a_code() -> None:
    kinds = [n.kind for n in Document(read_plain("F-16, A320, 16 F", "en")).numbers]
    assert kinds == [NumberKind.CODE, NumberKind.CODE, NumberKind.PLAIN]


def test_addresses_hold_no_numbers() -> None:
    assert values("See https://example.org/2024/05 or mail x12@example.org now.") == []


LANGUAGES = st.sampled_from(["en", "de", "fr", "ja", "zh", "he", "ru", "hi", "tr", "xx", ""])
PIECES = st.sampled_from(
    [
        *"0123456789.,:'- \u00a0",
        "万",
        "億",
        "千",
        "三",
        "百",
        "two ",
        "hundred ",
        "million ",
        "XIV",
        "५",
        "a",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join), LANGUAGES)
def test_numbers_lie_within_the_text_in_order_and_apart(text: str, language: str) -> None:
    end = 0
    for number in Document(read_plain(text, language)).numbers:
        assert end <= number.start < number.end <= len(text)
        assert number.values
        assert all(value >= 0 for value in number.values)
        assert text[number.start : number.end].strip() == text[number.start : number.end]
        end = number.end


@given(st.integers(0, 10**12), st.sampled_from(["en", "de", "fr", "he", "ru"]))
def test_a_number_has_one_value_in_every_grouping(value: int, language: str) -> None:
    for mark in (",", ".", " ", "\u00a0", "\u202f", "'"):
        written = f"{value:,}".replace(",", mark)
        (number,) = Document(read_plain(f"x {written}", language)).numbers
        assert Decimal(value) in number.values


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize(
    "piece",
    ["1,", "1 ", "1", "1:1:", "hundred ", "million ", "1 million ", "million million ", "a@", "万",
     "1万", "XIV", "two-", "www.", "€1 "],
)  # fmt: skip
def test_endless_text_is_read_in_linear_time(piece: str, language: str) -> None:
    text = piece * (20_000 // len(piece))
    for number in Document(read_plain(text, language)).numbers:
        assert number.values[0] < 10**60


def test_numbers_of_a_table_are_not_compared_one_by_one() -> None:
    source = Document(read_plain(" ".join(f"{n},5" for n in range(3000)), "de"))
    target = Document(read_plain(" ".join(f"{n}.7" for n in range(3000)), "en"))
    comparison = compare(source, target)
    assert not [f for rule in RULES for f in rule.findings(comparison) if f.rule == "NUM101"]
