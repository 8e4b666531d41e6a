"""All rows that a request stands for, batch by batch, in bounded memory."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from http import HTTPStatus

import pyarrow as pa

from serving.api.read.files import quote
from serving.api.read.reader import Reader, View
from serving.api.web.collection import Collection, Order
from serving.api.web.filters import Where
from serving.api.web.problems import ApiError
from serving.api.web.rows import relation

BATCH_ROWS = 20_000


class BusyError(ApiError):
    """As many exports run as may run at once."""

    def __init__(self, most: int) -> None:
        super().__init__(
            HTTPStatus.SERVICE_UNAVAILABLE,
            f"{most} exports are running, as many as may (TIDELINE_API_EXPORTS): try again",
            {"Retry-After": "5"},
        )


class Exporter:
    """Lets a number of exports run at once."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._free = threading.BoundedSemaphore(most)

    def batches(
        self,
        reader: Reader,
        view: View,
        collection: Collection,
        where: Where,
        fields: Sequence[str],
        order: Sequence[Order],
    ) -> "Batches":
        """The rows, as a stream that must be closed.

        Raises:
            BusyError: too many exports are running.
            QueryTimeoutError: the first rows took too long.
        """
        if not self._free.acquire(blocking=False):
            raise BusyError(self._most)
        columns = ", ".join(quote(name) for name in fields)
        terms = ", ".join(
            f"{quote(term.column)} {'desc' if term.descending else 'asc'} nulls last" for term in order
        )
        with ExitStack() as held:
            held.callback(self._free.release)
            cursor = held.enter_context(reader.cursor(reader.settings.api_export_timeout_s))
            table = relation(view, collection, where)
            sql = f"select {columns} from {table} {where.sql} {f'order by {terms}' if terms else ''}"
            stream = cursor.sql(sql, params=where.values or None).to_arrow_reader(BATCH_ROWS)
            held.callback(stream.close)  # else the connection has an open result when it is used again
            return Batches(stream, held.pop_all())


class Batches:
    """Record batches of a query that is running; the first is already there."""

    def __init__(self, stream: pa.RecordBatchReader, held: ExitStack) -> None:
        self.schema: pa.Schema = stream.schema
        self._stream = stream
        self._held = held
        try:
            self._first = next(iter(stream), None)
        except BaseException:
            self.close()
            raise

    def __iter__(self) -> Iterator[pa.RecordBatch]:
        try:
            while self._first is not None:
                yield self._first
                self._first = next(iter(self._stream), None)
        finally:
            self.close()

    def close(self) -> None:
        """End the query; safe to call again."""
        self._held.close()
