"""``python -m stack.app.settings_doc``: writes ``docs/settings.md`` from the fields of ``Settings``."""

import ast
import inspect
from pathlib import Path

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from stack import settings as module
from stack.project import ROOT, SETTINGS_PAGE
from stack.settings import Settings

AREAS = {
    "home": "Folders and disks",
    "storage_endpoint": "Object store",
    "bind_host": "Hosts and ports",
    "observe_tools": "Observability",
    "kafka_bootstrap": "Kafka and sources",
    "sink_group": "Sink",
    "spark_master": "Servers",
    "thrift_user": "dbt",
    "mlflow_tracking_uri": "Machine learning",
}
"""Headings of the page, by the first field of each."""

HEAD = """# Settings

Generated from `stack/settings.py` by `python -m stack.app.settings_doc`; a test keeps it current.

Every setting is a variable `TIDELINE_*`, in the environment or in a file `.env` beside `dbt_project.yml` (the
environment wins). A relative path counts from the project's folder.

`tideline` passes dbt the settings it needs, so `.env` applies to every dbt that `tideline` starts. dbt itself
reads no `.env`; before a plain `dbt build`:
```bash
set -a; . ./.env; set +a
```
"""
TABLE = ["| variable | default | meaning |", "|---|---|---|"]


def settings_doc() -> str:
    """The page, as Markdown.

    Raises:
        KeyError: a setting has no docstring, so no meaning.
    """
    texts = _docstrings()
    lines = []
    for name, field in Settings.model_fields.items():
        if name in AREAS:
            lines += ["", f"## {AREAS[name]}", *TABLE]
        lines.append(f"| `{_variable(name, field)}` | {_default(field)} | {texts[name]} |")
    return HEAD + "\n".join(lines) + "\n"


def _docstrings() -> dict[str, str]:
    """The string below each field, which Python itself does not keep."""
    (declared,) = ast.parse(inspect.getsource(module.Settings)).body
    assert isinstance(declared, ast.ClassDef)
    texts = {}
    for field, below in zip(declared.body, declared.body[1:], strict=False):
        if not (isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)):
            continue
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            texts[field.target.id] = " ".join(str(below.value.value).split()).replace("``", "`")
    return texts


def _variable(name: str, field: FieldInfo) -> str:
    return str(field.validation_alias or f"TIDELINE_{name.upper()}")


def _default(field: FieldInfo) -> str:
    value = field.default
    if isinstance(value, SecretStr):
        value = value.get_secret_value()
    if value is None or value in ("", {}):
        return ""
    if isinstance(value, Path):
        value = value.relative_to(ROOT)
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


if __name__ == "__main__":
    SETTINGS_PAGE.write_text(settings_doc())
