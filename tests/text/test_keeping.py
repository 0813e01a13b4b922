import pickle

from polyproof.alignment import Comparison, compare
from polyproof.model import Span
from polyproof.reading import read_plain
from polyproof.text import Document
from polyproof.text.keeping import kept

_calls: list[Span] = []


@kept
def _letters(document: Document, span: Span) -> int:
    _calls.append(span)
    return sum(map(str.isalpha, span.of(document.text)))


@kept
def _links(comparison: Comparison) -> int:
    _calls.append(Span(0, 0))
    return len(comparison.links)


def test_a_document_keeps_what_a_function_found_and_another_has_its_own() -> None:
    _calls.clear()
    one = Document(read_plain("The port is closed.", "en"))
    other = Document(read_plain("12 o'clock is too late.", "en"))
    assert (_letters(one, Span(0, 8)), _letters(one, Span(0, 8))) == (7, 7)
    assert (_letters(other, Span(0, 8)), _letters(one, Span(0, 3))) == (4, 3)
    assert _calls == [Span(0, 8), Span(0, 8), Span(0, 3)]


def test_what_was_found_does_not_outlast_a_cut() -> None:
    _calls.clear()
    document = Document(read_plain("Bridge closed The river rose.", "en"))
    _letters(document, Span(0, 6))
    _letters(document.cut_at([14]), Span(0, 6))
    assert len(_calls) == 2


def test_a_comparison_keeps_what_a_function_found_and_sends_none_of_it_elsewhere() -> None:
    _calls.clear()
    one = compare(
        Document(read_plain("Le port est fermé.", "fr")),
        Document(read_plain("The port is closed.", "en")),
    )
    assert (_links(one), _links(one), len(_calls)) == (1, 1, 1)
    assert (_links(pickle.loads(pickle.dumps(one))), len(_calls)) == (1, 2)
