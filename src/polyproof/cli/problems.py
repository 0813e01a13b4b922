"""What goes wrong at the command line, said in one line, and the exit status."""

from __future__ import annotations

import os
import re
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from typing import IO, Any

import click

CLEAN = 0
FINDINGS = 1
TROUBLE = 2
INTERRUPTED = 130


def complain(message: str) -> None:
    """Write one line to standard error."""
    line = " ".join(message.split())
    click.echo(f"polyproof: {line}", err=True)


class UseError(click.ClickException):
    """An error of use or configuration: one line that says what and where, exit status 2."""

    exit_code = TROUBLE

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the line to standard error."""
        complain(self.message)


@contextmanager
def one_line_errors() -> Iterator[None]:
    """Say wrong use of commands and options in one line too; what asks for help still gets it."""
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        context = error.ctx
        hint = f" (see `{context.command_path} --help`)" if context is not None else ""
        message = error.format_message().rstrip(".")
        raise UseError(message + _near_command(error) + hint) from None


def _near_command(error: click.UsageError) -> str:
    """Return a proposal where a command was called that there is not; else nothing."""
    group = error.ctx.command if error.ctx is not None else None
    match = re.fullmatch(r"No such command '(.*)'\.?", error.format_message())
    if match is None or error.ctx is None or not isinstance(group, click.Group):
        return ""
    near = get_close_matches(match[1], group.list_commands(error.ctx), n=1)
    return f"; did you mean '{near[0]}'?" if near else ""


@contextmanager
def exit_statuses() -> Iterator[None]:
    """Give what goes wrong in a command its exit status: 1 would say that there are findings."""
    try:
        yield
    except KeyboardInterrupt:
        complain("interrupted")
        raise SystemExit(INTERRUPTED) from None
    except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
        raise  # (click's own business)
    except OSError as error:  # a disk that is full, say
        complain(f"{error.filename or 'the output'}: {error.strerror or error}")
        _abandon_output()
        raise SystemExit(TROUBLE) from None
    except Exception as error:
        traceback.print_exc()
        complain(f"internal error, which is ours: {type(error).__name__}: {error}")
        raise SystemExit(TROUBLE) from None


def _abandon_output() -> None:
    """Forget what is still to be written to standard output, if that fails."""
    try:
        sys.stdout.flush()
    except OSError:
        # Python would complain again when it flushes the stream at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def quiet_pipe() -> Iterator[None]:
    """End without a word when nobody reads the output any more (`| head`)."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        _abandon_output()
        raise SystemExit(CLEAN) from None
