"""Write `locales/data/number_words/*.tsv`: the words for numbers that rules make.

They are the cardinals and ordinals that num2words knows, and adjectives such as *dreijährig* or
*двадцатипятилетний*. Run it with the extra `tools`: `python tools/number_words.py`.
Inflected forms, and what no rule makes, stand in `locales/data/number_forms/`, kept by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import regex
from num2words import num2words

from polyproof.locales.two_alphabets import from_latin, has_two_alphabets

FOLDER = Path(__file__).parents[1] / "src" / "polyproof" / "locales" / "data" / "number_words"
# num2words' codes, and ours where they differ. Left out: languages written without blanks,
# regional variants, and languages whose short number words are mostly something else (ko, vi).
LANGUAGES = [
    "ar", "az", "be", "bn", "ca", "cy", "da", "de", "en", "eo", "es", "fa", "fi", "fr", "he",
    "hu", "id", "it", "lt", "lv", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "tr",
    "uk",
]  # fmt: skip
CARDINALS = (*range(2, 101), *range(200, 1000, 100), 1000)
ORDINALS = (*range(5, 101), 1000)

UNITS_TENS = range(20, 100, 10)
# How a language builds adjectives of age and duration: the forms of 1 to 19 and of the tens
# before the ending, whether the units come first, and the endings. Sources: grammars.
SLAVIC_ADJECTIVES = {
    "ru": (
        "одно двух трёх четырёх пяти шести семи восьми девяти десяти одиннадцати двенадцати "
        "тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати",
        "двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста",
        "летний летняя летнее летние летнего летней летнему летним летнюю летних летними летнем "
        "дневный дневная дневное дневного дневной дневную дневных дневном "
        "месячный месячная месячное месячного месячной месячную месячных месячном "
        "часовой часовая часовое часового часовую этажный этажного этажном этажное кратный "
        "метровый метровая метровое метрового метровой метровую метровом метровых метровым",
    ),
    "uk": (
        "одно дво три чотири п'яти шести семи восьми дев'яти десяти одинадцяти дванадцяти "
        "тринадцяти чотирнадцяти п'ятнадцяти шістнадцяти сімнадцяти вісімнадцяти дев'ятнадцяти",
        "двадцяти тридцяти сорока п'ятдесяти шістдесяти сімдесяти вісімдесяти дев'яносто",
        "річний річна річне річні річного річної річному річним річну річних річними "
        "денний денна денне денного денної денну денних місячний місячна місячного місячної "
        "годинний годинна годинного годинної поверховий поверхового кратний",
    ),
    "cs": (
        "jedno dvou tří čtyř pěti šesti sedmi osmi devíti deseti jedenácti dvanácti třinácti "
        "čtrnácti patnácti šestnácti sedmnácti osmnácti devatenácti",
        "dvaceti třiceti čtyřiceti padesáti šedesáti sedmdesáti osmdesáti devadesáti",
        "letý letá leté letého letou letém letých letým letými letí letému "
        "denní denního denním denních měsíční měsíčního měsíčním hodinový hodinová "
        "hodinové násobný násobně násobek násobku násobkem násobná násobné "
        "členný členná členné členného členném členným členných metrový metrová metrové "
        "metrového metrovou metrovém metrovým metrových",
    ),
    "sk": (
        "jedno dvoj troj štvor päť šesť sedem osem deväť desať jedenásť dvanásť trinásť štrnásť "
        "pätnásť šestnásť sedemnásť osemnásť devätnásť",
        "dvadsať tridsať štyridsať päťdesiat šesťdesiat sedemdesiat osemdesiat deväťdesiat",
        "ročný ročná ročné ročného ročnej ročnú ročných ročným dňový dňová mesačný mesačná",
    ),
    "pl": (
        "jedno dwu trzy cztero pięcio sześcio siedmio ośmio dziewięcio dziesięcio jedenasto "
        "dwunasto trzynasto czternasto piętnasto szesnasto siedemnasto osiemnasto dziewiętnasto",
        "dwudziesto trzydziesto czterdziesto pięćdziesięcio sześćdziesięcio siedemdziesięcio "
        "osiemdziesięcio dziewięćdziesięcio",
        "letni letnia letnie letniego letniej letniemu letnim letnią letnich latek latka latkę "
        "dniowy dniowa dniowe dniowego dniowej miesięczny miesięczna miesięczne osobowy krotny",
    ),
    "hr": (
        "jedno dvo tro četvero peto šesto sedmo osmo deveto deseto jedanaesto dvanaesto trinaesto "
        "četrnaesto petnaesto šesnaesto sedamnaesto osamnaesto devetnaesto",
        "dvadeset trideset četrdeset pedeset šezdeset sedamdeset osamdeset devedeset",
        "godišnji godišnja godišnje godišnjeg godišnjak godišnjaka godišnjakinja godišnjem "
        "godišnju godišnjih godišnjoj dnevni dnevna dnevno dnevnog mjesečni mjesečna mjesečno",
    ),
    "be": (
        "адна двух трох чатырох пяці шасці сямі васьмі дзевяці дзесяці адзінаццаці дванаццаці "
        "трынаццаці чатырнаццаці пятнаццаці шаснаццаці сямнаццаці васемнаццаці дзевятнаццаці",
        "дваццаці трыццаці сарака пяцідзесяці шасцідзесяці сямідзесяці васьмідзесяці дзевяноста",
        "гадовы гадовая гадовае гадовага гадовай гадоваму гадовым гадовую гадовых гадовыя "
        "дзённы дзённая дзённага месячны месячная месячнага гадзінны гадзінная павярховы",
    ),
    "bg": (
        "едно дву три четири пет шест седем осем девет десет единайсет дванайсет тринайсет "
        "четиринайсет петнайсет шестнайсет седемнайсет осемнайсет деветнайсет",
        "двайсет трийсет четирийсет петдесет шестдесет седемдесет осемдесет деветдесет",
        "годишен годишна годишно годишни годишният годишния годишната годишното годишните "
        "дневен дневна дневно дневни дневната месечен месечна месечно етажна етажен кратен кратно",
    ),
    "mk": (
        "едно дво три четири пет шест седум осум девет десет единаесет дванаесет тринаесет "
        "четиринаесет петнаесет шеснаесет седумнаесет осумнаесет деветнаесет",
        "дваесет триесет четириесет педесет шеесет седумдесет осумдесет деведесет",
        "годишен годишна годишно годишни годишниот годишната годишното годишните "
        "дневен дневна дневно дневниот дневната месечен месечна месечно кратен кратно",
    ),
    "lv": (
        "vien div trīs četr piec seš septiņ astoņ deviņ desmit vienpadsmit divpadsmit trīspadsmit "
        "četrpadsmit piecpadsmit sešpadsmit septiņpadsmit astoņpadsmit deviņpadsmit",
        "divdesmit trīsdesmit četrdesmit piecdesmit sešdesmit septiņdesmit astoņdesmit deviņdesmit",
        "gadīgs gadīga gadīgais gadīgā gadīgo gadīgajam gadīgajai gadīgie gadnieks gadnieka "
        "dienu mēnešu stāvu kārtīgs kārtīga",
    ),
    "lt": (
        "vien dvi tri ketur penki šeši septyni aštuoni devyni dešimt vienuolik dvylik trylik "
        "keturiolik penkiolik šešiolik septyniolik aštuoniolik devyniolik",
        "dvidešimt trisdešimt keturiasdešimt penkiasdešimt šešiasdešimt septyniasdešimt "
        "aštuoniasdešimt devyniasdešimt",
        "metis metė mečio metės metį metę mečiui metei mečiai mečių metinis metinė metinio metinės "
        "dienis dienė mėnesinis mėnesinė aukštis aukštė gubai",
    ),
}
SLAVIC_ADJECTIVES["bs"] = SLAVIC_ADJECTIVES["hr"]
_UNITS, _TENS, _ENDINGS = SLAVIC_ADJECTIVES["hr"]
SLAVIC_ADJECTIVES["sr"] = (
    _UNITS.replace("četvero", "četvoro"),
    _TENS,
    _ENDINGS.replace("mjeseč", "meseč"),
)
# Endings of cardinals, by how the number ends. Source: grammars of Hungarian and Turkish.
_FRONT, _BACK = "et en re ről től ig ben ből kor nek", "at an ra ról tól ig ban ból kor nak"
CASES = {
    "hu": {
        "egy": _FRONT, "négy": _FRONT, "öt": _FRONT, "kilenc": _FRONT, "tíz": _FRONT,
        "negyven": _FRONT, "ötven": _FRONT, "hetven": _FRONT, "kilencven": _FRONT,
        "hat": _BACK, "nyolc": _BACK, "húsz": _BACK, "harminc": _BACK, "hatvan": _BACK,
        "nyolcvan": _BACK,
        "kettő": "t re ről től ig ben ből kor nek", "három": "ra ról tól ig ban ból kor nak",
    },
    "tr": {
        "iki": "de den ye yi nin si sini sinin şer", "üç": "ü te ten e ün ünü ünün er",
        "beş": "i te ten e in ini inin er", "altı": "da dan ya yı sı sını sının şar",
        "yedi": "de den ye yi nin si sini sinin şer", "sekiz": "i de den e in ini inin er",
        "dokuz": "u da dan a un unu unun ar", "bir": "de den e in i ini inin er",
        "dört": "te ten", "yirmi": "de den ye yi nin si sini sinin şer",
        "otuz": "u da dan a un unu unun ar", "kırk": "ı ta tan a ın ını ının ar",
        "elli": "de den ye yi nin si sini sinin şer", "altmış": "ı ta tan a ın ını ının ar",
        "yetmiş": "i te ten e in ini inin er", "seksen": "i de den e in ini inin er",
        "doksan": "ı da dan a ın ını ının ar",
    },
}  # fmt: skip
# What a number ends in before a noun, where that is not its own form.
BEFORE_NOUNS = {"hu": ("kettő", "két")}
# The ten that is written apart in the numbers from eleven on, which num2words writes together.
TEN_APART = {"tr": "on"}
UNITS_FIRST = {"cs": "jedena dvaa třia čtyřia pěta šesta sedma osma devěta"}
CARDINAL_TENS = {"cs": "dvacet třicet čtyřicet padesát šedesát sedmdesát osmdesát devadesát"}
# The same where the cardinal itself stands before the ending.
GERMANIC_ADJECTIVES = {
    "de": "jährig jährige jährigen jähriger jähriges jährigem tägige tägigen tägiger tägiges "
    "monatige monatigen monatiger stündige stündigen köpfige köpfigen fache "
    "fachen stöckige stöckigen prozentige prozentigen mal",
    "nl": "jarig jarige jarigen daags daagse voudig voudige",
    "sv": "årig åriga årige åringar åring åringen faldig",
    "da": "årig årige årigs dages",
    "no": "åring åringen årig årige dagers",
    "is": "faldur föld falt faldan falda faldi földu",
    "fi": "vuotias vuotiaan vuotiasta vuotiaana vuotiaat vuotiaiden vuotiaalle päiväinen kertainen",
    "hu": "éves éveset évesen évesek éveseket éveseknek évesnek napos napot hónapos hetes szeres",
    "sl": "letni letna letno letnega letne letnik letnika letnico letnica letnih letnim letnemu "
    "dnevni dnevna mesečni mesečna kratni",
}

# What num2words spells wrong, and how it is spelt.
MISSPELT = {"sv": ("förtio", "fyrtio")}

HEAD = """\
# Words for numbers that rules make; written by tools/number_words.py with num2words 0.5.14.
# A line: value, form. `stem+x` takes each ending of the line `+x`.
"""


def forms(value: int, language: str, kind: str) -> list[str]:
    """Return how a language writes a number in words, lower case, tokens apart by blanks."""
    try:
        text = num2words(value, lang=language, to=kind)
    except (NotImplementedError, KeyError, IndexError, ValueError, TypeError, AttributeError):
        return []
    if not isinstance(text, str) or any(char.isdigit() for char in text):
        return []
    text = re.sub(r"[\u064b-\u0652]", "", text).casefold()  # Arabic vowel signs are not written
    text = text.replace(*MISSPELT.get(language, ("", "")))
    words = regex.findall(r"[\p{L}\p{M}]+(?:['’·״][\p{L}\p{M}]+)*", text)
    return [" ".join(words)] if 0 < len(words) <= 4 else []


def rows(language: str) -> dict[str, int]:
    """Return a language's words with their values; cardinals win over ordinals."""
    table: dict[str, int] = {}
    for kind, values in (("cardinal", CARDINALS), ("ordinal", ORDINALS)):
        for value in values:
            for form in forms(value, language, kind):
                for spelling in together(form, language):
                    table.setdefault(spelling, value)
    return table


