"""A placeholder or a token of the translation machine stands in the text.

## What it finds
Placeholders (`__PH0__`, `{0}`, `{{name}}`, `%s`, `⟨ph1⟩`), and tokens of machine translation:
(`<unk>`, `[UNK]`, `⁇`, `</s>`, `[MASK]`, `▁`, `@@`).

## Why it matters
Something of the source (a name, a number, a link) was replaced before translation and never put
back, or the machine had no character for it: a word is missing here.

## Example
    The mayor met __PH0__ on Tuesday.

## What it leaves alone
What the source has in the same form.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from polyproof.alignment import Comparison
from polyproof.model import Severity
from polyproof.rules.garbled.leak import leaks
from polyproof.rules.rule import Family, Observation, Rule

_PLACEHOLDER = regex.compile(
    r"""__[A-Z][A-Z0-9_]{0,20}__
      | \{\{[^{}\n]{1,40}\}\} | \$?\{[A-Za-z0-9_.]{1,30}\}
      | (?<![\p{L}\p{N}%])%(?:\d{1,2}\$)?[sdif](?![\p{L}\p{N}])
      | [⟨⟪]/?[a-z]{0,6}\d{1,3}[⟩⟫] | \[\[?(?:PH|TAG|NE|NUM|URL)_?\d{1,3}\]?\]
      | </?(?:s|unk|pad|bos|eos|mask|extra_id_\d+|2[a-z]{2})> | <\|[a-z_]{2,20}\|>
      | \[(?:UNK|MASK|PAD|CLS|SEP|BOS|EOS)\] | ⁇ | ▁ | (?<=\p{L})@@(?=\s|$)
    """,
    regex.VERBOSE,
)


def check(comparison: Comparison) -> Iterator[Observation]:
    """Yield the placeholders that the source does not have."""
    yield from leaks(
        comparison,
        _PLACEHOLDER,
        "“{}” is a placeholder; what it stood for is missing from the text.",
    )


RULE = Rule(
    code="GAR303",
    name="placeholder-leaked",
    family=Family.GARBLED,
    severity=Severity.ERROR,
    category="design-and-markup/markup",
    check=check,
    page=__doc__,
)
