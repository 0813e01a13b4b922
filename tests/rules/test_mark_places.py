"""Places for quotation marks, and what speaks for them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from polyproof import thresholds as t
from polyproof.alignment import compare
from polyproof.reading import read_plain
from polyproof.rules.quotations.displacement import displaced
from polyproof.rules.quotations.mark_context import Beside, closing_context, opening_context
from polyproof.rules.quotations.mark_places import closing_places, opening_places
from polyproof.rules.quotations.place_evidence import PlaceEvidence
from polyproof.rules.quotations.quote_shifted import comparable_pairs
from polyproof.text import Document

_TEXTS = st.text(alphabet='ab “”"«».,: \nдだ猫。」「', max_size=60)


@given(_TEXTS, st.sampled_from(["en", "ja", "ru", "xx"]))
def test_places_lie_within_the_text_and_cut_no_mark(text: str, language: str) -> None:
    document = Document(read_plain(text, language))
    for quotation in document.quotations.quotations:
        for places in (opening_places(document, quotation), closing_places(document, quotation)):
            assert places[0].words == 0
            for place in places:
                assert 0 <= place.offset <= len(document.text)
                opening_context(document, place.offset)
                closing_context(document, place.offset)


def test_context_of_a_mark() -> None:
    text = "The miller said: “No, I never saw the,” and left."
    document = Document(read_plain(text, "en"))
    (quotation,) = document.quotations.quotations
    opening = opening_context(document, quotation.opening.end)
    assert (opening.before, opening.verb_before, opening.first) == (Beside.COLON, True, "N")
    closing = closing_context(document, quotation.closing.start)
    assert (closing.beside, closing.leading, closing.common_behind) == (Beside.COMMA, True, True)


def test_every_feature_that_the_evidence_names_has_a_weight() -> None:
    source = Document(read_plain("„Das stimmt so nicht“, sagte die alte Wirtin am Montag.", "de"))
    target = Document(read_plain("“That is not so,” said the old landlady on Monday.", "en"))
    ((here, there),) = comparable_pairs(comparison := compare(source, target))
    evidence = PlaceEvidence(comparison, here, there)
    for opens in (True, False):
        for place in evidence.places(opens):
            names = {name for name, _ in evidence.features(place, opens)}
            assert names <= set(t.MARK_PLACE_WEIGHTS)
    assert displaced(evidence) == (0.0, None, None)
