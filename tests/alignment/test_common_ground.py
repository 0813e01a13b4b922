"""Whether a translation renders another text, told by what two versions share."""

import pytest

from polyproof import thresholds as t
from polyproof.alignment import compare
from polyproof.alignment.common_ground import odds_of_another_text
from polyproof.reading import read_plain
from polyproof.text import Document

BRIDGE = (
    "El puente de Vallmar seguirá cerrado hasta junio.",
    "La alcaldesa Marta Ferrer anunció el lunes que las obras durarán otros tres meses.",
    "La riada de 2019 dañó dos pilares.",
    "El coste sube a 3,4 millones de euros.",
    "Los vecinos de la otra orilla piden una barca para los escolares.",
    "¿Quién la pagará?",
)
PONT = (
    "Le pont de Vallmar restera fermé jusqu’en juin.",
    "La maire Marta Ferrer a annoncé lundi que les travaux dureraient encore trois mois.",
    "La crue de 2019 a endommagé deux piliers.",
    "Le coût passe à 3,4 millions d’euros.",
    "Les habitants de l’autre rive demandent une barque pour les écoliers.",
    "Qui la paiera ?",
)
TRAINS = (
    "Les trains de nuit reviennent sur le plateau.",
    "À partir du 12 décembre, la compagnie Northline fera de nouveau rouler des wagons-lits.",
    "Le billet coûte 49 euros, petit déjeuner compris.",
    "Le dernier train avait quitté la gare de Corbelin en 2016.",
    "Depuis, les voyageurs dormaient dans des autocars.",
    "La neige a bloqué une machine dès le premier soir.",
)


def _odds(source: tuple[str, ...], target: tuple[str, ...]) -> float:
    return odds_of_another_text(
        compare(
            Document(read_plain(" ".join(source), "es")),
            Document(read_plain(" ".join(target), "fr")),
        )
    )


@pytest.mark.parametrize("sentences", [1, 2, 4, 6])
def test_a_translation_of_any_length_is_told_from_another_text(sentences: int) -> None:
    assert _odds(BRIDGE[:sentences], PONT[:sentences]) < t.OTHER_TEXT_ODDS.value
    assert _odds(BRIDGE[:sentences], TRAINS[1 : sentences + 1]) > t.OTHER_TEXT_ODDS.value


@pytest.mark.parametrize("kept", [1, 2, 3])
def test_a_translation_that_breaks_off_is_no_other_text(kept: int) -> None:
    assert _odds(BRIDGE, PONT[:kept]) < t.OTHER_TEXT_ODDS.value


def test_nothing_is_said_of_a_translation_alone_or_of_a_few_words() -> None:
    assert _odds(BRIDGE[-1:], TRAINS[:1]) < 0
    assert odds_of_another_text(compare(None, Document(read_plain(TRAINS[0], "fr")))) < 0


def test_nothing_is_said_where_a_language_has_no_dictionary() -> None:
    source = Document(read_plain(" ".join(BRIDGE), "eu"))
    other = Document(read_plain(" ".join(TRAINS), "fr"))
    assert odds_of_another_text(compare(source, other)) == -t.OTHER_TEXT_NONE.value
