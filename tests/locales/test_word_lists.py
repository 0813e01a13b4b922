"""The word lists as wordfreq itself reads them, in less memory."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import wordfreq

from polyproof.locales import word_lists
from polyproof.locales.word_frequency import zipf
from polyproof.locales.word_lists import LONG, SHORT, has_list, long_list, short_list


@pytest.mark.parametrize("language", ["ca", "is", "zh"])
def test_the_short_list_is_that_of_wordfreq(language: str) -> None:
    expected = {
        word: rarity
        for rarity, words in enumerate(wordfreq.get_frequency_list(language, "small"))
        for word in words
    }
    assert short_list(language) == expected


def test_the_long_list_is_that_of_wordfreq() -> None:
    lists = wordfreq.get_frequency_list("ca", "large")
    found = long_list("ca")
    assert len(found.hashes) == sum(map(len, lists))
    for rarity, words in enumerate(lists):
        assert {found.get(word) for word in words[:20]} <= {rarity}
    assert found.get("no-such-word") is None
    assert found.get("\ud800") is None


def test_languages_that_share_a_list_and_languages_without() -> None:
    assert short_list("hr") == short_list("bs") != {}
    assert short_list("hr").items() <= short_list("sr").items()
    assert zipf("љубав", "sr") == zipf("ljubav", "sr") > 3
    assert zipf("brod", "hr") > 3
    assert has_list("no", LONG)
    assert has_list("is", SHORT) and not has_list("is", LONG)
    assert short_list("xx") == {}
    assert zipf("word", "xx") == 0


def test_a_file_of_another_form_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import gzip

    import msgpack

    monkeypatch.setattr(word_lists, "_folder", lambda: tmp_path)
    (tmp_path / "small_qx.msgpack.gz").write_bytes(gzip.compress(msgpack.packb([{}, ["a"]])))
    with pytest.raises(ValueError, match="is no word list of wordfreq 3"):
        short_list("qx")


def test_wordfreq_is_not_imported() -> None:
    import subprocess

    code = (
        "import sys; from polyproof.locales.word_frequency import zipf; "
        "zipf('harbourmaster', 'en'); print('wordfreq' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
