"""What a finding is known by from one run to the next: its content, not its line.

A fingerprint is made of the rule, the words concerned and the sentence around them, so that
it survives edits elsewhere in the article and a new name of the file. Where the same words
of the same sentence stand there twice, the second has a number.
"""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

from polyproof.alignment import Comparison
from polyproof.model import Finding, Side
from polyproof.pipeline import Checked


def fingerprints(checked: Checked) -> tuple[str, ...]:
    """Return one fingerprint for each finding, in order: 32 hexadecimal digits.

    Within one article they differ from each other.
    """
    if checked.comparison is None:
        return ()
    seen: Counter[str] = Counter()
    result = []
    for finding in checked.findings:
        content = "\0".join(_content(finding, checked.comparison))
        seen[content] += 1
        numbered = f"{content}\0{seen[content]}".encode("utf-8", "surrogatepass")
        result.append(sha256(numbered).hexdigest()[:32])
    return tuple(result)


def _content(finding: Finding, comparison: Comparison) -> tuple[str, ...]:
    """Return the words that a finding is about."""
    source = comparison.source
    on_source = finding.side is Side.SOURCE and source is not None
    document = source if on_source and source is not None else comparison.target
    original = finding.source_span.of(source.text) if source and finding.source_span else ""
    if finding.span.start == finding.span.end and original:
        # Something missing is known by what is missing: its place in the translation has no words.
        return finding.rule, finding.side.value, original
    sentence = document.sentence_at(finding.span.start)
    around = sentence.span.of(document.text) if sentence else ""
    return finding.rule, finding.side.value, finding.span.of(document.text), around
