"""The two routes that every collection has: the list of its rows, and one row by its key."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, Field, create_model

from serving.api.web.answers import Of, PageOf, json_answer, not_modified, of, reader_of, view_of
from serving.api.web.collection import Collection
from serving.api.web.cursors import decode
from serving.api.web.filters import Listing, chosen_fields, order_of, parameters_of, where
from serving.api.web.problems import RESPONSES, NotFoundError
from serving.api.web.rows import one, page
from serving.api.web.types import python_type


def row_model(collection: Collection) -> type[BaseModel]:
    """A row of a collection, as the contract describes it."""
    fields: dict[str, Any] = {}
    for column in collection.columns.values():
        kind = python_type(column.data_type)
        required = column.is_required
        fields[column.name] = (kind if required else kind | None, Field(description=column.description))
    return create_model(
        collection.title.title().replace(" ", ""), __doc__=collection.contract.description, **fields
    )


def add_list(router: APIRouter, collection: Collection, path: str = "") -> None:
    """``GET path``: the rows, by pages."""
    parameters = parameters_of(collection)
    name = collection.title.title().replace(" ", "")
    rows: Any = list[row_model(collection)]  # type: ignore[misc]
    model = create_model(f"{name}Page", __base__=PageOf, data=(rows, ...))

    def listing(request: Request, query: Annotated[Listing, Query()]) -> Response:
        order_text = query.sort or ""
        order = order_of(collection, query.sort)
        after = None if query.cursor is None else decode(query.cursor, order_text, len(order))
        view = view_of(request, query.as_of) if after is None else reader_of(request).find(after.snapshot)
        if (same := not_modified(request, view)) is not None:
            return same
        found = page(
            view,
            collection,
            where(collection, query),
            limit=query.limit,
            order=order,
            order_text=order_text,
            fields=chosen_fields(collection, query.fields),
            after=after,
        )
        body = {**of(view), "data": found.rows, "next_cursor": found.next_cursor}
        return json_answer(body, view, pinned=query.as_of is not None or after is not None)

    listing.__annotations__["query"] = Annotated[parameters, Query()]
    router.add_api_route(
        path,
        listing,
        methods=["GET"],
        name=f"list_{collection.name.replace('-', '_')}",
        operation_id=f"list_{collection.name.replace('-', '_')}",
        summary=f"List: {collection.title}",
        description=collection.contract.description,
        responses={**RESPONSES, 200: {"model": model}, 304: {"description": "Not modified"}},
        response_class=Response,
    )


def add_one(router: APIRouter, collection: Collection, path: str = "/{key}") -> None:
    """``GET path/KEY``: one row by its key, which is one column."""
    (name,) = collection.key
    column = collection.contract.columns[name]
    title = collection.title.title().replace(" ", "")
    model = create_model(f"{title}Answer", __base__=Of, data=(row_model(collection), ...))

    def single(
        request: Request,
        key: Annotated[Any, Path(description=column.description)],
        as_of: Annotated[
            str | None, Query(max_length=40, description="A snapshot's number, or a time.")
        ] = None,
    ) -> Response:
        view = view_of(request, as_of)
        if (same := not_modified(request, view)) is not None:
            return same
        row = one(view, collection, {name: key}, list(collection.columns))
        if row is None:
            raise NotFoundError(collection.title, key)
        return json_answer({**of(view), "data": row}, view, pinned=as_of is not None)

    single.__annotations__["key"] = Annotated[
        python_type(column.data_type), Path(description=column.description)
    ]
    router.add_api_route(
        path,
        single,
        methods=["GET"],
        name=f"get_{collection.name.replace('-', '_')}",
        operation_id=f"get_{collection.name.replace('-', '_')}",
        summary=f"One {collection.title}",
        responses={**RESPONSES, 200: {"model": model}, 304: {"description": "Not modified"}},
        response_class=Response,
    )


def collection_router(collection: Collection, *, tags: list[str], single: bool = True) -> APIRouter:
    """A router of a collection's own, at its name."""
    router = APIRouter(prefix=f"/{collection.name}", tags=list(tags))
    add_list(router, collection)
    if single and len(collection.key) == 1:
        add_one(router, collection)
    return router
