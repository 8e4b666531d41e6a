"""A lake in a real S3 server: published by conditional writes, read by the API through its cache of files."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from starlette.testclient import TestClient

from serving.api.app import create_app
from serving.api.collections.catalogue import COLLECTIONS
from stack.published import PublishedSnapshots
from stack.settings import Settings
from tests.support.api_lake import ROWS, ApiLake, rows_of
from tests.support.object_store import ObjectStore, object_store
from tests.support.published_cases import each_number_was_won_once
from tests.support.publishers import publish_at_once

GAPS = "maritime_gold.gaps"
API = "/api/v1"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ObjectStore]:
    with object_store(tmp_path_factory.mktemp("store")) as store:
        yield store


@pytest.fixture(params=["file", "s3"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """Settings of an empty lake, in a folder and in the object store."""
    if request.param == "file":
        return Settings(_env_file=None, home=tmp_path, TIDELINE_LAKE=str(tmp_path / "lake"))
    store: ObjectStore = request.getfixturevalue("store")
    return store.settings(tmp_path, "races")


def test_publishers_at_the_same_moment_win_each_number_once(empty: Settings) -> None:
    won = publish_at_once(empty, processes=3, times=3)
    each_number_was_won_once(PublishedSnapshots(empty).entries(), won)


@pytest.fixture(scope="module")
def lake(store: ObjectStore, tmp_path_factory: pytest.TempPathFactory) -> ApiLake:
    folder = tmp_path_factory.mktemp("served")
    lake = ApiLake(folder, settings=store.settings(folder / "home", "served"))
    lake.write_all()
    lake.publish()
    return lake


@pytest.fixture(scope="module")
def api(lake: ApiLake) -> Iterator[TestClient]:
    with TestClient(create_app(lake.settings)) as api:
        yield api


def test_every_collection_is_read_from_the_object_store(api: TestClient) -> None:
    for collection in COLLECTIONS.values():
        answer = api.get(API + collection.route)
        assert answer.status_code == 200, (collection.name, answer.text)
        if collection.sql is None:
            assert len(answer.json()["data"]) >= ROWS, collection.name


def test_message_of_a_row_is_read_from_bronze_in_the_object_store(api: TestClient) -> None:
    mmsi = api.get(f"{API}/positions").json()["data"][0]["mmsi"]
    lineage = api.get(f"{API}/lineage/positions/{mmsi}")
    assert lineage.status_code == 200, lineage.text
    assert "219000001" in lineage.text


def test_shared_file_comes_from_the_object_store(api: TestClient, lake: ApiLake) -> None:
    query = "/sharing/shares/tideline/schemas/maritime_gold/tables/gaps/query"
    url = api.post(query, json={}).text.split('"url":"')[1].split('"')[0]
    shared = pq.read_table(pa.BufferReader(api.get(url).content))
    assert shared.num_rows == ROWS
    assert shared.equals(lake.table(GAPS).to_pyarrow_table())


def test_newly_published_snapshot_is_served_and_the_older_one_stays(lake: ApiLake) -> None:
    with TestClient(create_app(lake.settings.model_copy(update={"api_poll_s": 0.05}))) as api:
        before = api.get(f"{API}/gaps").json()
        lake.write(GAPS, rows_of(GAPS, ROWS + 1))
        assert api.get(f"{API}/gaps").json() == before, "written, and not published yet"
        snapshot = lake.publish().snapshot
        api.app.state.reader.refresh()  # type: ignore[attr-defined]
        after = api.get(f"{API}/gaps").json()
        assert (after["snapshot"], len(after["data"])) == (snapshot, ROWS + 1)
        assert api.get(f"{API}/gaps", params={"as_of": before["snapshot"]}).json()["data"] == before["data"]


def test_file_is_fetched_once_and_one_that_is_lost_is_gone(store: ObjectStore, lake: ApiLake) -> None:
    version = lake.table(GAPS).version()
    for file in store.files("served/maritime_gold/gaps/*.parquet"):
        file.unlink()
    shutil.rmtree(lake.settings.home / "api" / "files")
    with TestClient(create_app(lake.settings)) as api:
        gone = api.get(f"{API}/gaps")
        assert gone.status_code == 410, gone.text
        assert "lost its file" in gone.json()["detail"]
        assert api.get(f"{API}/stops").status_code == 200
    assert not list((lake.settings.home / "api" / "files").rglob("*.part"))
    for file in store.files("served/maritime_gold/stops/*.parquet"):
        file.unlink()
    with TestClient(create_app(lake.settings)) as api:
        assert api.get(f"{API}/stops").status_code == 200, "the copy is in the cache"
    assert lake.table(GAPS).version() == version
