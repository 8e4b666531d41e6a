"""What one GraphQL request shares: a snapshot for all of it, and loaders that ask once for many rows."""

from collections import defaultdict
from collections.abc import Set as AbstractSet
from typing import Any

from anyio.to_thread import run_sync
from fastapi import Request
from fastapi.responses import Response
from strawberry.dataloader import DataLoader
from strawberry.fastapi import BaseContext

from serving.api.read.files import quote
from serving.api.read.reader import View
from serving.api.web.answers import SNAPSHOT_HEADER, reader_of, view_of
from serving.api.web.collection import Collection

Row = dict[str, Any]


class Context(BaseContext):
    """The context of a request; the view is chosen before anything is resolved."""

    request: Request
    response: Response

    def __init__(self, request: Request, response: Response) -> None:
        super().__init__()
        self.request = request
        self.response = response
        self._view: View | None = None
        self._loaders: dict[tuple[str, str, int], DataLoader[Any, list[Row]]] = {}

    @property
    def view(self) -> View:
        """The snapshot that everything in the answer belongs to."""
        assert self._view is not None
        return self._view

    def choose_view(self, of_cursors: AbstractSet[int]) -> None:
        """Take the snapshot of the cursors; else that of ``?as_of=``; else what is in force.

        Raises:
            ValueError: the cursors, or a cursor and ``as_of``, are of different snapshots.
            UnknownSnapshotError, NothingPublishedError, InvalidParameterError: there is no such snapshot.
        """
        snapshots = set(of_cursors)
        as_of = self.request.query_params.get("as_of")
        if as_of is not None:
            view = view_of(self.request, as_of)
            snapshots.add(view.id)
        elif snapshots:
            view = reader_of(self.request).find(min(snapshots))
        else:
            view = view_of(self.request)
        if len(snapshots) > 1:
            raise ValueError(
                "the cursors (and as_of) belong to different snapshots: page through one at a time"
            )
        self._view = view
        self.response.headers[SNAPSHOT_HEADER] = str(view.id)
        self.response.headers["Cache-Control"] = "private, no-cache"

    async def related(self, collection: Collection, column: str, value: Any, first: int) -> list[Row]:
        """Rows of a collection whose column has a value, in the collection's order; asked for all at once."""
        key = (collection.name, column, first)
        if (loader := self._loaders.get(key)) is None:

            async def load(values: list[Any]) -> list[list[Row]]:
                return await run_sync(_load, self.view, collection, column, values, first)

            loader = self._loaders[key] = DataLoader(load, max_batch_size=1_000)
        return await loader.load(value)


def _load(view: View, collection: Collection, column: str, values: list[Any], first: int) -> list[list[Row]]:
    terms = ", ".join(
        f"{quote(term.column)} {'desc' if term.descending else 'asc'} nulls last"
        for term in collection.total_order
    )
    columns = ", ".join(quote(name) for name in collection.columns)
    rows = view.rows(
        f"""
        select {columns} from {view.table(collection.table)}
        where {quote(column)} in (select unnest($values))
        qualify row_number() over (partition by {quote(column)} order by {terms}) <= {int(first)}
        order by {terms}
        """,
        {"values": values},
        most_rows=len(values) * first,
    )
    found: defaultdict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[column]].append(row)
    return [found[value] for value in values]
