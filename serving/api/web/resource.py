"""The two routes that every collection has: the list of its rows, and one row by its key."""

import inspect
from functools import cache
from typing import Annotated, Any, Required

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field, create_model
from typing_extensions import TypedDict

from serving.api.web.answers import Of, PageOf, json_answer, not_modified, of, reader_of, view_of
from serving.api.web.collection import Collection
from serving.api.web.cursors import decode
from serving.api.web.filters import AS_OF, FIELDS, Listing, chosen_fields, order_of, parameters_of, where
from serving.api.web.keys import key_path, key_type, shown
from serving.api.web.problems import RESPONSES, NotFoundError
from serving.api.web.rows import one, page
from serving.api.web.types import python_type


class Single(BaseModel):
    """What every route of one row understands."""

    model_config = ConfigDict(extra="forbid")

    as_of: AS_OF = None
    fields: FIELDS = None


def model_name(collection: Collection) -> str:
    """What a row's schema is called in the OpenAPI document."""
    return "".join(word[:1].upper() + word[1:] for word in collection.title.split())


@cache
def row_model(collection: Collection) -> Any:
    """A row of a collection, as the contract describes it; ``fields`` leaves out what is no key."""
    properties: dict[str, Any] = {}
    for column in collection.columns.values():
        kind, text = python_type(column.data_type), column.description
        described: Any = Annotated[kind if column.is_required else kind | None, Field(description=text)]
        properties[column.name] = Required[described] if column.name in collection.key else described
    typed_dict: Any = TypedDict  # its functional form, by a name that is known at run time only
    row = typed_dict(model_name(collection), properties, total=False)
    row.__doc__ = collection.contract.description
    return row


def add_list(router: APIRouter, prefix: str, collection: Collection) -> None:
    """``GET PREFIX/ROUTE``: the rows, by pages."""
    parameters = parameters_of(collection)
    rows: Any = list[row_model(collection)]  # type: ignore[misc]
    model = create_model(f"{model_name(collection)}Page", __base__=PageOf, data=(rows, ...))

    def listing(request: Request, query: Annotated[Listing, Query()]) -> Response:
        order = order_of(collection, query.sort)
        fields = chosen_fields(collection, query.fields)
        conditions = where(collection, query)
        asked = conditions.question(collection.name, query.sort)
        after = None if query.cursor is None else decode(query.cursor, asked, len(order))
        view = view_of(request, query.as_of) if after is None else reader_of(request).find(after.snapshot)
        view.version(collection.table)
        if (same := not_modified(request, view)) is not None:
            return same
        found = page(
            view,
            collection,
            conditions,
            limit=query.limit,
            order=order,
            asked=asked,
            fields=fields,
            after=after,
        )
        body = {**of(view), "data": found.rows, "next_cursor": found.next_cursor}
        return json_answer(body, view, pinned=query.as_of is not None or after is not None)

    listing.__annotations__["query"] = Annotated[parameters, Query()]
    router.add_api_route(
        prefix + collection.route,
        listing,
        methods=["GET"],
        name=f"list_{collection.function}",
        operation_id=f"list_{collection.function}",
        tags=[collection.tag],
        summary=f"List: {collection.title}",
        description=collection.contract.description,
        responses={**RESPONSES, 200: {"model": model}, 304: {"description": "Not modified"}},
        response_class=Response,
    )


def add_one(router: APIRouter, prefix: str, collection: Collection) -> None:
    """``GET PREFIX/ROUTE/KEY``: one row by its key, a path segment per column of it."""
    model = create_model(f"{model_name(collection)}Answer", __base__=Of, data=(row_model(collection), ...))

    def single(request: Request, query: Annotated[Single, Query()], **key: Any) -> Response:
        fields = chosen_fields(collection, query.fields)
        view = view_of(request, query.as_of)
        view.version(collection.table)
        if (same := not_modified(request, view)) is not None:
            return same
        row = one(view, collection, key, fields)
        if row is None:
            raise NotFoundError(collection.title, "/".join(shown(value) for value in key.values()))
        return json_answer({**of(view), "data": row}, view, pinned=query.as_of is not None)

    declared = inspect.signature(single)
    kept = [parameter for parameter in declared.parameters.values() if parameter.name != "key"]
    segments = [
        inspect.Parameter(
            name,
            inspect.Parameter.KEYWORD_ONLY,
            annotation=Annotated[
                key_type(collection.contract.columns[name].data_type),
                Path(description=collection.contract.columns[name].description),
            ],
        )
        for name in collection.key
    ]
    single.__signature__ = declared.replace(parameters=[*kept, *segments])  # type: ignore[attr-defined]
    router.add_api_route(
        prefix + collection.route + key_path(collection.key),
        single,
        methods=["GET"],
        name=f"get_{collection.function}",
        operation_id=f"get_{collection.function}",
        tags=[collection.tag],
        summary=f"One {collection.title}",
        description=collection.contract.description,
        responses={**RESPONSES, 200: {"model": model}, 304: {"description": "Not modified"}},
        response_class=Response,
    )
