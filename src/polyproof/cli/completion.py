"""`polyproof completion SHELL`: completion of commands and options."""

from __future__ import annotations

import click

SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
def completion(shell: str) -> None:
    """Print the script that makes a shell complete commands and options.

    \b
    bash   eval "$(polyproof completion bash)"      in ~/.bashrc
    zsh    eval "$(polyproof completion zsh)"       in ~/.zshrc
    fish   polyproof completion fish > ~/.config/fish/completions/polyproof.fish
    """  # noqa: D301
    from click.shell_completion import get_completion_class

    from polyproof.cli.main import main

    found = get_completion_class(shell)
    assert found is not None
    click.echo(found(main, {}, "polyproof", "_POLYPROOF_COMPLETE").source())
