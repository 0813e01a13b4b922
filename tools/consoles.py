"""Keeps the command lines shown in the documentation true.

Every block fenced as `console` in README.md and docs/ holds a command behind `$ ` and what it
printed. Without arguments the commands are run again and the blocks rewritten; with `--check`
nothing is written, and the exit status is 1 where a block is out of date.
"""

from __future__ import annotations

import os
import re
import shlex
import sys
from pathlib import Path

from click.testing import CliRunner

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))

_BLOCK = re.compile(
    r"^```console\n\$ polyproof (?P<arguments>.+)\n(?P<output>(?:.*\n)*?)```$", re.M
)


def run(arguments: str) -> str:
    """Return what `polyproof` prints with these arguments, run in the project's root."""
    from polyproof.cli.main import main  # noqa: PLC0415

    before = Path.cwd()
    os.chdir(ROOT)
    try:
        done = CliRunner().invoke(main, shlex.split(arguments), prog_name="polyproof")
    finally:
        os.chdir(before)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.output.rstrip("\n") + "\n"


def renewed(page: str) -> str:
    """Return a page with the output of each of its commands as it is today."""
    return _BLOCK.sub(
        lambda m: f"```console\n$ polyproof {m['arguments']}\n{run(m['arguments'])}```", page
    )


def main() -> int:
    """Rewrite the pages, or with `--check` name those that are out of date."""
    stale = [page for page in PAGES if renewed(page.read_text("utf-8")) != page.read_text("utf-8")]
    for page in stale:
        if "--check" in sys.argv[1:]:
            print(f"{page.relative_to(ROOT)}: its console output is out of date; run `make docs`")
        else:
            page.write_text(renewed(page.read_text("utf-8")), encoding="utf-8")
    return int(bool(stale) and "--check" in sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
