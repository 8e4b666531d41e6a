"""How a command ends for its user: an error is one line, never a traceback.

Imports little: every command waits for it.
"""

import sys
from collections.abc import Callable

import typer

from stack.errors import TidelineError


def run(command: Callable[[], object]) -> None:
    """Run a command; a :class:`TidelineError` becomes one line on stderr and its exit code."""
    try:
        command()
    except TidelineError as error:
        label = typer.style("error:", fg=typer.colors.RED, bold=True)
        typer.echo(f"{label} {' '.join(str(error).split())}", err=True)
        sys.exit(error.exit_code)
