"""The bench counts what it says it counts."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from polyproof import __version__
from polyproof.bench.forms import pairs
from polyproof.bench.forms.articles import hits
from polyproof.bench.gold import GoldError, read_gold
from polyproof.bench.run import measure
from polyproof.bench.tables import Table, to_json, to_markdown
from polyproof.bench.words import count_words
from polyproof.cli.main import main
from polyproof.model import Finding, Severity, Side, Span
from polyproof.rules import find_rules

ENTITY_RULE = find_rules("entity-leaked")


def finding(start: int, end: int, side: Side = Side.TARGET) -> Finding:
    return Finding(
        rule="GAR301",
        name="entity-leaked",
        category="design-and-markup/html-entity",
        severity=Severity.ERROR,
        confidence=1.0,
        side=side,
        span=Span(start, end),
        source_span=None,
        message="",
    )


def write(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


ARTICLE = {"src_lang": "de", "tgt_lang": "en", "source": "Ein „Wort“.", "doc": "a"}
DEFECT = {"kind": "entity_leak", "start": 2, "end": 8, "removed": '"', "inserted": "&quot;"}


def test_a_finding_hits_near_the_place_on_the_partner_or_on_dropped_source_words() -> None:
    defect = {"kind": "word_dropped", "start": 100, "end": 100, "src_start": 5, "src_end": 9}
    assert hits(finding(70, 76), defect)
    assert not hits(finding(70, 75), defect)
    assert hits(finding(6, 7, Side.SOURCE), defect)
    assert not hits(finding(6, 7, Side.SOURCE), {**defect, "kind": "mojibake"})
    assert hits(finding(10, 11), {**defect, "partner": [10, 11]})


def test_recall_precision_and_silence_are_counted_per_kind_and_rule(tmp_path: Path) -> None:
    gold = write(
        tmp_path / "gold.jsonl",
        {**ARTICLE, "id": "a#0", "target": "A fine &amp; clean text.", "defects": []},
        {**ARTICLE, "id": "a#1", "target": "A &quot;word&quot;.", "defects": [DEFECT]},
        {
            **ARTICLE,
            "id": "a#2",
            "target": "A word" + " " * 40 + "&amp; more",
            "defects": [{**DEFECT, "kind": "mojibake", "end": 3}],
        },
    )
    kinds, rules, _, _, quiet = measure(gold, ENTITY_RULE, jobs=1).tables
    assert kinds.rows == (
        ("entity_leak", 1, 1, 0, 1.0, "GAR301 1"),
        ("mojibake", 1, 0, 1, 0.0, ""),
        ("all", 2, 1, 1, 0.5, "GAR301 1"),
    )
    # Both entities of the second text lie near its defect; the one of the third does not.
    assert rules.rows[0] == ("GAR301 entity-leaked", 3, 2, 1, 2 / 3, 0.99, 1, 200.0)
    assert quiet.rows[-1] == ("all", 1, 0.0, 1, 200.0)


def test_the_samples_are_the_misses_and_the_false_alarms(tmp_path: Path) -> None:
    gold = write(
        tmp_path / "gold.jsonl",
        {**ARTICLE, "id": "a#0", "target": "Clean &amp; fine.", "defects": []},
        {**ARTICLE, "id": "a#1", "target": "No mark.", "defects": [{**DEFECT, "end": 3}]},
    )
    alarm, miss = measure(gold, ENTITY_RULE, jobs=1).samples()
    assert (alarm.missed, alarm.label) == (False, "GAR301")
    assert "Clean ⟦&amp;⟧ fine." in alarm.text
    assert (miss.missed, miss.label) == (True, "entity_leak")


def test_pairs_count_only_what_the_clean_sentence_does_not_get(tmp_path: Path) -> None:
    row = {**ARTICLE, "id": "p", "kind": "k", "clean": "It &amp; is.", "garbled": "It &amp; was."}
    assert pairs.new_findings(row, [finding(3, 8)], [finding(3, 8), finding(9, 12)]) == [
        finding(9, 12)
    ]
    gold = write(tmp_path / "gold.jsonl", row, {**row, "garbled": "It &amp; &amp; is."})
    recall, _, alarms = measure(gold, ENTITY_RULE, jobs=1).tables
    assert recall.rows == (("k", 2, 1, 0.5),)
    assert alarms.rows[-1][:2] == ("all", 1)


def test_alignment_measures_links_between_segments(tmp_path: Path) -> None:
    gold = write(
        tmp_path / "gold.jsonl",
        {
            **ARTICLE,
            "id": "x",
            "change": "none",
            "source": "Eins zwei.\n\nDrei vier.",
            "target": "One two.\n\nThree four.",
            "gold": [[0, 10, 0, 8], [12, 22, 10, 21]],
        },
    )
    links, _ = measure(gold, jobs=1).tables
    assert {row[0]: row[-1] for row in links.rows} == {
        "strict": 1.0,
        "pairs": 1.0,
        "lax": 1.0,
        "untranslated": None,
    }


def test_any_number_of_processes_gives_the_same_figures(tmp_path: Path) -> None:
    rows = [
        {**ARTICLE, "id": f"a#{n}", "doc": n, "target": "A &quot;word.", "defects": [DEFECT]}
        for n in range(20)
    ]
    gold = write(tmp_path / "gold.jsonl", *rows)
    assert measure(gold, jobs=2).tables == measure(gold, jobs=1).tables
    halves = [len(measure(gold, jobs=1, half=half).results) for half in (0, 1)]
    assert sum(halves) == 20
    assert all(halves)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "holds no cases"),
        (b"{}\nnonsense\n", "line 2: not JSON"),
        (b"[1]\n", "line 1: not a JSON object"),
        (b"\xff\xfe", "cannot be read"),
        (b'{"id": 1}\n', "no known form"),
    ],
)
def test_a_bad_gold_file_is_named_with_its_fault(
    tmp_path: Path, content: bytes, complaint: str
) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_bytes(content)
    with pytest.raises(GoldError, match=complaint):
        measure(path, jobs=1)


def test_gold_files_may_be_gzipped(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"id": "x"}\n'))
    assert read_gold(path).rows == ({"id": "x"},)


def test_words_are_what_stands_between_blanks_and_two_han_characters_are_one() -> None:
    assert count_words("Three short words") == 3
    assert count_words("北京市民众多 NATO 2024") == 5


def test_a_table_is_written_as_markdown_and_json() -> None:
    table = Table("T", ("name", "n", "share"), (("a|b", 1, 0.12345), ("c", 0, None)), "Note.")
    assert to_markdown(table) == (
        "### T\n\n| name | n | share |\n| :-- | --: | --: |\n"
        "| a\\|b | 1 | 0.123 |\n| c | 0 | – |\n\nNote.\n"
    )
    assert to_json(table)["rows"] == [["a|b", 1, 0.1235], ["c", 0, None]]


def test_the_command_writes_a_report_with_what_the_figures_stand_on(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold.jsonl", {**ARTICLE, "id": "a", "target": "x", "defects": []})
    done = CliRunner().invoke(
        main, ["bench", str(gold), "--jobs", "1", "--report", str(tmp_path / "out")]
    )
    assert done.exit_code == 0, done.output
    figures = json.loads((tmp_path / "out" / "accuracy.json").read_text(encoding="utf-8"))
    assert figures["version"] == __version__
    assert figures["files"][0]["sha256"] == read_gold(gold).digest
    page = (tmp_path / "out" / "accuracy.md").read_text(encoding="utf-8")
    assert f"gold.jsonl, form: articles, 1 cases, sha256 {read_gold(gold).digest}" in page
    assert "### Defects found, by kind" in page


def test_the_command_shows_false_alarms_and_misses(tmp_path: Path) -> None:
    row = {**ARTICLE, "id": "a#0", "target": "Clean &amp; fine.", "defects": []}
    gold = write(tmp_path / "gold.jsonl", row)
    done = CliRunner().invoke(main, ["bench", str(gold), "--jobs", "1", "--alarms", "GAR"])
    assert "Clean ⟦&amp;⟧ fine." in done.output
    assert done.output.endswith("1 in all\n")
    every = CliRunner().invoke(main, ["bench", str(gold), "--jobs", "1", "--alarms", ""])
    assert every.output == done.output
    done = CliRunner().invoke(main, ["bench", str(gold), "--jobs", "1", "--misses", "mojibake"])
    assert done.output == "0 in all\n"


def test_the_command_names_a_bad_file_or_rule(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["bench", str(tmp_path / "none.jsonl")])
    assert done.exit_code == 2
    assert "none.jsonl: cannot be read" in done.output
    gold = write(tmp_path / "gold.jsonl", {**ARTICLE, "id": "a", "target": "x", "defects": []})
    done = CliRunner().invoke(main, ["bench", str(gold), "--select", "GAR301,NOPE"])
    assert done.exit_code == 2
    assert "no rule is named NOPE" in done.output


def _marked(id: str, source: str, target: str, *categories: str) -> dict[str, object]:
    errors = [
        {"category": name, "severity": "Major", "side": "source", "start": 0, "end": 4}
        for name in categories
    ]
    return {
        **{"id": id, "corpus": "c", "src_lang": "de", "tgt_lang": "en"},
        **{"source": source, "target": target, "ratings": [{"rater": "r", "errors": errors}]},
    }


def test_omissions_are_set_beside_the_ratio_of_the_lengths(tmp_path: Path) -> None:
    whole = _marked("a", "Das Haus ist rot.", "The house is red.")
    gold = write(
        tmp_path / "gold.jsonl",
        *[whole] * 5,
        _marked("b", "Das Haus ist rot und alt, sagt sie.", "It is.", "Accuracy/Omission"),
        _marked("c", "Das Haus () ist rot.", "The house () is red.", "Accuracy/Omission"),
    )
    *_, table = measure(gold, find_rules("empty-brackets"), jobs=1).tables
    assert {row[0]: row[1:5] for row in table.rows} == {
        "rules on omissions": (0, 0, None, 0.0),
        "length ratio, as many segments": (0, 0, None, 0.0),
        "length ratio, at its best F1": (1, 1, 1.0, 0.5),
        "every segment": (7, 2, 2 / 7, 1.0),
    }


def test_without_marked_omissions_nothing_is_compared(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold.jsonl", _marked("a", "Eins.", "One.", "Style/Awkward"))
    titles = [table.title for table in measure(gold, ENTITY_RULE, jobs=1).tables]
    assert not any("length ratio" in title for title in titles)


def test_what_people_read_stands_below_the_tables_of_its_file(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold.jsonl", {**ARTICLE, "id": "a", "target": "x", "defects": []})
    (tmp_path / "gold.jsonl.md").write_text("One was read.\n", encoding="utf-8")
    done = CliRunner().invoke(
        main, ["bench", str(gold), "--jobs", "1", "--readings", str(tmp_path)]
    )
    assert done.exit_code == 0, done.output
    assert "### Read by hand\n\nOne was read.\n" in done.output
