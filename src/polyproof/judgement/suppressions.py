"""What an editor has looked at and let stand: `[sic]`, and comments in formats that have them.

    He wrote that it was “definately” [sic] over.
    <!-- polyproof: ignore QUO101 the poem has no closing mark -->

`ignore` reaches the paragraph that the comment stands in or, on a line of its own, the next
one; `ignore-file` the article; `off` everything up to the next `on`. Rules stand behind the
word, separated by commas or blanks; without any, all rules are meant. What follows is the
reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

from polyproof.alignment import Comparison
from polyproof.judgement.arbitration import in_order
from polyproof.judgement.selection import UnknownSelectorError, rules_of
from polyproof.model import Article, Finding, Origin, Side, Span
from polyproof.rules import Rule
from polyproof.rules.meta import UNUSED

_SIC = regex.compile(r"[\[(]\s*+sic\s*+[!?]?+\s*+[\])]", regex.IGNORECASE)
_COMMENT = regex.compile(
    r"<!--\s*+polyproof:\s*+(ignore-file|ignore|off|on|\w*+)\b((?:(?!-->).)*+)-->",
    regex.IGNORECASE | regex.DOTALL,
)
_VERBS = frozenset({"ignore", "ignore-file", "off", "on"})
_SELECTOR = regex.compile(r"[A-Z]{3}\d{0,3}|ALL|[a-z]+(?:-[a-z]+)+")


@dataclass(frozen=True, slots=True)
class Suppression:
    """A comment that silences rules.

    Attributes:
        text: the comment as it stands in the file.
        line: its line in the file, from 1.
        selectors: the rules that it names; without any, all.
        reach: the part of the file where it holds, in code points of the file as decoded.
        whole: whether it holds for all of the article, findings in the source included.
        understood: whether its first word is one that we know; else it silences nothing.
    """

    text: str
    line: int
    selectors: tuple[str, ...]
    reach: Span
    whole: bool = False
    understood: bool = True

    def codes(self) -> frozenset[str] | None:
        """Return the codes of the rules that it names; None for all rules."""
        if not self.understood:
            return frozenset()
        if not self.selectors:
            return None
        found: set[str] = set()
        for selector in self.selectors:
            try:
                found.update(rule.code for rule in rules_of(selector))
            except UnknownSelectorError:
                continue
        return frozenset(found)


def suppress(
    findings: Iterable[Finding], comparison: Comparison, rules: Iterable[Rule]
) -> tuple[tuple[Finding, ...], int]:
    """Return the findings that nobody silenced and how many were silenced.

    A comment that silences none of the rules at work is a finding itself, of SUP101 if that
    rule is among `rules`.
    """
    article = comparison.target.article
    let_stand = list(_let_stand(comparison))
    comments = tuple(_comments(article))
    used: set[int] = set()
    kept = []
    silenced = 0
    for finding in findings:
        by = [i for i, comment in enumerate(comments) if _holds(comment, finding, article)]
        used.update(by)
        if by or _in_sic(finding, let_stand):
            silenced += 1
        else:
            kept.append(finding)
    at_work = {rule.code for rule in rules}
    if UNUSED.code in at_work:
        left = [comment for i, comment in enumerate(comments) if i not in used]
        kept.extend(
            _unused(comment, article, at_work) for comment in left if _due(comment, at_work)
        )
    return in_order(kept), silenced


def _let_stand(comparison: Comparison) -> Iterator[Span]:
    """Yield the words marked with `[sic]`, each with its mark."""
    for match in _SIC.finditer(comparison.target.text):
        before = [
            word
            for word in comparison.target.words_in(Span(max(0, match.start() - 60), match.start()))
            if word.end <= match.start()
        ]
        yield Span(before[-1].start if before else match.start(), match.end())


def _in_sic(finding: Finding, let_stand: list[Span]) -> bool:
    return finding.side is Side.TARGET and any(finding.span.overlaps(span) for span in let_stand)


def _comments(article: Article) -> Iterator[Suppression]:
    """Yield the comments of an article whose format has them."""
    raw = article.raw
    if article.file_text is None or "polyproof:" not in raw.lower():
        return
    blocks = [article.offsets.span(block.span) for block in article.blocks]
    matches = list(_COMMENT.finditer(raw))
    for number, match in enumerate(matches):
        verb = match[1].lower()
        if verb == "on":
            continue
        whole = verb == "ignore-file"
        if whole:
            reach = Span(0, len(raw))
        elif verb == "off":
            ends = (m.start() for m in matches[number + 1 :] if m[1].lower() == "on")
            reach = Span(match.start(), next(ends, len(raw)))
        else:
            reach = _block_of(match.start(), match.end(), blocks, raw)
        line = raw.count("\n", 0, match.start()) + article.line
        yield Suppression(
            match.group(), line, _selectors(match[2]), reach, whole, understood=verb in _VERBS
        )


def _selectors(body: str) -> tuple[str, ...]:
    """Return the rules at the beginning of a comment's body; the reason follows."""
    found = []
    for word in body.replace(",", " ").split():
        if not _SELECTOR.fullmatch(word):
            break
        found.append(word)
    return tuple(found)


def _block_of(start: int, end: int, blocks: list[Span], raw: str) -> Span:
    """Return the block that a comment belongs to: around it, before it on its line, or next."""
    for block in blocks:
        if block.start <= start < block.end:
            return block
        same_line = block.end <= start and "\n" not in raw[block.end : start]
        if same_line and not any(end <= b.start and "\n" not in raw[end : b.start] for b in blocks):
            return block
    return next((block for block in blocks if block.start >= end), Span(end, end))


def _holds(comment: Suppression, finding: Finding, article: Article) -> bool:
    codes = comment.codes()
    if codes is not None and finding.rule not in codes:
        return False
    if finding.side is Side.SOURCE:
        return comment.whole
    return comment.reach.overlaps(article.offsets.span(finding.span))


def _due(comment: Suppression, at_work: set[str]) -> bool:
    """Tell whether the comment should have silenced something: all its rules were at work."""
    codes = comment.codes()
    return codes is None or codes <= at_work


def _unused(comment: Suppression, article: Article, at_work: set[str]) -> Finding:
    """Return the finding for a comment that silences nothing, at the text that it speaks of."""
    places = (block.span for block in article.blocks)
    reached = (s for s in places if comment.reach.overlaps(article.offsets.span(s)))
    start = next(reached, Span(0, 0)).start
    codes = comment.codes()
    what = "names no rule" if codes is not None and not codes else "silences nothing"
    if not comment.understood:
        what = "is not understood: it should begin with ignore, ignore-file, off or on"
    shown = " ".join(comment.text.split())
    return Finding(
        rule=UNUSED.code,
        name=UNUSED.name,
        category=UNUSED.category,
        severity=UNUSED.severity,
        confidence=1.0,
        side=Side.TARGET,
        span=Span(start, start),
        source_span=None,
        message=f"The comment `{shown}` in line {comment.line} {what}.",
        origin=Origin.UNKNOWN,
    )
