"""Distances and closest approaches on a sphere and in a local plane, in nautical miles.

The counterpart of dbt's macros ``geo/distance.sql`` and ``maritime/tracks/collisions.sql`` for code that runs
before the lake; a test holds both to the same figures. Latitudes and longitudes are decimal degrees (WGS 84,
taken for a sphere of the IUGG mean radius, 6371.0088 km). Scalars only: pure arithmetic without NumPy, which
costs more than it saves on single positions.
"""

import math
from typing import NamedTuple

EARTH_RADIUS_NM = 3440.0648
NM_PER_DEGREE = 60.0
"""Length of a degree of latitude in the local plane."""
_STILL_KNOTS2 = 0.0001
"""Square of a relative speed below which the distance of two ships counts as constant."""


class Approach(NamedTuple):
    """The closest approach of two ships on constant course and speed."""

    tcpa_hours: float | None
    """Time until it: negative when it is over, None when the distance does not change."""
    dcpa_nm: float
    """Distance at it; the present distance where that does not change."""


def distance_nm(latitude_1: float, longitude_1: float, latitude_2: float, longitude_2: float) -> float:
    """Great-circle distance by the haversine formula."""
    phi_1, phi_2 = math.radians(latitude_1), math.radians(latitude_2)
    half = (
        math.sin((phi_2 - phi_1) / 2) ** 2
        + math.cos(phi_1) * math.cos(phi_2) * math.sin(math.radians(longitude_2 - longitude_1) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_NM * math.asin(math.sqrt(min(1.0, half)))


def longitude_difference_deg(from_longitude: float, to_longitude: float) -> float:
    """The shorter way round from one longitude to another, in [-180, 180)."""
    return (to_longitude - from_longitude + 540.0) % 360.0 - 180.0


def offset_nm(
    origin_latitude: float, origin_longitude: float, latitude: float, longitude: float
) -> tuple[float, float]:
    """Miles east and north of an origin, in its local plane."""
    east_deg = longitude_difference_deg(origin_longitude, longitude)
    return (
        east_deg * NM_PER_DEGREE * math.cos(math.radians(origin_latitude)),
        (latitude - origin_latitude) * NM_PER_DEGREE,
    )


def velocity_knots(speed_knots: float, course_deg: float) -> tuple[float, float]:
    """Speed over ground to the east and to the north."""
    course = math.radians(course_deg)
    return speed_knots * math.sin(course), speed_knots * math.cos(course)


def closest_approach(east_nm: float, north_nm: float, east_knots: float, north_knots: float) -> Approach:
    """Closest approach of two ships, from the other one's position and velocity relative to the first.

    With d = p₂-p₁ (nm) and w = v₂-v₁ (knots), both of one moment: TCPA = -d·w/|w|² hours and
    DCPA = |d + w·TCPA|.
    """
    relative2 = east_knots * east_knots + north_knots * north_knots
    if relative2 < _STILL_KNOTS2:
        return Approach(None, math.hypot(east_nm, north_nm))
    tcpa = -(east_nm * east_knots + north_nm * north_knots) / relative2
    return Approach(tcpa, math.hypot(east_nm + east_knots * tcpa, north_nm + north_knots * tcpa))
