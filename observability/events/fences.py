"""The areas of the geofences, and which of them can hold a position."""

import math
from collections import defaultdict
from collections.abc import Iterable

import shapely
from shapely import Polygon, affinity

from observability.events.rules import GeofenceRule
from stack.geodesy import NM_PER_DEGREE

CIRCLE_SEGMENTS = 32
"""Segments of a quarter of a circle's outline: 0.03 % of the radius inside it."""


class Fence:
    """An area with a wider one around it: in by the one, out by the other."""

    def __init__(self, rule: GeofenceRule) -> None:
        self.rule = rule
        self._inner = _area(rule)
        self._outer = _widened(self._inner, rule.margin_nm)
        shapely.prepare([self._inner, self._outer])
        self.bounds: tuple[float, float, float, float] = self._outer.bounds
        """West, south, east and north, degrees; the east may lie beyond 180."""

    def holds(self, latitude: float, longitude: float, was_inside: bool) -> bool:
        """Whether a position counts as inside, for a vessel that was inside before or not."""
        area = self._outer if was_inside else self._inner
        west, south, east, north = self.bounds
        if not south <= latitude <= north:
            return False
        return any(
            west <= turn <= east and bool(shapely.contains_xy(area, turn, latitude))
            for turn in (longitude, longitude + 360, longitude - 360)
        )


class FenceIndex:
    """The fences by the squares of one degree that they touch."""

    def __init__(self, rules: Iterable[GeofenceRule]) -> None:
        self.fences = {rule.name: Fence(rule) for rule in rules}
        self._cells: dict[tuple[int, int], list[Fence]] = defaultdict(list)
        for fence in self.fences.values():
            west, south, east, north = (math.floor(bound) for bound in fence.bounds)
            for row in range(south, north + 1):
                for column in range(west, east + 1):
                    cell = self._cells[row, column % 360]
                    if fence not in cell:
                        cell.append(fence)

    def near(self, latitude: float, longitude: float) -> list[Fence]:
        """The fences that may hold a position."""
        return self._cells.get((math.floor(latitude), math.floor(longitude) % 360), [])


def _area(rule: GeofenceRule) -> Polygon:
    circle = rule.circle
    if circle is None:
        return Polygon(rule.polygon)
    scale = math.cos(math.radians(circle.latitude))
    flat = shapely.Point(0, 0).buffer(circle.radius_nm / NM_PER_DEGREE, quad_segs=CIRCLE_SEGMENTS)
    return affinity.translate(affinity.scale(flat, 1 / scale, 1), circle.longitude, circle.latitude)


def _widened(area: Polygon, margin_nm: float) -> Polygon:
    if not margin_nm:
        return area
    scale = math.cos(math.radians(area.centroid.y))
    flat = affinity.scale(area, scale, 1, origin=(0, 0))
    wider = flat.buffer(margin_nm / NM_PER_DEGREE)
    return affinity.scale(wider, 1 / scale, 1, origin=(0, 0))
