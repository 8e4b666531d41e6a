"""The schema: a type, a filter, a page and two fields for every collection, and relations by vessel.

Names are those of REST and of the contracts (``port_calls``, ``reported_at_utc``).
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, NewType, Optional

import strawberry
import structlog
from anyio.to_thread import run_sync
from graphql import GraphQLError
from pydantic import ValidationError
from strawberry.extensions import MaxAliasesLimiter, MaxTokensLimiter
from strawberry.scalars import JSON
from strawberry.schema.config import StrawberryConfig
from strawberry.types import Info

from serving.api.collections.catalogue import COLLECTIONS
from serving.api.graphql.context import Context, Row
from serving.api.graphql.limits import FIRST, MOST_FIRST, Bounds
from serving.api.web.collection import Collection
from serving.api.web.cursors import decode
from serving.api.web.filters import Listing, order_of, parameters_of, where
from serving.api.web.resource import model_name
from serving.api.web.rows import one, page
from stack.errors import TidelineError

log = structlog.get_logger("tideline.api")
BigInt = NewType("BigInt", int)
_BIG_INT = strawberry.scalar(
    name="BigInt", description="A whole number of up to 64 bits.", serialize=int, parse_value=int
)
_SCALARS: dict[str, Any] = {
    "string": str,
    "bigint": BigInt,
    "int": int,
    "double": float,
    "boolean": bool,
    "date": date,
    "timestamp": datetime,
    "binary": str,
}
VESSEL = "vessels"
RELATED_BY = "vessel_id"


@strawberry.type(description="Where a page ends.")
class PageInfo:
    has_next_page: bool = strawberry.field(description="Whether there are more rows.")
    end_cursor: str | None = strawberry.field(description="`after` of the next page; null on the last.")


def scalar_of(data_type: str) -> Any:
    """The type of GraphQL of a column: nested ones are JSON."""
    if (simple := _SCALARS.get(data_type)) is not None:
        return simple
    kind, _, inner = data_type.rstrip(">").partition("<")
    element = _SCALARS.get(inner) if kind == "array" else None
    return JSON if element is None else _list_of(element)


def _list_of(element: Any) -> Any:
    return list[element]


@dataclass(frozen=True)
class Made:
    """The types of a collection."""

    collection: Collection
    row: type[Any]
    """Of its rows; relations are added before strawberry sees it."""
    filter: type[Any]
    page: type[Any]


def _make(collection: Collection) -> Made:
    name = model_name(collection)
    annotations = {
        column.name: (
            scalar_of(column.data_type) if column.is_required else Optional[scalar_of(column.data_type)]  # noqa: UP045
        )
        for column in collection.columns.values()
    }
    row = type(name, (), {"__annotations__": annotations})
    filtered: Any = parameters_of(collection).model_fields
    conditions = {
        field: Optional[_condition(collection, field)]  # noqa: UP045
        for field in filtered
        if field not in Listing.model_fields
    }
    filter_ = type(f"{name}Filter", (), {"__annotations__": conditions, **dict.fromkeys(conditions)})
    page_ = type(f"{name}Page", (), {"__annotations__": {"items": _list_of(row), "page_info": PageInfo}})
    return Made(collection, row, filter_, page_)


def _condition(collection: Collection, field: str) -> Any:
    """The type of a condition: values of a column, a bound of it, or a place in words."""
    columns = collection.contract.columns
    if field in columns:
        return _list_of(scalar_of(columns[field].data_type))
    if field in ("bbox", "near"):
        return str
    return scalar_of(columns[field.removesuffix("_from").removesuffix("_to")].data_type)


def _finish(made: Made) -> None:
    """Hand the types to strawberry, with the contract's descriptions."""
    collection = made.collection
    strawberry.type(made.row, description=collection.contract.description)
    for field in made.row.__strawberry_definition__.fields:
        if (column := collection.columns.get(field.python_name)) is not None:
            field.description = column.description
    strawberry.input(made.filter, description=f"Conditions on {collection.name}; all of them hold.")
    strawberry.type(made.page, description=f"A page of {collection.name}.")


def _relate(made: dict[str, Made]) -> None:
    """Relations of a vessel to what other collections know of it, and of their rows to the vessel."""
    vessel = made[VESSEL]
    for other in made.values():
        if other is vessel or RELATED_BY not in other.collection.columns:
            continue
        if other.collection.name == "positions":
            vessel.row.current_position = _to_one(other, "Where it was last.")
        else:
            setattr(vessel.row, other.collection.function, _to_many(other))
        other.row.vessel = _to_one(vessel, "Who it is; null where the MMSI is no vessel's.")


