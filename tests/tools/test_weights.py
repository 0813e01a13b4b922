"""Tables of weights, written into the modules that hold them."""

from __future__ import annotations

from pathlib import Path

import pytest

from polyproof import thresholds as t
from tools.weights import module, table, write


@pytest.mark.parametrize("name", ["mark_places", "missing_words"])
def test_writing_nothing_leaves_a_module_as_it_is(name: str, tmp_path: Path) -> None:
    text = module(name).read_text(encoding="utf-8")
    copy = tmp_path / "copy.py"
    copy.write_text(text, encoding="utf-8")
    write(copy, {})
    assert copy.read_text(encoding="utf-8") == text


def test_new_weights_replace_those_of_the_same_name(tmp_path: Path) -> None:
    file = tmp_path / "some.py"
    file.write_text('# Ours.\n_WEIGHTS = {\n    "b": 1.00,\n    "c": -0.25,\n}\n\nX = {\n}\n')
    write(file, {"b": 2.0, "a \\ 1": -1 / 3})
    new = '    "a \\\\ 1": -0.33,\n    "b": 2.00,\n    "c": -0.25,\n'
    assert file.read_text() == f"# Ours.\n_WEIGHTS = {{\n{new}}}\n\nX = {{\n}}\n"


def test_a_module_without_a_table_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "some.py"
    file.write_text("WEIGHTS = {}\n")
    with pytest.raises(ValueError, match="0 tables"):
        write(file, {"a": 1.0})


def test_a_table_is_sorted() -> None:
    assert table({"b": 1, "a": 2.345}) == '    "a": 2.35,\n    "b": 1.00,\n'
    assert list(t.MISSING_WEIGHTS) == sorted(t.MISSING_WEIGHTS)
