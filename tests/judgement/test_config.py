"""Configuration: the nearest file, what it extends, presets, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from polyproof.judgement import ConfigError, find_config, read_config, rules_for, settings_from
from polyproof.judgement.config import PRESETS, read_preset
from polyproof.model import Severity


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    outer = written(tmp_path / "pyproject.toml", "[tool.polyproof]\npreview = true\n")
    written(tmp_path / "desk" / "pyproject.toml", "[project]\nname = 'other'\n")
    assert find_config(tmp_path / "desk") == outer
    inner = written(tmp_path / "desk" / "polyproof.toml", "preview = false\n")
    assert find_config(tmp_path / "desk") == inner


def test_a_file_says_what_is_at_work(tmp_path: Path) -> None:
    path = written(
        tmp_path / "polyproof.toml",
        'ignore = ["GAR"]\nextend-select = ["GAR301"]\nfail-on = "error"\nmin-confidence = 0.5\n'
        '[severity]\nGAR301 = "suggestion"\nALL = "warning"\n'
        '[per-file-ignores]\n"drafts/*" = ["ALL"]\n',
    )
    settings = settings_from(read_config(path))
    assert settings.fail_on is Severity.ERROR
    assert settings.min_confidence == 0.5
    assert [selector for selector, _ in settings.severities] == ["ALL", "GAR301"]
    codes = {rule.code for rule in rules_for(settings, "story.en.txt")}
    assert "GAR301" in codes
    assert "GAR302" not in codes
    assert rules_for(settings, "desk/drafts/story.en.txt") == ()


def test_extend_puts_a_file_on_top_of_another(tmp_path: Path) -> None:
    written(tmp_path / "house.toml", 'fail-on = "error"\nmin-confidence = 0.9\nignore = ["QUO"]\n')
    path = written(
        tmp_path / "desk" / "polyproof.toml", 'extend = "../house.toml"\nmin-confidence = 0.1\n'
    )
    settings = settings_from(read_config(path))
    assert (settings.fail_on, settings.min_confidence) == (Severity.ERROR, 0.1)
    assert settings.selections[0].ignore == ("QUO",)


def test_a_preset_lies_beneath_what_a_file_says(tmp_path: Path) -> None:
    path = written(tmp_path / "polyproof.toml", 'preset = "strict"\nfail-on = "error"\n')
    settings = settings_from(read_config(path))
    assert settings.preview
    assert settings.fail_on is Severity.ERROR


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_can_be_read(name: str) -> None:
    assert settings_from(read_preset(name))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("selct = []", "unknown key 'selct'; did you mean 'select'?"),
        ('select = ["GAR310"]', "no rule is called 'GAR310'; did you mean 'GAR30"),
        ('select = "GAR"', "select: must be a list of rules, not a text"),
        ("min-confidence = 2", "min-confidence: must be a number from 0 to 1, not 2"),
        ('fail-on = "fatal"', "fail-on: must be one of suggestion, warning, error, not 'fatal'"),
        ("preview = 1", "preview: must be true or false, not a number"),
        ('preset = "newsrom"', "unknown preset 'newsrom'; did you mean 'newsroom'?"),
        ('extend = "polyproof.toml"', "extends itself"),
        ("severity = 3", "severity: must be a table, not a number"),
        ("[", "is not TOML"),
        ('source-lang = "xq"', "source-lang: the language 'xq' is not known"),
        ("min-chrf = 101", "min-chrf: must be a number from 0 to 100, not 101"),
        ('exclude = "*.md"', "exclude: must be a list of globs, not a text"),
        ("[languages.xq]", "languages: the language 'xq' is not known"),
        ("[languages]\nja = 3", "languages.ja: must be a table, not a number"),
        (
            "[languages.ja]\nignroe = []",
            "languages.ja: unknown key 'ignroe'; did you mean 'ignore'?",
        ),
    ],
)
def test_what_is_wrong_is_refused_by_name(tmp_path: Path, text: str, complaint: str) -> None:
    path = written(tmp_path / "polyproof.toml", text)
    with pytest.raises(ConfigError) as raised:
        read_config(path)
    assert complaint in str(raised.value)
    assert str(path) in str(raised.value)
    assert "\n" not in str(raised.value)


def test_broken_files_of_others_are_passed_over(tmp_path: Path) -> None:
    written(tmp_path / "a" / "pyproject.toml", "[")
    assert find_config(tmp_path / "a") != tmp_path / "a" / "pyproject.toml"


def test_rules_are_chosen_by_language(tmp_path: Path) -> None:
    written(tmp_path / "house.toml", '[languages.ja]\nignore = ["GAR"]\n')
    path = written(
        tmp_path / "polyproof.toml",
        'extend = "house.toml"\nignore = ["QUO101"]\n'
        '[languages."pt-BR"]\nextend-select = ["QUO101"]\nignore = ["GAR301"]\n',
    )
    settings = settings_from(read_config(path))
    codes = {
        language: {rule.code for rule in rules_for(settings, "x", language)}
        for language in ("en", "ja", "pt")
    }
    assert [("QUO101" in codes[n], "GAR301" in codes[n]) for n in ("en", "ja", "pt")] == [
        (False, True),
        (False, False),
        (True, False),
    ]


def test_excluded_paths_count_from_the_configuration(tmp_path: Path) -> None:
    path = written(tmp_path / "polyproof.toml", 'exclude = ["drafts", "desk/*.md", "old/"]\n')
    assert settings_from(read_config(path)).exclude == (
        "drafts",
        f"{tmp_path.resolve()}/desk/*.md",
        "old",
    )
