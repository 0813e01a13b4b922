"""Fits the weights of `thresholds/mark_places.py` to human translations.

    python tools/mark_places.py REFERENCES.jsonl.gz [--half 0|1]

REFERENCES is a gold file of the form "references" of `polyproof bench`: documents with a human
translation, segment by segment. In copies of them marks are moved by one to three words. The
weights are those that make the mark's own place the likeliest of those it could have, with an
untouched mark counted ten times (moved ones are rare), a Gaussian prior, and Adam's steps (Kingma
and Ba 2015). Prints the table, and how often a mark moved was told from those of the untouched
translations of the other half.
"""

from __future__ import annotations

import argparse
import random
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from polyproof import thresholds as t
from polyproof.alignment import Comparison, compare
from polyproof.bench.gold import read_gold
from polyproof.model import Span
from polyproof.reading import read_plain
from polyproof.rules.quotations.mark_places import Place, closing_places, opening_places
from polyproof.rules.quotations.place_evidence import PlaceEvidence
from polyproof.rules.quotations.quote_shifted import comparable_pairs
from polyproof.rules.quotations.size_evidence import Feature
from polyproof.text import Document
from polyproof.text.quotations import Quotation

COPIES = 4  # with other marks moved in each
UNTOUCHED = 10.0  # how often an untouched mark counts
PRIOR = 5.0  # strength of the Gaussian prior
STEPS, RATE = 600, 0.05

Choice = tuple[int, list[list[Feature]]]  # the right place and the features of each
Moved = dict[int, int]  # from the place of a moved mark to the place where it belongs


def move(document: Document, quotation: Quotation, dice: random.Random) -> tuple[Span, int] | None:
    """Return a mark of the quotation and another place for it; None where there is none."""
    opens = dice.random() < 0.5
    places = (opening_places if opens else closing_places)(document, quotation)
    mark = quotation.opening if opens else quotation.closing
    others = [p for p in places if p.words and not mark.start <= p.offset <= mark.end]
    if len(mark) > 1 or not others:
        return None
    return mark, dice.choice(others).offset


def spoilt(text: str, document: Document, dice: random.Random) -> tuple[str, Moved]:
    """Return the text with some marks moved, and where they belong."""
    whole = [
        q
        for q in document.quotations.quotations
        if q.level == 1 and "\n" not in q.content.of(text) and q.pair[:1] not in "'‘‚’"
    ]
    chosen = dice.sample(whole, min(len(whole), dice.randint(1, 3)))
    moved: Moved = {}
    last = len(text) + 60
    for quotation in sorted(chosen, key=lambda q: -q.opening.start):
        found = move(document, quotation, dice)
        if found is None or max(found[0].end, found[1]) > last - 60:
            continue
        mark, place = found
        char = mark.of(text)
        if place < mark.start:
            text = f"{text[:place]}{char}{text[place : mark.start]}{text[mark.end :]}"
            moved[place] = mark.end
        else:
            text = f"{text[: mark.start]}{text[mark.end : place]}{char}{text[place:]}"
            moved[place - 1] = mark.start
        last = min(mark.start, place)
    return text, moved


def choices(comparison: Comparison, moved: Moved) -> Iterator[Choice]:
    """Yield what there is to choose for each mark that was moved; for all marks if none was."""
    for source, target in comparable_pairs(comparison):
        evidence = PlaceEvidence(comparison, source, target)
        for mark, opens in ((target.opening, True), (target.closing, False)):
            places = evidence.places(opens)
            right = 0
            if moved:
                if mark.start not in moved:
                    continue
                right = nearest(places, moved[mark.start])
            if len(places) > 1 and (right or not moved):
                yield right, [evidence.features(place, opens) for place in places]


def nearest(places: list[Place], offset: int) -> int:
    """Return the index of the place where a mark belongs; 0 where it is not among them."""
    off = [abs(place.offset - offset) if place.words else 99 for place in places]
    best = off.index(min(off))
    return best if off[best] < 4 else 0


def read(path: Path) -> Iterator[tuple[int, bool, Choice]]:
    """Yield the half, whether a mark was moved, and the choice."""
    for row in read_gold(path).rows:
        half = zlib.crc32(str(row.get("doc", row["id"])).encode()) % 2
        source = Document(read_plain("\n".join(row["source"]), row["src_lang"]))
        text = "\n".join(row["reference"])
        target = Document(read_plain(text, row["tgt_lang"]))
        if target.text != text or target.quotations.unclosed or target.quotations.unopened:
            continue
        yield from ((half, False, choice) for choice in choices(compare(source, target), {}))
        for copy in range(COPIES):
            garbled, moved = spoilt(text, target, random.Random(f"{row['id']} {copy}"))
            if moved:
                copied = Document(read_plain(garbled, row["tgt_lang"]))
                yield from ((half, True, one) for one in choices(compare(source, copied), moved))


def matrix(choice: Choice, names: dict[str, int]) -> Any:
    """Return the features of each place as a row of numbers."""
    rows = np.zeros((len(choice[1]), len(names)))
    for row, features in zip(rows, choice[1], strict=True):
        for name, value in features:
            if name in names:
                row[names[name]] += value
    return rows


def fit(data: list[tuple[bool, int, Any]], size: int) -> Any:
    """Return the weights of a conditional logit over choices."""
    most = max(len(rows) for _, _, rows in data)
    places, none = np.zeros((len(data), most, size)), np.full((len(data), most), -1e9)
    right = np.array([rows[index] for _, index, rows in data])
    count = np.array([1.0 if moved else UNTOUCHED for moved, _, _ in data])
    for i, (_, _, rows) in enumerate(data):
        places[i, : len(rows)], none[i, : len(rows)] = rows, 0
    weights, mean, square = np.zeros(size), np.zeros(size), np.zeros(size)
    for step in range(1, STEPS + 1):
        odds = places @ weights + none
        odds = np.exp(odds - odds.max(1, keepdims=True))
        odds /= odds.sum(1, keepdims=True)
        expected = (odds[:, :, None] * places).sum(1)
        slope = PRIOR * weights + ((expected - right) * count[:, None]).sum(0)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        change = mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        weights = weights - RATE * change
    return weights


def gains(data: list[tuple[bool, int, Any]], weights: Any, moved: bool) -> Any:
    """Return, for each choice, how much better the best other place is, in log odds."""
    chosen = [rows @ weights for was_moved, _, rows in data if was_moved is moved]
    return np.array([max(row[1:]) - row[0] for row in chosen])


def main() -> None:
    """Print the weights, and how well they tell moved marks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("references", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1), help="fit to this half only")
    options = parser.parse_args()
    rows = list(read(options.references))
    found = {name for _, _, (_, places) in rows for place in places for name, _ in place}
    names = {name: index for index, name in enumerate(sorted(found))}
    data = [(half, (moved, one[0], matrix(one, names))) for half, moved, one in rows]
    weights = fit([d for half, d in data if options.half in (None, half)], len(names))
    for name, index in names.items():
        print(f'    "{name}": {weights[index]:.2f},')
    limit = t.SHIFT_EVIDENCE.value
    for half in (0, 1):
        part = [d for which, d in data if which == half]
        untouched, moved = gains(part, weights, False), gains(part, weights, True)
        print(
            f"half {half}: {(moved > limit).sum()} of {len(moved)} moved, "
            f"{(untouched > limit).sum()} of {len(untouched)} untouched above {limit}"
        )


if __name__ == "__main__":
    main()