def _to_many(other: Made) -> Any:
    async def related(self: Any, info: Info[Context, None], first: int = FIRST["related"]) -> Any:
        _check_first(first)
        rows = await info.context.related(
            other.collection, RELATED_BY, getattr(self, RELATED_BY), min(first, MOST_FIRST)
        )
        return [_row(other, row) for row in rows]

    related.__annotations__["return"] = _list_of(other.row)
    return strawberry.field(resolver=related, description=other.collection.contract.description)


def _to_one(other: Made, description: str) -> Any:
    async def related(self: Any, info: Info[Context, None]) -> Any:
        identifier = getattr(self, RELATED_BY)
        if identifier is None:
            return None
        rows = await info.context.related(other.collection, RELATED_BY, identifier, 1)
        return _row(other, rows[0]) if rows else None

    related.__annotations__["return"] = Optional[other.row]  # noqa: UP045
    return strawberry.field(resolver=related, description=description)


def _page_field(made: Made) -> Any:
    collection = made.collection

    async def resolve(
        info: Info[Context, None],
        filter: Any = None,
        sort: str | None = None,
        first: int = FIRST["page"],
        after: str | None = None,
    ) -> Any:
        _check_first(first)
        order = order_of(collection, sort)
        conditions = where(collection, _query(collection, filter))
        asked = conditions.question(collection.name, sort)
        cursor = None if after is None else decode(after, asked, len(order))
        found = await run_sync(
            lambda: page(
                info.context.view,
                collection,
                conditions,
                limit=first,
                order=order,
                asked=asked,
                fields=list(collection.columns),
                after=cursor,
            )
        )
        info_ = PageInfo(has_next_page=found.next_cursor is not None, end_cursor=found.next_cursor)
        return made.page(items=[_row(made, row) for row in found.rows], page_info=info_)

    resolve.__annotations__ |= {"filter": Optional[made.filter], "return": made.page}  # noqa: UP045
    return strawberry.field(
        resolver=resolve, name=collection.function, description=collection.contract.description
    )


def _single_field(made: Made) -> Any:
    """One row by its key of one column."""
    collection = made.collection
    (key,) = collection.key

    async def resolve(info: Info[Context, None], key_: Any) -> Any:
        row = await run_sync(one, info.context.view, collection, {key: key_}, list(collection.columns))
        return None if row is None else _row(made, row)

    kind: Any = scalar_of(collection.columns[key].data_type)
    kind = Annotated[kind, strawberry.argument(name=key)]
    resolve.__annotations__ |= {"key_": kind, "return": Optional[made.row]}  # noqa: UP045
    return strawberry.field(
        resolver=resolve, name=_single_name(collection), description=f"One {collection.title}, or null."
    )


def _single_name(collection: Collection) -> str:
    return collection.title.replace(" ", "_").replace("-", "_").lower()


def _query(collection: Collection, filter_: Any) -> Listing:
    values = {} if filter_ is None else {k: v for k, v in vars(filter_).items() if v is not None}
    try:
        query: Listing = parameters_of(collection)(**values)
        return query
    except ValidationError as error:
        problem = error.errors()[0]
        place = ".".join(str(part) for part in problem["loc"])
        raise GraphQLError(f"filter.{place}={problem['input']!r}: {problem['msg']}") from error


def _row(made: Made, row: Row) -> Any:
    return made.row(**row)


def _check_first(first: int) -> None:
    if not 1 <= first <= MOST_FIRST:
        raise GraphQLError(f"first={first}: expected 1 to {MOST_FIRST}")


class Schema(strawberry.Schema):
    """Tells users what they did wrong; what went wrong here is in the log alone."""

    def process_errors(self, errors: list[GraphQLError], execution_context: Any = None) -> None:
        del execution_context
        for error in errors:
            if error.original_error is not None and not isinstance(
                error.original_error, TidelineError | GraphQLError
            ):
                log.error("graphql failed", path=error.path, exc_info=error.original_error)
                error.message = "an error of the server; its log has the request id"


def make_schema(collections: dict[str, Collection] = COLLECTIONS) -> Schema:
    """The schema of these collections."""
    made = {name: _make(collection) for name, collection in collections.items()}
    _relate(made)
    for types in made.values():
        _finish(types)
    fields: dict[str, Any] = {}
    for types in made.values():
        fields[types.collection.function] = _page_field(types)
        if len(types.collection.key) == 1 and (single := _single_name(types.collection)) not in fields:
            fields[single] = _single_field(types)
    query = strawberry.type(type("Query", (), fields), description="Published snapshots of the lake.")
    return Schema(
        query=query,
        config=StrawberryConfig(
            auto_camel_case=False, disable_field_suggestions=True, scalar_map={BigInt: _BIG_INT}
        ),
        extensions=[
            lambda: MaxTokensLimiter(max_token_count=MOST_TOKENS),
            lambda: MaxAliasesLimiter(max_alias_count=MOST_ALIASES),
            Bounds,
        ],
    )


MOST_TOKENS, MOST_ALIASES = 2_000, 30
