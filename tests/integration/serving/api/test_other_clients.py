"""Other people's clients read the API: delta-sharing, pandas, DuckDB over Arrow, and GDAL's ogrinfo."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import delta_sharing
import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.ipc
import pyarrow.parquet as pq
import pytest
from delta_sharing.protocol import DeltaSharingProfile
from delta_sharing.rest_client import DataSharingRestClient
from deltalake import DeltaTable, write_deltalake

from stack.published import PublishedSnapshots
from tests.support.api import ask, served
from tests.support.contract_lake import contract_row, contract_schema
from tests.support.environment import isolated_environment
from tests.support.live import LiveLake
from tests.support.sink import DEADLINE_S, eventually
from tests.support.tideline import Tideline

POSITIONS = "maritime_gold.current_positions"
DAYS = "maritime_gold.daily_vessel_metrics"
START = datetime(2026, 1, 2, 3, tzinfo=UTC)


class Sharing:
    """A served lake, and the profile file by which clients find it."""

    def __init__(self, lake: LiveLake, base: str, profile: Path) -> None:
        self.lake = lake
        self.base = base
        self.profile = profile

    def url(self, table: str) -> str:
        return f"{self.profile}#tideline.{table}"

    def publish(self, mmsis: range, name: str) -> int:
        """Publish these ships under one name; returns the snapshot."""
        rows = [
            contract_row(
                POSITIONS,
                mmsi=mmsi,
                name=name,
                latitude=float(mmsi % 90),
                longitude=5.0,
                reported_at_utc=START + timedelta(seconds=mmsi),
                is_speed_unusual=None,
            )
            for mmsi in mmsis
        ]
        snapshot = self.lake.publish_table(POSITIONS, rows, contract_schema(POSITIONS)).snapshot
        eventually(lambda: ask(f"{self.base}/readyz").json()["snapshot"] == snapshot, "the snapshot is open")
        return snapshot


@pytest.fixture(scope="module")
def sharing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sharing]:
    folder = tmp_path_factory.mktemp("sharing")
    lake = LiveLake(folder)
    environment = {
        **isolated_environment(folder),
        "TIDELINE_LAKE": lake.settings.lake,
        "TIDELINE_API_POLL_S": "0.05",
    }
    with served(environment) as base:
        profile = folder / "tideline.share"
        written = Tideline({**environment, "PATH": "/usr/bin:/bin"})(
            "share", "profile", "--endpoint", base, "--out", str(profile)
        )
        assert written.returncode == 0, written.stderr
        days = [
            contract_row(
                DAYS, mmsi=1, event_date=(START + timedelta(days=day)).date(), distance_nm=float(day)
            )
            for day in range(4)
        ]
        uri = lake.uri(DAYS.replace(".", "/"))
        rows = pa.Table.from_pylist([dict(row) for row in days], schema=contract_schema(DAYS))
        write_deltalake(uri, rows, partition_by=["event_date"])
        protected = "maritime_gold.ship_particulars"
        write_deltalake(lake.uri(protected.replace(".", "/")), rows)
        PublishedSnapshots(lake.settings).publish({DAYS: DeltaTable(uri).version(), protected: 0})
        made = Sharing(lake, base, profile)
        made.publish(range(1, 6), "FIRST")
        yield made


def test_client_of_delta_sharing_lists_public_tables_alone(sharing: Sharing) -> None:
    client = delta_sharing.SharingClient(str(sharing.profile))
    (share,) = client.list_shares()
    assert [schema.name for schema in client.list_schemas(share)] == ["maritime_gold"]
    assert {table.name for table in client.list_all_tables()} == {
        "current_positions",
        "daily_vessel_metrics",
    }


def test_pandas_reads_a_shared_table_as_arrow_reads_the_lake(sharing: Sharing) -> None:
    read = delta_sharing.load_as_pandas(sharing.url(POSITIONS)).sort_values("mmsi").reset_index(drop=True)
    lake = DeltaTable(sharing.lake.uri(POSITIONS.replace(".", "/"))).to_pyarrow_table()
    expected = lake.to_pandas().sort_values("mmsi").reset_index(drop=True)
    assert read["mmsi"].tolist() == expected["mmsi"].tolist()
    assert read["latitude"].tolist() == expected["latitude"].tolist()
    assert read["name"].tolist() == expected["name"].tolist()
    assert list(read.columns) == list(expected.columns)


def test_partitioned_table_has_its_days(sharing: Sharing) -> None:
    read = delta_sharing.load_as_pandas(sharing.url(DAYS)).sort_values("event_date")
    assert [str(day)[:10] for day in read["event_date"]] == [
        "2026-01-02",
        "2026-01-03",
        "2026-01-04",
        "2026-01-05",
    ]
    assert read["distance_nm"].tolist() == [0.0, 1.0, 2.0, 3.0]


def test_limit_hint_sends_fewer_files_and_predicates_are_left_to_the_client(sharing: Sharing) -> None:
    assert len(delta_sharing.load_as_pandas(sharing.url(DAYS), limit=2)) == 2
    table = "shares/tideline/schemas/maritime_gold/tables/daily_vessel_metrics/query"
    body = {"limitHint": 2, "predicateHints": ["nonsense ;"], "jsonPredicateHints": "{"}
    lines = ask(f"{sharing.base}/sharing/{table}", "POST", json=body).text.splitlines()
    assert sum("file" in json.loads(line) for line in lines) == 2


def test_snapshot_published_between_metadata_and_query_is_not_mixed(sharing: Sharing) -> None:
    client = DataSharingRestClient(DeltaSharingProfile.read_from_file(str(sharing.profile)))
    table = delta_sharing.protocol.Table("current_positions", "tideline", "maritime_gold")
    sharing.publish(range(1, 4), "SECOND")
    metadata = client.query_table_metadata(table)
    sharing.publish(range(1, 9), "THIRD")
    files = client.list_files_in_table(table)
    assert files.delta_table_version == metadata.delta_table_version + 1
    assert {pq.read_table(_fetched(file.url))["name"][0].as_py() for file in files.add_files} == {"THIRD"}
    # what was announced before can still be asked for, whole
    before = client.list_files_in_table(table, version=metadata.delta_table_version)
    names = [pq.read_table(_fetched(file.url))["name"].to_pylist() for file in before.add_files]
    assert names == [["SECOND"] * 3]
    assert client.query_table_version(table).delta_table_version == files.delta_table_version


def test_unpublished_version_is_not_shared(sharing: Sharing) -> None:
    uri = sharing.lake.uri(POSITIONS.replace(".", "/"))
    unpublished = DeltaTable(uri)
    write_deltalake(uri, unpublished.to_pyarrow_table(), mode="append")
    version = DeltaTable(uri).version()
    query = f"{sharing.base}/sharing/shares/tideline/schemas/maritime_gold/tables/current_positions/query"
    refused = ask(query, "POST", json={"version": version})
    assert (refused.status_code, "never published" in refused.json()["detail"]) == (400, True)
    assert int(ask(query, "POST", json={}).headers["delta-table-version"]) < version


def test_query_by_pages_has_every_file_once(sharing: Sharing) -> None:
    query = f"{sharing.base}/sharing/shares/tideline/schemas/maritime_gold/tables/daily_vessel_metrics/query"
    seen: list[str] = []
    token: str | None = None
    while True:
        body: dict[str, Any] = {"maxFiles": 3} | ({"pageToken": token} if token else {})
        lines = [json.loads(line) for line in ask(query, "POST", json=body).text.splitlines()]
        seen += [line["file"]["id"] for line in lines if "file" in line]
        token = lines[-1]["endStreamAction"]["nextPageToken"]
        if token is None:
            break
    assert len(seen) == len(set(seen)) == 4


def test_file_is_served_whole_in_ranges_and_by_head_at_its_address_alone(sharing: Sharing) -> None:
    query = f"{sharing.base}/sharing/shares/tideline/schemas/maritime_gold/tables/daily_vessel_metrics/query"
    lines = [json.loads(line) for line in ask(query, "POST", json={}).text.splitlines()]
    file = lines[2]["file"]
    whole = ask(file["url"])
    assert len(whole.content) == file["size"]
    assert int(ask(file["url"], "HEAD").headers["content-length"]) == file["size"]
    part = ask(file["url"], headers={"Range": "bytes=-8"})
    assert (part.status_code, part.content[-4:]) == (206, b"PAR1")
    token = file["url"].split("/")[-2]
    forged = file["url"].replace(token, token[:-6] + "AAAAAA")
    assert ask(forged).status_code == 403


def test_what_is_not_shared_is_not_found(sharing: Sharing) -> None:
    base = f"{sharing.base}/sharing/shares"
    for path in (
        "other/schemas",
        "tideline/schemas/other/tables",
        "tideline/schemas/maritime_gold/tables/ship_particulars/metadata",
        "tideline/schemas/maritime_bronze/tables/ais/metadata",
    ):
        assert ask(f"{base}/{path}").status_code == 404, path


def test_duckdb_asks_an_arrow_stream_while_it_comes(sharing: Sharing) -> None:
    sharing.publish(range(1, 31), "ARROW")
    with urlopen(f"{sharing.base}/api/v1/exports/positions?format=arrow") as answer:
        stream = pyarrow.ipc.open_stream(answer)  # noqa: F841 (DuckDB finds it by its name)
        asked = "select count(*), min(mmsi), any_value(name) from stream where mmsi > 10"
        found = duckdb.execute(asked).fetchall()
    assert found == [(20, 11, "ARROW")]


def test_pandas_reads_an_export_at_its_address(sharing: Sharing) -> None:
    sharing.publish(range(1, 31), "PANDAS")
    read = pd.read_parquet(f"{sharing.base}/api/v1/exports/positions?format=parquet&mmsi=7,8")
    assert sorted(read["mmsi"]) == [7, 8]
    assert str(read["reported_at_utc"].dtype).startswith("datetime64[us, UTC")


@pytest.fixture(scope="module")
def ogrinfo() -> str:
    found = shutil.which("ogrinfo")
    if found is None:
        pytest.skip("GDAL's ogrinfo is missing: apt-get install gdal-bin")
    return found


def _asked(ogrinfo: str, sharing: Sharing, *arguments: str) -> str:
    address = f"OAPIF:{sharing.base}/ogc"
    ended = subprocess.run(
        [ogrinfo, "-ro", *arguments[:-1], address, *arguments[-1:]],
        capture_output=True,
        text=True,
        timeout=DEADLINE_S,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr + ended.stdout
    return ended.stdout


def test_gdal_lists_the_collections_and_reads_every_feature_by_pages(ogrinfo: str, sharing: Sharing) -> None:
    sharing.publish(range(1, 251), "GDAL")  # more than a page
    listed = subprocess.run(
        [ogrinfo, "-ro", f"OAPIF:{sharing.base}/ogc"], capture_output=True, text=True, check=True
    )
    assert "positions (title: Current position) (Point)" in listed.stdout
    shown = _asked(ogrinfo, sharing, "-q", "positions")
    assert shown.count("OGRFeature(positions)") == 250
    assert "POINT (5 1)" in shown


def test_gdal_reads_within_a_box(ogrinfo: str, sharing: Sharing) -> None:
    sharing.publish(range(1, 51), "GDAL")
    shown = _asked(ogrinfo, sharing, "-q", "-spat", "4", "9.5", "6", "12.5", "positions")
    assert shown.count("OGRFeature(positions)") == 3
    assert "name (String) = GDAL" in shown


def _fetched(url: str) -> pa.BufferReader:
    answer = ask(url)
    assert answer.status_code == 200
    return pa.BufferReader(answer.content)
