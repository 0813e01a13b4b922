"""The same pair in every format that holds pairs: the same findings, at the same words."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from stories import BLOCKS

from polyproof.judgement import Settings
from polyproof.pipeline import check_pair
from polyproof.reading import Pair, ReadingOptions, TextPair, load, read_inputs

SOURCE = (
    "Der Pier schließt nach 113 Jahren",
    "Die Insel bekommt im nächsten Frühjahr einen Anleger & eine Fähre für größere Boote",
    "Der Rat von Brindle Cove beschloss am Dienstag, den alten Pier zu schließen. „Wir hatten "
    "keine Wahl“, sagte die Hafenmeisterin Ines Lobo nach der Sitzung; die Reparatur würde 2,4 "
    "Millionen Euro kosten.",
    "Ein langer Abschied",
    "Der Pier, 1911 für die Heringsflotte gebaut < 90 Meter lang >, ist seit dem Sturm vom "
    "vergangenen Januar nicht mehr sicher. Verletzt wurde damals niemand.",
    "Bis dahin legen die Boote an der Keel Street ab.",
)
TARGET = tuple(
    text.replace("choice”,", "choice").replace("2.4", "4.2").replace("then.", "then.Boats leave.")
    for _, text in BLOCKS
)
ROW = {"id": "1", "src_lang": "de", "tgt_lang": "en"}
WHOLE = {**ROW, "source": "\n\n".join(SOURCE), "target": "\n\n".join(TARGET)}
BY_PARAGRAPH = [
    {**ROW, "id": str(n), "source": source, "target": target}
    for n, (source, target) in enumerate(zip(SOURCE, TARGET, strict=True))
]


def jsonl() -> bytes:
    return json.dumps(WHOLE).encode()


def comma_separated() -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows((WHOLE.keys(), WHOLE.values()))
    return out.getvalue().encode()


def parquet() -> bytes:
    import pyarrow
    from pyarrow import parquet as library

    out = io.BytesIO()
    library.write_table(pyarrow.Table.from_pylist([WHOLE]), out)
    return out.getvalue()


def xliff() -> bytes:
    from translate.storage.xliff import xlifffile

    writer: Any = xlifffile
    return filled(writer(sourcelanguage="de", targetlanguage="en"))


def xliff_2() -> bytes:
    from html import escape

    units = "".join(
        f'<unit id="u{n}"><segment><source>{escape(source)}</source>'
        f"<target>{escape(target)}</target></segment></unit>"
        for n, (source, target) in enumerate(zip(SOURCE, TARGET, strict=True))
    )
    space = 'xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0"'
    return f'<xliff {space} srcLang="de" trgLang="en"><file id="f">{units}</file></xliff>'.encode()


def tsv() -> bytes:
    lines = [list(BY_PARAGRAPH[0]), *(list(row.values()) for row in BY_PARAGRAPH)]
    return "\n".join("\t".join(line) for line in lines).encode()


def tmx() -> bytes:
    from translate.storage.tmx import tmxfile

    store: Any = tmxfile(sourcelanguage="de", targetlanguage="en")
    for source, target in zip(SOURCE, TARGET, strict=True):
        store.addtranslation(source, "de", target, "en")
    return bytes(store)


def po() -> bytes:
    from translate.storage.pypo import pofile

    store: Any = pofile()
    store.updateheader(add=True, Language="en", X_Source_Language="de")
    return filled(store)


def filled(store: Any) -> bytes:
    """The file of a store of translate-toolkit with the paragraphs as its units."""
    for source, target in zip(SOURCE, TARGET, strict=True):
        store.addsourceunit(source).target = target
    return bytes(store)


AS_A_WHOLE: dict[str, Callable[[], bytes]] = {
    "jsonl": jsonl,
    "csv": comma_separated,
    "parquet": parquet,
    "xlf": xliff,
    "xliff": xliff_2,
}
IN_PARTS: dict[str, Callable[[], bytes]] = {"tsv": tsv, "tmx": tmx, "po": po}


def findings(pairs: Iterable[object]) -> list[tuple[str, str, str]]:
    found = []
    for pair in pairs:
        assert isinstance(pair, Pair)
        for finding in check_pair(pair.source, pair.target, Settings(), pair.id).findings:
            words = finding.span.of(pair.target.text)
            span = pair.target.offsets.span(finding.span)
            assert span.of(pair.target.raw).replace("&amp;", "&").replace("&lt;", "<") == words
            found.append((finding.rule, words, finding.message))
    return found


def texts(rows: Iterable[dict[str, str]]) -> Iterable[object]:
    return (
        load(TextPair(r["id"], r["source"], r["target"], r["src_lang"], r["tgt_lang"]))
        for r in rows
    )


@pytest.mark.parametrize("ending", AS_A_WHOLE | IN_PARTS)
def test_the_same_findings_whatever_holds_the_pair(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"pairs.{ending}"
    path.write_bytes((AS_A_WHOLE | IN_PARTS)[ending]())
    expected = findings(texts([WHOLE] if ending in AS_A_WHOLE else BY_PARAGRAPH))
    assert {"QUO101", "NUM101", "GAR101"} <= {rule for rule, _, _ in expected}
    options = ReadingOptions(source_language="de", target_language="en")
    assert findings(read_inputs([str(path)], options)) == expected
