"""Tracks: simplified within the tolerance, cut where they must be, in every format."""

import io
import itertools
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from serving.api.app import create_app
from serving.api.tracks.simplify import M_PER_DEGREE, cut_at_date_line, kept_points
from tests.support.api_lake import DAY, FIRST_MMSI, NOON, ApiLake, rows_of

API = "/api/v1"
COUNT = 20


def distance_to_line(point: Any, start: Any, end: Any) -> float:
    """Metres from a point to the part of a line between two others, on a plane about the point."""
    scale = np.array([np.cos(np.radians(point[0])), 1.0]) * M_PER_DEGREE
    p, a, b = (np.array([place[1], place[0]]) * scale for place in (point, start, end))
    span = b - a
    length = float(span @ span)
    share = 0.0 if length == 0 else min(1.0, max(0.0, float((p - a) @ span) / length))
    return float(np.linalg.norm(p - (a + share * span)))


steps = st.lists(st.tuples(st.floats(-0.02, 0.02), st.floats(-0.02, 0.02)), min_size=2, max_size=40)


@settings(max_examples=60, deadline=None)
@given(steps=steps, latitude=st.floats(-70, 70), tolerance=st.floats(10, 3000))
def test_no_point_left_out_is_farther_than_the_tolerance(
    steps: list[tuple[float, float]], latitude: float, tolerance: float
) -> None:
    places = np.cumsum(np.array([(latitude, 10.0), *steps]), axis=0)
    kept = kept_points(places[:, 0], places[:, 1], tolerance)
    assert kept[0] == 0
    assert kept[-1] == len(places) - 1
    assert (np.diff(kept) > 0).all()
    for start, end in itertools.pairwise(kept):
        for between in range(start + 1, end):
            away = distance_to_line(places[between], places[start], places[end])
            assert away <= tolerance * 1.001 + 0.01


def test_tolerance_of_zero_keeps_every_point() -> None:
    assert kept_points(np.zeros(5), np.arange(5.0), 0).tolist() == [0, 1, 2, 3, 4]


def test_straight_line_across_the_date_line_keeps_its_ends() -> None:
    longitude = np.array([178.0, 179.0, 180.0, -179.0, -178.0])
    assert kept_points(np.zeros(5), longitude, 100).tolist() == [0, 4]


def test_line_is_cut_at_the_date_line_in_both_directions() -> None:
    line = np.array([[179.0, 0.0, 0.0], [-179.0, 1.0, 10.0], [179.0, 2.0, 20.0]])
    parts = [part.tolist() for part in cut_at_date_line(line)]
    assert parts == [
        [[179.0, 0.0, 0.0], [180.0, 0.5, 5.0]],
        [[-180.0, 0.5, 5.0], [-179.0, 1.0, 10.0], [-180.0, 1.5, 15.0]],
        [[180.0, 1.5, 15.0], [179.0, 2.0, 20.0]],
    ]


SEGMENTED = "maritime_silver.segmented_positions"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A vessel whose older positions are segmented, and whose newer ones are messages only."""
    lake = ApiLake(Path(tmp_path_factory.mktemp("tracks")))
    lake.write_all()
    write_one_vessel(lake)
    lake.publish()
    with TestClient(create_app(lake.settings)) as found:
        yield found


def write_one_vessel(lake: ApiLake) -> None:
    times = [NOON + timedelta(minutes=number) for number in range(COUNT)]
    one_vessel: dict[str, list[Any]] = {
        "mmsi": [FIRST_MMSI] * COUNT,
        "event_date": [DAY] * COUNT,
        "reported_at_utc": times,
        "latitude": [55.0 + number / 60 for number in range(COUNT)],
        "longitude": [12.0] * COUNT,
        "bronze_version": [1] * (COUNT // 2) + [2] * (COUNT // 2),
    }
    messages = {
        **one_vessel,
        "disposition": ["accepted"] * COUNT,
        "message_kind": ["position"] * COUNT,
    }
    lake.write("maritime_silver.ais_messages", rows_of("maritime_silver.ais_messages", COUNT, messages))
    half = {name: values[: COUNT // 2] for name, values in one_vessel.items()}
    half |= {"segment_id": [f"{FIRST_MMSI}-0"] * (COUNT // 2), "is_noise": [False] * (COUNT // 2)}
    lake.write(SEGMENTED, rows_of(SEGMENTED, COUNT // 2, half))
    vessels = rows_of(
        "maritime_gold.vessels", 1, {"last_reported_at_utc": [times[-1]], "is_mmsi_shared": [False]}
    )
    lake.write("maritime_gold.vessels", vessels)


def test_track_is_read_from_messages_before_any_is_segmented(tmp_path: Path) -> None:
    lake = ApiLake(tmp_path)
    lake.write_all()
    write_one_vessel(lake)
    lake.publish(without={SEGMENTED})
    with TestClient(create_app(lake.settings)) as client:
        answer = client.get(f"{API}/tracks?mmsi={FIRST_MMSI}").json()
    assert answer["position_count"] == COUNT


def test_track_goes_on_with_messages_that_are_not_segmented_yet(client: TestClient) -> None:
    answer = client.get(f"{API}/vessels/{FIRST_MMSI}/track").json()
    (track,) = answer["data"]
    assert answer["position_count"] == answer["point_count"] == len(track["t"]) == COUNT
    assert track["t"] == sorted(track["t"])
    assert track["parts"] == [0, COUNT // 2]


def test_track_of_a_voyage_has_its_arrival(client: TestClient) -> None:
    answer = client.get(f"{API}/tracks", params={"voyage_id": "voyage_id 0"}).json()
    assert answer["position_count"] == 1, "departure and arrival are at one time"
    assert answer["data"][0]["t"] == [int(NOON.timestamp())]


def test_track_of_a_straight_course_is_its_ends(client: TestClient) -> None:
    answer = client.get(f"{API}/tracks?mmsi={FIRST_MMSI}&tolerance_nm=0.1").json()
    assert answer["position_count"] == COUNT
    assert answer["point_count"] == 4  # two parts


def test_track_is_of_the_time_that_is_asked_for(client: TestClient) -> None:
    begin, end = "2026-03-01T12:05:00Z", "2026-03-01T12:08:00Z"
    answer = client.get(f"{API}/tracks", params={"mmsi": FIRST_MMSI, "from": begin, "to": end}).json()
    assert [second % 3600 // 60 for second in answer["data"][0]["t"]] == [5, 6, 7]


def test_track_has_the_same_points_in_every_format(client: TestClient) -> None:
    path = f"{API}/tracks?mmsi={FIRST_MMSI}&format="
    arrays = client.get(path + "json").json()["data"][0]
    lines = client.get(path + "geojson")
    assert lines.headers["content-type"] == "application/geo+json"
    features = lines.json()["features"]
    assert [feature["geometry"]["type"] for feature in features] == ["LineString", "LineString"]
    points = [point for feature in features for point in feature["geometry"]["coordinates"]]
    assert points == [list(point) for point in zip(arrays["lon"], arrays["lat"], strict=True)]
    parquet = pq.read_table(io.BytesIO(client.get(path + "parquet").content))
    arrow = pa.ipc.open_stream(client.get(path + "arrow").content).read_all()
    assert parquet["latitude"].to_pylist() == arrow["latitude"].to_pylist() == arrays["lat"]


def test_track_of_a_voyage_or_vessel_that_is_none_is_not_found(client: TestClient) -> None:
    assert client.get(f"{API}/tracks?voyage_id=none").status_code == 404
    assert client.get(f"{API}/tracks?vessel_id=none").status_code == 404
