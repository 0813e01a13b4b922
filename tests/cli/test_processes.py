"""A process that dies takes no other article with it."""

from __future__ import annotations

import os
import signal

import pytest
from sample_pair import GARBLED

from polyproof.corpus import check_inputs
from polyproof.corpus import run as run_module
from polyproof.judgement import Settings
from polyproof.pipeline import Checked, check_pair
from polyproof.reading import ReadingOptions, TextPair


def test_an_article_that_kills_its_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def deadly(source: object, target: object, settings: object, id: str) -> Checked:
        if id == "17":
            os.kill(os.getpid(), signal.SIGKILL)
        return check_pair(source, target, settings, id)  # type: ignore[arg-type]

    monkeypatch.setattr(run_module, "check_pair", deadly)
    inputs = [TextPair(str(n), None, GARBLED * 20, "", "en") for n in range(40)]
    results = list(check_inputs(inputs, ReadingOptions(), Settings(), jobs=2))
    assert [result.id for result in results] == [str(n) for n in range(40)]
    assert [result.id for result in results if result.error] == ["17"]
    assert results[17].error == "17: the process that checked it was ended (out of memory?)"
