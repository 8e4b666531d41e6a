"""The activity of each ship, passage by passage: stays, voyages, local trips and meetings at sea.

Owns plans, not positions: a passage holds the way, the pieces of speed along it and the voyage events that
belong to it. A ship's passages come from its own random stream, so that neither the step of the simulation
nor the other ships change them. Never looks at AIS.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from ingestion.sources.simulate.fleet import Ship
from ingestion.sources.simulate.profile import (
    FISHING,
    MOORED,
    RESTRICTED,
    SAILING,
    UNDER_WAY,
    Piece,
    Profile,
    Section,
)
from ingestion.sources.simulate.routes import Route, distance_nm, routes
from ingestion.sources.simulate.trades import TRADES
from ingestion.sources.simulate.weather import Sky

Floats = npt.NDArray[np.float64]

HARBOUR_NM = 1.5
CANAL_KNOTS = 8.0
NARROW_NM = 0.4
OFFSHORE_NM = 22.0
"""Clearance of a place where ships loiter and meet."""
MEETING_NM = 9.0
"""Pairs keep within this distance, and a little, of the centre of their open water."""

DEPARTURE_REASONS = ("cargo_operations", "late_cargo", "crew_change", "port_services")


class VoyageEvent(NamedTuple):
    """A voyage event to be sent at its time."""

    time_s: float
    event_type: str
    fields: dict[str, Any]


class Maintenance(NamedTuple):
    """Work done on a ship in port."""

    maintenance_type: str
    is_planned: bool
    hours: float


class Incident(NamedTuple):
    """An incident within a passage, recorded as truth."""

    kind: str
    start_s: float
    end_s: float
    fields: dict[str, Any]


@dataclass(slots=True)
class Passage:
    """A stretch of a ship's life, from ``pieces[0].time_s`` to ``end_s``, along one way."""

    longitude: list[float]
    latitude: list[float]
    along_nm: list[float]
    clearance_nm: list[float]
    pieces: list[Piece]
    end_s: float
    draught_share: float = 0.8
    """Of the design draught."""
    destination: str = ""
    arrival_s: float = 0.0
    """Planned arrival, as the crew typed it."""
    events: list[VoyageEvent] = field(default_factory=list)
    incidents: list[Incident] = field(default_factory=list)


class World(NamedTuple):
    """Inputs of every plan: the weather, the chance of loitering, and the machinery's maintenance."""

    sky: Sky
    iso: Callable[[float], str]
    """Seconds since the start to text."""
    loitering: float
    due_maintenance: Callable[[int, float, np.random.Generator], list[Maintenance]]
    """For a ship (index) that comes into port at a time: what is done on it; called once per port call."""


def passages(
    ship: Ship, seed: int, world: World, anchors: tuple[tuple[float, float], ...]
) -> Iterator[Passage]:
    """A ship's passages, an endless iterator. The first begins before time 0 and reaches beyond it."""
    rng = np.random.default_rng([seed, 11, ship.index])
    if ship.service.what == "trade":
        return _trading(ship, rng, world)
    if ship.service.what == "local":
        return _local_trips(ship, rng)
    number = int(ship.service.name)
    return _meetings(ship, np.random.default_rng([seed, 12, number]), anchors[7 * number % len(anchors)])


def _neighbours(ship: Ship) -> dict[str, list[Route]]:
    trade = next(trade for trade in TRADES if trade.name == ship.service.name)
    found: dict[str, list[Route]] = {}
    for one, other in trade.pairs:
        for ends in ((one, other), (other, one)):
            if ends in routes():
                found.setdefault(ends[0], []).append(routes()[ends])
    return found


def _trading(ship: Ship, rng: np.random.Generator, world: World) -> Iterator[Passage]:
    neighbours = _neighbours(ship)
    port = ship.home_port
    came_from = ""
    # the first call lies so far back that time 0 falls anywhere in the call or the voyage after it
    first = _next_route(neighbours[port], came_from, rng)
    hours = ship.figures.stay_hours[0] + first.length_nm / ship.design_speed_knots
    time_s = -3600 * hours * float(rng.uniform(0.02, 0.9))
    laden = bool(rng.random() < 0.5)
    way = first
    while True:
        passage = _voyage(ship, way, time_s, laden, rng, world)
        if passage.end_s > 0:
            yield passage
        time_s = passage.end_s
        came_from, port = way.origin, way.destination
        laden = not laden
        way = _next_route(neighbours[port], came_from, rng)


