"""From the types of dbt's contracts to those of Python and JSON Schema."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import Field

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


INTEGER = Annotated[int, Field(ge=-(2**63), le=2**63 - 1)]
"""What the columns of whole numbers can hold, and JSON's writer writes."""


def parameter_type(data_type: str) -> Any:
    """The type of a parameter that is compared with a column.

    Raises:
        ValueError: the contract names a type that is not mapped here.
    """
    kind = python_type(data_type)
    return INTEGER if kind is int else kind


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
