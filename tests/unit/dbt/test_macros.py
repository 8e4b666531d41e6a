"""Every macro is documented in YAML beside it: what it does, its arguments with their types, an example."""

import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from stack.settings import ROOT

MACROS = ROOT / "macros"
HEAD = re.compile(r"\{%-?\s*(macro|test)\s+(\w+)\s*\((.*?)\)\s*-?%\}", re.DOTALL)


class Macro(NamedTuple):
    """A macro as its SQL has it; dbt calls a generic test ``test_<name>``."""

    name: str
    folder: Path
    arguments: list[str]


def macros() -> list[Macro]:
    return [
        Macro(
            f"test_{name}" if kind == "test" else name,
            file.parent,
            [argument.split("=")[0].strip() for argument in arguments.split(",") if argument.strip()],
        )
        for file in sorted(MACROS.rglob("*.sql"))
        for kind, name, arguments in HEAD.findall(file.read_text(encoding="utf-8"))
    ]


@cache
def documents() -> dict[str, dict[str, Any]]:
    entries = [
        entry | {"folder": file.parent}
        for file in sorted(MACROS.rglob("*.yml"))
        for entry in yaml.safe_load(file.read_text(encoding="utf-8"))["macros"]
    ]
    assert len({entry["name"] for entry in entries}) == len(entries), "a macro is documented twice"
    return {entry["name"]: entry for entry in entries}


@pytest.mark.parametrize("macro", macros(), ids=lambda macro: macro.name)
def test_macro_is_documented_beside_it_with_an_example(macro: Macro) -> None:
    document = documents().get(macro.name)
    assert document is not None, f"{macro.name} is not documented in {macro.folder.relative_to(ROOT)}"
    assert document["folder"] == macro.folder
    assert "Example" in document["description"]


@pytest.mark.parametrize("macro", macros(), ids=lambda macro: macro.name)
def test_documented_arguments_are_those_of_the_macro(macro: Macro) -> None:
    arguments = documents().get(macro.name, {}).get("arguments", [])
    assert [argument["name"] for argument in arguments] == macro.arguments
    for argument in arguments:
        assert argument["type"], argument
        assert argument["description"].strip().endswith("."), argument


def test_every_documented_macro_exists() -> None:
    assert set(documents()) == {macro.name for macro in macros()}


def test_overrides_of_dbt_are_in_the_adapter_folder_with_a_reason() -> None:
    """What dbt finds by a name of its own (`<adapter>__…`, `generate_…`, `get_…_sql`) is an override."""
    overrides = [m for m in macros() if re.match(r"\w+__|generate_|get_\w+_sql$", m.name)]
    assert overrides
    for macro in overrides:
        assert macro.folder == MACROS / "adapter", macro.name
        assert "Overrides" in documents()[macro.name]["description"]
        assert "eason" in documents()[macro.name]["description"]