def _next_route(ways: list[Route], came_from: str, rng: np.random.Generator) -> Route:
    """Any route but the one back, unless it is the only one; occasionally back anyway."""
    others = [way for way in ways if way.destination != came_from]
    candidates = ways if not others or rng.random() < 0.15 else others
    return candidates[int(rng.integers(len(candidates)))]


def _voyage(
    ship: Ship, way: Route, time_s: float, laden: bool, rng: np.random.Generator, world: World
) -> Passage:
    """A call in the port of origin from ``time_s`` on, and the voyage from there."""
    figures = ship.figures
    is_passenger = ship.passengers > 0
    bulk = ship.vessel_type in ("bulk_carrier", "tanker", "lng_carrier", "gas_carrier")
    draught = (0.96 if laden else 0.58) if bulk else float(rng.uniform(0.72, 0.97))
    service = ship.design_speed_knots * float(rng.uniform(0.74, 0.91))
    call_s = 3600 * float(rng.uniform(*figures.stay_hours))
    work = world.due_maintenance(ship.index, time_s, rng)
    planned_departure = time_s + call_s + 3600 * sum(job.hours for job in work if job.is_planned)
    late_s = 3600 * sum(job.hours for job in work if not job.is_planned)
    reason = "engine_repair" if late_s else DEPARTURE_REASONS[int(rng.integers(len(DEPARTURE_REASONS)))]
    if rng.random() < (0.12 if is_passenger else 0.22):
        late_s += 3600 * float(rng.exponential(0.5 if is_passenger else 2.5))
    departure = planned_departure + late_s
    slack = float(rng.uniform(1.0, 1.05))
    planned_arrival = planned_departure + 3600 * slack * (_nominal_hours(way, service) + 0.6)

    longitude, latitude, along = way.beside(float(np.clip(rng.normal(0.55, 0.35), 0.03, 1.8)))
    wait_s = 0.0
    if not is_passenger and rng.random() < 0.25:
        wait_s = 3600 * (1 + float(rng.exponential(7.0)))
    loiter_h = float(rng.uniform(3, 12)) if rng.random() < world.loitering else 0.0
    sections, lost_h, loiter_at = _sections(
        way, longitude, latitude, along, service, departure, wait_s, loiter_h, rng, world.sky
    )
    profile = Profile(time_s)
    profile.rest(departure - time_s, MOORED)
    profile.sail(sections)
    arrival = profile.time_s

    voyage = f"{ship.mmsi}-{world.iso(planned_departure)[:16].replace('-', '').replace(':', '')}"
    facts = {"voyage_id": voyage, "origin_locode": way.origin, "destination_locode": way.destination}
    plan = {
        "planned_departure": world.iso(planned_departure),
        "planned_arrival": world.iso(planned_arrival),
    }
    events = [VoyageEvent(time_s + call_s * 0.4, "voyage_planned", facts | plan)]
    done_s = time_s + call_s * 0.5
    for job in work:
        done_s += 3600 * job.hours * 0.9
        fields = {"maintenance_type": job.maintenance_type, "maintenance_is_planned": job.is_planned}
        events.append(VoyageEvent(done_s, "maintenance_done", fields))
    if late_s > 1800:
        fields = facts | plan | {"delay_minutes": round(late_s / 60), "delay_reason": reason}
        events.append(VoyageEvent(planned_departure + 300, "delayed", fields))
    if is_passenger:
        counted = round(ship.passengers * float(rng.beta(5, 2.5)))
        people = {"passengers_on_board": counted, "crew_on_board": ship.crew}
        events.append(VoyageEvent(departure - 600, "passengers_counted", facts | people))
    events.append(VoyageEvent(departure, "departed", facts | plan))
    late_in_s = arrival - planned_arrival
    if late_in_s > 3600 and late_in_s - late_s > 1800:
        causes = {"weather": lost_h, "port_congestion": wait_s / 3600, "loitering_for_orders": loiter_h}
        cause = max(causes, key=lambda name: causes[name])
        fields = facts | plan | {"delay_minutes": round(late_in_s / 60), "delay_reason": cause}
        announced_s = departure + 0.75 * (arrival - departure)
        events.append(VoyageEvent(announced_s, "delayed", fields))
    events.append(VoyageEvent(arrival, "arrived", facts | plan))
    incidents = []
    if loiter_at is not None:
        start = next(piece.time_s for piece in profile.pieces if piece.along_nm >= loiter_at - 1e-6)
        incidents.append(Incident("loitering", start, start + 3600 * loiter_h, {}))
    return Passage(
        longitude.tolist(),
        latitude.tolist(),
        along.tolist(),
        way.clearance_nm.tolist(),
        profile.pieces,
        arrival,
        draught,
        way.destination,
        planned_arrival,
        sorted(events, key=lambda event: event.time_s),
        incidents,
    )


