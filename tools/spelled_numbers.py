"""Write `locales/data/number_words/*.tsv` for Georgian, Armenian, Kazakh and Albanian.

num2words lacks them, or their ordinals. How each builds its cardinals is Unicode CLDR's, from its
rules for spelling numbers out; what is wrong there (Georgian 18, Armenian 90) is set right.
Endings are those of grammars. Run it with `python tools/spelled_numbers.py`.
Words with several meanings stand in `locales/data/number_forms/`, kept by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "src" / "polyproof" / "locales" / "data" / "number_words"
HEAD = """\
# Words for numbers that rules make; written by tools/spelled_numbers.py. Sources: Unicode CLDR 47
# (rules for spelling numbers out, Unicode licence); for endings, grammars of Georgian (Hewitt),
# Armenian (Dum-Tragut), Kazakh (Muhamedowa) and Albanian (Newmark, Hubbard and Prifti).
# A line: value, form. `stem+x` takes each ending of the line `+x`.
"""
# A row of a file: value or name of endings, form.
Row = tuple[str, str]

GEORGIAN = [
    "ერთ", "ორ", "სამ", "ოთხ", "ხუთ", "ექვს", "შვიდ", "რვა", "ცხრა", "ათ", "თერთმეტ", "თორმეტ",
    "ცამეტ", "თოთხმეტ", "თხუთმეტ", "თექვსმეტ", "ჩვიდმეტ", "თვრამეტ", "ცხრამეტ",
]  # fmt: skip
GEORGIAN_TWENTIES = {20: "ოც", 40: "ორმოც", 60: "სამოც", 80: "ოთხმოც"}
GEORGIAN_HUNDREDS = ["ას", "ორას", "სამას", "ოთხას", "ხუთას", "ექვსას", "შვიდას", "რვაას", "ცხრაას"]
GEORGIAN_ENDINGS = {
    # behind a consonant; what adds nothing is written as the stem alone
    "c": "ი ის ისა ით ად ს მა ივე ზე ში თან ისთვის იდან ამდე იანი წლიანი წლიანმა წლიან დღიანი ჯერ",
    "v": "მ ს დ ზე ში ვე მდე დან თან ვისთვის წლიანი წლიანმა წლიან დღიანი ჯერ",
    "o": "ე ემ ეს ის ისა ით ედ ეზე ეში ევე ემდე ედან ეჯერ ედი ედს ედის ედით ედად ედზე ედამდე ეთი",
}

ARMENIAN = ["մեկ", "երկու", "երեք", "չորս", "հինգ", "վեց", "յոթ", "ութ", "ինը", "տասը"]
ARMENIAN_TENS = [
    "տասն", "քսան", "երեսուն", "քառասուն", "հիսուն", "վաթսուն", "յոթանասուն", "ութսուն", "իննսուն",
]  # fmt: skip
ARMENIAN_ENDINGS = {
    "n": "ը ն ի ից ով ում ին ամյա ամյակ ամյակի ամյակը օրյա ական ականներ ականների ականներին նոց "
    "երորդ երորդը երորդի երորդում երորդին երորդից երորդն",
    "s": "սը սի սից սով սում սին ամյա օրյա երորդ երորդը երորդի երորդում երորդին երորդից երորդն",
}

KAZAKH = ["бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз", "он"]
KAZAKH_TENS = ["он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"]
KAZAKH_HALF = "жарым"
HALVES = 24  # numbers up to which halves are said: hours
# Its endings follow the last sound of the word; these come first, then the possessive, the ordinal
# and what counts people together (бесеу).
KAZAKH_CASES = ("genitive", "accusative", "dative", "locative", "ablative", "instrumental")
_ORDINAL_FRONT, _ORDINAL_BACK = "інші іншіден іншіде іншісі", "ыншы ыншыдан ыншыда ыншысы"
_VOICED_FRONT = f"дің ді ге де ден бен і ін іне інің інде інен {_ORDINAL_FRONT}"
_VOICED_BACK = f"дың ды ға да дан бен ы ын ына ының ында ынан {_ORDINAL_BACK}"
_VOICELESS_FRONT = f"тің ті ке те тен пен і ін іне інің інде інен {_ORDINAL_FRONT}"
_VOICELESS_BACK = f"тың ты қа та тан пен ы ын ына ының ында ынан {_ORDINAL_BACK}"
_VOWEL_FRONT = "нің ні ге де ден мен сі сін сіне сінің сінде сінен нші ншіден ншіде ншісі"
_VOWEL_BACK = "ның ны ға да дан мен сы сын сына сының сында сынан ншы ншыдан ншыда ншысы"
_NASAL_BACK = f"ның ды ға да нан мен ы ын ына ында {_ORDINAL_BACK}"
_TOGETHER = "еу еуі еуін еуіне еуінің еуінде еуінен"
KAZAKH_ENDINGS = {
    "бір": _VOICED_FRONT,
    "екі": _VOWEL_FRONT,
    "үш": f"{_VOICELESS_FRONT} {_TOGETHER}",
    "төрт": f"{_VOICELESS_FRONT} {_TOGETHER}",
    "бес": f"{_VOICELESS_FRONT} {_TOGETHER}",
    "алты": _VOWEL_BACK,
    "жеті": _VOWEL_FRONT,
    "сегіз": _VOICED_FRONT,
    "тоғыз": _VOICED_BACK,
    "он": "ның ды ға да нан мен ыншы ыншыдан ыншыда",
    "жиырма": f"{_VOWEL_BACK} сыншы сыншыдан",
    "отыз": _VOICED_BACK,
    "қырық": _VOICELESS_BACK,
    "елу": _VOICED_FRONT,
    "алпыс": _VOICELESS_BACK,
    "жетпіс": _VOICELESS_FRONT,
    "сексен": f"нің ді ге де нен мен і ін іне інде {_ORDINAL_FRONT}",
    "тоқсан": _NASAL_BACK,
    "жүз": _VOICED_FRONT,
    "жарым": "ның ды ға да нан мен",
}

ALBANIAN = ["një", "dy", "tre", "katër", "pesë", "gjashtë", "shtatë", "tetë", "nëntë"]
ALBANIAN_TENS = {20: "njëzet", 30: "tridhjetë", 40: "dyzet"}
ALBANIAN_ENDINGS = {
    "y": "vjeçar vjeçare vjeçari vjeçarja vjeçarin vjeçaren vjeçarit vjeçares vjeçarë vjeçarët "
    "fish fishi fishin she shja shen shat ditor ditore mujor mujore vjetor vjetori vjetorin",
    "e": "a ën i it in at ave ës",
}


def georgian() -> Iterator[Row]:
    """Yield the numbers of Georgian, which counts by twenties: 35 is *twenty and fifteen*."""
    yield from _ending_rows(GEORGIAN_ENDINGS)
    rest = dict(enumerate(GEORGIAN, 1))
    for twenty, stem in GEORGIAN_TWENTIES.items():
        yield from _georgian(twenty, "", stem)
        for value, unit in rest.items():
            yield from _georgian(twenty + value, f"{stem}და", unit)
    for value, unit in rest.items():
        if value > 1:
            yield from _georgian(value, "", unit)
    for value, stem in enumerate(GEORGIAN_HUNDREDS, 1):
        yield from _georgian(100 * value, "", stem)
    for twenty, stem in {0: "", **GEORGIAN_TWENTIES}.items():  # 101 to 199: ას-ოცდა-რვა
        for value, unit in rest.items():
            form = f"ას{stem}{'და' if stem else ''}{unit}"
            yield str(100 + twenty + value), form
            yield str(100 + twenty + value), form if form.endswith("ა") else f"{form}ი"
        if stem:
            yield str(100 + twenty), f"ას{stem}ი"


def _georgian(value: int, front: str, stem: str) -> Iterator[Row]:
    """Yield a number, and the ordinal that its last part makes, with their endings."""
    yield str(value), front + stem
    vowel = stem.endswith("ა")
    yield str(value), f"{front}{stem}{'+v' if vowel else '+c'}"
    if vowel:
        yield str(value), f"{front}{stem[:-1]}ის"
    if value > 4:  # the first of them are halves and seconds, too
        yield str(value), f"{front}მე{stem.removesuffix('ა')}+o"


def armenian() -> Iterator[Row]:
    """Yield the numbers of Armenian, written together below one hundred."""
    yield from _ending_rows(ARMENIAN_ENDINGS)
    for value, unit in enumerate(ARMENIAN, 1):
        if value > 1:
            yield from _armenian(value, unit)
    for ten, stem in enumerate(ARMENIAN_TENS, 1):
        if ten > 1:
            yield from _armenian(10 * ten, stem)
        for value, unit in enumerate(ARMENIAN[:9], 1):
            yield from _armenian(10 * ten + value, stem + unit)


def _armenian(value: int, form: str) -> Iterator[Row]:
    yield str(value), form
    if form.endswith("երկու"):
        yield str(value), f"{form}+s"
    elif form.endswith("ինը"):  # nine before an ending: ինն-երորդ, and ին-ի
        yield str(value), f"{form[:-1]}ն"
        yield str(value), f"{form[:-1]}ն+n"
        yield str(value), f"{form[:-1]}+n"
    elif form == "տասը":
        for stem in ("տաս", "տասն"):
            yield str(value), stem
            yield str(value), f"{stem}+n"
    else:
        yield str(value), f"{form}+n"


def kazakh() -> Iterator[Row]:
    """Yield the numbers of Kazakh, a word for each digit."""
    yield from _ending_rows(KAZAKH_ENDINGS)
    yield "~1.5", f"{KAZAKH[0]} {KAZAKH_HALF}"
    for value, unit in enumerate(KAZAKH[1:], 2):
        yield from _kazakh(value, unit)
    for ten, stem in enumerate(KAZAKH_TENS, 1):
        if ten > 1:
            yield from _kazakh(10 * ten, stem)
        for value, unit in enumerate(KAZAKH[:9], 1):
            yield from _kazakh(10 * ten + value, f"{stem} {unit}")
    for value, unit in enumerate(KAZAKH[1:9], 2):
        yield from _kazakh(100 * value, f"{unit} жүз")


def _kazakh(value: int, form: str) -> Iterator[Row]:
    """Yield a number with its endings, and its part: *one of fifty* is a fiftieth."""
    last = form.rpartition(" ")[2]
    yield str(value), form
    yield str(value), f"{form}+{last}"
    ablative = KAZAKH_ENDINGS[last].split()[KAZAKH_CASES.index("ablative")]
    if value <= HALVES:
        yield f"{value}.5", f"{form} {KAZAKH_HALF}"
        yield f"{value}.5", f"{form} {KAZAKH_HALF}+{KAZAKH_HALF}"
    part = f"{'~' if value < 5 else ''}{value}"
    yield part, f"{form}{ablative} бір"
    yield part, f"{form}{ablative} бір+бір"


def albanian() -> Iterator[Row]:
    """Yield the numbers of Albanian; *and* between tens and units is read from the text."""
    yield from _ending_rows(ALBANIAN_ENDINGS)
    units = dict(enumerate(ALBANIAN, 1))
    named = {value: unit for value, unit in units.items() if value > 1} | {3: "tre", 10: "dhjetë"}
    named |= {10 + value: f"{unit}mbëdhjetë" for value, unit in units.items()}
    named |= ALBANIAN_TENS | {10 * value: f"{units[value]}dhjetë" for value in range(5, 10)}
    named |= {100 * value: f"{unit}qind" for value, unit in units.items()}
    for value, form in sorted(named.items()):
        yield str(value), form
        yield str(value), f"{form}+y"
        if value > 5 and form.endswith("ë"):
            yield str(value), f"{form[:-1]}+e"


def _ending_rows(endings: dict[str, str]) -> Iterator[Row]:
    for name, forms in endings.items():
        yield f"+{name}", forms


WRITTEN = {"ka": georgian, "hy": armenian, "kk": kazakh, "sq": albanian}


def main() -> None:
    """Write the file of every language."""
    for language, numbers in WRITTEN.items():
        lines = [f"{value}\t{form}\n" for value, form in numbers()]
        (FOLDER / f"{language}.tsv").write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
