"""From the types of dbt's contracts to those of Python and JSON Schema."""

from datetime import date, datetime
from typing import Any

SIMPLE: dict[str, type[Any]] = {
    "string": str,
    "bigint": int,
    "int": int,
    "double": float,
    "boolean": bool,
    "date": date,
    "timestamp": datetime,
    "binary": str,
}


def python_type(data_type: str) -> Any:
    """The type of a column's values in an answer.

    Raises:
        ValueError: the contract names a type that is not mapped here.
    """
    if (simple := SIMPLE.get(data_type)) is not None:
        return simple
    kind, _, inner = data_type.rstrip(">").partition("<")
    if kind == "array":
        return list[dict[str, Any]] if inner.startswith("struct") else list[python_type(inner)]  # type: ignore[misc]
    if kind == "map":
        return dict[str, python_type(inner.split(",")[1].strip())]  # type: ignore[misc]
    if kind == "struct":
        return dict[str, Any]
    raise ValueError(f"no type of Python stands for {data_type!r}")
