"""Filters: what parameters mean as conditions, and which are refused."""

from datetime import UTC, datetime

import pytest
from pydantic import ValidationError
from starlette.testclient import TestClient

from serving.api.collections.fleet import POSITIONS
from serving.api.web.filters import Where, chosen_fields, order_of, parameters_of, where
from serving.api.web.problems import InvalidParameterError
from tests.support.api_lake import FIRST_MMSI, NOON

API = "/api/v1"
QUERY = parameters_of(POSITIONS)


def test_values_with_commas_are_several() -> None:
    found = where(POSITIONS, QUERY(mmsi="1,2", source=["a", "b"]))
    assert found.conditions == ['"mmsi" in ($mmsi_0, $mmsi_1)', '"source" in ($source_0, $source_1)']
    assert found.values == {"mmsi_0": 1, "mmsi_1": 2, "source_0": "a", "source_1": "b"}


def test_none_of_no_values_is_found() -> None:
    found = Where()
    found.among(["a", "b"], "a", [])
    found.among(["a", "b"], "b", [5])
    assert found.sql == "where (false) and (a in ($b_0) or b in ($b_0))"


def test_range_includes_its_begin_and_not_its_end() -> None:
    found = where(POSITIONS, QUERY(reported_at_utc_from="2026-01-01", reported_at_utc_to="2026-01-02"))
    assert found.conditions == [
        '"reported_at_utc" >= $reported_at_utc_from',
        '"reported_at_utc" < $reported_at_utc_to',
    ]
    assert found.ranges["reported_at_utc"][0] == datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "parameters",
    [
        {"colour": "red"},
        {"mmsi": "x"},
        {"mmsi": 2**63},
        {"limit": 0},
        {"limit": 1001},
        {"speed_knots_from": "fast"},
    ],
)
def test_parameter_that_is_none_is_refused(parameters: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        QUERY(**parameters)


@pytest.mark.parametrize(
    "box", ["1,2,3", "0,10,1,5", "x,1,2,3", "0,0,inf,1", "0,-91,1,1", "-181,0,0,1", "nan,0,1,1"]
)
def test_box_that_is_none_is_refused(box: str) -> None:
    with pytest.raises(InvalidParameterError, match="west,south,east,north"):
        where(POSITIONS, QUERY(bbox=box))


@pytest.mark.parametrize("circle", ["1,2", "91,0,1", "0,181,1", "0,0,0", "0,0,-1", "0,0,6000", "a,b,c"])
def test_circle_that_is_none_is_refused(circle: str) -> None:
    with pytest.raises(InvalidParameterError, match="latitude,longitude,distance"):
        where(POSITIONS, QUERY(near=circle))


@pytest.mark.parametrize("sort", ["colour", "mmsi,mmsi", "", "mmsi,-mmsi", "--mmsi"])
def test_order_by_what_is_no_column_is_refused(sort: str) -> None:
    with pytest.raises(InvalidParameterError):
        order_of(POSITIONS, sort)


def test_order_is_made_total_by_the_key() -> None:
    assert [term.column for term in order_of(POSITIONS, "-speed_knots")] == ["speed_knots", "mmsi"]


def test_wanted_fields_come_with_the_key() -> None:
    assert chosen_fields(POSITIONS, "name,latitude") == ["mmsi", "latitude", "name"]
    with pytest.raises(InvalidParameterError, match="colour"):
        chosen_fields(POSITIONS, "name,colour")


def mmsis(api: TestClient, **parameters: str) -> list[int]:
    answer = api.get(API + "/positions", params=parameters)
    assert answer.status_code == 200, answer.text
    return [row["mmsi"] - FIRST_MMSI for row in answer.json()["data"]]


def test_box_and_circle_find_what_is_within(api: TestClient) -> None:
    assert mmsis(api, bbox="12.005,54,13,56") == [1, 2]
    assert mmsis(api, bbox="13,54,12.005,56") == [0]  # across the 180th meridian, the other way round
    assert mmsis(api, near="55.0,12.0,0.5") == [0]
    assert mmsis(api, near="55.0,12.0,0.8") == [0, 1]


def test_time_without_a_zone_is_utc(api: TestClient) -> None:
    assert mmsis(api, reported_at_utc_from=NOON.replace(tzinfo=None).isoformat()) == [0, 1, 2]
    assert mmsis(api, reported_at_utc_from="2026-03-01T13:01:00+01:00") == [1, 2]


@pytest.mark.parametrize("value", ["'; drop table x --", '" or 1=1 --', "$mmsi", "{maritime_gold.vessels}"])
def test_sql_in_a_value_is_a_value(api: TestClient, value: str) -> None:
    assert mmsis(api, source=value) == []
