"""polyproof: the linter for translated news.

    import polyproof

    checked = polyproof.check(source_text, translated_text, source_lang="ca", target_lang="en")
    for finding in checked.findings:
        print(finding.rule, finding.span.of(translated_text), finding.message)

- `check(source, target)` checks one article, given as text or as `Article`; `check_files` reads
  two files first.
- `check_batch(rows)` checks many, given as the objects of the batch format, and yields the
  objects of its output, one after another and in order; `jobs` sets the processes.
- `read_config(path)` and `settings_from(config)` give the `Settings` of a configuration file.
- `Checked`, `Finding`, `Fix`, `Edit`, `Span`, `Severity`, `Origin`, `Side`, `Article` and
  `Link` are the values that flow through polyproof.

The command line, the batch and these functions give the same findings. Names are imported when
they are first used, so that `import polyproof` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from polyproof._version import __version__

if TYPE_CHECKING:
    from polyproof.corpus.api import check, check_batch, check_files
    from polyproof.judgement import Selection, Settings, read_config, settings_from
    from polyproof.model import (
        Article,
        Edit,
        Finding,
        Fix,
        Link,
        Origin,
        Severity,
        Side,
        Span,
    )
    from polyproof.pipeline import Checked
    from polyproof.reading import ReadingError, read_article, read_pair

_HOMES = {
    "polyproof.corpus.api": ("check", "check_batch", "check_files"),
    "polyproof.judgement": ("Selection", "Settings", "read_config", "settings_from"),
    "polyproof.model": (
        "Article",
        "Edit",
        "Finding",
        "Fix",
        "Link",
        "Origin",
        "Severity",
        "Side",
        "Span",
    ),
    "polyproof.pipeline": ("Checked",),
    "polyproof.reading": ("ReadingError", "read_article", "read_pair"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Article",
    "Checked",
    "Edit",
    "Finding",
    "Fix",
    "Link",
    "Origin",
    "ReadingError",
    "Selection",
    "Settings",
    "Severity",
    "Side",
    "Span",
    "__version__",
    "check",
    "check_batch",
    "check_files",
    "read_article",
    "read_config",
    "read_pair",
    "settings_from",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used (PEP 562)."""
    if name not in _HOME_OF:
        raise AttributeError(f"module 'polyproof' has no attribute '{name}'")
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Return the public names."""
    return sorted(__all__)
