"""Write `locales/data/number_words/*.tsv`: the words for numbers that rules make.

They are the cardinals and ordinals that num2words knows, and adjectives such as *dreijährig* or
*двадцатипятилетний*. Run it with the extra `tools`: `python tools/number_words.py`.
Inflected forms, and what no rule makes, stand in `locales/data/number_forms/`, kept by hand.
"""

from __future__ import annotations

import re
from pathlib import Path

from num2words import num2words

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
        "часовой часовая часовое часового часовую этажный этажного этажном этажное кратный",
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
        "hodinové násobný násobně násobek násobku násobkem násobná násobné",
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
}
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
}

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
    words = re.findall(r"[^\W\d_]+(?:['’·״][^\W\d_]+)*", text)
    return [" ".join(words)] if 0 < len(words) <= 4 else []


def rows(language: str) -> dict[str, int]:
    """Return a language's words with their values; cardinals win over ordinals."""
    table: dict[str, int] = {}
    for kind, values in (("cardinal", CARDINALS), ("ordinal", ORDINALS)):
        for value in values:
            for form in forms(value, language, kind):
                table.setdefault(form, value)
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
        for value, stem in adjectives(language):
            table |= dict.fromkeys(spellings(stem), value)
        lines = [f"{value}\t{form}\n" for form, value in sorted(table.items(), key=lambda r: r[1])]
        if language in endings:
            lines.insert(0, f"+adj\t{endings[language]}\n")
        (FOLDER / f"{language}.tsv").write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
