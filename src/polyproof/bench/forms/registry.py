"""All forms, and which one a row has."""

from __future__ import annotations

from polyproof.bench.forms import alignment, articles, marked, pairs, references
from polyproof.bench.forms.form import Form
from polyproof.bench.gold import GoldError, GoldFile

FORMS: tuple[Form, ...] = (
    articles.FORM,
    pairs.FORM,
    marked.FORM,
    alignment.FORM,
    references.FORM,
)


def form_of(gold: GoldFile) -> Form:
    """Return the form of a gold file, by the keys of its first row.

    Raises:
        GoldError: no form has these keys.
    """
    keys = gold.rows[0].keys()
    for form in FORMS:
        if form.keys <= keys:
            return form
    raise GoldError(f"{gold.name}: no known form of gold data has the keys {', '.join(keys)}")
