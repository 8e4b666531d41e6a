"""A run in DuckDB alone: no server, no Spark, bounded memory, and outputs that are replaced as a whole."""

import datetime as dt
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from deltalake import write_deltalake
from hypothesis import Phase, given
from hypothesis import settings as examples
from hypothesis import strategies as st
from rich.console import Console
from rich.progress import Progress

from serving.batch.dates import days
from serving.batch.emissions import Check, emissions
from serving.batch.engine import Engine, chosen
from serving.batch.errors import BatchError, EngineError, InputError, RangeError
from serving.batch.local import LocalWork, local_work
from serving.batch.places import replaced
from serving.batch.voyages import COLUMNS, voyages
from serving.batch.work import Format
from stack.settings import Settings, settings
from tests.support.batch_tables import (
    RECORD,
    RECORD_SCHEMA,
    VOYAGE,
    VOYAGE_SCHEMA,
    Row,
    assert_same_rows,
    written,
)

VOYAGE_COUNT = 200_000


@pytest.fixture(scope="module")
def many_voyages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """More than a small memory holds."""
    chance = np.random.default_rng(5)
    departed = np.datetime64("2025-01-01", "us") + chance.integers(0, 10**13, VOYAGE_COUNT).astype("m8[us]")
    arrived = departed + chance.integers(10**9, 10**12, VOYAGE_COUNT).astype("m8[us]")
    ports = np.array([f"port number {number}" for number in range(40)])
    folder = tmp_path_factory.mktemp("many") / "in"
    folder.mkdir()
    table = {
        "id": np.arange(VOYAGE_COUNT),
        "mmsi": chance.integers(1, 1_000, VOYAGE_COUNT),
        "origin": ports[chance.integers(0, 40, VOYAGE_COUNT)],
        "destination": ports[chance.integers(0, 40, VOYAGE_COUNT)],
        "departed_at": pa.array(departed).cast(pa.timestamp("us", "UTC")),
        "arrived_at": pa.array(arrived).cast(pa.timestamp("us", "UTC")),
        "distance_nm": chance.uniform(1, 5_000, VOYAGE_COUNT),
    }
    pq.write_table(pa.table(table), folder / "part.parquet")
    return folder


def with_memory(monkeypatch: pytest.MonkeyPatch, memory: str) -> Settings:
    monkeypatch.setenv("TIDELINE_BATCH_MEMORY", memory)
    settings.cache_clear()
    return settings()


@pytest.fixture(autouse=True)
def _own_settings(platform: Settings) -> Iterator[None]:  # noqa: ARG001
    """The settings of the run again, after a test that had its own."""
    yield
    settings.cache_clear()


def opened(limited: Settings, target: Path, use: Callable[[LocalWork], None]) -> None:
    console = Console(quiet=True)
    with Progress(console=console) as progress, local_work(limited, console, progress, str(target)) as job:
        use(job)


