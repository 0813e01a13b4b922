"""The `polyproof` command; its subcommands are imported when they are called."""

from __future__ import annotations

import gc
import os
from importlib import import_module
from typing import Any

import click

from polyproof._version import __version__
from polyproof.cli.problems import exit_statuses, one_line_errors

COMMANDS: dict[str, tuple[str, str]] = {
    "check": ("polyproof.cli.check", "Proofread translations against their sources."),
    "align": ("polyproof.cli.align", "Show which sentences render which, and how well they fit."),
    "rules": ("polyproof.cli.rules", "List the rules."),
    "explain": ("polyproof.cli.explain", "Explain a rule: what it finds and why it matters."),
    "baseline": ("polyproof.cli.baseline", "Keep the findings that are known and let stand."),
    "completion": ("polyproof.cli.completion", "Complete commands and options in a shell."),
    "bench": ("polyproof.cli.bench", "Measure the rules on annotated data."),
}
"""Name of a command, the module that has it under that name, and its help."""
_OBJECTS = 10_000  # objects made before Python looks for cycles among them; by default 700


class LazyGroup(click.Group):
    """A group that imports a subcommand when it is called, and none for its own help."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        """Read the options of the group; wrong use is said in one line, as all else is."""
        with one_line_errors():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Call a subcommand; wrong use of it is said in one line, as all else is."""
        with exit_statuses(), one_line_errors():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order of their use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command and return it; None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(COMMANDS[cmd_name][0]), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the table, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, help) for name, (_, help) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="polyproof")
def main() -> None:
    """Proofread translated news against its source.

    \b
    polyproof check story.ca.txt story.en.txt     one article
    polyproof check corpora/                      every pair in a folder
    polyproof explain QUO101                      what a rule means
    """  # noqa: D301
    # The matrices of an alignment are small. OpenBLAS would share each out among threads that spin
    # while they wait: on busy processors that takes fifty times as long as one thread does.
    for library in ("OPENBLAS", "OMP", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    # A check makes many small objects and few cycles, and the facts about languages stay for good:
    # looked through as often as by default, they take a tenth of the time.
    gc.set_threshold(_OBJECTS)
