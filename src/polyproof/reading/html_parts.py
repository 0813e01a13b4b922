"""Which part of an HTML page is the article, and which elements are no part of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from turbohtml import Token, TokenType, tokenize

Attributes = Mapping[str, str]

# ruff: noqa: SIM905  word lists read better than lists of one word a line

BLOCKS = frozenset(
    """address article aside blockquote body caption dd details div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section
    summary table tbody td tfoot th thead tr ul""".split()
)
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_SKIPPED = frozenset(
    """aside audio button canvas dialog footer header iframe math nav noscript object script
    select style svg template textarea title video""".split()
)
_ROLES = frozenset("banner complementary contentinfo dialog navigation search".split())
# Class names, in full, of what stands in articles and is no part of them.
_CLASSES = frozenset(
    """advertisement breadcrumb breadcrumbs comments newsletter promo related related-articles
    share sharing social sr-only tags visually-hidden""".split()
)
_MOST = 0.5  # the share of the page's paragraphs that makes an element the article


class Piece(NamedTuple):
    """A token and its place in the text."""

    token: Token
    start: int
    length: int


def pieces(text: str) -> Iterator[Piece]:
    r"""Yield the tokens of an HTML text with their places; line ends must be `\n`."""
    place = 0
    for token in tokenize(text, capture_source=True, resolve_references=False):
        source = token.source if token.source is not None else token.data or ""
        yield Piece(token, place, len(source))
        place += len(source)


def is_skipped(tag: str, attributes: Attributes) -> bool:
    """Tell whether an element and all in it is no part of an article's text."""
    return (
        tag in _SKIPPED
        or "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or (attributes.get("role") or "").lower() in _ROLES
        or bool(_CLASSES.intersection((attributes.get("class") or "").lower().split()))
    )


@dataclass
class Region:
    """An element: its places in the text, and the letters of the paragraphs in it."""

    tag: str
    start: int
    end: int
    letters: int = 0
    language: str = ""

    def holds(self, place: int) -> bool:
        """Tell whether a place of the text lies in the element."""
        return self.start <= place < self.end


@dataclass(frozen=True)
class Part:
    """The part of a page that is the article.

    Attributes:
        regions: where it stands: the element itself, and the headline if it stands before it.
        language: what the page says its language is, as it says it.
        kept_headers: where the `header` elements begin that hold the article's headline.
    """

    regions: tuple[Region, ...]
    language: str
    kept_headers: frozenset[int]

    def holds(self, place: int) -> bool:
        """Tell whether a place of the text is in the article."""
        return any(region.holds(place) for region in self.regions)


@dataclass
class _Survey:
    """Goes over a page once: its articles, headlines, headers, and letters in paragraphs."""

    regions: list[Region] = field(default_factory=list)  # outermost `article` and `main`
    headlines: list[Region] = field(default_factory=list)
    headers: list[Region] = field(default_factory=list)
    letters: int = 0
    language: str = ""
    depth: dict[str, int] = field(default_factory=dict)
    open: dict[str, Region] = field(default_factory=dict)  # the outermost of each kind
    in_paragraph: bool = False

    def take(self, piece: Piece) -> None:
        """Take the next token."""
        token, tag = piece.token, piece.token.tag or ""
        if token.type is TokenType.START_TAG:
            if tag in BLOCKS:
                self.in_paragraph = tag == "p"
            self._start(tag, dict(token.attrs or ()), piece.start)
        elif token.type is TokenType.END_TAG:
            if tag in BLOCKS:
                self.in_paragraph = False
            self._end(tag, piece.start + piece.length)
        elif token.type is TokenType.TEXT and self.in_paragraph:
            length = len((token.data or "").strip())
            self.letters += length
            for tag in ("article", "main"):
                if tag in self.open:
                    self.open[tag].letters += length

    def _start(self, tag: str, attributes: Attributes, place: int) -> None:
        if tag == "html" and not self.language:
            self.language = attributes.get("lang") or attributes.get("xml:lang") or ""
        if tag not in _FOLLOWED:
            return
        self.depth[tag] = self.depth.get(tag, 0) + 1
        if self.depth[tag] == 1:
            language = attributes.get("lang") or ""
            self.open[tag] = Region(tag, place, _NEVER, language=language)
            self._list(tag).append(self.open[tag])

    def _end(self, tag: str, place: int) -> None:
        if self.depth.get(tag):
            self.depth[tag] -= 1
            if not self.depth[tag]:
                self.open.pop(tag).end = place

    def _list(self, tag: str) -> list[Region]:
        return {"h1": self.headlines, "header": self.headers}.get(tag, self.regions)


_NEVER = 1 << 62  # the end of an element that is never closed
_FOLLOWED = frozenset({"article", "main", "h1", "header"})


def main_part(tokens: Iterable[Piece]) -> Part:
    """Return where the article of a page is."""
    survey = _Survey()
    for token in tokens:
        survey.take(token)
    body = Region("body", 0, _NEVER, survey.letters)
    fitting = [r for r in survey.regions if r.letters and r.letters >= _MOST * survey.letters]
    best = max(fitting, key=lambda r: (r.tag == "article", r.letters), default=body)
    regions = [best]
    only = survey.headlines[0] if len(survey.headlines) == 1 else None
    around = [header for header in survey.headers if only and header.holds(only.start)]
    # In the header of the page, the headline before an article is the name of the site.
    if only and only.start < best.start and not around:
        regions.insert(0, only)
    kept = survey.headers if best.tag == "article" else around
    return Part(
        tuple(regions), best.language or survey.language, frozenset(header.start for header in kept)
    )
