"""What wakes the worker: new rows in bronze do, merged files and a store that is away do not."""

from datetime import UTC, datetime
from pathlib import Path
from shutil import move

import pyarrow as pa
import pytest
from deltalake import DeltaTable, write_deltalake

from ingestion.bronze import ensure_tables
from ingestion.schema import SCHEMA
from ingestion.topics import AIS
from stack.app.worker.bronze import BronzeVersions
from stack.settings import Settings


@pytest.fixture
def own(tmp_path: Path) -> Settings:
    return Settings(_env_file=None, home=tmp_path).model_copy(update={"lake_dir": str(tmp_path / "lake")})


def land(uri: str, offset: int) -> None:
    now = datetime.now(UTC)
    row = {
        "topic": AIS.name,
        "partition": 0,
        "offset": offset,
        "timestamp": now,
        "timestamp_type": 1,
        "key": b"",
        "value": b"{}",
        "headers": [],
        "ingested_at": now,
    }
    write_deltalake(uri, pa.Table.from_pylist([row], schema=SCHEMA), mode="append")


def test_only_new_rows_make_a_new_version(own: Settings) -> None:
    (uri,) = ensure_tables(own.lake, [AIS])
    bronze = BronzeVersions(own)
    first = bronze.now()
    assert bronze.now() == first
    land(uri, 0)
    land(uri, 1)
    second = bronze.now()
    assert second[uri] == first[uri] + 2
    DeltaTable(uri).optimize.compact()
    assert DeltaTable(uri).version() > second[uri]
    assert bronze.now() == second
    land(uri, 2)
    assert bronze.now()[uri] > second[uri]


def test_lake_without_tables_is_no_error(own: Settings) -> None:
    assert set(BronzeVersions(own).now().values()) == {-1}


def test_store_that_is_away_changes_nothing(own: Settings, tmp_path: Path) -> None:
    (uri,) = ensure_tables(own.lake, [AIS])
    bronze = BronzeVersions(own)
    before = bronze.now()
    move(tmp_path / "lake", tmp_path / "away")
    assert bronze.now() == before
    move(tmp_path / "away", tmp_path / "lake")
    land(uri, 0)
    assert bronze.now()[uri] == before[uri] + 1