def _nominal_hours(way: Route, service: float) -> float:
    """Time under way in good weather, with harbours, canals and narrow waters."""
    steps = np.diff(way.along_nm)
    room = np.minimum(way.clearance_nm[:-1], way.clearance_nm[1:])
    speed = np.where(way.is_canal[:-1], CANAL_KNOTS, np.where(room < NARROW_NM, _narrow(service), service))
    return float((steps / speed).sum()) + 2 * min(HARBOUR_NM, way.length_nm / 6) / 6


def _narrow(service: float) -> float:
    return min(service * 0.8, 14.0)


def _sections(
    way: Route,
    longitude: Floats,
    latitude: Floats,
    along: Floats,
    service: float,
    departure: float,
    wait_s: float,
    loiter_h: float,
    rng: np.random.Generator,
    sky: Sky,
) -> tuple[list[Section], float, float | None]:
    """The sections of a voyage; the hours lost to weather; where (nm) the ship loiters, if at all."""
    total = float(along[-1])
    harbour = min(HARBOUR_NM, total / 6)
    clear = way.clearance_nm
    cuts = [harbour, total - harbour]
    anchor_at = loiter_at = None
    if wait_s:
        left = total - along
        places = np.flatnonzero((left > 3) & (left < min(30.0, total / 2)) & (clear >= 0.8) & ~way.is_canal)
        if len(places):
            anchor_at = float(along[places[-1]])
            cuts.append(anchor_at)
    if loiter_h and total > 200:
        legs = np.minimum(clear[:-1], clear[1:])
        places = np.flatnonzero((legs >= OFFSHORE_NM) & (np.diff(along) > 8) & (along[:-1] > 40))
        if len(places):
            loiter_at = float(along[int(rng.choice(places))]) + 0.2
            cuts += [loiter_at, loiter_at + 0.6 * loiter_h]
    bounds = np.sort(np.concatenate((along, cuts)))
    bounds = bounds[np.append(True, np.diff(bounds) > 0)]
    middle = (bounds[:-1] + bounds[1:]) / 2
    leg = np.searchsorted(along, middle, side="right") - 1
    room = np.minimum(clear[leg], clear[leg + 1])
    times = departure + 3600 * middle / service
    waves = sky.wave_height_m(longitude[leg], latitude[leg], times)
    slowed = np.clip(1 - 0.02 * np.maximum(0.0, waves - 1.5) ** 1.3, 0.55, 1.0)
    lengths = np.diff(bounds)
    lost_h = float((lengths / service * (1 / slowed - 1)).sum())
    speed = service * slowed * rng.normal(1.0, 0.012, len(middle))
    speed = np.where(room < NARROW_NM, np.minimum(speed, _narrow(service)), speed)
    speed = np.where(way.is_canal[leg], np.minimum(speed, CANAL_KNOTS), speed)
    speed = np.where((middle < harbour) | (middle > total - harbour), min(6.5, service), speed)
    if loiter_at is not None:
        inside = (middle > loiter_at) & (middle < loiter_at + 0.6 * loiter_h)
        speed = np.where(inside, 0.6, speed)
    stops = (
        np.isclose(bounds[1:], anchor_at, atol=1e-9) if anchor_at is not None else np.zeros(len(middle), bool)
    )
    sections = [
        Section(length, wanted, UNDER_WAY, wait_s if stop else 0.0)
        for length, wanted, stop in zip(lengths.tolist(), speed.tolist(), stops.tolist(), strict=True)
        if length > 0
    ]
    return sections, lost_h, loiter_at


