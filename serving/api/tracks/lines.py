"""Tracks in the forms that clients read: arrays per vessel, GeoJSON lines, flat tables."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from serving.api.tracks.read import Vessel
from serving.api.tracks.simplify import cut_at_date_line, kept_points


@dataclass(frozen=True)
class Line:
    """Consecutive positions of a vessel in one segment of track."""

    vessel: Vessel
    segment_id: str | None
    positions: pa.Table

    def numbers(self, column: str) -> npt.NDArray[np.floating[Any]]:
        """A column as floats, NaN where it is null."""
        values: npt.NDArray[np.floating[Any]] = (
            self.positions[column].cast(pa.float64()).to_numpy(zero_copy_only=False)
        )
        return values

    @property
    def seconds(self) -> npt.NDArray[np.floating[Any]]:
        """Times, seconds since 1970-01-01 UTC, with their fractions."""
        micros = self.positions["reported_at_utc"].cast(pa.int64()).to_numpy()
        return micros / 1e6


def lines_of(positions: pa.Table, vessels: dict[str, Vessel], tolerance_m: float) -> list[Line]:
    """The simplified lines of positions that are in order of vessel and time."""
    lines = []
    for vessel_id, segment_id, rows in _runs(positions):
        line = Line(vessels[vessel_id], segment_id, rows)
        kept = kept_points(line.numbers("latitude"), line.numbers("longitude"), tolerance_m)
        lines.append(Line(line.vessel, segment_id, rows.take(kept)))
    return lines


def _runs(positions: pa.Table) -> Iterator[tuple[str, str | None, pa.Table]]:
    """The stretches of equal vessel and segment."""
    if not positions.num_rows:
        return
    vessel = rank_of(positions["vessel_id"])
    segment = rank_of(positions["segment_id"])
    changes = np.flatnonzero((np.diff(vessel) != 0) | (np.diff(segment) != 0)) + 1
    bounds = [0, *changes.tolist(), positions.num_rows]
    for start, end in itertools.pairwise(bounds):
        rows = positions.slice(start, end - start)
        yield rows["vessel_id"][0].as_py(), rows["segment_id"][0].as_py(), rows


def rank_of(column: Any) -> npt.NDArray[np.signedinteger[Any]]:
    """A number per row, equal where the texts are; null is a text of its own."""
    ranks: npt.NDArray[np.signedinteger[Any]] = (
        column.combine_chunks().dictionary_encode(null_encoding="encode").indices.to_numpy()
    )
    return ranks


def as_arrays(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """Per vessel: lists of time, longitude, latitude, speed, course; ``parts`` are where a segment begins."""
    tracks: dict[str, dict[str, Any]] = {}
    for line in lines:
        track = tracks.setdefault(
            line.vessel.vessel_id,
            {
                "vessel_id": line.vessel.vessel_id,
                "mmsi": line.vessel.mmsi,
                "name": line.vessel.name,
                "parts": [],
                **{name: [] for name in ("t", "lon", "lat", "sog", "cog")},
            },
        )
        track["parts"].append(len(track["t"]))
        track["t"] += np.floor(line.seconds).astype(np.int64).tolist()
        track["lon"] += line.positions["longitude"].to_pylist()
        track["lat"] += line.positions["latitude"].to_pylist()
        track["sog"] += line.positions["speed_knots"].to_pylist()
        track["cog"] += line.positions["course_deg"].to_pylist()
    return list(tracks.values())


def as_geojson(lines: Sequence[Line]) -> dict[str, Any]:
    """A feature per segment of track; one position alone is a point. Cut at the 180th meridian (RFC 7946)."""
    return {
        "type": "FeatureCollection",
        "features": [feature for line in lines if (feature := _feature(line)) is not None],
    }


def _feature(line: Line) -> dict[str, Any]:
    measures = np.column_stack(
        [
            line.numbers("longitude"),
            line.numbers("latitude"),
            line.seconds,
            line.numbers("speed_knots"),
        ]
    )
    parts = cut_at_date_line(measures)
    coordinates = [part[:, :2].tolist() for part in parts]
    if len(measures) == 1:
        geometry = {"type": "Point", "coordinates": coordinates[0][0]}
    elif len(parts) == 1:
        geometry = {"type": "LineString", "coordinates": coordinates[0]}
    else:
        geometry = {"type": "MultiLineString", "coordinates": coordinates}
    return {
        "type": "Feature",
        "id": f"{line.vessel.vessel_id}/{line.segment_id or 'recent'}",
        "geometry": geometry,
        "properties": {
            "vessel_id": line.vessel.vessel_id,
            "mmsi": line.vessel.mmsi,
            "name": line.vessel.name,
            "segment_id": line.segment_id,
            "t": [np.floor(part[:, 2]).astype(np.int64).tolist() for part in parts],
            "sog": [[None if np.isnan(knots) else knots for knots in part[:, 3].tolist()] for part in parts],
        },
    }


def as_table(lines: Sequence[Line], schema: pa.Schema) -> pa.Table:
    """The kept positions, in one table."""
    return pa.concat_tables([line.positions for line in lines]) if lines else schema.empty_table()
