"""Builds ``routes.npz``, the routes between the ports of :mod:`.trades` on which the simulated ships sail.

``python -m ingestion.sources.simulate.refresh_routes`` takes the shortest way in the sea network of the PyPI
package ``searoute`` (Apache-2.0) and corrects it where it touches land in ``roaring-landmask`` (GSHHG and
OpenStreetMap coastlines): a shortest-path search over the water cells around the place, then a string is
pulled tight along the water. Stretches that no water joins (Suez, Panama, Kiel) stay as the network has them
and are marked as canals. Each port gets the water cell nearest to its point as berth.

Guarantees: outside canals every point of a route is water in that mask, and each vertex carries the least
distance to land on the legs that meet there. Never needed at run time.
"""

import itertools
import time
import warnings
from collections.abc import Iterable
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.ndimage import distance_transform_edt
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from ingestion.sources.simulate.ports import Port, ports
from ingestion.sources.simulate.routes import ROUTES_FILE
from ingestion.sources.simulate.trades import LOCAL_PORTS, all_pairs

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Point = tuple[float, float]

CELL = 1 / 240
"""Width of a cell of the land mask, degrees."""
FINE = CELL / 12
"""A line of points this close, 40 m, does not step over a skerry."""
BERTH_KM = 2.5
"""A port whose nearest reachable water is farther than this gets no route: no ship would be seen in it."""
RINGS_NM = (0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.0, 22.0, 55.0)
CANALS = {
    "Suez": (29.8, 31.4, 32.1, 32.8),
    "Panama": (8.8, 9.5, -80.1, -79.4),
    "Cape Cod": (41.7, 41.8, -70.7, -70.4),
    "Corinth": (37.8, 38.0, 22.9, 23.1),
    "Kiel": (53.8, 54.5, 9.0, 10.3),
    "Chesapeake and Delaware": (39.3, 39.7, -76.1, -75.5),
    "Houston": (29.2, 29.9, -95.4, -94.6),
    "Mississippi": (28.9, 30.1, -90.3, -89.0),
    "Antwerp": (51.1, 51.5, 3.8, 4.5),
}
"""South, north, west, east of the waters too narrow for the mask."""


def _along(a: Point, b: Point, step: float) -> tuple[Floats, Floats]:
    """Points of the straight line from a to b, not more than ``step`` degrees apart."""
    share = np.linspace(0, 1, max(2, int(max(abs(b[0] - a[0]), abs(b[1] - a[1])) / step) + 2))
    return a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])


class Water:
    """Land from sea, for arrays of points."""

    def __init__(self) -> None:
        from roaring_landmask import RoaringLandmask

        self._mask: Any = RoaringLandmask.new()

    def is_wet(self, longitude: Floats, latitude: Floats) -> Flags:
        wrapped = (np.asarray(longitude, float) + 180) % 360 - 180
        dry = self._mask.contains_many(
            np.ascontiguousarray(wrapped.ravel()), np.ravel(np.asarray(latitude, float))
        )
        return ~np.asarray(dry, bool).reshape(wrapped.shape)

    def is_clear(self, a: Point, b: Point, margin: float = 0.0) -> bool:
        """Whether the straight line (in degrees) is water, and with a margin both lines beside it."""
        lines = [(a, b)]
        if margin:
            scale = float(np.cos(np.radians((a[1] + b[1]) / 2)))
            east, north = (b[0] - a[0]) * scale, b[1] - a[1]
            length = float(np.hypot(east, north)) or 1.0
            side = (-north / length * margin / scale, east / length * margin)
            for sign in (1, -1):
                lines.append(tuple((p[0] + sign * side[0], p[1] + sign * side[1]) for p in (a, b)))  # type: ignore[arg-type]
        # the coarse check first: it rejects most lines that cross land
        return all(
            self.is_wet(*_along(one, other, step)).all() for step in (2 * CELL, FINE) for one, other in lines
        )

    def clearance_nm(self, points: list[Point]) -> Floats:
        """For each vertex the least distance to land, in steps of the rings, on its two legs."""
        angles = np.linspace(0, 2 * np.pi, 16, endpoint=False)
        legs = []
        for a, b in itertools.pairwise(points):
            lon, lat = _along(a, b, CELL)
            clear = 0.0
            for ring in RINGS_NM:
                north = ring / 60 * np.sin(angles)[:, None]
                east = ring / 60 * np.cos(angles)[:, None] / np.cos(np.radians(lat))
                if not self.is_wet(lon + east, lat + north).all():
                    break
                clear = ring
            legs.append(clear)
        least: Floats = np.minimum(np.array([legs[0], *legs]), np.array([*legs, legs[-1]]))
        return least


