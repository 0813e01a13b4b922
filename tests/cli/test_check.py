"""`polyproof check`, as its users call it."""

from __future__ import annotations

import json
from pathlib import Path

from sample_pair import GARBLED, PAIR, SOURCE, Call, batch


def test_a_clean_pair_exits_with_0(call: Call, source: Path, clean: Path) -> None:
    result = call("check", source, clean)
    assert (result.exit_code, result.stdout) == (0, "No findings in 1 article.\n")


def test_a_finding_is_shown_with_both_texts(call: Call, source: Path, garbled: Path) -> None:
    result = call("check", source, garbled)
    assert result.exit_code == 1
    assert (
        result.stdout
        == f"""\
{garbled}:3:21  error  GAR301 entity-leaked
  The code `&amp;` stands here instead of the character `&`.

  en  The firm of Strobel &amp; Partner is building the bridge.
                          ^^^^^

  de  Die Firma Strobel & Partner baut die Brücke.

  Introduced by the translation.

Found 1 error in 1 article.
1 can be mended with --fix.
"""
    )


def test_concise_is_a_line_for_each_finding(call: Call, source: Path, garbled: Path) -> None:
    result = call("check", source, garbled, "--format", "concise")
    first = result.stdout.splitlines()[0]
    assert first.startswith(f"{garbled}:3:21: error GAR301 entity-leaked: The code `&amp;`")


def test_without_a_source_the_translation_is_proofread_alone(call: Call, garbled: Path) -> None:
    result = call("check", garbled, "--no-source", "--format", "json")
    assert result.exit_code == 1
    (article,) = json.loads(result.stdout)["articles"]
    assert article["source"] is None
    assert [finding["origin"] for finding in article["findings"]] == ["unknown"]


def test_json_points_into_the_file(call: Call, source: Path, garbled: Path) -> None:
    report = json.loads(call("check", source, garbled, "--format", "json").stdout)
    (article,) = report["articles"]
    (finding,) = article["findings"]
    assert finding["excerpt"] == GARBLED[finding["start"] : finding["end"]] == "&amp;"
    assert finding["source_excerpt"] == SOURCE[finding["source_start"] : finding["source_end"]]
    assert report["summary"]["by_rule"] == {"GAR301": 1}


def test_a_batch_keeps_order_and_ids(call: Call) -> None:
    rows = batch(PAIR, {**PAIR, "id": "two", "source": None}, {**PAIR, "id": "three"})
    result = call("check", "-", "--format", "jsonl", input=rows)
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["id"] for row in found] == ["one", "two", "three"]
    assert [row["findings"][0]["rule"] for row in found] == ["GAR301"] * 3
    assert result.exit_code == 1


def test_any_number_of_processes_gives_the_same_bytes(call: Call, tmp_path: Path) -> None:
    long = {**PAIR, "source": SOURCE * 400, "target": GARBLED * 400}
    path = tmp_path / "pairs.jsonl"
    path.write_text(batch(*({**long, "id": str(i)} for i in range(12))), encoding="utf-8")
    one, two = (call("check", path, "--format", "jsonl", "--jobs", jobs) for jobs in "12")
    assert one.stdout_bytes == two.stdout_bytes
    assert one.stdout.count("\n") == 12


def test_ignored_and_selected_rules(call: Call, source: Path, garbled: Path) -> None:
    assert call("check", source, garbled, "--ignore", "GAR").exit_code == 0
    assert call("check", source, garbled, "--select", "GAR,UNT").exit_code == 1
    assert call("check", source, garbled, "--select", "UNT").exit_code == 0


def test_an_unknown_rule_is_wrong_use(call: Call, source: Path, garbled: Path) -> None:
    result = call("check", source, garbled, "--select", "GAR31")
    assert result.exit_code == 2
    assert result.stderr == "polyproof: no rule is called 'GAR31'; did you mean 'GAR301'?\n"


def test_exit_zero_and_fail_on(call: Call, source: Path, garbled: Path) -> None:
    assert call("check", source, garbled, "--exit-zero").exit_code == 0
    assert call("check", source, garbled, "--fail-on", "error").exit_code == 1
    assert call("check", source, garbled, "--min-confidence", "1").exit_code == 0


def test_several_outputs_in_one_run(
    call: Call, source: Path, garbled: Path, tmp_path: Path
) -> None:
    lines, pages = tmp_path / "found.jsonl", tmp_path / "found.md"
    call(
        "check",
        source,
        garbled,
        "-q",
        "--output",
        f"jsonl={lines}",
        "--output",
        f"markdown={pages}",
    )
    assert json.loads(lines.read_text("utf-8"))["findings"][0]["rule"] == "GAR301"
    assert "⟦\\&amp;⟧" in pages.read_text("utf-8")


def test_the_issue_report_has_a_page_for_each_article(
    call: Call, source: Path, garbled: Path, tmp_path: Path
) -> None:
    call("check", source, garbled, "--report", tmp_path / "report")
    summary = (tmp_path / "report" / "summary.md").read_text("utf-8")
    (page,) = (path for path in (tmp_path / "report").iterdir() if path.name != "summary.md")
    assert f"]({page.name})" in summary
    assert "## Alignment" in page.read_text("utf-8")


def test_checks_that_lack_data_are_named_once_and_not_when_quiet(call: Call) -> None:
    row = {"src_lang": "en", "tgt_lang": "csb", "source": "It rained.", "target": "Padało."}
    lines = "".join(json.dumps({"id": str(n), **row}) + "\n" for n in range(2))
    done = call("check", "-", input=lines)
    assert done.stderr.count("into Kashubian (csb): no data on") == 1
    assert "not checked: " not in call("check", "-", "--quiet", input=lines).stderr


def test_standard_input_under_the_name_of_a_file(call: Call, source: Path) -> None:
    """As editors call: the text of a window, and the name of its file."""
    page = "<p>The council met on Monday.</p><p>The firm of Strobel &amp;amp; Partner builds.</p>"
    named = ("--stdin-filename", "news/open.en.html", "-f", "concise")
    result = call("check", source, "-", *named, input=page)
    assert result.exit_code == 1
    assert "news/open.en.html:1:57: error GAR301 entity-leaked" in result.stdout
    assert result.stderr == ""  # the language is in the name
    alone = call("check", "-", "--no-source", *named, input=page)
    assert "news/open.en.html:1:57: error GAR301" in alone.stdout
    assert (
        "+++ news/open.en.html" in call("check", source, "-", *named, "--diff", input=page).stdout
    )
    wrong = call("check", "-", "--no-source", "--stdin-filename", "open.xyz", input=page)
    assert (wrong.exit_code, wrong.stderr.count("\n")) == (2, 1)
    assert wrong.stderr.startswith("polyproof: open.xyz: the format 'xyz' is not read; ")


def test_the_configuration_beside_the_file_that_is_open(call: Call, tmp_path: Path) -> None:
    (tmp_path / "polyproof.toml").write_text('ignore = ["GAR301"]\n')
    named = ("--stdin-filename", str(tmp_path / "open.en.txt"))
    assert call("check", "-", "--no-source", *named, input="Strobel &amp; Partner.").exit_code == 0