ICELANDIC = """
    tví þrí fjór fimm sex sjö átt ní tí ellefu
    tólf þrettán fjórtán fimmtán sextán sautján átján nítján tuttugu
""".split()  # noqa: SIM905


def icelandic(value: int, language: str) -> list[str]:
    """Return the Icelandic form of a number before an ending, which num2words lacks."""
    return [ICELANDIC[value - 2]] if language == "is" and value <= 20 else []


def adjectives(language: str) -> list[tuple[int, str]]:
    """Return the stems of adjectives of age and duration; the endings are the line `+adj`."""
    if language in GERMANIC_ADJECTIVES:
        return [
            (value, f"{form}+adj")
            for value in range(2, 100)
            for form in forms(value, language, "cardinal") or icelandic(value, language)
            if " " not in form
        ]
    if language not in SLAVIC_ADJECTIVES:
        return []
    units, tens = (column.split() for column in SLAVIC_ADJECTIVES[language][:2])
    first = UNITS_FIRST.get(language, "").split()
    found = [(value, unit) for value, unit in enumerate(units, 1) if value > 1]
    for ten, stem in zip(UNITS_TENS, tens, strict=True):
        found.append((ten, stem))
        for value, unit in enumerate(first or units[:9], 1):
            found.append((ten + value, unit + stem if first else stem + unit))
    return [(value, f"{stem}+adj") for value, stem in found]


