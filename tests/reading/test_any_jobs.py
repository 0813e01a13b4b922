"""Files of every format in one run: the same findings, byte for byte, for any --jobs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import stories
import test_same_pair as pairs
from click.testing import CliRunner
from stories import BLOCKS, FORMATS

import polyproof
from polyproof.cli.main import main
from polyproof.reports.registry import FORMATS as OUTPUTS

SUBTITLES = {
    "srt": "{n}\n00:00:0{n},000 --> 00:00:0{n},900\n",
    "vtt": "00:0{n}.000 --> 00:0{n}.900\n",
}

ENDS = tuple(f".{ending}" for ending in SUBTITLES)


def write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def subtitles(ending: str, texts: tuple[str, ...]) -> str:
    cues = (f"{SUBTITLES[ending].format(n=n)}{text}" for n, text in enumerate(texts, 1))
    return "\n\n".join(("WEBVTT",) * (ending == "vtt") + tuple(cues)) + "\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the pair in every format that is read."""
    for texts, tag in ((pairs.SOURCE, "de"), (pairs.TARGET, "en")):
        blocks = tuple((kind, text) for (kind, _), text in zip(BLOCKS, texts, strict=True))
        monkeypatch.setattr(stories, "BLOCKS", blocks)
        for ending in FORMATS:
            write(tmp_path / "in" / f"{ending}.{tag}.{ending}", FORMATS[ending]())
        for ending in SUBTITLES:
            write(tmp_path / "in" / f"{ending}.{tag}.{ending}", subtitles(ending, texts))
    for ending, made in (pairs.AS_A_WHOLE | pairs.IN_PARTS).items():
        write(tmp_path / "in" / f"pairs.{ending}", made())
    return tmp_path / "in"


def test_command_line(folder: Path) -> None:
    written = []
    for jobs in ("1", "2", "3"):
        out = folder.parent / jobs
        out.mkdir()
        outputs = [f"--output={name}={out / name}" for name in OUTPUTS]
        arguments = ["check", str(folder), "--source-lang", "de", "--jobs", jobs, *outputs]
        result = CliRunner().invoke(main, [*arguments, "--format", "jsonl"])
        assert result.exit_code == 1, result.output
        files = {name: (out / name).read_bytes() for name in OUTPUTS}
        written.append((result.stdout, result.stderr, files))
    assert written[0] == written[1] == written[2]
    lines = [json.loads(line) for line in written[0][0].splitlines()]
    # (In subtitles, a headline without a full stop runs on into the next cue.)
    wholes = [line for line in lines if len(line["findings"]) > 3 and line["id"][-4:] not in ENDS]
    assert len(wholes) == len(FORMATS) + len(pairs.AS_A_WHOLE)
    shown = {
        tuple((f["rule"], f["message"], f["severity"], f["confidence"]) for f in line["findings"])
        for line in wholes
    }
    assert len(shown) == 1, shown


def test_api_and_batch(folder: Path) -> None:
    rows = [dict(pairs.WHOLE, id=str(n)) for n in range(30)]
    by_api = list(polyproof.check_batch(rows, jobs=1))
    assert list(polyproof.check_batch(iter(rows), jobs=2)) == by_api
    batch = "".join(json.dumps(row) + "\n" for row in rows)
    for jobs in ("1", "2"):
        command = ["check", "-", "--format", "jsonl", "--jobs", jobs]
        result = CliRunner().invoke(main, command, input=batch)
        assert [json.loads(line) for line in result.stdout.splitlines()] == by_api