class Box:
    """The water cells of a rectangle as a graph, for shortest paths in it."""

    def __init__(
        self, water: Water, south: float, north: float, west: float, east: float, step: float
    ) -> None:
        self.lat = np.arange(south, north, step)
        self.lon = np.arange(west, east, step)
        grid_lon, grid_lat = np.meshgrid(self.lon, self.lat)
        self.wet = water.is_wet(grid_lon, grid_lat)
        self._scale = float(np.cos(np.radians((south + north) / 2)))
        self._join()

    def block(self, nodes: Iterable[int]) -> None:
        """Take cells out: between them and a neighbour lies a skerry that the middles of the cells miss."""
        self.wet.ravel()[list(nodes)] = False
        self._join()

    def _join(self) -> None:
        rows, columns = self.wet.shape
        index = np.arange(rows * columns).reshape(rows, columns)
        shore = np.minimum(distance_transform_edt(self.wet), 12)
        cost = 1 + 3 * np.exp(-shore / 3)
        froms, tos, weights = [], [], []
        for row, column in ((0, 1), (1, 0), (1, 1), (1, -1)):
            left = slice(max(0, -column), columns - max(0, column))
            right = slice(max(0, column), columns + min(0, column))
            up, down = slice(0, rows - row), slice(row, rows)
            joined = self.wet[up, left] & self.wet[down, right]
            if row and column:
                joined &= self.wet[up, right] | self.wet[down, left]
            froms.append(index[up, left][joined])
            tos.append(index[down, right][joined])
            weights.append(
                (cost[up, left] + cost[down, right])[joined] * np.hypot(row, column * self._scale) / 2
            )
        size = rows * columns
        self.graph = csr_array(
            (np.concatenate(weights), (np.concatenate(froms), np.concatenate(tos))), shape=(size, size)
        )

    def nodes(self, point: Point) -> list[int]:
        """The wet cells within five cells of a point, the nearest first."""
        row = int(np.argmin(abs(self.lat - point[1])))
        column = int(np.argmin(abs(self.lon - point[0])))
        found = []
        for i in range(max(0, row - 5), min(len(self.lat), row + 6)):
            for j in range(max(0, column - 5), min(len(self.lon), column + 6)):
                if self.wet[i, j]:
                    found.append((float(np.hypot(i - row, j - column)), i * len(self.lon) + j))
        return [node for _, node in sorted(found)]

    def point(self, node: int) -> Point:
        row, column = divmod(int(node), len(self.lon))
        return float(self.lon[column]), float(self.lat[row])

    def reach(self, node: int) -> tuple[Floats, npt.NDArray[np.int32]]:
        distance, before = dijkstra(self.graph, directed=False, indices=node, return_predecessors=True)
        return distance, before

    def way(self, before: npt.NDArray[np.int32], node: int) -> list[int]:
        """The cells from the search's origin to a node."""
        cells = []
        while node >= 0:
            cells.append(node)
            node = int(before[node])
        return cells[::-1]


