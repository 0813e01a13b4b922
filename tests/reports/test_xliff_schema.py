"""XLIFF against the strict schema of OASIS, where Debian's php-symfony-translation brings it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from lxml import etree
from reports_sample import clean, failed, hostile, sample, scored, with_units, written

from polyproof.cli.main import main

SCHEMAS = Path(
    os.environ.get(
        "XLIFF_SCHEMAS", "/usr/share/php/Symfony/Component/Translation/Resources/schemas"
    )
)
CORPUS = Path(__file__).parents[2] / "corpora" / "garbled.tsv"
BOTH = """<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<xsd:import namespace="urn:oasis:names:tc:xliff:document:1.2"
            schemaLocation="xliff-core-1.2-strict.xsd"/>
<xsd:import namespace="http://www.w3.org/2005/11/its" schemaLocation="its.xsd"/>
</xsd:schema>"""


class _Files(etree.Resolver):
    """Finds the schemas by the last part of their address."""

    def resolve(  # type: ignore[override]
        self, system_url: Any, public_id: Any, context: Any
    ) -> Any:
        name = str(system_url).rsplit("/", 1)[-1]
        here = Path(__file__).parent / name
        file = here if here.exists() else SCHEMAS / name
        return self.resolve_filename(str(file), context)  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def schema() -> Any:
    if not (SCHEMAS / "xliff-core-1.2-strict.xsd").exists():
        pytest.skip("needs Debian's php-symfony-translation, or its folder as XLIFF_SCHEMAS")
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Files())
    return etree.XMLSchema(etree.fromstring(BOTH, parser))


def test_samples(schema: Any) -> None:
    articles = (sample(), clean(), failed(), hostile(), with_units(), scored("Une phrase."))
    schema.assertValid(etree.fromstring(written("xliff", *articles).encode()))


@pytest.mark.parametrize("arguments", [(), ("--no-source",)])
def test_the_example_corpus(schema: Any, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    out = tmp_path / "found.xlf"
    command = ["check", str(CORPUS), "--quiet", "-o", f"xliff={out}", *arguments]
    assert CliRunner().invoke(main, command).exit_code == 1
    schema.assertValid(etree.parse(out))


def test_a_wrong_type_of_issue_would_be_noticed(schema: Any) -> None:
    text = written("xliff", sample()).replace("typographical", "typographic")
    with pytest.raises(etree.DocumentInvalid):
        schema.assertValid(etree.fromstring(text.encode()))
