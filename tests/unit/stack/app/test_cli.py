"""The ``tideline`` command: its list of commands imports none of them, and a call imports one."""

import importlib

import pytest
from typer.testing import CliRunner

from observability.inbox import Alert
from stack.app.catalog import COMMANDS
from stack.app.cli import app
from stack.app.commands import observe


def test_help_lists_every_command_and_imports_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> object:
        raise AssertionError(f"imported {name}")

    with monkeypatch.context() as patched:
        patched.setattr(importlib, "import_module", refuse)
        shown = CliRunner().invoke(app, ["--help"]).stdout
        bare = CliRunner().invoke(app, [])
    assert all(f" {name} " in shown for name in COMMANDS)
    assert (bare.exit_code, bare.output.split()) == (2, shown.split())


def test_help_of_a_command_has_its_options_whatever_started_the_process() -> None:
    assert "Missing command" not in CliRunner().invoke(app, ["--help"]).output
    assert "--dry-run" in CliRunner().invoke(app, ["produce", "noaa", "--help"]).output


def test_mistyped_command_is_answered_with_the_nearest() -> None:
    result = CliRunner().invoke(app, ["produse"])
    assert result.exit_code == 2
    assert "produce" in result.output


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["observe", "drill", "--only", "Nothing"], "Nothing"),
        (["observe", "drill", "--output", "no/such/folder/drill.md"], "drill.md"),
        (["observe", "events", "--metrics-port", "70000"], "65535"),
    ],
)
def test_mistake_in_an_option_is_named_before_anything_starts(arguments: list[str], named: str) -> None:
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 2
    assert named in result.output


def test_alert_is_shown_word_for_word(monkeypatch: pytest.MonkeyPatch) -> None:
    alert = Alert("A", "P2", "", "[/b] [red]", "", "", {}, True, "2026-03-01T12:00:00Z", "")
    monkeypatch.setattr(observe, "read_alerts", lambda _: [alert])
    result = CliRunner().invoke(app, ["observe", "alerts"])
    assert result.exit_code == 0
    assert "[/b] [red]" in result.output