def cardinals(language: str) -> list[tuple[int, str]]:
    """Return cardinals of a language that puts units before tens and that num2words lacks."""
    return [
        (ten + value, unit + stem)
        for ten, stem in zip(UNITS_TENS, CARDINAL_TENS.get(language, "").split(), strict=False)
        for value, unit in enumerate(UNITS_FIRST.get(language, "").split(), 1)
    ]


def inflected(table: dict[str, int], language: str) -> Iterator[tuple[int, str]]:
    """Yield the cardinals of a language with their cases as endings, and what stands before nouns.

    One and ten alone are left out: their forms are pronouns (*biri*, *onu*).
    """
    long, short = BEFORE_NOUNS.get(language, ("", ""))
    ten = TEN_APART.get(language)
    for written, value in table.items():
        form = written
        if ten and 10 < value < 20 and form.startswith(ten):
            form = f"{ten} {form.removeprefix(ten)}"
            yield value, form
        if long and form.endswith(long):
            yield value, form.removesuffix(long) + short
        last = max((e for e in CASES.get(language, ()) if form.endswith(e)), key=len, default=None)
        if last and value > 1:
            yield value, f"{form}+{last}"


def in_other_alphabet(lines: list[str], language: str) -> list[str]:
    """Return the lines in the second alphabet of a language, with a name of their own."""
    other = from_latin("".join(lines), language).splitlines(keepends=True)
    return [line.replace("+адј", "+other") for line in other]


