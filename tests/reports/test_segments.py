"""XLIFF and MQM, which are made of segments: read back, and nothing is lost on the way."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

from lxml import etree
from reports_sample import SOURCE, TEXT, clean, hostile, sample, with_units, written

from polyproof.reading import Pair, read_inputs

ITS = "{http://www.w3.org/2005/11/its}"
XLIFF = "{urn:oasis:names:tc:xliff:document:1.2}"


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
    "trans-unit": {"id", "resname"},  # the latter where a file names its parts
    "mrk": {"mtype"},
}


def test_xliff_keeps_to_its_schema() -> None:
    runs = (), (sample(), clean(), hostile()), (with_units(),)
    for run in runs:
        root = etree.fromstring(written("xliff", *run).encode())
        assert root.find(f"{XLIFF}file") is not None
        check_xliff(root)


def check_xliff(root: etree._Element) -> None:
    """Hold names, order, required attributes and forms against what the schema says."""
    for file in root.iter(f"{XLIFF}file"):
        for key in ("source-language", "target-language"):
            assert re.fullmatch(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*", file.get(key, "und"))
    ids = [unit.get("id") for unit in root.iter(f"{XLIFF}trans-unit")]
    assert len(set(ids)) == len(ids)
    for element in root.iter(f"{XLIFF}*"):
        name = etree.QName(element).localname
        inside = [str(c.tag).replace(XLIFF, "") for c in element]
        order = XLIFF_CHILDREN[name]
        places = [order.index(ITS if tag.startswith(ITS) else tag) for tag in inside]
        assert places == sorted(places)
        own = {str(key) for key in element.attrib if not str(key).startswith("{")}
        known = XLIFF_ATTRIBUTES.get(name, set())
        assert own - known == set()
        assert known - own <= {"resname", "target-language"}


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
