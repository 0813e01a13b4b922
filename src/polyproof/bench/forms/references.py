"""Documents with a human reference translation, segment by segment: clean text.

Whatever is found there is, but for the few faults of the references, a false alarm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from polyproof.bench.forms import articles
from polyproof.bench.forms.form import Form, Sample, check_texts
from polyproof.bench.gold import Row
from polyproof.bench.tables import Table
from polyproof.rules import Rule


def _article(row: Row) -> Row:
    """Return the row as an untouched article: a segment a line."""
    texts = {"source": "\n".join(row["source"]), "target": "\n".join(row["reference"])}
    return {**row, **texts, "defects": []}


def run(row: Row, rules: Sequence[Rule]) -> articles.Findings:
    """Return what the rules find in the reference."""
    article = _article(row)
    return check_texts(article, article["target"], rules)


def score(rows: Sequence[Row], results: Sequence[articles.Findings]) -> tuple[Table, ...]:
    """Return the findings by rule and the silence by language."""
    tables = articles.score([_article(row) for row in rows], results)
    return (tables[1], tables[3])


def samples(row: Row, findings: articles.Findings) -> Iterator[Sample]:
    """Yield every finding."""
    return articles.samples(_article(row), findings)


FORM = Form(
    name="references",
    keys=frozenset({"id", "src_lang", "tgt_lang", "source", "reference"}),
    run=run,
    score=score,
    samples=samples,
)
