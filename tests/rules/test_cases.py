"""Every case beside a rule runs as a test; see CONTRIBUTING.md for how a case is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from polyproof.alignment.lexical import network
from polyproof.judgement import Settings
from polyproof.model import Article, Finding, Glossary, Side, Span, Term
from polyproof.pipeline import check_article
from polyproof.reading import read_plain
from polyproof.reading.markdown import read_markdown
from polyproof.rules import RULES, Rule

RULES_FOLDER = Path(__file__).parents[2] / "src" / "polyproof" / "rules"
SECTIONS = ("finds", "leaves alone", "seen in the wild", "not yet")
OPEN, CLOSE = "⟦", "⟧"


@dataclass(frozen=True)
class Case:
    """A translation, its source if the case has one, and the places that must be found."""

    rule: Rule
    section: str
    what: str
    source: Article | None
    target: Article
    expected: tuple[Span, ...]
    expected_in_source: tuple[Span, ...]
    extra: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.rule.code} {self.section}: {self.what}"


def unmarked(text: str) -> tuple[str, tuple[Span, ...]]:
    """Take the marks ⟦ ⟧ out of a text and return the places that they stood around."""
    plain = ""
    spans, opened = [], []
    for char in text:
        if char == OPEN:
            opened.append(len(plain))
        elif char == CLOSE:
            spans.append(Span(opened.pop(), len(plain)))
        else:
            plain += char
    return plain, tuple(sorted(spans))


def read_case(rule: Rule, section: str, row: dict[str, Any]) -> Case:
    """Turn a row of a case file into a case."""
    row = dict(row)
    what = row.pop("what")
    source, target = row.pop("source", None), row.pop("target", None)
    row.pop("note", None)
    extra: dict[str, Any] = {
        key: row.pop(key) for key in ("message", "origin", "fixed", "glossary") if key in row
    }
    if target is None:
        target = row
        row = {}
    assert not row, f"{rule.code}, case '{what}': unknown keys {sorted(row)}"
    ((target_language, marked),) = target.items()
    text, expected = unmarked(str(marked).rstrip("\n"))
    article, in_source = None, tuple[Span, ...]()
    if source is not None:
        ((source_language, source_marked),) = source.items()
        source_text, in_source = unmarked(str(source_marked).rstrip("\n"))
        article = read_text(source_text, str(source_language))
    translation = read_text(text, str(target_language))
    return Case(rule, section, what, article, translation, expected, in_source, extra)


def read_text(text: str, language: str) -> Article:
    """Read a text of a case: plain, or Markdown where the language is given as `de.md`."""
    tag, dot, _ = language.partition(".")
    return replace(read_markdown(text, ""), language=tag) if dot else read_plain(text, tag)


def all_cases() -> Iterator[Case]:
    """Yield the cases of all rules."""
    for rule in RULES:
        sections = yaml.safe_load(case_file(rule).read_text(encoding="utf-8"))
        assert set(sections) <= set(SECTIONS), f"{rule.code}: {sorted(sections)}"
        for section in SECTIONS:
            for row in sections.get(section) or []:
                yield read_case(rule, section, row)


def case_file(rule: Rule) -> Path:
    """The case file beside a rule's module."""
    module = rule.check.__module__.rsplit(".", 1)[-1]
    return RULES_FOLDER / rule.family.value / f"{module}.cases.yaml"


def found_by(case: Case) -> list[Finding]:
    """What the case's rule finds, with every other rule at work."""
    glossary = Glossary(
        tuple(Term(s, (t,) if t else ()) for s, t in case.extra.get("glossary", {}).items())
    )
    settings = Settings(glossary=glossary if glossary.terms else None)
    checked = check_article(case.source, case.target, RULES, settings=settings)
    assert checked.error is None
    return [finding for finding in checked.findings if finding.rule == case.rule.code]


def fixed(case: Case, findings: list[Finding]) -> str:
    """The case's translation with every fix applied."""
    text = case.target.text
    edits = [edit for finding in findings if finding.fix for edit in finding.fix.edits]
    for edit in sorted(set(edits), key=lambda e: e.span, reverse=True):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


def need_extra(extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Turn an extra on for a test, or skip the test where it is not installed."""
    assert extra == "lexicon"
    monkeypatch.setenv("POLYPROOF_LEXICON", "1")
    if network() is None:
        pytest.skip("polyproof[lexicon] is not installed")


@pytest.mark.parametrize("case", list(all_cases()), ids=str)
def test_case(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    if case.rule.extra:
        need_extra(case.rule.extra, monkeypatch)
    findings = found_by(case)
    in_file = case.target.offsets.span  # the same in plain text
    spans = tuple(sorted(in_file(f.span) for f in findings if f.side is Side.TARGET))
    in_source = tuple(sorted(f.span for f in findings if f.side is Side.SOURCE))
    if case.section == "not yet":
        as_expected = (spans, in_source) == (case.expected, case.expected_in_source)
        assert not as_expected, "this works now: move the case out of 'not yet'"
        return
    assert in_source == case.expected_in_source
    shown = [(span.of(case.target.raw), span) for span in spans]
    assert spans == case.expected, f"found {shown}"
    for finding in findings:
        if "message" in case.extra:
            assert case.extra["message"] in finding.message
        if "origin" in case.extra:
            assert finding.origin == case.extra["origin"]
    if "fixed" in case.extra:
        assert fixed(case, findings) == str(case.extra["fixed"]).rstrip("\n")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_documented_and_has_cases(rule: Rule) -> None:
    for heading in ("What it finds", "Why it matters", "Example", "What it leaves alone"):
        assert f"\n## {heading}\n" in rule.page
    sections = yaml.safe_load(case_file(rule).read_text(encoding="utf-8"))
    assert sections.get("finds"), "a rule needs a case that it finds"
    assert sections.get("leaves alone"), "a rule needs a case that it leaves alone"


def test_codes_and_names_are_unique() -> None:
    names = [name for rule in RULES for name in (rule.code, rule.name, *rule.aliases)]
    assert len(names) == len(set(names))
