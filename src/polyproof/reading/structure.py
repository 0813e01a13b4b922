"""What the blocks of an article are, where its format does not say: by length and last mark.

The bias: a block is a paragraph unless it cannot be one. A headline that is taken for a
paragraph does no harm; a paragraph that is taken for a headline hides its faults.
"""

from __future__ import annotations

from dataclasses import replace

from polyproof.model import HEADS, Article, Block, BlockKind
from polyproof.thresholds import DATELINE_LENGTH, HEADLINE_LENGTH, SUBHEADING_LENGTH

# Marks that end a sentence, Unicode property Sentence_Terminal, those in news scripts.
_STOPS = frozenset(".。．｡।॥۔։።។。…")
_ENDS = _STOPS | frozenset("!?！？؟;:；：՞՜")
_CLOSING = "\"'”’»›“‘)]）】」』〉》"


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends as a sentence does, quotation marks and brackets aside."""
    return _last(text) in _ENDS


def _last(text: str) -> str:
    """Return the last character, quotation marks and brackets aside."""
    return text.rstrip().rstrip(_CLOSING)[-1:]


def _is_title(text: str, longest: float, ends: frozenset[str] = _ENDS) -> bool:
    return len(text) <= longest and "\n" not in text and _last(text) not in ends


def name_blocks(article: Article) -> Article:
    """Return the article with headline, standfirst, dateline and subheadings told apart.

    Only paragraphs are renamed: what the format has named stays, and where it has named
    subheadings there are no others.
    """
    if len(article.blocks) < 2:
        return article
    texts = [block.span.of(article.text) for block in article.blocks]
    blocks = [_named(article.blocks[0], _kind_of_first(texts[0]))]
    has_subheadings = any(block.kind is BlockKind.SUBHEADING for block in article.blocks)
    for index, block in enumerate(article.blocks[1:-1], 1):
        before = blocks[-1].kind
        if before in HEADS:
            kind = _kind_below_headline(texts[index], before)
        elif has_subheadings or before is BlockKind.SUBHEADING:
            kind = BlockKind.PARAGRAPH
        else:
            kind = _kind_inside(texts[index], texts[index + 1])
        blocks.append(_named(block, kind))
    return replace(article, blocks=(*blocks, article.blocks[-1]))


def has_headline(article: Article) -> bool:
    """Tell whether an article begins with a headline, and a longer text stands below it."""
    if len(article.blocks) < 2:
        return False
    first, second = (block.span.of(article.text) for block in article.blocks[:2])
    named = article.blocks[0].kind
    return (named is BlockKind.HEADLINE or _kind_of_first(first) is BlockKind.HEADLINE) and (
        len(first) < len(second)
    )


def _named(block: Block, kind: BlockKind) -> Block:
    if block.kind is not BlockKind.PARAGRAPH or kind is block.kind:
        return block
    return replace(block, kind=kind)


def _kind_of_first(text: str) -> BlockKind:
    is_title = _is_title(text, HEADLINE_LENGTH.value, _STOPS)
    return BlockKind.HEADLINE if is_title else BlockKind.PARAGRAPH


def _kind_below_headline(text: str, before: BlockKind) -> BlockKind:
    if _is_title(text, DATELINE_LENGTH.value):
        return BlockKind.DATELINE
    if before is BlockKind.HEADLINE and _is_title(text, HEADLINE_LENGTH.value):
        return BlockKind.STANDFIRST
    return BlockKind.PARAGRAPH


def _kind_inside(text: str, following: str) -> BlockKind:
    """Return what stands amid the text: a subheading is short and has a longer text below it."""
    is_title = _is_title(text, SUBHEADING_LENGTH.value)
    if is_title and len(following) > len(text) and _last(following) in _ENDS:
        return BlockKind.SUBHEADING
    return BlockKind.PARAGRAPH
