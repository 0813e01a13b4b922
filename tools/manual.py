"""Writes the manual pages, one for each command, from the help that the commands give.

    python tools/manual.py [FOLDER]        # docs/man, if no folder is named

The pages are committed, and a test holds them to the commands. They carry no date, so that they
change only when the commands do.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from polyproof._version import __version__
from polyproof.cli.main import main

FOLDER = Path(__file__).parents[1] / "docs" / "man"

STATUS = (
    ("0", "Nothing was found, or nothing as bad as --fail-on asks for."),
    ("1", "There are such findings, or the chrF of the run is below --min-chrf."),
    ("2", "Wrong use, bad input or configuration; what could be checked was checked."),
    ("130", "Interrupted; what was done by then has been written."),
)
FILES = (
    ("polyproof.toml", "The configuration; the nearest to the first path counts."),
    ("pyproject.toml", "The same, under [tool.polyproof], where no polyproof.toml is nearer."),
    ("polyproof-baseline.json", "The findings that are known, unless --file says otherwise."),
)
ENVIRONMENT = (
    ("NO_COLOR", "If set, no colour is written to a terminal."),
    ("FORCE_COLOR", "If set, colour is written also where there is no terminal."),
)


def escaped(text: str) -> str:
    """Return a text that troff shows as it is."""
    shown = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{shown}" if shown.startswith((".", "'")) else shown


def heading(title: str) -> str:
    """Return the line that begins a section."""
    return f".SH {title}"


def terms(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield a list of terms, each with what it means."""
    for term, meaning in rows:
        yield from (".TP", f"\\fB{escaped(term)}\\fR", escaped(meaning))


def body(help: str) -> Iterator[str]:
    """Yield the paragraphs of a help text; one that click is told not to wrap keeps its lines."""
    for paragraph in inspect.cleandoc(help).split("\n\n"):
        lines = paragraph.split("\n")
        yield ".PP"
        if lines[0].strip() == "\b":
            yield from (".RS 4", ".nf", *map(escaped, lines[1:]), ".fi", ".RE")
        else:
            yield from map(escaped, lines)


def options(command: click.Command, context: click.Context) -> Iterator[tuple[str, str]]:
    """Yield the options of a command as its help has them."""
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is not None and isinstance(parameter, click.Option):
            yield record


def page(command: click.Command, context: click.Context) -> str:
    """Return the manual page of a command."""
    path = context.command_path
    name = path.replace(" ", "-")
    summary = (command.help or "").strip().split("\n\n")[0].rstrip(".")
    usage = " ".join(command.collect_usage_pieces(context))
    lines = [
        f'.TH {name.upper()} 1 "" "polyproof {__version__}" "polyproof"',
        heading("NAME"),
        f"{escaped(name)} \\- {escaped(summary)}",
        heading("SYNOPSIS"),
        f"\\fB{escaped(path)}\\fR {escaped(usage)}",
        heading("DESCRIPTION"),
        *body(command.help or ""),
    ]
    if isinstance(command, click.Group):
        found = ((n, command.get_command(context, n)) for n in command.list_commands(context))
        shown = ((n, c.get_short_help_str(200)) for n, c in found if c)
        lines += [heading("COMMANDS"), *terms(shown)]
    lines += [heading("OPTIONS"), *terms(options(command, context))]
    if name in ("polyproof", "polyproof-check"):
        for title, rows in (
            ("EXIT STATUS", STATUS),
            ("FILES", FILES),
            ("ENVIRONMENT", ENVIRONMENT),
        ):
            lines += [heading(title), *terms(rows)]
    lines += [heading("SEE ALSO"), *see_also(command, context)]
    return "\n".join(lines) + "\n"


def see_also(command: click.Command, context: click.Context) -> Iterator[str]:
    """Yield the pages that a reader of this one may want."""
    names = [context.parent.command_path] if context.parent else []
    if isinstance(command, click.Group):
        names += [f"{context.command_path} {n}" for n in command.list_commands(context)]
    pages = [f"\\fB{escaped(name.replace(' ', '-'))}\\fR(1)" for name in names]
    yield ",\n".join(pages)


def pages(
    command: click.Command = main, parent: click.Context | None = None, name: str = "polyproof"
) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of the pages of a command and of those beneath it."""
    context = click.Context(command, parent, info_name=name, **command.context_settings)
    yield f"{context.command_path.replace(' ', '-')}.1", page(command, context)
    if isinstance(command, click.Group):
        for each in command.list_commands(context):
            found = command.get_command(context, each)
            if found is not None:
                yield from pages(found, context, each)


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for file, text in pages():
        (folder / file).write_text(text, encoding="utf-8", newline="\n")
