"""What an editor lets stand is not shown again, and a comment without an effect is."""

from __future__ import annotations

import re

import pytest

from polyproof.model import Article, Block, BlockKind, Finding, OffsetMap, Span
from polyproof.model.article import Run
from polyproof.pipeline import Checked, check_article
from polyproof.reading import read_plain
from polyproof.rules import ALL_RULES

BAD = "Strobel &amp;amp; Partner"


def check(target: Article) -> Checked:
    return check_article(None, target, [r for r in ALL_RULES if r.code in ("GAR301", "SUP101")])


def page(raw: str) -> Article:
    """Read a page of `<p>` with comments, as the reader of HTML does."""
    text, runs, blocks = "", [], []
    for paragraph in re.finditer(r"<p>(.*?)</p>", raw, re.S):
        start = len(text)
        for piece in re.finditer(r"<!--.*?-->|&amp;|(?:(?!<!--|&amp;).)+", paragraph[1], re.S):
            if piece.group().startswith("<!--"):
                continue
            shown = piece.group().replace("&amp;", "&")
            place = paragraph.start(1) + piece.start()
            runs.append(Run(len(text), len(shown), place, len(piece.group())))
            text += shown
        blocks.append(Block(BlockKind.PARAGRAPH, Span(start, len(text))))
        text += "\n\n"
    return Article(text, "en", tuple(blocks), file_text=raw, offsets=OffsetMap(tuple(runs)))


def rules(checked: Checked) -> list[str]:
    return [finding.rule for finding in checked.findings]


@pytest.mark.parametrize("mark", ["[sic]", "[sic!]", "(sic)", "[ Sic ]"])
def test_sic_lets_the_word_before_it_stand(mark: str) -> None:
    checked = check(read_plain(f"He wrote &quot; {mark} here &quot; and there.", "en"))
    assert rules(checked) == ["GAR301"]
    assert checked.silenced == 1


def test_without_a_comment_the_page_has_a_finding() -> None:
    assert rules(check(page(f"<p>One.</p>\n<p>{BAD}</p>"))) == ["GAR301"]


@pytest.mark.parametrize(
    "raw",
    [
        f"<p>One.</p>\n<!-- polyproof: ignore GAR301 it is so -->\n<p>{BAD}</p>",
        f"<p>One.</p>\n<p>{BAD} <!-- polyproof: ignore GAR301 --></p>",
        f"<p>One.</p>\n<p>{BAD}</p> <!-- polyproof: ignore garbled, it is so -->",
        f"<p>One.</p>\n<p>Two <!-- polyproof: ignore entity-leaked --> {BAD}</p>",
        f"<!-- polyproof: ignore-file GAR -->\n<p>One.</p>\n<p>{BAD}</p>",
        f"<!-- polyproof: off GAR -->\n<p>One.</p>\n<p>{BAD}</p>\n<!-- polyproof: on -->",
        f"<p>One.</p>\n<!-- POLYPROOF: ignore -->\n<p>{BAD}</p>",
    ],
)
def test_a_comment_silences_its_paragraph(raw: str) -> None:
    checked = check(page(raw))
    assert rules(checked) == []
    assert checked.silenced == 1


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (f"<!-- polyproof: ignore GAR301 -->\n<p>One.</p>\n<p>{BAD}</p>", 1),
        (f"<!-- polyproof: off -->\n<p>One.</p>\n<!-- polyproof: on -->\n<p>{BAD}</p>", 1),
        (f"<p>One.</p>\n<!-- polyproof: ignore SUP -->\n<p>{BAD}</p>", 2),
    ],
)
def test_a_comment_out_of_reach_is_a_finding_itself(raw: str, line: int) -> None:
    checked = check(page(raw))
    assert sorted(rules(checked)) == ["GAR301", "SUP101"]
    (unused,) = (f for f in checked.findings if f.rule == "SUP101")
    assert f"in line {line} silences nothing" in unused.message


def test_a_comment_that_names_no_rule_says_so() -> None:
    checked = check(page("<p>One.</p>\n<!-- polyproof: ignore GAR999 -->\n<p>Two.</p>"))
    (finding,) = checked.findings
    assert "names no rule" in finding.message


@pytest.mark.parametrize("verb", ["ignroe", "ignore_file", "", "öff", "file-ignore"])
def test_a_comment_that_nobody_understands_says_so(verb: str) -> None:
    checked = check(page(f"<p>One.</p>\n<p>{BAD}</p><!-- polyproof: {verb} GAR -->"))
    assert sorted(rules(checked)) == ["GAR301", "SUP101"]
    (unused,) = (f for f in checked.findings if f.rule == "SUP101")
    assert "in line 2 is not understood: it should begin with ignore, " in unused.message


def test_a_comment_about_rules_not_at_work_is_left_alone() -> None:
    assert not check(page("<!-- polyproof: ignore NUM -->\n<p>One.</p>")).findings


def test_in_plain_text_a_comment_is_text() -> None:
    checked = check(read_plain(f"<!-- polyproof: ignore GAR -->\n{BAD}", "en"))
    assert rules(checked) == ["GAR301"]


def test_findings_stay_in_order() -> None:
    raw = f"<!-- polyproof: ignore SUP -->\n<p>One.</p>\n<p>{BAD}</p>"
    found: tuple[Finding, ...] = check(page(raw)).findings
    assert [f.span.start for f in found] == sorted(f.span.start for f in found)
