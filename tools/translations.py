"""Faultless translations, to learn from and to measure on: our own news, or a gold file."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from polyproof.bench.gold import read_gold
from polyproof.locales.language import is_spaced
from polyproof.model import Article, Span
from polyproof.reading import BadInput, read_inputs, read_plain
from polyproof.text import Document

CORPORA = Path(__file__).resolve().parent.parent / "corpora"
NEWS = (CORPORA / "news.tsv", CORPORA / "clean.tsv")
LEARNT = NEWS[0], 0  # the half of a manifest's articles that the network learns from


@dataclass(frozen=True)
class Translation:
    """A text and its faultless translation.

    Attributes:
        name: of the article, and which way it is taken.
        half: of the articles, 0 or 1; all translations of an article are in one half.
        languages: of the source and of the translation.
        source, target: the texts.
        segments: the parts of the translation: the segments of a gold file, else its sentences.
        is_turned: the translation was written first.
    """

    name: str
    half: int
    languages: tuple[str, str]
    source: str
    target: str
    segments: tuple[Span, ...]
    is_turned: bool = False

    def documents(self, target: str | None = None) -> tuple[Document, Document]:
        """Return both versions as polyproof reads them, the second one with another text if any."""
        texts = self.source, self.target if target is None else target
        source, translation = (
            Document(read_plain(text, language))
            for text, language in zip(texts, self.languages, strict=True)
        )
        return source, translation


def translations(path: Path) -> Iterator[Translation]:
    """Yield the translations of a file.

    Of a manifest each article both ways: its source is a translation of its translation. Of a gold
    file of the form "references" of `polyproof bench` the documents as they are.

    Raises:
        SystemExit: an article of the manifest cannot be read.
        GoldError: the gold file cannot be used.
    """
    return _of_manifest(path) if path.suffix == ".tsv" else _of_references(path)


def _of_manifest(path: Path) -> Iterator[Translation]:
    for pair in read_inputs([str(path)]):
        if isinstance(pair, BadInput) or pair.source is None:
            raise SystemExit(f"{path}: {pair.id}: cannot be read")
        half = _half(pair.id)
        there = _translation(pair.id, half, pair.source, pair.target)
        yield there
        back = _translation(f"{pair.id}-back", half, pair.target, pair.source)
        yield replace(back, is_turned=True)


def _translation(name: str, half: int, source: Article, target: Article) -> Translation:
    languages = source.language, target.language
    sentences = Document(read_plain(target.text, languages[1])).sentences
    spans = tuple(sentence.span for sentence in sentences)
    return Translation(name, half, languages, source.text, target.text, spans)


def _of_references(path: Path) -> Iterator[Translation]:
    for row in read_gold(path).rows:
        languages = row["src_lang"], row["tgt_lang"]
        texts = bodies(row["source"], row["reference"], languages, Random(row["id"]))
        half = _half(str(row.get("doc", row["id"])))
        yield Translation(row["id"], half, languages, *texts)


def _half(name: str) -> int:
    return zlib.crc32(name.encode()) % 2


def bodies(
    source: Sequence[str], target: Sequence[str], languages: tuple[str, str], dice: Random
) -> tuple[str, str, tuple[Span, ...]]:
    """Return both texts, one to three segments a paragraph, and the segments of the second one.

    The first segment, mostly a headline, is a paragraph of its own.
    """
    sizes = [1, *(dice.choice((1, 1, 2, 3)) for _ in source)]
    (ours, _), (theirs, spans) = (
        _joined(segments, sizes, " " if is_spaced(language) else "")
        for segments, language in zip((source, target), languages, strict=True)
    )
    return ours, theirs, spans


def _joined(
    segments: Sequence[str], sizes: Sequence[int], blank: str
) -> tuple[str, tuple[Span, ...]]:
    """Return the text and where each segment is in it."""
    ends = {sum(sizes[: number + 1]) for number in range(len(sizes))}
    text, spans = "", []
    for number, segment in enumerate(segments):
        if number:
            text += "\n\n" if number in ends else blank
        spans.append(Span(len(text), len(text) + len(segment)))
        text += segment
    return text, tuple(spans)