def together(form: str, language: str) -> list[str]:
    """Return a form, in Persian also with its *and* at the next word: سی‌وهفت beside سی و هفت."""
    return sorted({form, form.replace(" و ", " و")} if language == "fa" else {form})


def spellings(form: str) -> list[str]:
    """Return a form with the other ways to write an apostrophe or ё."""
    return sorted({form, form.replace("'", "’"), form.replace("ё", "е")})


def main() -> None:
    """Write the file of every language."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    endings = {language: spec[2] for language, spec in SLAVIC_ADJECTIVES.items()}
    endings |= GERMANIC_ADJECTIVES
    for language in sorted({*LANGUAGES, *endings}):
        table = rows(language) if language in LANGUAGES else {}
        table |= {form: value for value, form in cardinals(language)}
        table |= {form: value for value, form in inflected(table, language)}
        for value, stem in adjectives(language):
            table |= dict.fromkeys(spellings(stem), value)
        lines = [f"{value}\t{form}\n" for form, value in sorted(table.items(), key=lambda r: r[1])]
        if language in endings:
            lines.insert(0, f"+adj\t{endings[language]}\n")
        lines = [
            *(f"+{name}\t{forms}\n" for name, forms in CASES.get(language, {}).items()),
            *lines,
        ]
        if has_two_alphabets(language):
            lines += in_other_alphabet(lines, language)
        (FOLDER / f"{language}.tsv").write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
