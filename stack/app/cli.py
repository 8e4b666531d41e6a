"""The ``tideline`` command: a group of the catalogue's commands."""

import importlib
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from stack.app.catalog import COMMANDS
from stack.app.console import run


class LazyGroup(TyperGroup):
    """A group whose commands are imported when they are called. The list of them in its help imports none."""

    _is_listing = False

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        # Names and lines alone: what the list shows, and what a mistyped name is compared with.
        self._lines = {name: TyperCommand(name, help=entry.help) for name, entry in COMMANDS.items()}
        self.commands = {**self._lines}

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the group's own help, with the commands' lines from the catalogue."""
        self._is_listing = True
        try:
            super().format_help(ctx, formatter)
        finally:
            self._is_listing = False

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> TyperCommand | TyperGroup | None:
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        if self._is_listing:
            return self._lines[cmd_name]
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
