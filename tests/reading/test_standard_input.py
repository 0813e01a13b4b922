"""What comes by standard input: a batch, an article, or the other version of one."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from polyproof.reading import BadInput, Pair, ReadingOptions, read_inputs, read_pair


def test_standard_input(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)

    def type_in(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    type_in(b'{"id": 5, "target": "Hello."}\nx\n')
    found = list(read_inputs(["-"]))
    assert isinstance(found[0], Pair) and found[0].id == "5"
    assert isinstance(found[1], BadInput)
    assert found[1].message.startswith("standard input: line 2: is not JSON")
    type_in(b"Hello.\n")
    (told,) = read_inputs(["-"])
    assert isinstance(told, BadInput)
    assert told.message.endswith("for an article name its format with --input-format")
    type_in(b"<p>Hello.")
    Path("s.txt").write_text("Hola.")
    pair = read_pair("s.txt", "-", ReadingOptions(format="html"))
    assert pair.target.text == "Hello."
    type_in(b"")
    with pytest.raises(Exception, match="standard input: is empty"):
        read_pair(None, "-", ReadingOptions(format="txt"))


@pytest.mark.parametrize("name", ["s.ca.html", "s.ca.txt"])
def test_standard_input_beside_an_article_is_its_other_version(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_text("Hola.")
    for paths in ([name, "-"], ["-", name]):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Hello.")))
        (pair,) = read_inputs(paths)
        assert isinstance(pair, Pair) and pair.source
        assert [pair.source.text, pair.target.text] == [
            "Hello." if path == "-" else "Hola." for path in paths
        ]


@pytest.mark.parametrize(
    ("given", "id"),
    [("The pier is shut.\n", "standard input"), ('\ufeff\n{"target": "Shut."}', None)],
)
def test_a_text_from_standard_input_is_told_from_a_batch(
    given: str, id: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.TextIOWrapper(io.BufferedReader(io.BytesIO(given.encode())))
    monkeypatch.setattr(sys, "stdin", stream)
    (pair,) = read_inputs(["-"], ReadingOptions(no_source=True))
    assert isinstance(pair, Pair)
    assert pair.source is None
    assert pair.id == (id or "standard input:2")
