"""Fits the weights of `thresholds/mark_places.py` to our own news.

    python -m tools.mark_places [--write] [--fit FILE ...] [--measure REFERENCES.jsonl.gz ...]

In copies of faultless translations (`tools/translations.py`; our own news unless `--fit` names
others) marks are moved by one to three words. The weights are those that make the mark's own place
the likeliest of those it could have, with an untouched mark counted ten times (moved ones are
rare), a Gaussian prior, and Adam's steps (Kingma and Ba 2015). Prints the table, or puts it into
the module with `--write`; then how many of the marks that were moved are told from the untouched
ones: in each half of the articles with weights fitted to the other half, and in other translations,
which have no part in the fit.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from polyproof import thresholds as t
from polyproof.alignment import Comparison, compare
from polyproof.model import Span
from polyproof.rules.quotations.mark_places import Place, closing_places, opening_places
from polyproof.rules.quotations.place_evidence import PlaceEvidence
from polyproof.rules.quotations.quote_shifted import comparable_pairs
from polyproof.rules.quotations.size_evidence import Feature
from polyproof.text import Document
from polyproof.text.quotations import Quotation
from tools.translations import NEWS, Translation, translations
from tools.weights import module, table, write

COPIES = 12  # with other marks moved in each
UNTOUCHED = 10.0  # how often an untouched mark counts
PRIOR = 20.0  # strength of the Gaussian prior
STEPS, RATE = 600, 0.05

Choice = tuple[int, list[list[Feature]]]  # the right place and the features of each
Rows = list[tuple[int, bool, Choice]]  # the half, whether a mark was moved, and the choice
Data = list[tuple[bool, int, Any]]  # whether a mark was moved, the right place, and the features
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


def read(article: Translation) -> Iterator[tuple[int, bool, Choice]]:
    """Yield the half, whether a mark was moved, and the choice."""
    source, target = article.documents()
    text, half = article.target, article.half
    if target.text != text or target.quotations.unclosed or target.quotations.unopened:
        return
    yield from ((half, False, choice) for choice in choices(compare(source, target), {}))
    for copy in range(COPIES):
        garbled, moved = spoilt(text, target, random.Random(f"{article.name} {copy}"))
        if moved:
            copied = article.documents(garbled)
            yield from ((half, True, one) for one in choices(compare(*copied), moved))


def read_all(paths: Sequence[Path]) -> Rows:
    """Return what there is to choose in all translations of some files."""
    return [row for path in paths for article in translations(path) for row in read(article)]


def matrix(choice: Choice, names: dict[str, int]) -> Any:
    """Return the features of each place as a row of numbers."""
    rows = np.zeros((len(choice[1]), len(names)))
    for row, features in zip(rows, choice[1], strict=True):
        for name, value in features:
            if name in names:
                row[names[name]] += value
    return rows


def fit(data: Data, size: int) -> Any:
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


def gains(data: Data, weights: Any, moved: bool) -> Any:
    """Return, for each choice, how much better the best other place is, in log odds."""
    chosen = [rows @ weights for was_moved, _, rows in data if was_moved is moved]
    return np.array([max(row[1:]) - row[0] for row in chosen])


def told(what: str, data: Data, weights: Any) -> str:
    """Return a line that says how well the weights tell moved marks."""
    limit = t.SHIFT_EVIDENCE.value
    untouched, moved = gains(data, weights, False), gains(data, weights, True)
    return (
        f"{what}: {(moved > limit).sum()} of {len(moved)} moved, "
        f"{(untouched > limit).sum()} of {len(untouched)} untouched above {limit}"
    )


def main() -> None:
    """Print the weights, and how well they tell moved marks."""
    parser = argparse.ArgumentParser(prog="python -m tools.mark_places", description=__doc__)
    parser.add_argument("--fit", type=Path, nargs="+", default=NEWS, metavar="FILE")
    parser.add_argument("--write", action="store_true", help="put the weights into the module")
    parser.add_argument("--measure", type=Path, nargs="+", default=(), metavar="FILE")
    options = parser.parse_args()
    rows = read_all(options.fit)
    found = {
        name
        for _, _, (_, places) in rows
        for place in places
        for name, value in place
        if value  # "compared words inside" is nothing without the network
    }
    names = {name: index for index, name in enumerate(sorted(found))}
    halves: tuple[Data, Data] = ([], [])
    for half, moved, one in rows:
        halves[half].append((moved, one[0], matrix(one, names)))
    weights = fit(halves[0] + halves[1], len(names))
    fitted = {name: float(weights[index]) for name, index in names.items()}
    if options.write:
        write(module("mark_places"), fitted)
    else:
        print(table(fitted), end="")
    for half in (0, 1):
        print(told(f"half {half}", halves[half], fit(halves[1 - half], len(names))))
    for path in options.measure:
        other = [(moved, one[0], matrix(one, names)) for _, moved, one in read_all([path])]
        print(told(path.name, other, weights))


if __name__ == "__main__":
    main()
