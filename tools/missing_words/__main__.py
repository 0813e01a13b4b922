"""Fits the weights of `thresholds/missing_words.py` to our own news.

    python -m tools.missing_words [--write] [--fit FILE ...]
        [--measure REFERENCES.jsonl.gz] [--report FILE]

In copies of faultless translations (`tools/translations.py`; our own news that the network has not
learnt from, unless `--fit` names others) phrases, words and names are cut out. The weights are
those of a logistic model of whether words were cut from a sentence, with a Gaussian prior. Prints
the table, or puts it into the module with `--write`. With `--measure`, writes a page that says
what is found of such cuts in other translations, which have no part in the fit, at so many alarms
on those untouched: by the log odds of the network alone, with the model, and with one fitted to
the other half of these translations themselves; and how often the model is right.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from random import Random

from polyproof import thresholds as t
from polyproof.alignment import Comparison, compare
from polyproof.alignment.lexical import (
    Coverage,
    CoveredArticle,
    candidates,
    network,
    place_of_gap,
)
from polyproof.alignment.lexical.network import Compared, Network, Read
from polyproof.alignment.lexical.runs import missing_runs, surest
from polyproof.bench.words import count_words
from tools.missing_words.cuts import Cut, at, garbled
from tools.missing_words.fit import NEVER, Sentence, fit
from tools.missing_words.report import report
from tools.translations import LEARNT, NEWS, Translation, translations
from tools.weights import module, table, write

COPIES = 4  # of each translation, with other words cut out, to learn from
COPIES_MEASURED = 2  # the same, to measure on


def lexicon() -> Network:
    """Return the network."""
    found = network()
    if found is None:
        raise SystemExit("the extra polyproof[lexicon] is not installed")
    return found


def remember(asked: Network) -> None:
    """Let the network work out once what is asked again: most sentences of copies are alike."""
    read = cache(partial(Network.read, asked))
    known: dict[tuple[int, int], Compared] = {}

    def compare_once(source: Read, target: Read) -> Compared:
        key = id(source), id(target)  # of what `read` keeps
        if key not in known:
            known[key] = Network.compare(asked, source, target)
        return known[key]

    vars(asked).update(read=read, compare=compare_once)


def sentences(article: Translation, copies: int) -> Iterator[Sentence]:
    """Yield the sentences of a translation, and of copies of it those that lost something."""
    remember(lexicon())
    dice = Random(article.name)
    for copy in range(copies + 1):
        spans = article.segments if copy else ()
        text, cuts = garbled(article.target, article.languages[1], spans, dice)
        source, target = article.documents(text)
        if target.text == text:
            yield from _judged(compare(source, target), cuts, article.half, untouched=not copy)


def read(paths: Sequence[Path], copies: int) -> list[Sentence]:
    """Return the sentences of all translations of some files, and of so many copies of each.

    What the network has learnt from tells nothing of how it judges other text, and is left out.
    """
    unseen = [one for path in paths for one in translations(path) if (path, one.half) != LEARNT]
    return [sentence for one in unseen for sentence in sentences(one, copies)]


def _judged(
    comparison: Comparison, cuts: Sequence[Cut], half: int, *, untouched: bool
) -> Iterator[Sentence]:
    article = comparison.covered
    if article is None:
        return
    found = dict(candidates(lexicon(), article, comparison.joined))
    for coverage in article.coverages:
        here = comparison.target_span(coverage.link)
        lost = list(at(cuts, here))
        if len(lost) > 1 or untouched is bool(lost):
            continue
        kind = lost[0].kind if lost else None
        words = count_words(here.of(comparison.target.text))
        plain = _plain(article, coverage)
        yield Sentence(half, kind, words, found.get(coverage, ()), plain)


def _plain(article: CoveredArticle, coverage: Coverage) -> float:
    """Return the log odds that the network alone gives for words missing from a link."""
    if place_of_gap(coverage) is None:
        return NEVER
    freedom = [word.uncovered for word in coverage.target]
    less = t.WORDS_FREEDOM_WEIGHT.value * sum(freedom) / max(1, len(freedom))
    runs = missing_runs(coverage, article.documents)
    firm = ((run, any(word.span.start in article.firm for word in run)) for run in runs)
    return max((surest(run) - less + bonus for run, bonus in firm), default=NEVER)


def main() -> None:
    """Print the weights, and write what they are worth."""
    parser = argparse.ArgumentParser(prog="python -m tools.missing_words", description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the weights into the module")
    parser.add_argument("--fit", type=Path, nargs="+", default=NEWS, metavar="FILE")
    parser.add_argument("--measure", type=Path, metavar="FILE")
    parser.add_argument("--report", type=Path, help="file for the page; printed otherwise")
    options = parser.parse_args()
    data = read(options.fit, COPIES)
    model = fit(data)
    if options.write:
        write(module("missing_words"), model.weights)
    else:
        print(table(model.weights), end="")
    if options.measure is None:
        return
    fitted = f"{', '.join(path.name for path in options.fit)} ({len(data):,} sentences)"
    measured = read([options.measure], COPIES_MEASURED)
    page = report(fitted, options.measure.name, model, measured)
    if options.report is None:
        print(page)
    else:
        options.report.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
