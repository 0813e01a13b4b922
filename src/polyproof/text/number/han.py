"""Numerals written in Han characters, and digits multiplied by them (3万5千)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from polyproof.locales.calendars import Calendar
from polyproof.text.number.model import Number

_DIGITS = {
    c: v
    for v, chars in enumerate(
        ("〇零", "一壹", "二两兩贰", "三叁", "四", "五", "六", "七", "八", "九")
    )
    for c in chars
}
_SMALL = {"十": 10, "百": 100, "千": 1000}
# The same in Hangul, where they stand behind digits; alone they are syllables of many words.
_HANGUL = {"십": 10, "백": 100, "천": 1000}
_LARGE = {"万": 4, "萬": 4, "만": 4, "億": 8, "亿": 8, "억": 8, "兆": 12, "조": 12}
_ALL = "".join(_DIGITS) + "".join(_SMALL) + "".join(_LARGE)

# Counters: behind one of these a single numeral counts something. Sources: grammars of Chinese
# and Japanese. A single numeral without one is mostly part of a word (统一, 一般).
_COUNTERS = (
    "个個人名位年月日天次岁歳只匹头頭本册张張枚台辆輛架艘条條家间間座种種类類项項点點"
    "分秒时時小周週回期届屆层層楼階号號倍成度元円圆块米公吨克カヶか箇つ社校件段句票席"
    "军軍口国國州市县縣省区區村世代级級連连冠摄攝旬块塊折"
)
NUMERAL = re.compile(rf"[{_ALL}]++")
"""A run of Han numerals; where it stands behind digits, these belong to it."""

# Runs that are words, not numbers.
_WORDS = frozenset(
    {
        "十分",
        "万一",
        "千万",
        "百万",
        "一一",
        "千",
        "万",
        "百",
        "億",
        "亿",
        "兆",
        "萬",
        "一二",
        "三三",
        "十",
        "百千",
    }
)


_WRITTEN = "〇一二三四五六七八九"


def written(value: Decimal) -> str:
    """Return a whole number below a hundred as a Han numeral (14: 十四); empty for another one."""
    if value % 1 or not 0 < value < 100:
        return ""
    tens, ones = divmod(int(value), 10)
    head = ("" if tens == 1 else _WRITTEN[tens]) + "十" if tens else ""
    return head + (_WRITTEN[ones] if ones else "")


def read_numeral(numeral: str) -> Decimal | None:
    """Return the value of a Han numeral (三百二十 as 320, 二〇二四 as 2024), None if it is none."""
    if all(char in _DIGITS for char in numeral):
        return Decimal("".join(str(_DIGITS[char]) for char in numeral))
    total, section, digit = 0, 0, -1
    for char in numeral:
        if char in _DIGITS:
            if digit > 0:
                return None  # 六七千: six or seven thousand
            digit = _DIGITS[char]
        elif char in _SMALL:
            section += max(digit, 1) * _SMALL[char]  # 零十四 is 14
            digit = -1
        else:
            section += max(digit, 0)
            if not section and total:  # 三万亿
                total *= 10 ** _LARGE[char]
                continue
            if not section:
                return None
            total += section * 10 ** _LARGE[char]
            section, digit = 0, -1
    return Decimal(total + section + max(digit, 0))


_EITHER = re.compile(
    rf"(?<![{_ALL[: len(_DIGITS)]}])([一二三四五六七八九])([二三四五六七八九])(?=[十百千万萬億亿])"
)


def read_either(numeral: str) -> tuple[Decimal, ...]:
    """Return the values of a Han numeral, two for *six or seven thousand* (六七千)."""
    value = read_numeral(numeral)
    if value is not None:
        return (value,)
    match = _EITHER.search(numeral)
    if match is None:
        return ()
    forms = (_EITHER.sub(digit, numeral, count=1) for digit in match.groups())
    return tuple(v for v in map(read_numeral, forms) if v is not None)


# What makes the number behind it an ordinal, so that what follows is no magnitude: 제1조 is
# *Article 1*, not 1 조 (10¹²). Source: grammars of Korean and Chinese.
_ORDINAL = re.compile(r"[제第][ \u00a0]?\Z")

_MORE_THAN = ("余", "餘", "多")  # ten and more
# Words that hold a number: halves, and who comes second and third. Source: dictionaries of Chinese.
_SAID = dict.fromkeys(("一半", "半数", "半數", "半分"), Decimal("0.5"))
_SAID |= dict.fromkeys(("亚军", "亞軍"), Decimal(2)) | dict.fromkeys(("季军", "季軍"), Decimal(3))
# The five-year plans by their numbers: 十四五 is the fourteenth.
_SAID |= {f"十{plan}五": Decimal(10 + value) for value, plan in enumerate("一二三四五六", 1)}
_SAYING = re.compile("|".join(_SAID))
# What a hundred, a thousand or a myriad may count without another numeral: 百米, 万人.
_COUNTED_ALONE = frozenset("元人年円米メ")
# Half of a measure: 半小时 is thirty minutes.
_HALF_OF = re.compile(
    r"(?<![一多大前后後上下])半(?=个?小时|個?小時|時間|个月|個月|公里|年|天|日(?!本))"
)
_EACH = ("每", "毎")  # in every hundred
_SMALL_ALONE = ("百", "千", "万", "萬")
# A measure of which the digit behind it is a tenth: 六块二 is 6.2 yuan, 一成二 12 per cent.
_TENTHS = re.compile(
    r"[块塊成]([一二三四五六七八九])(?![一二三四五六七八九十百千万萬个個位名年月日天毛角分])"
)
_TEN_YEARS = "旬"
_VAGUE = "数數几幾"  # several (hundred)
_MULTIPLIERS = _ALL[len(_DIGITS) :] + "".join(_HANGUL)
_MULTIPLIER = re.compile(
    rf"(?:[ \u00a0]?[余餘多几数數]?(?=[{''.join(_LARGE)}]))?([{_MULTIPLIERS}])"
)
# Korean parts the myriads from the rest by a blank: 8만 7,300원. A year counts nothing: 3만 2024년.
_REST = r"[ ](?=(?:\d,)?\d{1,4}[십백천만억]|(?:\d,\d{3}|\d{3,4})[가-힣](?<!년))"
_MORE = re.compile(rf"(?:{_REST})?\d{{1,12}}+(?:,\d{{3}})*+(?:\.\d{{1,12}}+)?+(?!\d)")
_MOST_PARTS = 8  # digits and multipliers of one number: 5億8千5百万 has six


def multiplied(text: str, value: Decimal, end: int) -> tuple[Decimal, int, int]:
    """Return a value in digits that ends at `end`, multiplied by the numerals behind it.

    The second is where the number ends (`end` where nothing multiplies it), the third the power
    of ten of its largest multiplier: 3 in `3万5千` gives 35000, and 4.
    """
    total, section, digits, scale, stop = Decimal(0), Decimal(0), value, 0, end
    for _ in range(_MOST_PARTS):
        multiplier = _MULTIPLIER.match(text, stop)
        more = _MORE.match(text, stop) if scale and not digits else None
        if multiplier:
            char, stop = multiplier.group(1), multiplier.end()
            if char in _LARGE and total and not (section or digits):  # 1.04万亿
                total *= 10 ** _LARGE[char]
                power = scale + _LARGE[char]
            elif char in _LARGE:
                total += (section + digits) * 10 ** _LARGE[char]
                section, power = Decimal(0), _LARGE[char]
            else:
                factor = _HANGUL.get(char) or _SMALL[char]
                section += digits * factor
                power = len(str(factor)) - 1
            digits, scale = Decimal(0), max(scale, power)
        elif more:
            digits, stop = Decimal(more.group().strip().replace(",", "")), more.end()
        else:
            break
    return total + section + digits, stop, scale


def _in_eras(
    text: str, start: int, value: Decimal, eras: Iterable[Calendar]
) -> tuple[Decimal, ...]:
    """Return the years that a year of an era named before it may be."""
    return tuple(
        value + add
        for era in eras
        if era.before and text.endswith(era.mark, 0, start) and era.least <= value <= era.most
        for add in era.add
    )


def find_first_years(text: str, eras: Iterable[Calendar]) -> Iterator[Number]:
    """Yield the first years of eras, which have no numeral: 令和元年."""
    for era in eras:
        at = text.find(f"{era.mark}元年") if era.before else -1
        while at >= 0:
            start = at + len(era.mark)
            yield Number(start, start + 1, tuple(1 + Decimal(add) for add in era.add), False)
            at = text.find(f"{era.mark}元年", start)


def is_ordinal(text: str, start: int) -> bool:
    """Tell whether the number that begins at `start` counts the place in a row (제1, 第3)."""
    return bool(_ORDINAL.search(text[max(0, start - 2) : start]))


def find_numerals(text: str, eras: Sequence[Calendar] = ()) -> Iterator[Number]:
    """Yield the numbers of `text` that are written in Han characters, in order.

    `eras` are the calendars whose years may be meant.
    """
    for match in _SAYING.finditer(text):
        yield Number(*match.span(), (_SAID[match.group()],), False, firm=False)
    for match in _HALF_OF.finditer(text):
        yield Number(*match.span(), (Decimal("0.5"),), False, firm=False)
    for match in NUMERAL.finditer(text):
        start, end, numeral = match.start(), match.end(), match.group()
        if start and (text[start - 1].isdecimal() or text[start - 1] in _VAGUE):
            continue
        behind = end + 1 if text[end : end + 1] in _MORE_THAN else end
        following = text[behind : behind + 1]
        counted = numeral == "十" and following in _COUNTERS and following not in _ALL
        each = text[start - 1 : start] in _EACH and numeral in _SMALL_ALONE
        named = following not in _COUNTED_ALONE and not each
        if numeral in _WORDS and named and not counted:
            continue
        if numeral == "十" and following == "分":
            continue
        if len(numeral) == 1 and not (each or (following and following in _COUNTERS)):
            continue
        values = read_either(numeral)
        if not values:
            continue
        if behind > end and (power := _LARGE.get(following, 0)):  # 两千三百余万: 23 million
            values, end = tuple(value * 10**power for value in values), behind + 1
        values = _with_tenth(text, end, values)
        aged = following == _TEN_YEARS and values[0] < 10
        if aged:  # 八旬: in the eighties
            values = tuple(values[0] * 10 + year for year in range(10))
        if following == "年":
            values = (*values, *_in_eras(text, start, values[0], eras))
        # 增加两倍 is "to add twice as much": three times as much as before.
        firm = (values[0] > 1 or following == "成") and following != "倍" and not aged
        yield Number(start, end, values, False, firm=firm)


def _with_tenth(text: str, end: int, values: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    """Return the values of a numeral that ends at `end` with the tenths behind its measure."""
    tenth = _TENTHS.match(text, end) if values[0] < 10 else None
    if tenth is None:
        return values
    return tuple(value + Decimal(_DIGITS[tenth.group(1)]) / 10 for value in values)
