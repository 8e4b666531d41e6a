"""Exports: nothing in a file is a formula, positions are points, rows come in bounded batches."""

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import shapely
from starlette.testclient import TestClient

from serving.api.app import create_app
from serving.api.collections.fleet import POSITIONS, VESSELS
from serving.api.exports.formats import FORMATS
from serving.api.web.filters import Where
from tests.support.api_lake import ApiLake, rows_of

DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")']
HARMLESS = ["EVER GIVEN", "a=b", "1-1", "'quoted", 'with "quotes", commas', "line\nbreak", ""]


def written(name: str, table: pa.Table) -> bytes:
    return b"".join(FORMATS[name].write(VESSELS, table.schema, table.to_batches()))


def rows_of_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline="")))


@pytest.mark.parametrize("text", DANGEROUS)
def test_text_that_a_sheet_would_compute_is_text(text: str) -> None:
    table = pa.table({"name": [text]})
    assert rows_of_csv(written("csv", table))[1] == ["'" + text]
    cell = openpyxl.load_workbook(io.BytesIO(written("xlsx", table))).active["A2"]
    assert cell.data_type == "s"


@pytest.mark.parametrize("text", HARMLESS)
def test_other_text_is_as_it_was(text: str) -> None:
    assert rows_of_csv(written("csv", pa.table({"name": [text]})))[1:] == [[text]]


def test_values_of_csv_are_plain_and_nested_ones_json() -> None:
    moment = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    table = pa.table(
        {
            "at": pa.array([moment], pa.timestamp("us", tz="UTC")),
            "speed": pa.array([-1.5]),
            "none": pa.array([None], pa.string()),
            "list": pa.array([[{"a": "=1"}]]),
            "map": pa.array([[(1, 2)]], pa.map_(pa.int32(), pa.int64())),
        }
    )
    at, speed, none, nested, mapping = rows_of_csv(written("csv", table))[1]
    assert at.startswith("2026-01-02T03:04:05")
    assert at.endswith("Z")
    assert (float(speed), none) == (-1.5, "")
    assert json.loads(nested) == [{"a": "=1"}]
    assert json.loads(mapping) == {"1": 2}


def test_geoparquet_has_points_and_their_metadata() -> None:
    rows = rows_of(POSITIONS.table, 4)
    content = b"".join(FORMATS["geoparquet"].write(POSITIONS, rows.schema, rows.to_batches()))
    table = pq.read_table(io.BytesIO(content))
    geo = json.loads(table.schema.metadata[b"geo"])
    assert geo["primary_column"] == "geometry"
    assert geo["columns"]["geometry"]["encoding"] == "WKB"
    points: list[Any] = [shapely.from_wkb(value) for value in table["geometry"].to_pylist()]
    places = zip(rows["longitude"].to_pylist(), rows["latitude"].to_pylist(), strict=True)
    assert [(point.x, point.y) for point in points] == list(places)


def test_row_without_a_position_has_no_point() -> None:
    rows = rows_of(POSITIONS.table, 1, {"latitude": [None], "longitude": [None]})
    content = b"".join(FORMATS["geoparquet"].write(POSITIONS, rows.schema, rows.to_batches()))
    assert pq.read_table(io.BytesIO(content))["geometry"].to_pylist() == [None]


@pytest.mark.parametrize("name", ["csv", "parquet", "arrow"])
def test_file_is_written_while_its_rows_come(name: str) -> None:
    taken = 0

    def batches() -> Any:
        nonlocal taken
        for number in range(50):
            taken += 1
            yield pa.record_batch({"n": pa.array(range(number * 1000, number * 1000 + 1000))})

    parts = FORMATS[name].write(VESSELS, pa.schema([pa.field("n", pa.int64())]), batches())
    received = 0
    while received == 0 or taken < 2:
        received += len(next(parts))
    assert taken < 50


def test_export_is_not_bounded_by_the_page_and_keeps_filter_and_order(tmp_path: Path) -> None:
    lake = ApiLake(tmp_path, api_most_rows=100)
    lake.write(VESSELS.table, rows_of(VESSELS.table, 2500))
    lake.publish()
    with TestClient(create_app(lake.settings)) as client:
        path = "/api/v1/exports/vessels?fields=mmsi&sort=-mmsi&length_m_from=1000"
        rows = rows_of_csv(client.get(path).content)
        assert rows[0] == ["vessel_id", "mmsi"]
        numbers = [int(mmsi) for _, mmsi in rows[1:]]
        assert len(numbers) > 1000
        assert numbers == sorted(numbers, reverse=True)


def test_as_many_exports_as_may_run_and_no_more(tmp_path: Path) -> None:
    lake = ApiLake(tmp_path, api_exports=1)
    lake.write(VESSELS.table, rows_of(VESSELS.table))
    lake.publish()
    app = create_app(lake.settings)
    with TestClient(app) as client:
        exporter, reader = app.state.exporter, app.state.reader
        running = exporter.batches(reader, reader.current(), VESSELS, Where(), ["mmsi"], ())
        busy = client.get("/api/v1/exports/vessels")
        assert (busy.status_code, busy.headers["retry-after"]) == (503, "5")
        running.close()
        assert client.get("/api/v1/exports/vessels").status_code == 200
        assert client.get("/api/v1/exports/vessels").status_code == 200
