"""A small checked article, built by hand, that the tests of all formats write."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO

from polyproof.alignment import Comparison, compare
from polyproof.model import (
    Article,
    Block,
    BlockKind,
    Edit,
    Finding,
    Fix,
    Link,
    OffsetMap,
    Origin,
    Severity,
    Side,
    Span,
)
from polyproof.model.article import Run as FileRun
from polyproof.pipeline import Checked
from polyproof.reading import read_plain
from polyproof.reports.registry import open_writer
from polyproof.reports.scores import score_against
from polyproof.reports.writer import Run
from polyproof.rules import Family, Rule
from polyproof.text import Document
from polyproof.text.sentences import Sentence

SOURCE = """El pont tanca

«Hem trobat 67 esquerdes», va dir l’alcaldessa. Ningú no ho sabia. Les obres costen 9 milions.

Reobrirà el maig.
"""
# The file has an entity, so that text and file count differently.
FILE = """The bridge closes

“We found 76 cracks, said the mayor of R&amp;D Town. The works cost cost 9 million.

It reopens in May.
"""
TEXT = FILE.replace("&amp;", "&")

RULE = Rule(
    code="QUO101",
    name="quote-unclosed",
    family=Family.QUOTATIONS,
    severity=Severity.ERROR,
    category="linguistic-conventions/quotation",
    check=lambda comparison: iter(()),
    page="""A quotation is opened and never closed.

## What it finds
A mark that opens a quotation without one that closes it.

## Why it matters
Readers cannot tell where the speaker stops and the newspaper begins.

## Example
    “We found cracks, said the mayor.

