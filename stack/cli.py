"""The ``tideline`` command: one place that gathers the parts' commands and turns their errors into one line.

A part's module is imported only when its command is called, so that ``tideline status`` does not load Spark.
"""

import importlib
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

import typer
from rich.console import Console
from rich.text import Text
from typer.core import TyperCommand, TyperGroup

from stack.errors import TidelineError


class Part(NamedTuple):
    """Where a command lives: ``module:attribute`` of a typer app (group) or of a function (command)."""

    target: str
    help: str


PARTS: dict[str, Part] = {
    "up": Part("stack.commands:up", "Start the embedded Kafka and Spark, and wait until they answer."),
    "down": Part("stack.commands:down", "Stop them; nothing is lost."),
    "status": Part("stack.commands:status", "What runs, where, since when, and whether it is healthy."),
    "logs": Part("stack.commands:logs", "Show the log of a part."),
    "run": Part("stack.commands:run", "Run one part in the foreground, as a container does."),
    "prepare": Part("stack.commands:prepare", "Create the topics and the bronze tables that are missing."),
    "demo": Part("stack.demo:demo", "The main job on a bounded run, with a summary that reconciles."),
    "produce": Part("ingestion.commands:produce", "Send a source into Kafka."),
    "ingest": Part("ingestion.sink.commands:ingest", "Land topics in bronze, exactly once."),
    "replay": Part("ingestion.sink.commands:replay", "Send dead letters again after a fix."),
    "maintain": Part("ingestion.sink.commands:maintain", "OPTIMIZE, VACUUM, retention."),
    "ml": Part("ml.commands:app", "Models: train, evaluate, promote, score."),
    "movies": Part("ingestion.movies.commands:app", "The film slate: ingest, export, report."),
}


class LazyGroup(TyperGroup):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(PARTS)

    def get_command(self, ctx: Any, cmd_name: str) -> TyperCommand | TyperGroup | None:
        part = PARTS.get(cmd_name)
        if part is None:
            return None
        if ctx.resilient_parsing or "--help" in sys.argv[1:2] or len(sys.argv) == 1:
            return TyperCommand(cmd_name, help=part.help)
        module, attribute = part.target.split(":")
        command = getattr(importlib.import_module(module), attribute)
        if not isinstance(command, typer.Typer):
            single = typer.Typer(add_completion=False)
            single.command(cmd_name, help=part.help)(command)
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
    """Run the command; a :class:`TidelineError` becomes one line on stderr and its exit code."""
    run(app)


def run(command: Callable[[], object]) -> None:
    """Run a typer app or a function as a console script does, with the platform's way of telling errors."""
    try:
        command()
    except TidelineError as error:
        line = Text.assemble(("error:", "bold red"), " ", " ".join(str(error).split()))
        Console(stderr=True, soft_wrap=True).print(line, highlight=False)
        sys.exit(error.exit_code)


if __name__ == "__main__":
    main()
