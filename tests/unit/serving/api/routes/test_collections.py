"""Every collection is a list, rows by key, exports and a lineage."""

import csv
import io
from typing import Any
from urllib.parse import quote

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from starlette.testclient import TestClient

from serving.api.app import WITH_STATE
from serving.api.collections.catalogue import COLLECTIONS
from serving.api.lineage.rules import RULES
from serving.api.read.contract import contracts
from serving.api.web.collection import Collection
from tests.support.api_lake import ROWS

API = "/api/v1"
EVERY = pytest.mark.parametrize("collection", COLLECTIONS.values(), ids=list(COLLECTIONS))
PLAIN = pytest.mark.parametrize(
    "collection",
    [collection for name, collection in COLLECTIONS.items() if name not in WITH_STATE],
    ids=[name for name in COLLECTIONS if name not in WITH_STATE],
)
"""Those whose two routes are no others' (the alerts' have a router with state)."""


def listed(api: TestClient, collection: Collection) -> list[dict[str, Any]]:
    answer = api.get(API + collection.route)
    assert answer.status_code == 200, answer.text
    rows: list[dict[str, Any]] = answer.json()["data"]
    return rows


def key_of(collection: Collection, row: dict[str, Any]) -> str:
    return "/".join(quote(str(row[name]), safe="") for name in collection.key)


def test_every_public_gold_table_is_a_collection() -> None:
    served = {collection.table for collection in COLLECTIONS.values()}
    public = {name for name, contract in contracts().items() if contract.is_public and "_gold." in name}
    assert public <= served


def test_key_of_a_collection_is_the_grain_that_dbt_tests() -> None:
    for collection in COLLECTIONS.values():
        if collection.sql is None:
            assert set(collection.key) == set(collection.contract.grain), collection.name


def test_columns_that_a_collection_names_are_in_its_contract() -> None:
    for collection in COLLECTIONS.values():
        named = {
            *collection.key,
            *collection.filters,
            *collection.ranges,
            *(term.column for term in collection.order),
            *(collection.position or ()),
        }
        assert named <= set(collection.columns), collection.name


def test_every_collection_has_a_rule_of_lineage() -> None:
    assert set(COLLECTIONS) == set(RULES)


@PLAIN
def test_collection_lists_its_rows_and_gives_each_by_its_key(api: TestClient, collection: Collection) -> None:
    for row in listed(api, collection):
        answer = api.get(f"{API}{collection.route}/{key_of(collection, row)}")
        assert answer.status_code == 200, answer.text
        found = answer.json()["data"]
        assert {name: found[name] for name in collection.key} == {name: row[name] for name in collection.key}


@PLAIN
def test_unknown_filter_of_a_collection_is_refused_by_name(api: TestClient, collection: Collection) -> None:
    for path in (collection.route, f"/exports/{collection.name}"):
        answer = api.get(API + path, params={"colour": "red"})
        assert answer.status_code == 422
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["errors"][0]["name"] == "query.colour"
        assert "fields" in answer.json()["errors"][0]["expected"]


@PLAIN
def test_every_filter_of_a_collection_finds_the_row_that_it_is_of(
    api: TestClient, collection: Collection
) -> None:
    if not (rows := listed(api, collection)):
        return
    for name in collection.filters:
        if rows[0][name] is not None and "," not in str(rows[0][name]):
            answer = api.get(API + collection.route, params={name: str(rows[0][name])})
            assert answer.status_code == 200, answer.text
            assert rows[0] in answer.json()["data"], name
    for name in collection.ranges:
        if rows[0][name] is not None:
            answer = api.get(API + collection.route, params={f"{name}_from": str(rows[0][name])})
            assert answer.status_code == 200, answer.text
            assert rows[0] in answer.json()["data"], name
            answer = api.get(API + collection.route, params={f"{name}_to": str(rows[0][name])})
            assert rows[0] not in answer.json()["data"], name


@PLAIN
def test_row_of_a_collection_leads_to_its_messages(api: TestClient, collection: Collection) -> None:
    if not (rows := listed(api, collection)):
        return
    answer = api.get(f"{API}/lineage/{collection.name}/{key_of(collection, rows[0])}")
    assert answer.status_code == 200, answer.text
    found = answer.json()["data"]
    assert found["row"] == rows[0]
    for message in found["messages"]:
        assert message["format"] == "json"


def test_vessel_that_sent_no_particulars_leads_to_what_it_was_seen_by(api: TestClient) -> None:
    vessel = listed(api, COLLECTIONS["vessels"])[0]
    found = api.get(f"{API}/lineage/vessels/{vessel['vessel_id']}").json()["data"]
    assert [step["row_count"] for step in found["steps"]] == [0, 0, 1]
    assert found["messages"][0]["key"] == str(vessel["mmsi"])


@EVERY
def test_export_of_a_collection_has_every_row_in_every_format(
    api: TestClient, collection: Collection
) -> None:
    path = f"{API}/exports/{collection.name}"
    counts = {}
    for name in ("csv", "parquet", "arrow", "xlsx", "geoparquet"):
        answer = api.get(path, params={"format": name})
        if name == "geoparquet" and collection.position is None:
            assert answer.status_code == 422
            continue
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-disposition"].startswith(f'attachment; filename="{collection.name}-1.')
        assert answer.headers["tideline-snapshot"] == "1"
        counts[name] = _row_count(name, answer.content)
    assert set(counts.values()) <= {counts["csv"]}
    if collection.sql is None:
        assert counts["csv"] == ROWS


def _row_count(name: str, content: bytes) -> int:
    if name == "csv":
        return len(list(csv.DictReader(io.StringIO(content.decode()))))
    if name == "arrow":
        return pa.ipc.open_stream(content).read_all().num_rows
    if name == "xlsx":
        return int(openpyxl.load_workbook(io.BytesIO(content)).active.max_row) - 1
    return pq.read_table(io.BytesIO(content)).num_rows
