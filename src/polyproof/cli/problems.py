"""What goes wrong at the command line, said in one line, and the exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
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
        raise UseError(error.format_message().rstrip(".") + hint) from None


@contextmanager
def quiet_pipe() -> Iterator[None]:
    """End without a word when nobody reads the output any more (`| head`)."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # Python would complain again when it flushes the stream at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(CLEAN) from None