def _local_trips(ship: Ship, rng: np.random.Generator) -> Iterator[Passage]:
    """Out of the home port along one of the ways from it, some work there, and back; then a rest."""
    home = ship.home_port
    ways = [way for (origin, _), way in sorted(routes().items()) if origin == home]
    time_s = -3600 * float(rng.uniform(0.2, ship.figures.stay_hours[1]))
    reach = (8.0, 25.0) if ship.kind == "fishing" or ship.is_class_b else (2.5, 9.0)
    sails = ship.ais_ship_type == 36
    status = SAILING if sails else UNDER_WAY
    while True:
        way = ways[int(rng.integers(len(ways)))]
        longitude, latitude, along = way.beside(float(rng.uniform(0.05, 0.5)))
        out_nm = min(float(rng.uniform(*reach)), way.length_nm / 3)
        keep = int(np.searchsorted(along, out_nm))
        share = (out_nm - along[keep - 1]) / (along[keep] - along[keep - 1])
        end = [
            float(side[keep - 1] + share * (side[keep] - side[keep - 1])) for side in (longitude, latitude)
        ]
        lon = [*longitude[:keep].tolist(), end[0]]
        lat = [*latitude[:keep].tolist(), end[1]]
        lon, lat = lon + lon[-2::-1], lat + lat[-2::-1]
        clear = [*way.clearance_nm[:keep].tolist(), float(way.clearance_nm[keep])]
        sailed = _measured(lon, lat)
        speed = (5.5 if sails else min(ship.design_speed_knots, 22.0)) * float(rng.uniform(0.7, 0.95))
        if ship.is_class_b and not sails:
            speed = float(rng.uniform(7, 20))
        half = sailed[-1] / 2
        work_nm = min(half / 2, float(rng.uniform(0.5, 3.0)))
        profile = Profile(time_s)
        profile.rest(3600 * float(rng.uniform(*ship.figures.stay_hours)), MOORED)
        work = FISHING if ship.kind == "fishing" else RESTRICTED if ship.kind == "tug" else status
        profile.sail(
            [
                Section(half - work_nm, speed, status),
                Section(2 * work_nm, float(rng.uniform(1.5, 3.5)), work),
                Section(half - work_nm, speed, status),
            ],
            acceleration=60.0,
        )
        if profile.time_s > 0:
            yield Passage(lon, lat, sailed, clear + clear[-2::-1], profile.pieces, profile.time_s, 0.9, home)
        time_s = profile.time_s


def _measured(longitude: list[float], latitude: list[float]) -> list[float]:
    lon, lat = np.array(longitude), np.array(latitude)
    return [0.0, *np.cumsum(distance_nm(lon[:-1], lat[:-1], lon[1:], lat[1:])).tolist()]


class _Plane:
    """Miles east and north of a place, to degrees."""

    def __init__(self, longitude: float, latitude: float) -> None:
        self._lon, self._lat = longitude, latitude
        self._scale = float(np.cos(np.radians(latitude)))

    def degrees(self, point: npt.NDArray[np.float64]) -> tuple[float, float]:
        return self._lon + float(point[0]) / 60 / self._scale, self._lat + float(point[1]) / 60


def _direction(angle_deg: float) -> Floats:
    """Unit vector (east, north) of a course."""
    return np.array([np.sin(np.radians(angle_deg)), np.cos(np.radians(angle_deg))])


def _meetings(ship: Ship, rng: np.random.Generator, centre: tuple[float, float]) -> Iterator[Passage]:
    """One ship's side of what a pair does in open water.

    Both ships of a pair run this with random streams that are alike, and each takes its own side of every
    meeting: they lie beside each other for hours (an encounter), or pass close by on crossing, opposite or
    like courses (a near miss).
    """
    side = ship.index % 2
    plane = _Plane(*centre)
    places = [_direction(float(rng.uniform(0, 360))) * MEETING_NM * 0.7 for _ in range(2)]
    time_s = -3600 * float(rng.uniform(1, 8))
    kinds = ("encounter", "encounter", "crossing", "head_on", "overtaking")
    while True:
        kind = kinds[int(rng.integers(len(kinds)))]
        if kind == "encounter":
            plans, start, end = _side_by_side(places, time_s, rng)
        else:
            plans, start, end = _close_passing(places, time_s, kind, rng)
        points, pieces, facts = plans[side]
        lon, lat = zip(*(plane.degrees(point) for point in points), strict=True)
        along = _measured(list(lon), list(lat))
        incidents = []
        if side == 0:
            name = "encounter" if kind == "encounter" else "near_miss"
            incidents.append(Incident(name, start, end, {"pair": int(ship.service.name), **facts}))
        passage = Passage(
            list(lon),
            list(lat),
            along,
            [OFFSHORE_NM] * len(lon),
            pieces.pieces,
            pieces.time_s,
            0.8,
            "AT SEA",
            incidents=incidents,
        )
        if passage.end_s > 0:
            yield passage
        time_s = pieces.time_s
        places = [plan[0][-1] for plan in plans]