class Router:
    """Finds routes; caches results, so that routes share corrected stretches."""

    def __init__(self) -> None:
        import searoute

        self.water = Water()
        self.searoute = searoute
        self.network: Any = searoute.setup_M()
        nodes = [node for node in self.network.nodes if abs(node[0]) <= 180]
        self.nodes = np.array(nodes, float)
        self.node_wet = self.water.is_wet(self.nodes[:, 0], self.nodes[:, 1])
        self.detours: dict[tuple[Point, Point], list[Point] | None] = {}
        self.approaches: dict[str, list[Point]] = {}

    def approach(self, port: Port) -> list[Point]:
        """From the berth, the reachable water nearest to the port, to the nearest node of the network."""
        if port.port_id not in self.approaches:
            self.approaches[port.port_id] = self._approach(port)
        return self.approaches[port.port_id]

    def _approach(self, port: Port) -> list[Point]:
        scale = np.cos(np.radians(port.latitude))
        for pad, step in ((0.4, CELL / 2), (0.8, CELL / 2), (1.6, CELL), (2.5, CELL * 1.5)):
            south, north = port.latitude - pad, port.latitude + pad
            west, east = port.longitude - pad / scale, port.longitude + pad / scale
            lon, lat = self.nodes[:, 0], self.nodes[:, 1]
            inside = self.node_wet & (lon > west) & (lon < east) & (lat > south) & (lat < north)
            if not inside.any():
                continue
            box = Box(self.water, south, north, west, east, step)
            cells_lon, cells_lat = np.meshgrid(box.lon, box.lat)
            away_km = (
                111.2 * np.hypot((cells_lon - port.longitude) * scale, cells_lat - port.latitude).ravel()
            )
            near = np.flatnonzero(inside)
            distances = np.hypot((lon[near] - port.longitude) * scale, lat[near] - port.latitude)
            for index in near[np.argsort(distances)][:6]:
                entry = (float(lon[index]), float(lat[index]))
                start = self._joined_node(box, entry)
                if start is None:
                    continue
                reached, before = box.reach(start)
                away = np.where(np.isfinite(reached), away_km, np.inf)
                berth = int(np.argmin(away))
                if away[berth] <= BERTH_KM:
                    cells = box.way(before, berth)[::-1]
                    return [*self.pulled([box.point(cell) for cell in cells]), entry]
        return []

    def route(self, origin: Port, destination: Port) -> tuple[list[Point], list[bool]] | None:
        """Vertices from berth to berth, and for each whether the leg that begins there is a canal."""
        first, last = self.approach(origin), self.approach(destination)
        if not first or not last:
            print("  no water near", origin.port_id if not first else destination.port_id, flush=True)
            return None
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = self.searoute.searoute(list(first[-1]), list(last[-1]))
        middle = [(float(lon), float(lat)) for lon, lat in found["geometry"]["coordinates"]]
        points = unwrapped([*first, *middle, *last[::-1]])
        wet = self.water.is_wet(np.array([p[0] for p in points]), np.array([p[1] for p in points]))
        good = [index for index in range(len(points)) if wet[index]]
        stretches: list[tuple[list[Point], bool]] = [([points[good[0]]], False)]
        for here, there in itertools.pairwise(good):
            a, b = points[here], points[there]
            if there == here + 1 and self.water.is_clear(a, b):
                self._extend(stretches, [b], False)
                continue
            detour = self.detour(a, b)
            if detour is not None:
                self._extend(stretches, detour[1:], False)
            elif any(in_canal(name, a) or in_canal(name, b) for name in CANALS):
                self._extend(stretches, points[here + 1 : there + 1], True)
            else:
                print(f"  no way {a} {b}", flush=True)
                return None
        vertices: list[Point] = []
        canal: list[bool] = []
        for part, is_canal in stretches:
            pulled = part if is_canal else self.pulled(part)
            if vertices:
                canal[-1] = is_canal
                pulled = pulled[1:]
            vertices += pulled
            canal += [is_canal] * len(pulled)
        canal[-1] = False
        return vertices, canal

    @staticmethod
    def _extend(stretches: list[tuple[list[Point], bool]], points: list[Point], is_canal: bool) -> None:
        """Go on with the last stretch, or begin one of the other kind at its end."""
        if stretches[-1][1] == is_canal:
            stretches[-1][0].extend(points)
        else:
            stretches.append(([stretches[-1][0][-1], *points], is_canal))

    def detour(self, a: Point, b: Point) -> list[Point] | None:
        """A way by water around what is between two points; None where the region has none."""
        if (a, b) not in self.detours:
            self.detours[a, b] = self._detour(a, b)
        return self.detours[a, b]

    def _detour(self, a: Point, b: Point) -> list[Point] | None:
        span = max(abs(a[0] - b[0]), abs(a[1] - b[1]))
        for pad in (0.15 + span * 0.3, 0.5 + span * 0.5):
            size = span + 2 * pad
            for step in sorted({CELL / 3, CELL, max(CELL, size / 500)}, reverse=True):
                if size / step > 900:
                    continue
                box = Box(
                    self.water,
                    min(a[1], b[1]) - pad,
                    max(a[1], b[1]) + pad,
                    min(a[0], b[0]) - pad,
                    max(a[0], b[0]) + pad,
                    step,
                )
                for _ in range(20):
                    start, end = self._joined_node(box, a), self._joined_node(box, b)
                    if start is None or end is None:
                        break
                    reached, before = box.reach(start)
                    if not np.isfinite(reached[end]) or reached[end] * step > 4 * span + 0.5:
                        break
                    cells = box.way(before, end)
                    way = [a, *(box.point(cell) for cell in cells), b]
                    bad = [
                        i for i, (p, q) in enumerate(itertools.pairwise(way)) if not self.water.is_clear(p, q)
                    ]
                    if not bad:
                        return way
                    box.block(cells[min(i, len(cells) - 1)] for i in bad)
        return None

    def _joined_node(self, box: Box, point: Point) -> int | None:
        """The nearest cell that a straight line by water joins with a point."""
        return next((node for node in box.nodes(point) if self.water.is_clear(point, box.point(node))), None)

    def pulled(self, points: list[Point]) -> list[Point]:
        """The same way with as few vertices as the water allows, off the coast where there is room."""
        kept = [points[0]]
        here = 0
        while here < len(points) - 1:
            there = self._farthest(points, here)
            kept.append(points[there])
            here = there
        return kept

    def _farthest(self, points: list[Point], here: int) -> int:
        for margin in (0.03, 0.012, 0.0):
            best = here + 1
            stride, misses = 1, 0
            while here + stride < len(points) and misses < 3:
                far = points[here + stride]
                if max(abs(far[0] - points[here][0]), abs(far[1] - points[here][1])) > 12:
                    break
                if self.water.is_clear(points[here], far, margin):
                    best, misses = here + stride, 0
                else:
                    misses += 1
                stride = stride + max(1, stride // 4)
            if best > here + 1:
                return best
        return here + 1


def in_canal(name: str, point: Point) -> bool:
    south, north, west, east = CANALS[name]
    return south <= point[1] <= north and west <= point[0] <= east


def unwrapped(points: Iterable[Point]) -> list[Point]:
    """The points without jumps over the antimeridian and without repeats."""
    result: list[Point] = []
    for lon, lat in points:
        if result:
            lon += 360 * round((result[-1][0] - lon) / 360)
            if (lon, lat) == result[-1]:
                continue
        result.append((lon, lat))
    return result


@cache
def _router() -> Router:
    return Router()


def main() -> None:
    """Write the route table, saying which pairs have no way."""
    router = _router()
    table = ports()
    names, lons, lats, clearances, canals, lengths = [], [], [], [], [], []
    for origin, destination in all_pairs():
        started = time.monotonic()
        found = router.route(table[origin], table[destination])
        if found is None:
            print(f"{origin}-{destination}: left out", flush=True)
            continue
        vertices, canal = found
        clearance = router.water.clearance_nm(vertices)
        names.append((origin, destination))
        lons += [vertex[0] for vertex in vertices]
        lats += [vertex[1] for vertex in vertices]
        clearances += list(clearance)
        canals += canal
        lengths.append(len(vertices))
        took = time.monotonic() - started
        print(
            f"{origin}-{destination}: {len(vertices)} vertices, {sum(canal)} canal, {took:.1f} s", flush=True
        )
    berths = {}
    for port_id in [*LOCAL_PORTS, *{name for pair in names for name in pair}]:
        approach = router.approach(table[port_id])
        if approach:
            berths[port_id] = approach[0]
    np.savez_compressed(
        ROUTES_FILE,
        origin=np.array([name[0] for name in names]),
        destination=np.array([name[1] for name in names]),
        vertices=np.array(lengths, np.int32),
        longitude=np.array(lons, np.float32),
        latitude=np.array(lats, np.float32),
        clearance_nm=np.array(clearances, np.float32),
        is_canal=np.array(canals, bool),
    )
    print(f"{len(names)} routes, {len(lons)} vertices, {ROUTES_FILE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
