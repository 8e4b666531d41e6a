"""The routes between ports on which the simulated ships sail, read from ``routes.npz``.

Owns the geometry of a way: vertices, distances, width. A way is straight in degrees between its vertices,
which is how :mod:`.refresh_routes` checked it against the land. Never computes a new one.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

ROUTES_FILE = Path(__file__).with_name("routes.npz")
EARTH_RADIUS_NM = 3440.065
LEG_NM = 60.0
"""Longer legs are cut, so that a share of a leg's degrees is that share of its miles to within 0.1 %."""
CLEAR_SHARE = 0.35
"""A ship keeps to this share of the water between a route and the land."""


def distance_nm(lon1: Floats, lat1: Floats, lon2: Floats, lat2: Floats) -> Floats:
    """Great-circle distance (haversine) in nautical miles, of points in degrees."""
    phi1, phi2 = np.radians(lat1), np.radians(lat2)
    half = np.sin((phi2 - phi1) / 2) ** 2
    half = half + np.cos(phi1) * np.cos(phi2) * np.sin(np.radians(lon2 - lon1) / 2) ** 2
    distance: Floats = 2 * EARTH_RADIUS_NM * np.arcsin(np.sqrt(half))
    return distance


@dataclass(frozen=True, slots=True)
class Route:
    """A route from one port to another; all arrays have one entry per vertex."""

    origin: str
    destination: str
    longitude: Floats
    """Degrees, without a jump at the antimeridian: may leave -180…180."""
    latitude: Floats
    clearance_nm: Floats
    """Least distance to land on the two legs at the vertex, in steps (see :mod:`.refresh_routes`)."""
    is_canal: npt.NDArray[np.bool_]
    """Whether the leg that begins at the vertex is a canal."""
    along_nm: Floats
    """Distance from the origin."""

    @property
    def length_nm(self) -> float:
        return float(self.along_nm[-1])

    def reverse(self) -> "Route":
        """The same route in the other direction."""
        return Route(
            self.destination,
            self.origin,
            self.longitude[::-1],
            self.latitude[::-1],
            self.clearance_nm[::-1],
            np.append(self.is_canal[-2::-1], False),
            self.length_nm - self.along_nm[::-1],
        )

    def beside(self, offset_nm: float) -> tuple[Floats, Floats, Floats]:
        """Longitude, latitude and distance of the route as sailed ``offset_nm`` to starboard of it.

        Less where the water is narrow, nothing in canals and at the berths.
        """
        scale = np.cos(np.radians(self.latitude))
        east = np.gradient(self.longitude) * scale
        north = np.gradient(self.latitude)
        length = np.hypot(east, north)
        length[length == 0] = 1.0
        room = CLEAR_SHARE * self.clearance_nm
        room[self.is_canal | np.append(False, self.is_canal[:-1])] = 0.0
        room[0] = room[-1] = 0.0
        aside = np.sign(offset_nm) * np.minimum(abs(offset_nm), room) / 60
        longitude = self.longitude + aside * north / length / scale
        latitude = self.latitude - aside * east / length
        steps = distance_nm(longitude[:-1], latitude[:-1], longitude[1:], latitude[1:])
        return longitude, latitude, np.concatenate(([0.0], np.cumsum(steps)))


def route(origin: str, destination: str, lon: Floats, lat: Floats, clear: Floats, canal: Floats) -> Route:
    """A route from the table's vertices, its long legs cut."""
    steps = distance_nm(lon[:-1], lat[:-1], lon[1:], lat[1:])
    cuts = np.maximum(1, np.ceil(steps / LEG_NM)).astype(int)
    at = np.concatenate(
        [leg + np.arange(count) / count for leg, count in enumerate(cuts)] + [[len(lon) - 1.0]]
    )
    whole = np.arange(len(lon))
    longitude, latitude = np.interp(at, whole, lon), np.interp(at, whole, lat)
    leg = np.minimum(at.astype(int), len(lon) - 2)
    clearance = np.where(at == leg, clear[leg], np.maximum(clear[leg], clear[leg + 1]))
    clearance[-1] = clear[-1]
    is_canal = canal[leg].astype(bool)
    is_canal[-1] = False
    along = np.concatenate(
        ([0.0], np.cumsum(distance_nm(longitude[:-1], latitude[:-1], longitude[1:], latitude[1:])))
    )
    return Route(origin, destination, longitude, latitude, clearance, is_canal, along)


@cache
def routes() -> dict[tuple[str, str], Route]:
    """The routes of the table in both directions, by (origin, destination)."""
    found: dict[tuple[str, str], Route] = {}
    with np.load(ROUTES_FILE) as table:
        ends = np.cumsum(table["vertices"])
        lon, lat = table["longitude"].astype(float), table["latitude"].astype(float)
        clear, canal = table["clearance_nm"].astype(float), table["is_canal"]
        for origin, destination, count, end in zip(
            table["origin"].tolist(), table["destination"].tolist(), table["vertices"], ends, strict=True
        ):
            cut = slice(end - count, end)
            there = route(origin, destination, lon[cut], lat[cut], clear[cut], canal[cut])
            found[origin, destination] = there
            found[destination, origin] = there.reverse()
    return found
