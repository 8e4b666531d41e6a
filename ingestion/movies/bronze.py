"""The bronze table of films, and the one commit that lands a file in it.

Guarantees that a content is in the table exactly once, whoever lands it, however often and however many at
once, and that loads are numbered 1, 2, 3, … in the order of their commits: both by app transactions that lie
in the very commit of the rows. Never looks into a row.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from deltalake import CommitProperties, DeltaTable, Transaction, write_deltalake
from deltalake.exceptions import CommitFailedError, TableNotFoundError
from tenacity import (
    RetryError,
    Retrying,
    retry_if_exception_type,
    stop_after_attempt,
    wait_random_exponential,
)

from ingestion.bronze import PROPERTIES, ensure_table
from ingestion.movies.errors import LoadConflictError
from ingestion.movies.files import FilmFile
from ingestion.movies.reading import row_has_money
from stack import lake, schemas
from stack.settings import settings

TABLE_NAME = "films"
SEQUENCE = "tideline/movies_bronze.films"
"""App id whose version is the number of the latest load: two files that land at once conflict on it, and the
later one takes the next number."""

FIELDS: "list[pa.Field[Any]]" = [
    pa.field("load_id", pa.string()),
    pa.field("load_number", pa.int64()),
    pa.field("file_name", pa.string()),
    pa.field("file_format", pa.string()),
    pa.field("content_sha256", pa.string()),
    pa.field("row_number", pa.int64()),
    pa.field("value", pa.string()),
    pa.field("ingested_at", pa.timestamp("us", "UTC")),
]
SCHEMA = pa.schema(FIELDS)
"""``load_id``: the first 16 digits of ``content_sha256``; ``row_number``: the record's place in its file,
from 1; ``value``: the record as a JSON object, with every column that the file has (what was
read otherwise than it is written lies under ``tideline.reported``), or as a JSON string where it could not be
split into fields; ``ingested_at``: when the
commit that landed the row was tried."""

_ATTEMPTS = 20
_PROPERTIES = PROPERTIES | {
    "delta.dataSkippingStatsColumns": "load_id,load_number,row_number,ingested_at",
}


@dataclass(frozen=True, slots=True)
class Load:
    """Where a file's rows are: load ``number``; ``added`` is false when they were there before."""

    id: str
    number: int
    file_name: str
    row_count: int
    added: bool


def table_uri() -> str:
    """Path or address of the table in the lake of the settings."""
    return lake.table_uri(settings(), schemas.MOVIES_BRONZE, TABLE_NAME)


def ensure_films_table() -> str:
    """Create the table where it is not there; returns its address.

    Raises:
        BronzeError: it cannot be made, or is there with other columns.
    """
    description = "Rows of film files, as they came."
    return ensure_table(table_uri(), SCHEMA, name=TABLE_NAME, description=description, properties=_PROPERTIES)


def land(file: FilmFile) -> Load:
    """Land a file's rows, unless this content is there already.

    1. Open the table afresh; ask it, by the content's app transaction, for the content: there, then done.
    2. Append all rows with the content's transaction and the next load number in one commit, from the same
       handle: Delta refuses it when another load was committed since the handle was opened.
    3. On such a refusal begin again; by then the other load is visible.

    Raises:
        BronzeError: the table cannot be made.
        LoadConflictError: other loads won every time.
    """
    uri = ensure_films_table()
    attempts = Retrying(
        retry=retry_if_exception_type(CommitFailedError),
        stop=stop_after_attempt(_ATTEMPTS),
        wait=wait_random_exponential(multiplier=0.05, max=1.0),
    )
    try:
        return attempts(_land_once, uri, file)
    except RetryError as error:
        raise LoadConflictError(f"{file.name}: lost to other loads {_ATTEMPTS} times; try again") from error


def landed_number(file: FilmFile) -> int | None:
    """The number of the load that holds this content; None where none does. Creates nothing."""
    table = _open_if_there()
    return table.transaction_version(f"{SEQUENCE}/{file.content_sha256}") if table else None


def current_load_has_money() -> bool:
    """Whether the latest load has a budget or a gross above zero: whether there is a slate to lose."""
    table = _open_if_there()
    number = table.transaction_version(SEQUENCE) if table else None
    if table is None or number is None:
        return False
    rows = table.to_pyarrow_dataset().scanner(columns=["value"], filter=pc.field("load_number") == number)
    return any(
        row_has_money(str(value)) for batch in rows.to_batches() for value in batch["value"].to_pylist()
    )


def _open_if_there() -> DeltaTable | None:
    try:
        return lake.open_table(settings(), table_uri())
    except TableNotFoundError:
        return None


def _land_once(uri: str, file: FilmFile) -> Load:
    table = lake.open_table(settings(), uri)
    load_id = file.content_sha256[:16]
    content = f"{SEQUENCE}/{file.content_sha256}"
    landed = table.transaction_version(content)
    if landed is not None:
        return Load(load_id, landed, file.name, len(file.rows), added=False)
    number = (table.transaction_version(SEQUENCE) or 0) + 1
    transactions = [Transaction(SEQUENCE, number), Transaction(content, number)]
    write_deltalake(
        table,
        _rows(file, load_id, number),
        mode="append",
        commit_properties=CommitProperties(app_transactions=transactions, max_commit_retries=0),
    )
    return Load(load_id, number, file.name, len(file.rows), added=True)


def _rows(file: FilmFile, load_id: str, number: int) -> pa.Table:
    count = len(file.rows)
    columns: list[Any] = [
        pa.repeat(pa.scalar(load_id), count),
        pa.repeat(pa.scalar(number, pa.int64()), count),
        pa.repeat(pa.scalar(file.name), count),
        pa.repeat(pa.scalar(file.format), count),
        pa.repeat(pa.scalar(file.content_sha256), count),
        pa.array(range(1, count + 1), pa.int64()),
        pa.array(file.rows, pa.string()),
        pa.repeat(pa.scalar(datetime.now(UTC), pa.timestamp("us", "UTC")), count),
    ]
    return pa.Table.from_arrays(columns, schema=SCHEMA)
