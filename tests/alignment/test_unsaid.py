"""A sentence that was dropped beside another one is no merger of the two."""

from polyproof.alignment import Comparison, compare
from polyproof.reading import read_plain
from polyproof.text import Document

BRIDGE = """El puente de Vallmar seguirá cerrado hasta junio.

Los vecinos están hartos. En 2019, tras la riada, el ayuntamiento prometió una pasarela de madera, \
dos autobuses cada hora y una barca para los escolares de la otra orilla.

La alcaldesa Marta Ferrer visitó las obras el 12 de marzo.

Cuestan 3,4 millones de euros, según la empresa Rocafort."""
PONT = """Le pont de Vallmar restera fermé jusqu’en juin.

{opening}, après la crue, la mairie avait promis une passerelle en bois, deux autobus par heure et \
une barque pour les écoliers de l’autre rive.

La maire Marta Ferrer a visité le chantier le 12 mars.

Il coûte 3,4 millions d’euros, selon l’entreprise Rocafort."""


def _compared(target: str) -> Comparison:
    return compare(Document(read_plain(BRIDGE, "es")), Document(read_plain(target, "fr")))


def test_what_stands_where_it_would_without_the_sentence_shows_that_it_is_unsaid() -> None:
    comparison = _compared(PONT.format(opening="En 2019"))
    [unsaid] = [link for link in comparison.links if link.is_dropped]
    assert comparison.source is not None
    assert comparison.source_span(unsaid).of(BRIDGE) == "Los vecinos están hartos."
    assert unsaid.certainty > 0.8
    assert [link.shape for link in comparison.links] == ["1-1", "1-0", "1-1", "1-1", "1-1"]


def test_a_merger_of_the_two_stays_one_link() -> None:
    comparison = _compared(PONT.format(opening="Les habitants en ont assez, car en 2019"))
    assert [link.shape for link in comparison.links] == ["1-1", "2-1", "1-1", "1-1"]


def test_a_sentence_that_stands_there_untranslated_is_not_unsaid() -> None:
    comparison = _compared(PONT.format(opening="Los vecinos están hartos. En 2019"))
    assert not [link for link in comparison.links if link.is_dropped]
