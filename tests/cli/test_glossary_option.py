"""A glossary, named on the command line or in the configuration."""

from __future__ import annotations

from pathlib import Path

from sample_pair import Call, written


def test_a_glossary_is_kept_to(call: Call, source: Path, clean: Path) -> None:
    terms = written(source.parent / "terms.csv", "de,en\nBrücke,viaduct\n")
    assert call("check", source, clean).exit_code == 0
    result = call("check", source, clean, "--glossary", terms, "--fail-on", "suggestion")
    assert "TRM101" in result.stdout
    written(source.parent / "polyproof.toml", 'glossary = "terms.csv"\n')
    assert "TRM101" in call("check", source, clean).stdout
    cached = ("check", source, clean, "--cache", source.parent / "kept", "--format", "concise")
    assert "TRM101" in call(*cached).stdout
    assert "TRM101" not in call(*cached, "--isolated").stdout


def test_a_wrong_glossary_is_refused(call: Call, source: Path, clean: Path) -> None:
    for name in ("none.csv", "terms.pdf", "terms.tbx"):
        if name != "none.csv":
            written(source.parent / name, "x")
        result = call("check", source, clean, "--glossary", source.parent / name)
        assert result.exit_code == 2
        assert result.stderr.count("\n") == 1
