"""Each format writes the sample run as its golden file has it.

After a wanted change: `UPDATE_GOLDEN=1 pytest tests/reports/test_golden.py`, and read the diff.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from reports_sample import clean, failed, sample, written

GOLDEN = Path(__file__).parent / "golden"
FORMATS = {
    "sarif": "run.sarif",
    "junit": "junit.xml",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "rdjson": "rdjson.json",
    "csv": "findings.csv",
    "xliff": "run.xlf",
    "mqm": "mqm.tsv",
}


@pytest.mark.parametrize(("name", "file"), FORMATS.items())
def test_format_is_as_its_golden_file(name: str, file: str) -> None:
    text = written(name, sample(), clean(), failed())
    path = GOLDEN / file
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8", newline="")
    assert text == path.read_bytes().decode("utf-8")