def test_table_bigger_than_memory_is_spilled_beside_the_output(
    many_voyages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []

    def keep_all(job: LocalWork) -> None:
        job.load(str(many_voyages), COLUMNS, {}, days(None, None), "departed_at")
        job.view("held", "select *, departed_at as once_more from loaded", kept=True)
        seen.append(sum(file.stat().st_size for file in tmp_path.glob(".tideline-batch-*/*")))
        seen.append(job.rows("select count(distinct voyage_id) as n from held")[0]["n"])

    opened(with_memory(monkeypatch, "16m"), tmp_path / "out", keep_all)
    assert seen[0] > 0
    assert seen[1] == VOYAGE_COUNT
    assert list(tmp_path.iterdir()) == []


def test_run_in_little_memory_writes_the_same_rows(
    many_voyages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, memory in (("free", ""), ("bounded", "96m")):
        with_memory(monkeypatch, memory)
        voyages(str(many_voyages), str(tmp_path / name))
    for ending, key in (("", "voyage_id"), ("_routes", "route")):
        free, bounded = (written(tmp_path / f"{name}{ending}") for name in ("free", "bounded"))
        assert_same_rows(free, bounded, [key])


def test_memory_that_is_too_little_is_told_with_its_setting(
    many_voyages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_memory(monkeypatch, "1m")
    with pytest.raises(BatchError, match="TIDELINE_BATCH_MEMORY"):
        voyages(str(many_voyages), str(tmp_path / "out"))


def test_local_run_loads_neither_spark_nor_mlflow(many_voyages: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from stack.app.commands.voyages import main; sys.argv[0] = 'maritime-voyages'\n"
        "try: main()\n"
        "except SystemExit as end: assert not end.code, end.code\n"
        "assert not {'pyspark', 'mlflow', 'pandas', 'grpc'} & sys.modules.keys()"
    )
    options = ("--input", str(many_voyages), "--output", str(tmp_path / "out"))
    finished = subprocess.run(
        [sys.executable, "-c", code, *options], check=False, capture_output=True, text=True
    )
    assert finished.returncode == 0, finished.stderr


FEW_EXAMPLES = examples(max_examples=6, phases=[Phase.explicit, Phase.reuse, Phase.generate])
"""Each is two runs: few, and a failing one is not made smaller by hundreds more."""
SURE = dt.datetime(2025, 3, 1, tzinfo=dt.UTC)
"""A time that every made table has, so that no run is refused for want of one."""


def shuffled(base: Path, rows: list[Row], schema: pa.Schema, order: random.Random) -> Iterator[Path]:
    for name in ("given", "shuffled"):
        write_deltalake(str(base / name), pa.Table.from_pylist(rows, schema=schema))
        yield base / name
        order.shuffle(rows)


@FEW_EXAMPLES
@given(table=st.lists(VOYAGE, max_size=30), order=st.randoms(use_true_random=False))
def test_voyages_do_not_depend_on_the_order_of_rows(
    tmp_path_factory: pytest.TempPathFactory, table: list[Row], order: random.Random
) -> None:
    base = tmp_path_factory.mktemp("order")
    rows = [{"id": number, **row} for number, row in enumerate([{"departed_at": SURE}, *table])]
    for source in shuffled(base, rows, VOYAGE_SCHEMA, order):
        voyages(str(source), f"{source}-out")
    for ending, key in (("", "voyage_id"), ("_routes", "route")):
        assert_same_rows(written(base / f"given-out{ending}"), written(base / f"shuffled-out{ending}"), [key])


@FEW_EXAMPLES
@given(table=st.lists(RECORD, max_size=30), order=st.randoms(use_true_random=False))
def test_emissions_do_not_depend_on_the_order_of_rows(
    tmp_path_factory: pytest.TempPathFactory, table: list[Row], order: random.Random
) -> None:
    base = tmp_path_factory.mktemp("order")
    for source in shuffled(base, [{"recorded_at": SURE}, *table], RECORD_SCHEMA, order):
        emissions(str(source), f"{source}-out", compliance_check=Check.IMO_2030)
    for ending, key in (("", "emission_date"), ("_compliance", "cii_year")):
        assert_same_rows(
            written(base / f"given-out{ending}"),
            written(base / f"shuffled-out{ending}"),
            ["vessel_id", key],
        )


def one_voyage(folder: Path) -> Path:
    write_deltalake(str(folder), pa.Table.from_pylist([{"id": 1, "departed_at": SURE}], schema=VOYAGE_SCHEMA))
    return folder


@pytest.mark.parametrize("format", ["parquet", "csv"])
def test_folder_of_files_is_replaced_as_a_whole(tmp_path: Path, format: Format) -> None:
    source = one_voyage(tmp_path / "in")
    for _ in range(2):
        voyages(str(source), str(tmp_path / "out"), format=format)
        assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["_SUCCESS", f"part-0.{format}"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out", "out_routes"]


def test_replacement_that_fails_leaves_the_earlier_output(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "old").touch()

    def half() -> None:
        with replaced(tmp_path / "out") as folder:
            (folder / "new").touch()
            raise RuntimeError("half")

    with pytest.raises(RuntimeError, match="half"):
        half()
    assert [path.name for path in tmp_path.rglob("*")] == ["out", "old"]


def test_delta_table_with_partitions_is_read_whole(tmp_path: Path) -> None:
    table = pa.Table.from_pylist(
        [{"id": n, "departed_at": SURE, "origin": port} for n, port in enumerate("AB")], schema=VOYAGE_SCHEMA
    )
    write_deltalake(str(tmp_path / "in"), table, partition_by=["origin"])
    voyages(str(tmp_path / "in"), str(tmp_path / "out"))
    assert set(written(tmp_path / "out")["origin"].to_pylist()) == {"A", "B"}


def test_delta_table_whose_older_files_lack_a_column_is_read(tmp_path: Path) -> None:
    source = str(one_voyage(tmp_path / "in"))
    more = pa.Table.from_pylist([{"id": 2, "departed_at": SURE, "note": "x"}]).cast(
        pa.schema(
            {"id": pa.int64(), "departed_at": VOYAGE_SCHEMA.field("departed_at").type, "note": pa.string()}
        )
    )
    write_deltalake(source, more, mode="append", schema_mode="merge")
    voyages(source, str(tmp_path / "out"))
    assert written(tmp_path / "out").num_rows == 2


def test_what_pandas_writes_is_read(tmp_path: Path) -> None:
    # Nanoseconds with a zone, a column of nothing that has no type, and small whole numbers.
    moment = pa.array([int(SURE.timestamp()) * 10**9], pa.timestamp("ns", "Europe/Oslo"))
    columns: dict[str, pa.Array[Any]] = {
        "mmsi": pa.array([219990001], pa.uint32()),
        "origin": pa.array(["A"]),
        "destination": pa.nulls(1),
        "departed_at": moment,
        "arrived_at": pa.nulls(1),
        "distance_nm": pa.array([7], pa.int8()),
    }
    pq.write_table(pa.table(columns), tmp_path / "in.parquet")
    voyages(str(tmp_path / "in.parquet"), str(tmp_path / "out"))
    (row,) = written(tmp_path / "out").to_pylist()
    assert (row["departed_at"], row["destination"], row["distance_nm"]) == (SURE, None, 7.0)


def test_delta_table_without_rows_is_told(tmp_path: Path) -> None:
    write_deltalake(str(tmp_path / "in"), VOYAGE_SCHEMA.empty_table())
    with pytest.raises(RangeError, match="it has no rows"):
        voyages(str(tmp_path / "in"), str(tmp_path / "out"))


@pytest.mark.parametrize("below", ["", "gold", "gold/emissions_daily/.."])
@pytest.mark.parametrize("run", [emissions, voyages])
def test_folder_of_tables_is_refused_with_their_names(
    tmp_path: Path, run: Callable[[str, str], None], below: str
) -> None:
    for name in ("gold/emissions_daily", "gold/voyages", "silver/positions"):
        write_deltalake(tmp_path / "lake" / name, pa.table({"co2_tonnes": [1.0]}))
    with pytest.raises(
        InputError, match=r"is a folder of tables.* \((gold/)?emissions_daily, (gold/)?voyages"
    ):
        run(str(tmp_path / "lake" / below), str(tmp_path / "out"))
    assert not (tmp_path / "out").exists()


def test_file_that_is_no_parquet_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(InputError, match="is no Delta or Parquet table") as refused:
        voyages(str(tmp_path / "letter.txt"), str(tmp_path / "out"))
    assert len(str(refused.value).splitlines()) == 1


def test_table_of_the_lake_is_found_by_its_name(tmp_path: Path, platform: Settings) -> None:
    one_voyage(Path(platform.lake) / "trial" / "voyages")
    voyages("trial.voyages", str(tmp_path / "out"))
    assert written(tmp_path / "out").num_rows == 1


def test_engine_is_local_unless_a_place_needs_the_cluster(tmp_path: Path, platform: Settings) -> None:
    one_voyage(Path(platform.lake) / "trial" / "more")
    assert chosen(Engine.AUTO, str(tmp_path), str(tmp_path / "out")) == Engine.LOCAL
    assert chosen(Engine.AUTO, "trial.more", "out") == Engine.LOCAL
    assert chosen(Engine.AUTO, "trial.view_of_the_catalogue", "out") == Engine.SPARK
    assert chosen(Engine.AUTO, "s3://fleet/voyages", "out") == Engine.SPARK
    assert chosen(Engine.AUTO, str(tmp_path), "s3://fleet/out") == Engine.SPARK
    assert chosen(Engine.SPARK, str(tmp_path), "out") == Engine.SPARK


def test_local_engine_refuses_what_only_the_cluster_reaches() -> None:
    with pytest.raises(EngineError, match=r"which s3://fleet/voyages is not: use --engine spark"):
        voyages("s3://fleet/voyages", "out", engine=Engine.LOCAL)
