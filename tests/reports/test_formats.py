"""What the formats promise, read back by other programs where the registries hold such."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from junitparser import JUnitXml
from lxml import etree
from reports_sample import FILE, TEXT, clean, failed, hostile, sample, scored, with_units, written

from polyproof.alignment import compare
from polyproof.pipeline import Checked
from polyproof.reading import read_plain
from polyproof.reports.fingerprint import fingerprints
from polyproof.reports.record import SCHEMA_VERSION
from polyproof.reports.registry import FORMATS
from polyproof.text import Document

SMALL = ("sarif", "junit", "github", "gitlab", "rdjson", "csv", "xliff", "mqm")


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "jsonl"])
def test_the_name_that_a_file_gives_a_part_is_shown(name: str) -> None:
    text = written(name, with_units())
    assert text.count("paragraph 12") >= (3 if name in ("xliff", "mqm") else 4)
    assert name == "xliff" or "paragraph 11" not in text


def test_json_keeps_to_its_schema() -> None:
    path = Path(__file__).parents[2] / "docs" / "polyproof-1.schema.json"
    schema = json.loads(path.read_text("utf-8"))
    assert schema["properties"]["schema"]["const"] == SCHEMA_VERSION
    articles = (sample(), scored("The bridge shuts\n"), clean(), failed(), hostile())
    jsonschema.Draft202012Validator(schema).validate(json.loads(written("json", *articles)))
    line = {"$schema": schema["$schema"], "$defs": schema["$defs"], "$ref": "#/$defs/line"}
    for written_line in written("jsonl", *articles).rstrip("\n").split("\n"):
        jsonschema.Draft202012Validator(line).validate(json.loads(written_line))


def test_gitlab_fingerprints_are_unique_and_survive_edits_elsewhere() -> None:
    twice = (sample(), replace(sample(), id="other"))
    issues = json.loads(written("gitlab", *twice))
    prints = [issue["fingerprint"] for issue in issues]
    assert len(set(prints[:4])) == 4
    before = fingerprints(sample())
    checked = sample()
    assert checked.comparison is not None
    longer = f"New first paragraph.\n\n{TEXT}"
    moved = compare(checked.comparison.source, Document(read_plain(longer, "en")))
    by = len(longer) - len(TEXT)
    shifted = tuple(replace(f, span=f.span.shifted(by)) for f in checked.findings)
    assert fingerprints(Checked("bridge", moved, shifted)) == before


def test_github_refuses_columns_over_several_lines() -> None:
    lines = written("github", hostile()).rstrip("\n").split("\n")
    assert len(lines) == 2
    assert all(line.startswith("::error file=a%2Cb%3Ac<%25>") for line in lines)
    assert ",col=" not in lines[0]
    assert ",col=5,endColumn=5" in lines[1]


def test_rdjson_counts_bytes() -> None:
    (_, number, *_) = json.loads(written("rdjson", sample()))["diagnostics"]
    start = number["location"]["range"]["start"]
    line = FILE.split("\n")[start["line"] - 1].encode()
    assert line[start["column"] - 1 :].startswith(b"76 cracks")


def test_csv_cells_are_no_formulas() -> None:
    rows = list(csv.DictReader(StringIO(written("csv", sample(), hostile(), failed()))))
    assert len(rows) == 7
    assert rows[4]["message"].startswith("'=Bad")
    assert rows[6]["message"].startswith("not UTF-8")
    for row in rows[:4]:
        line = FILE.split("\n")[int(row["line"]) - 1]
        assert line[int(row["column"]) - 1 : int(row["end_column"]) - 1] == row["excerpt"]


def test_junit_is_read_by_junitparser() -> None:
    xml = JUnitXml.fromstring(written("junit", sample(), clean(), failed(), hostile()).encode())
    suites: list[Any] = list(xml)
    assert [(suite.tests, suite.failures, suite.errors) for suite in suites] == [
        (4, 4, 0),
        (1, 0, 0),
        (1, 0, 1),
        (2, 2, 0),
    ]


@pytest.mark.parametrize("articles", [(), (sample(), clean(), failed(), hostile())])
def test_junit_is_what_build_servers_read(articles: tuple[Checked, ...]) -> None:
    schema = etree.XMLSchema(etree.parse(Path(__file__).parent / "junit.xsd"))
    schema.assertValid(etree.fromstring(written("junit", *articles).encode()))


@pytest.mark.parametrize("name", SMALL)
def test_hostile_text_is_written_and_encodes(name: str) -> None:
    text = written(name, hostile()).encode("utf-8", "surrogatepass")
    if name in ("junit", "xliff"):
        etree.fromstring(text)
    if name in ("sarif", "gitlab", "rdjson"):
        json.loads(text)
    if name == "mqm":
        assert {line.count(b"\t") for line in text.splitlines()} == {9}


@pytest.mark.parametrize("name", SMALL)
def test_a_run_without_articles_is_complete(name: str) -> None:
    assert name in FORMATS
    text = written(name)
    if name in ("sarif", "gitlab", "rdjson"):
        json.loads(text)
    if name in ("junit", "xliff"):
        etree.fromstring(text.encode())
