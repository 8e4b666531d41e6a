"""Simplifies a track: fewer points, none of those left out farther from the line than a tolerance."""

from typing import Any

import numpy as np
import numpy.typing as npt
import shapely

Floats = npt.NDArray[np.floating[Any]]
M_PER_DEGREE = 60 * 1852.0
"""A degree of latitude: 60 nautical miles."""


def kept_points(latitude: Floats, longitude: Floats, tolerance_m: float) -> npt.NDArray[np.intp]:
    """The points that a simplified line keeps, by their place, in order.

    Douglas and Peucker (1973), as GEOS has it. The plane is equirectangular, with the longest degree of
    longitude that the track meets: distances are overstated elsewhere, so the tolerance holds everywhere.
    A track across the 180th meridian is one line.

    Args:
        latitude: degrees, one per point.
        longitude: degrees, one per point.
        tolerance_m: metres; 0 keeps every point.
    """
    count = len(latitude)
    if tolerance_m <= 0 or count <= 2:
        return np.arange(count)
    unwrapped = np.degrees(np.unwrap(np.radians(longitude)))
    scale = np.cos(np.radians(np.min(np.abs(latitude))))
    points = np.column_stack((unwrapped * M_PER_DEGREE * scale, latitude * M_PER_DEGREE, np.arange(count)))
    with np.errstate(invalid="ignore"):  # GEOS divides by the length of a part, which may be nothing
        line = shapely.simplify(shapely.linestrings(points), tolerance_m, preserve_topology=False)
    coordinates = shapely.get_coordinates(line, include_z=True)
    kept: npt.NDArray[np.intp] = coordinates[:, 2].astype(np.intp)
    return kept


def cut_at_date_line(coordinates: Floats) -> list[Floats]:
    """A line as parts that do not cross the 180th meridian, each ending on it (RFC 7946, section 3.1.9).

    Args:
        coordinates: one row per point: longitude, latitude (degrees), and more measures to interpolate.
    """
    longitude = coordinates[:, 0]
    parts: list[Floats] = []
    start: list[Floats] = []
    first = 0
    for place in np.flatnonzero(np.abs(np.diff(longitude)) > 180.0).tolist():
        west, east = coordinates[place], coordinates[place + 1].copy()
        side = 180.0 if west[0] > 0 else -180.0
        east[0] += 2 * side
        share = 0.5 if east[0] == west[0] else (side - west[0]) / (east[0] - west[0])
        crossing = west + share * (east - west)
        crossing[0] = side
        parts.append(np.vstack([*start, coordinates[first : place + 1], crossing[None, :]]))
        crossing = crossing.copy()
        crossing[0] = -side
        start, first = [crossing[None, :]], place + 1
    parts.append(np.vstack([*start, coordinates[first:]]))
    return parts
