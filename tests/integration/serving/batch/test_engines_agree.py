"""DuckDB and Spark write the same rows: of tables that hypothesis makes, and of the real fleet's."""

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest
from deltalake import write_deltalake

from serving.batch.emissions import Check, emissions
from serving.batch.engine import Engine
from serving.batch.voyages import voyages
from tests.support.batch_tables import (
    RECORD,
    RECORD_SCHEMA,
    VOYAGE,
    VOYAGE_AS_TEXT,
    VOYAGE_SCHEMA,
    VOYAGE_TEXT_SCHEMA,
    assert_same_rows,
    made,
    written,
)

pytestmark = pytest.mark.usefixtures("spark")


def assert_agreed(folder: Path, keys: dict[str, Sequence[str]]) -> None:
    for output, key in keys.items():
        assert_same_rows(written(folder / f"local{output}"), written(folder / f"spark{output}"), key)


def compare_voyages(source: Path, folder: Path) -> None:
    for engine in (Engine.LOCAL, Engine.SPARK):
        voyages(str(source), str(folder / engine), engine=engine)
    assert_agreed(folder, {"": ["voyage_id"], "_routes": ["route"]})


def compare_emissions(source: Path, folder: Path) -> None:
    for engine in (Engine.LOCAL, Engine.SPARK):
        emissions(str(source), str(folder / engine), compliance_check=Check.IMO_2030, engine=engine)
    assert_agreed(folder, {"": ["vessel_id", "emission_date"], "_compliance": ["vessel_id", "cii_year"]})


def test_engines_write_the_same_voyages_of_made_tables(tmp_path: Path) -> None:
    write_deltalake(str(tmp_path / "in"), made(VOYAGE, VOYAGE_SCHEMA, examples=150))
    compare_voyages(tmp_path / "in", tmp_path)


def test_engines_read_the_same_times_and_numbers_of_text(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    text = made(VOYAGE_AS_TEXT, VOYAGE_TEXT_SCHEMA, examples=150)
    pa.parquet.write_table(text, tmp_path / "in" / "part.parquet")
    compare_voyages(tmp_path / "in", tmp_path)


def test_engines_write_the_same_emissions_of_made_tables(tmp_path: Path) -> None:
    write_deltalake(str(tmp_path / "in"), made(RECORD, RECORD_SCHEMA, examples=150))
    compare_emissions(tmp_path / "in", tmp_path)
