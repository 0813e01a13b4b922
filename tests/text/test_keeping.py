from polyproof.model import Span
from polyproof.reading import read_plain
from polyproof.text import Document
from polyproof.text.keeping import kept

_calls: list[Span] = []


@kept
def _letters(document: Document, span: Span) -> int:
    _calls.append(span)
    return sum(map(str.isalpha, span.of(document.text)))


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