_Plan = tuple[list[Floats], Profile, dict[str, Any]]


def _side_by_side(
    places: list[Floats], time_s: float, rng: np.random.Generator
) -> tuple[list[_Plan], float, float]:
    """Both sail to one place and drift 0.1 nm apart for 2.5 to 8 hours."""
    course = float(rng.uniform(0, 360))
    drift_h, drift_knots = float(rng.uniform(2.6, 8.0)), float(rng.uniform(0.3, 0.8))
    apart = float(rng.uniform(0.07, 0.14))
    meet = _direction(float(rng.uniform(0, 360))) * float(rng.uniform(0, MEETING_NM * 0.5))
    abeam = _direction(course + 90) * apart / 2
    ends = [meet - abeam, meet + abeam]
    sail_h = max(float(np.hypot(*(ends[i] - places[i]))) for i in range(2)) / 6.5 + 0.3
    plans: list[_Plan] = []
    for i in range(2):
        length = max(0.01, float(np.hypot(*(ends[i] - places[i]))))
        drifted = ends[i] + _direction(course) * drift_h * drift_knots
        away = drifted + _direction(course + (60 if i else -60)) * 1.0
        profile = Profile(time_s)
        profile.steady(length, length / sail_h, UNDER_WAY)
        profile.steady(drift_h * drift_knots, drift_knots, RESTRICTED)
        profile.steady(1.0, 5.0, UNDER_WAY)
        plans.append(([places[i], ends[i], drifted, away], profile, {"distance_m": round(apart * 1852)}))
    start = time_s + 3600 * sail_h
    return plans, start, start + 3600 * drift_h


def _close_passing(
    places: list[Floats], time_s: float, kind: str, rng: np.random.Generator
) -> tuple[list[_Plan], float, float]:
    """Both sail straight for half an hour and pass one point at one time, a little apart."""
    apart = float(rng.uniform(0.06, 0.4))
    course = float(rng.uniform(0, 360))
    turn = {"head_on": float(rng.uniform(177, 183)), "overtaking": float(rng.uniform(-4, 4))}
    courses = [
        course,
        course + turn.get(kind, float(rng.uniform(55, 125)) * (1 if rng.random() < 0.5 else -1)),
    ]
    speeds = [9.0, 5.0 if kind == "overtaking" else 8.5]
    relative = _direction(courses[1]) * speeds[1] - _direction(courses[0]) * speeds[0]
    aside = np.array([-relative[1], relative[0]]) / np.hypot(*relative) * apart
    meet = _direction(float(rng.uniform(0, 360))) * float(rng.uniform(0, MEETING_NM * 0.3))
    at = [meet, meet + aside]
    run_h = 0.6
    begins = [at[i] - _direction(courses[i]) * speeds[i] * run_h for i in range(2)]
    sail_h = max(float(np.hypot(*(begins[i] - places[i]))) for i in range(2)) / 6.5 + 0.3
    plans: list[_Plan] = []
    for i in range(2):
        length = max(0.01, float(np.hypot(*(begins[i] - places[i]))))
        passed = at[i] + _direction(courses[i]) * speeds[i] * 0.4
        profile = Profile(time_s)
        profile.steady(length, length / sail_h, UNDER_WAY)
        profile.steady(speeds[i] * (run_h + 0.4), speeds[i], UNDER_WAY)
        plans.append(([places[i], begins[i], passed], profile, {"type": kind, "dcpa_nm": round(apart, 3)}))
    closest = time_s + 3600 * (sail_h + run_h)
    return plans, closest, closest
