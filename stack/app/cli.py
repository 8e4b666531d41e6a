"""The ``tideline`` command: a group of the catalogue's commands."""

import importlib
import sys
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from stack.app.catalog import COMMANDS
from stack.app.console import run


class LazyGroup(TyperGroup):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> TyperCommand | TyperGroup | None:
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        if ctx.resilient_parsing or "--help" in sys.argv[1:2] or len(sys.argv) == 1:
            return TyperCommand(cmd_name, help=entry.help)
        module, attribute = entry.target.split(":")
        command = getattr(importlib.import_module(module), attribute)
        if not isinstance(command, typer.Typer):
            single = typer.Typer(add_completion=False)
            single.command(cmd_name, help=entry.help)(command)
            command = single
        loaded = typer.main.get_command(command)
        assert isinstance(loaded, TyperCommand | TyperGroup)
        return loaded


app = typer.Typer(
    cls=LazyGroup,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Tideline: an open lakehouse for fleets.",
)


@app.callback()
def tideline() -> None:
    """Tideline: an open lakehouse for fleets."""


def main() -> None:
    """Run the command; its errors become one line on stderr."""
    run(app)


if __name__ == "__main__":
    main()
