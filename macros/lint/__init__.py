"""What sqlfluff's Jinja lacks of dbt: ``var`` with the project's own values, which macros calculate with."""

import sys
from pathlib import Path
from typing import Any

import yaml

# The fold of tracks' segments is one expression, nested deeper than Python's 1,000 calls let sqlfluff follow.
sys.setrecursionlimit(20_000)

_PROJECT = Path(__file__).resolve().parents[2] / "dbt_project.yml"
_VARS: dict[str, Any] = yaml.safe_load(_PROJECT.read_text())["vars"]


def var(name: str, default: Any = None) -> Any:
    """The project's value of a variable; ``default`` where it has none."""
    return _VARS.get(name, default)
