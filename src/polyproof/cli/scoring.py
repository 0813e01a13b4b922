"""`polyproof check --reference`, `--scores` and `--min-chrf`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from polyproof.cli.problems import UseError, complain
from polyproof.reading import (
    BadInput,
    FilePair,
    Input,
    ReadingError,
    ReadingOptions,
    load,
    read_article,
)
from polyproof.reports.tally import Tally


def with_references(
    inputs: Iterator[Input], reference: str, reading: ReadingOptions
) -> Iterator[Input]:
    """Return the inputs with the references that a file or a folder holds; empty: as they are.

    Raises:
        UseError: there is no such file, it cannot be read, or it is to serve several pairs.
    """
    if not reference:
        return inputs
    if Path(reference).is_dir():
        return (_in_folder(item, Path(reference)) for item in inputs)
    if not Path(reference).is_file():
        raise UseError(f"{reference}: there is no such file or folder")
    first = list(islice(inputs, 2))
    if len(first) > 1:
        raise UseError(
            f"{reference} is the reference of one pair, but there are several: "
            "give a folder of references, or a manifest with a `reference` column and --scores"
        )
    return iter([_with_file(item, reference, reading) for item in first])


def _with_file(item: Input, reference: str, reading: ReadingOptions) -> Input:
    """Return a pair, read, with the article in a file as its reference."""
    pair = load(item, reading)
    if isinstance(pair, BadInput):
        return pair
    options = ReadingOptions(encoding=reading.encoding)
    try:
        article = read_article(reference, pair.target.language, options)
    except ReadingError as error:
        raise UseError(str(error)) from None
    return replace(pair, reference=article)


def _in_folder(item: Input, folder: Path) -> Input:
    """Return a pair with its reference: the file in a folder named as the translation is.

    Of `de/story.txt` and `story.txt`, the one that says more of the translation's path counts.
    """
    if isinstance(item, BadInput):
        return item
    if not isinstance(item, FilePair):
        return BadInput(item.id, f"{item.id}: is no file, so {folder} cannot hold its reference")
    parts = Path(item.target).parts
    paths = (
        folder.joinpath(*parts[at:]) for at in range(bool(Path(item.target).anchor), len(parts))
    )
    found = next((path for path in paths if path.is_file()), None)
    if found is None:
        return BadInput(item.id, f"{item.id}: no reference {parts[-1]} in {folder}")
    return replace(item, reference=str(found))


def reaches_chrf(tally: Tally, least: float) -> bool:
    """Tell whether the chrF of a run is high enough; say why if it is not."""
    chrf = tally.scores.metrics().get("chrf")
    if chrf is None:
        complain("min-chrf: no article has a reference")
        return False
    if round(chrf.value, 2) >= least:
        return True
    complain(f"{chrf.name} {chrf.value:.2f} against the reference is below min-chrf {least:g}")
    return False
