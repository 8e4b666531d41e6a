"""Provisional positions keep silver's essential rules: its own unit tests are the cases."""

from datetime import UTC, datetime
from typing import Any

import orjson
import pyarrow as pa
import pytest
import yaml

from ingestion.schema import SCHEMA
from serving.api.live.messages import Decoder
from stack.project import MODELS
from tests.support import messages as build
from tests.support.live import at, bronze_rows

SILVER = MODELS / "maritime" / "silver" / "messages" / "ais_messages.yml"


@pytest.fixture
def decoder() -> Decoder:
    return Decoder()


def batch(rows: pa.Table, version: int = 3) -> pa.RecordBatch:
    """Rows as the change feed gives them."""
    with_version = rows.append_column("_commit_version", pa.array([version] * rows.num_rows, pa.uint64()))
    return with_version.combine_chunks().to_batches()[0]


def silver_test(name: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The rows given to a unit test of silver, and those expected."""
    (test,) = [test for test in yaml.safe_load(SILVER.read_text())["unit_tests"] if test["name"] == name]
    return test["given"][0]["rows"], test["expect"]["rows"]


def record(row: dict[str, Any]) -> pa.Table:
    """A bronze row of a unit test."""

    def moment(text: str | None) -> datetime | None:
        return None if text is None else datetime.fromisoformat(text).replace(tzinfo=UTC)

    value = row["value"]
    made = {
        **dict.fromkeys(SCHEMA.names),
        "partition": row["partition"],
        "offset": row["offset"],
        "value": None if value is None else value.encode(),
        "headers": [],
        "timestamp": moment(row.get("timestamp")),
        "ingested_at": moment(row["ingested_at"]),
    }
    return pa.Table.from_pylist([made], schema=SCHEMA)


def is_shown(decoder: Decoder, row: dict[str, Any]) -> bool:
    return bool(len(decoder.positions(batch(record(row)))["mmsi"]))


@pytest.mark.parametrize("name", ["ais_rules_and_thresholds", "kind_5_json_is_validated_by_its_contract"])
def test_what_silver_rejects_is_not_shown_and_what_it_accepts_is(decoder: Decoder, name: str) -> None:
    given, expected = silver_test(name)
    for row, expected_row in zip(given, expected, strict=True):
        kind = expected_row.get("message_kind", "position")
        wanted = expected_row["disposition"] == "accepted" and kind == "position"
        if "2026-01-04T00:00:00Z" in str(row["value"]):
            wanted = False  # accepted, but later than its receipt: a build shows it last of all
        assert is_shown(decoder, row) == wanted, row


def test_report_that_is_ahead_of_its_receipt_is_not_shown(decoder: Decoder) -> None:
    given, expected = silver_test("kind_4_time_is_compared_with_its_receivers")
    for row, expected_row in zip(given, expected, strict=True):
        wanted = expected_row["disposition"] == "accepted" and not expected_row["is_ahead_of_receipt"]
        assert is_shown(decoder, row) == wanted, row


def test_sentinels_are_missing_as_in_silver(decoder: Decoder) -> None:
    given, expected = silver_test("ais_sentinels_become_null")
    for row, expected_row in zip(given, expected, strict=True):
        found = decoder.positions(batch(record(row)))
        for name in ("speed_knots", "course_deg", "heading_deg", "nav_status"):
            value = found[name][0]
            assert (None if value != value else value) == expected_row[name], (row, name)


def test_newest_position_of_each_ship_is_taken(decoder: Decoder) -> None:
    rows = bronze_rows(
        [
            at(10, mmsi=1, latitude=1.0),
            at(30, mmsi=1, latitude=3.0),
            at(20, mmsi=1, latitude=2.0),
            at(5, mmsi=2, latitude=4.0),
        ]
    )
    found = decoder.positions(batch(rows))
    assert dict(zip(found["mmsi"].tolist(), found["latitude"].tolist(), strict=True)) == {1: 3.0, 2: 4.0}
    assert set(found["version"].tolist()) == {3}


def test_long_range_report_yields_to_a_precise_one_of_before(decoder: Decoder) -> None:
    rows = bronze_rows([at(0, latitude=1.0), at(60, latitude=2.0, message_type=27)])
    assert decoder.positions(batch(rows))["latitude"].tolist() == [1.0]


def test_what_the_source_could_not_decode_is_not_shown(decoder: Decoder) -> None:
    headers = [{"key": "event-type", "value": b"undecodable"}]
    assert not len(decoder.positions(batch(bronze_rows([build.ais()], headers=headers)))["mmsi"])


def test_bytes_that_are_no_text_spoil_nothing(decoder: Decoder) -> None:
    spoilt = [
        b"\xff\xfe{",
        None,
        b'{"mmsi": ',
        orjson.dumps(build.ais()).replace(b"230666000", b"1e308"),
        orjson.dumps(build.ais()).replace(b"12.3", b"1e400"),
        orjson.dumps(build.ais(timestamp="0001-01-01T00:00:00+23:59")),
        orjson.dumps(build.ais(timestamp="2026-01-02T03:04:05é")),
    ]
    rows = bronze_rows([*spoilt, build.ais()])
    assert decoder.positions(batch(rows))["mmsi"].tolist() == [230666000]


def test_alerts_are_told_with_what_names_them(decoder: Decoder) -> None:
    alert = {"schema_version": 1, "alert_id": "a", "mmsi": 5, "alert_type": "fire", "severity": "critical"}
    rows = bronze_rows([alert, b"no json", {"alert_id": "b"}])
    assert decoder.alerts(batch(rows)) == [
        {
            "alert_id": "a",
            "mmsi": 5,
            "timestamp": None,
            "alert_type": "fire",
            "severity": "critical",
            "status": None,
        }
    ]