## What it leaves alone
Quotations over several paragraphs.
""",
)
RUN = Run(version="1.2.3", rules=(RULE,))


def span(text: str, words: str) -> Span:
    """The place of words that stand once in a text."""
    assert text.count(words) == 1, words
    return Span(text.index(words), text.index(words) + len(words))


def target_article() -> Article:
    """The translation: read from a file with an entity, headline first."""
    plain = read_plain(TEXT, "en")
    headline, *rest = plain.blocks
    at = FILE.index("&amp;")
    behind = len(FILE) - at - 5
    return Article(
        TEXT,
        "en",
        (Block(BlockKind.HEADLINE, headline.span), *rest),
        name="news/bridge.en.html",
        file_text=FILE,
        offsets=OffsetMap(
            (FileRun(0, at, 0, at), FileRun(at, 1, at, 5), FileRun(at + 1, behind, at + 5, behind))
        ),
    )


def unclosed() -> Finding:
    """A quotation that never ends, with a proposal."""
    return Finding(
        "QUO101",
        "quote-unclosed",
        "linguistic-conventions/quotation",
        Severity.ERROR,
        0.97,
        Side.TARGET,
        span(TEXT, "“"),
        span(SOURCE, "«Hem trobat 67 esquerdes»"),
        "The quotation that begins with “We found” is never closed.",
        ("the source closes it behind “esquerdes”",),
        Origin.INTRODUCED,
        Fix((Edit(Span(span(TEXT, "cracks,").end, span(TEXT, "cracks,").end), "”"),), False),
    )


def changed() -> Finding:
    """A number that is another."""
    return Finding(
        "NUM101",
        "number-changed",
        "accuracy/number",
        Severity.ERROR,
        0.9,
        Side.TARGET,
        span(TEXT, "76"),
        span(SOURCE, "67"),
        "The source has 67; here stands 76.",
        (),
        Origin.INTRODUCED,
    )


def dropped() -> Finding:
    """A sentence that is missing."""
    behind = span(TEXT, "R&D Town.").end
    return Finding(
        "DRP201",
        "sentence-dropped",
        "accuracy/omission",
        Severity.WARNING,
        0.8,
        Side.TARGET,
        Span(behind, behind),
        span(SOURCE, "Ningú no ho sabia."),
        "The sentence “Ningú no ho sabia.” is missing.",
        ("no sentence near it shares a name or a number",),
        Origin.INTRODUCED,
    )


def doubled() -> Finding:
    """A doubled word, with a safe fix."""
    twice = span(TEXT, " cost cost")
    return Finding(
        "ADD301",
        "word-doubled",
        "fluency/duplication",
        Severity.SUGGESTION,
        0.99,
        Side.TARGET,
        span(TEXT, "cost cost"),
        None,
        "The word “cost” stands twice.",
        (),
        Origin.UNKNOWN,
        Fix((Edit(Span(twice.start + 5, twice.end), ""),), True),
    )


def findings() -> tuple[Finding, ...]:
    """One finding of each kind that a report has to show."""
    return unclosed(), changed(), dropped(), doubled()


def cut(article: Article, *sentences: str) -> Document:
    """A document with these sentences, so that the samples do not hang on how text is cut."""
    document = Document(article)
    spans = [span(article.text, words) for words in sentences]
    blocks = [next(i for i, b in enumerate(article.blocks) if b.span.contains(s)) for s in spans]
    # What `cached_property` would store when first asked.
    document.__dict__["sentences"] = tuple(
        Sentence(index, *place) for index, place in enumerate(zip(spans, blocks, strict=True))
    )
    return document


def sample() -> Checked:
    """The article with its findings: a dropped sentence, a doubled word, a changed number, ..."""
    source = read_plain(SOURCE, "ca", "news/bridge.ca.txt")
    comparison = Comparison(
        cut(
            target_article(),
            "The bridge closes",
            "“We found 76 cracks, said the mayor of R&D Town.",
            "The works cost cost 9 million.",
            "It reopens in May.",
        ),
        cut(
            source,
            "El pont tanca",
            "«Hem trobat 67 esquerdes», va dir l’alcaldessa.",
            "Ningú no ho sabia.",
            "Les obres costen 9 milions.",
            "Reobrirà el maig.",
        ),
        (
            Link((0, 1), (0, 1), 0.9, (("length", 0.9),)),
            Link((1, 2), (1, 2), 0.6, (("length", 0.8), ("numbers", 0.0))),
            Link((2, 3), (2, 2)),
            Link((3, 4), (2, 3), 0.8),
            Link((4, 5), (3, 4), 0.95),
        ),
    )
    return Checked("bridge", comparison, findings())


def failed() -> Checked:
    """An article that could not be read."""
    return Checked("news/broken.en.txt", None, error="not UTF-8: byte 0xe9 at offset 12")


def clean() -> Checked:
    """A translation without findings and without a source."""
    article = read_plain("All is well, 100 % well.\n", "en", "news/clean.en.txt")
    return Checked("clean", Comparison(Document(article)))


def written(name: str, *articles: Checked, run: Run = RUN) -> str:
    """What a format writes for a run."""
    stream = StringIO()
    writer = open_writer(name, stream, run)
    for checked in articles:
        writer.write(checked)
    writer.close()
    return stream.getvalue()


def with_units() -> Checked:
    """The sample, its paragraphs with names: `paragraph 11` for the headline, and so on."""
    checked = sample()
    assert checked.comparison is not None
    target = checked.comparison.target
    blocks = tuple(
        replace(block, unit=f"paragraph {number}")
        for number, block in enumerate(target.article.blocks, 11)
    )
    document = Document(replace(target.article, blocks=blocks))
    document.__dict__["sentences"] = target.sentences
    return replace(checked, comparison=replace(checked.comparison, target=document))


def scored(reference: str) -> Checked:
    """The sample, scored against a reference."""
    checked = sample()
    assert checked.comparison is not None
    article = read_plain(reference, "en", "reference.en.txt")
    return replace(checked, scores=score_against(checked.comparison.target.article, article))


HOSTILE = "<b>\"']]>&amp; \0 \x1b[31m \u202e =cmd|' /C calc'!A0 \u2028 %0A::error::x\r\nnext"


def hostile() -> Checked:
    """An article whose text, name and messages attack every format."""
    article = read_plain(HOSTILE, "e\0n", f"a,b:c<%>/{HOSTILE[:20]}.txt")
    comparison = compare(Document(read_plain(HOSTILE, "ar")), Document(article))
    finding = Finding(
        "XXX999",
        "no-such-rule",
        "other",
        Severity.ERROR,
        0.5,
        Side.TARGET,
        Span(0, len(HOSTILE)),
        Span(3, 9),
        f"=Bad: {HOSTILE} \ud800",
        (HOSTILE,),
        Origin.INHERITED,
    )
    return Checked(HOSTILE, comparison, (finding, replace(finding, span=Span(4, 4))))
