"""Contracts of collections that join tables: columns taken over from theirs, and columns of their own."""

from dataclasses import replace

from serving.api.read.contract import Column, Contract, contracts


def taken(table: str, *names: str, optional: bool = False, prefix: str = "") -> list[Column]:
    """Columns of a table as its contract describes them.

    Args:
        optional: a row may have no partner in the table: they are null then.
        prefix: what their names begin with here.
    """
    columns = contracts()[table].columns
    return [
        replace(
            columns[name],
            name=prefix + name,
            is_required=columns[name].is_required and not optional,
        )
        for name in names
    ]


def joined(table: str, description: str, *columns: Column) -> Contract:
    """The contract of a query whose first table is this."""
    return Contract(
        table=table,
        model=contracts()[table].model,
        description=description,
        columns={column.name: column for column in columns},
        is_public=True,
    )
