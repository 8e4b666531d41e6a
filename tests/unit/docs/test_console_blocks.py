"""Commands in the documents: each exists, with the options and values that it is shown with."""

import re
import shlex
import sys
from pathlib import Path
from typing import Any

import pytest
import typer
from dbt.cli.main import cli as dbt

from stack.app.cli import app
from stack.project import ROOT
from tests.support.documents import commands, documents

OPTIONAL = re.compile(r"\s\[[^\]]*\]")
ABSENT = {"tideline produce pilots pilots.txt": "the source that docs/add-a-source.md writes as its example"}
"""What does not exist in the project, and why it is shown."""
PROGRAMS = {"tideline": typer.main.get_command(app), "dbt": dbt}
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))

DOCUMENTED = sorted(
    {
        command
        for document in documents()
        for command in commands(document.read_text(encoding="utf-8"))
        if command.split()[0] in {*PROGRAMS, "make"} and command not in ABSENT
    }
)


def parse(command: Any, words: list[str], parent: Any = None) -> None:
    """Read a command's words as the program does, to the command that they name, which is not run.

    Raises:
        click.UsageError: no such command, option or value.
    """
    name, *rest = words
    context = command.make_context(name, list(rest), parent=parent)
    if hasattr(command, "resolve_command"):
        remaining = [*context._protected_args, *context.args]
        found, child, arguments = command.resolve_command(context, remaining)
        parse(child, [found, *arguments], context)


def test_documents_show_commands_of_every_kind() -> None:
    programs = {command.split()[0] for command in DOCUMENTED}
    assert programs == {"tideline", "dbt", "make"}
    assert len(DOCUMENTED) > 40


@pytest.mark.parametrize("command", DOCUMENTED)
def test_documented_command_is_understood(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, *arguments = shlex.split(OPTIONAL.sub("", command))
    if program == "make":
        assert set(arguments) <= TARGETS
        return
    monkeypatch.setenv("DBT_PROFILES_DIR", str(ROOT))
    monkeypatch.setattr(sys, "argv", [program, *arguments])  # a command without any is listed, not loaded
    monkeypatch.chdir(tmp_path)
    for argument in arguments:  # a file that a command wants to exist
        if "." in argument and "/" not in argument and not argument.startswith("-"):
            Path(argument).touch()
    parse(PROGRAMS[program], [program, *arguments])


@pytest.mark.parametrize("command", ["tideline no-such", "tideline ingest --no-such", "dbt build --no-such"])
def test_what_does_not_exist_is_not_understood(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program, *arguments = command.split()
    monkeypatch.setattr(sys, "argv", [program, *arguments])
    with pytest.raises(Exception, match="No such"):
        parse(PROGRAMS[program], [program, *arguments])
