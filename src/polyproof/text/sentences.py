"""Sentences, cut by sentencex within each block."""

from __future__ import annotations

from dataclasses import dataclass

from polyproof.model import Article, Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its place without the blanks around it, and the block it stands in."""

    index: int
    span: Span
    block: int


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """Return the sentences of the article in order; no sentence crosses the edge of a block."""
    # Loaded here: the command's help and version need no sentences.
    from sentencex import get_sentence_boundaries  # noqa: PLC0415

    sentences: list[Sentence] = []
    for number, block in enumerate(article.blocks):
        text = block.span.of(article.text)
        for boundary in get_sentence_boundaries(article.language or "en", text):
            piece = text[boundary["start_index"] : boundary["end_index"]]
            stripped = piece.strip()
            if not stripped:
                continue
            start = block.span.start + boundary["start_index"] + piece.index(stripped)
            span = Span(start, start + len(stripped))
            sentences.append(Sentence(len(sentences), span, number))
    return tuple(sentences)
