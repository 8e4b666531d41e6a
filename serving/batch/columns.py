"""Which columns a batch tool reads: their names, the other names they go by, and what they must hold.

A column is found by ``--column name=theirs``, else by its own name, else by the first of its other names.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple

from serving.batch.errors import ColumnError

Kind = Literal["text", "number", "time"]

TYPES: dict[Kind, tuple[str, ...]] = {
    "text": ("string", "bigint", "int", "smallint", "tinyint", "char", "varchar"),
    "number": ("double", "float", "decimal", "bigint", "int", "smallint", "tinyint", "string"),
    "time": ("timestamp", "timestamp_ntz", "date", "string"),
}
"""Types, by Spark's names, that can be read as each kind; text is parsed, and what is none becomes null."""
SQL_TYPE: dict[Kind, str] = {"text": "string", "number": "double", "time": "timestamp"}


class Column(NamedTuple):
    """A column that a tool reads."""

    name: str
    kind: Kind
    meaning: str
    """What it holds, with the unit."""
    also: tuple[str, ...] = ()
    """Names that it goes by in other tables, the preferred first."""
    is_required: bool = True


def mapping(pairs: Sequence[str]) -> dict[str, str]:
    """``["name=theirs"]`` as a dictionary.

    Raises:
        ColumnError: a pair has no ``=``.
    """
    for pair in pairs:
        if not all(pair.partition("=")):
            raise ColumnError(f"--column {pair!r}: write it as NAME=THEIRS")
    return {pair.partition("=")[0].strip(): pair.partition("=")[2].strip() for pair in pairs}


def resolve_columns(
    columns: Sequence[Column], types: Mapping[str, str], named: Mapping[str, str], table: str
) -> dict[str, str | None]:
    """The table's own name of each column, or None where an optional one is missing.

    Args:
        types: the table's columns with their Spark types.
        named: the caller's mapping, from column to the table's own name.

    Raises:
        ColumnError: a required or named column is missing, or its type is unsupported.
    """
    lower = {name.lower(): name for name in types}
    unknown = set(named) - {column.name for column in columns}
    if unknown:
        raise ColumnError(
            f"--column {min(unknown)}: there are only {', '.join(column.name for column in columns)}"
        )
    answer: dict[str, str | None] = {}
    for column in columns:
        wanted = (named[column.name],) if column.name in named else (column.name, *column.also)
        own = next((lower[name.lower()] for name in wanted if name.lower() in lower), None)
        if own is None and (column.is_required or column.name in named):
            raise ColumnError(
                f"{table} has no column {' or '.join(wanted)} ({column.meaning}); it has {', '.join(types)}"
            )
        if own is not None and types[own].partition("(")[0] not in TYPES[column.kind]:
            raise ColumnError(
                f"{table}: column {own} is of type {types[own]}, not a {column.kind} ({column.meaning})"
            )
        answer[column.name] = own
    return answer


def selection(
    columns: Sequence[Column], own: Mapping[str, str | None], cast: Callable[[str, Kind], str]
) -> str:
    """The select list that gives every column its own name and type; a missing one is null.

    Args:
        cast: the SQL that reads one of the table's columns as a kind.
    """
    return ", ".join(
        f"{cast(theirs, column.kind)} as {column.name}"
        if (theirs := own[column.name]) is not None
        else f"cast(null as {SQL_TYPE[column.kind]}) as {column.name}"
        for column in columns
    )


def help_text(columns: Sequence[Column]) -> str:
    """The columns as a paragraph of ``--help``."""
    return "\n\n".join(
        f"{column.name}{'' if column.is_required else ' (optional)'}: {column.meaning}"
        + (f"; also {', '.join(column.also)}" if column.also else "")
        for column in columns
    )
