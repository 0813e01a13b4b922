"""Text of our own to learn from: news that is translated freely, and still completely.

What Debian has is handbooks and stories, translated sentence by sentence. News is not: active for
passive, a pronoun for a name, sentences joined and split. `passages.tsv` beside this file holds
passages that were translated like that on purpose. Of the articles of `corpora/` every other one
is learnt from as well; what judges the network is fitted to the rest (`tools.missing_words`).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import Random

from polyproof.alignment import compare
from polyproof.locales.language import is_spaced
from tools.lexicon.pairs import Line
from tools.translations import LEARNT, Translation, translations

PASSAGES = Path(__file__).parent / "passages.tsv"
_JOINED = 0.45  # share of the links that are learnt from together with the next one, too
_LONGEST = 420  # code points of the source of two such links


def own_text(manifest: Path = LEARNT[0]) -> Iterator[Line]:
    """Yield the passages, and what is linked in the articles that are learnt from."""
    with PASSAGES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            yield Line(row["src_lang"], row["tgt_lang"], row["source"], row["target"])
    for article in translations(manifest):
        if article.half == LEARNT[1] and not article.is_turned:
            yield from _linked(article)


def _linked(article: Translation) -> Iterator[Line]:
    """Yield the links of an article that have two sides, and some with the next one."""
    comparison = compare(*article.documents())
    texts = article.source, article.target
    found = []
    for link in comparison.links:
        spans = comparison.source_span(link), comparison.target_span(link)
        if not link.is_alone:
            sides = (
                " ".join(span.of(text).split()) for span, text in zip(spans, texts, strict=True)
            )
            found.append(Line(*article.languages, *sides))
    yield from found
    dice = Random(article.name)
    blanks = [" " if is_spaced(language) else "" for language in article.languages]
    for first, then in pairwise(found):
        if len(first.source) + len(then.source) < _LONGEST and dice.random() < _JOINED:
            parts = zip(
                (first.source, first.target), blanks, (then.source, then.target), strict=True
            )
            yield Line(*article.languages, *("".join(part) for part in parts))
