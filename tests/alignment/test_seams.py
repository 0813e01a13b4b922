"""Headings that ran into the text are found by both versions together."""

from hypothesis import given
from hypothesis import strategies as st

from polyproof.alignment import compare
from polyproof.alignment.openings import Openings, places
from polyproof.model import Span
from polyproof.reading import read_plain
from polyproof.text import Document

SOURCE = (
    "Hafen bleibt nach dem Brand geschlossen Der Hafen der Stadt bleibt nach dem Brand vom "
    "Montag noch zwei Wochen geschlossen. Die Feuerwehr sucht nach der Ursache. "
    "Rund 2300 Beschäftigte sind betroffen."
)
TARGET = (
    "Port stays closed after the blaze The city's port will stay closed for two more weeks "
    "after Monday's blaze. Firefighters are looking for the cause. "
    "Some 2,300 employees are affected."
)


def _document(text: str, language: str) -> Document:
    return Document(read_plain(text, language))


def test_a_heading_that_ran_into_the_text_is_cut_off_on_both_sides() -> None:
    comparison = compare(_document(SOURCE, "de"), _document(TARGET, "en"))
    first = comparison.links[0]
    assert comparison.target_span(first).of(TARGET) == "Port stays closed after the blaze"
    assert comparison.source_span(first).of(SOURCE) == "Hafen bleibt nach dem Brand geschlossen"


def test_a_heading_that_the_translation_gave_a_full_stop_is_cut_off_the_text() -> None:
    target = TARGET.replace("blaze The", "blaze. The")
    comparison = compare(_document(SOURCE, "de"), _document(target, "en"))
    assert comparison.source_span(comparison.links[0]).of(SOURCE) == SOURCE[:39]


def test_a_heading_that_ran_into_the_translation_alone_is_no_gap() -> None:
    source = SOURCE.replace("geschlossen Der", "geschlossen\n\nDer")
    comparison = compare(_document(source, "de"), _document(TARGET, "en"))
    assert not any(link.is_dropped for link in comparison.links)
    assert comparison.links[0].source == (0, 1)


def test_a_dateline_tells_where_a_heading_ends() -> None:
    text = "Brandt plans new cranes VALMONT (Lux) - Brandt has ordered three cranes for the port."
    document = _document(text, "en")
    span = Span(0, len(text))
    found = places(document, span)
    judged = {
        text[p:].split(maxsplit=1)[0]: odds for odds, p in Openings(document).judged(found, span)
    }
    assert max(judged, key=lambda word: judged[word]) == "VALMONT"


def test_a_sentence_with_names_is_not_cut() -> None:
    source = "Gestern traf Anna Berger in Bad Ems den Bürgermeister Karl Vogt. Es regnete sehr."
    target = "Yesterday Anna Berger met the mayor, Karl Vogt, in Bad Ems. It rained a lot."
    comparison = compare(_document(source, "de"), _document(target, "en"))
    assert [link.shape for link in comparison.links] == ["1-1", "1-1"]


def test_a_place_behind_a_preposition_is_less_likely() -> None:
    document = _document("Fire in the port The mayor has asked for patience on Monday.", "en")
    span = Span(0, len(document.text))
    found = places(document, span)
    judged = {
        document.text[p:].split()[0]: odds for odds, p in Openings(document).judged(found, span)
    }
    assert judged["The"] > judged["Monday."]


@given(st.text(alphabet="aA 1.é字かД“”\n", max_size=80), st.sampled_from(["en", "ja", "he", ""]))
def test_places_lie_within_the_text_and_keep_their_order(text: str, language: str) -> None:
    document = _document(text, language)
    span = Span(0, len(document.text))
    found = list(places(document, span))
    assert found == sorted(found)
    assert all(0 < place < len(document.text) for place in found)
    assert [place for _, place in Openings(document).judged(found, span)] == found


def test_a_newspaper_may_have_an_exclamation_mark_in_its_name() -> None:
    text = "Bridge stays closed - Ahoy! Post The bridge over the Lux stays closed."
    place = text.index("The bridge")
    assert Openings(_document(text, "en")).end(Span(0, len(text)), place) == "newspaper"
