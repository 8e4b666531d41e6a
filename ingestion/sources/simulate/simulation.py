"""One simulation: the fleet step by step, as messages of the four topics.

Owns the clock and the order. Each ship has its own moment within a step, so that the reports of a step spread
over it; a step is computed for the whole fleet at once. Yields the messages of a step before computing the
next: memory does not grow with the run. The same :class:`SimulationConfig` gives the same bytes.
"""

import heapq
import itertools
from collections.abc import Iterator
from datetime import UTC, timedelta
from typing import Any

import numpy as np
import numpy.typing as npt
import orjson

from ingestion.sources import Message, headers
from ingestion.sources.simulate import reports
from ingestion.sources.simulate.alarms import Alarm, Alarms, Change
from ingestion.sources.simulate.config import SimulationConfig
from ingestion.sources.simulate.disorder import Disorder
from ingestion.sources.simulate.episodes import Episodes
from ingestion.sources.simulate.fleet import Ship, fleet, open_water_anchors
from ingestion.sources.simulate.itinerary import Passage, World, passages
from ingestion.sources.simulate.machinery import FAULTS, Machinery
from ingestion.sources.simulate.motion import Motion
from ingestion.sources.simulate.reports import NAME, Signals, Stations
from ingestion.sources.simulate.truth import Truth
from ingestion.sources.simulate.weather import Sky
from ingestion.topics import ALERTS, VOYAGE_EVENTS

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

FAR_FROM_SHORE_NM = 55.0
ACKNOWLEDGED_AFTER_S = (60.0, 1500.0)


class Simulation:
    """A fleet and its feed."""

    def __init__(self, config: SimulationConfig, truth: Truth | None = None) -> None:
        self.config = config
        self.truth = truth or Truth()
        seed, rates = config.seed, config.rates
        streams = [np.random.default_rng([seed, stream]) for stream in range(10)]
        phases = np.sort(streams[0].random(config.vessels)) * config.interval_s
        self._start_ms = round(config.start.timestamp() * 1000)
        self._phases = np.round(phases, 3)
        self.ships = fleet(config.vessels, streams[1])
        # ships report in the order of their phases, which is independent of the fleet's order
        order = streams[2].permutation(config.vessels)
        self._phases = self._phases[np.argsort(np.argsort(order))]
        self._by_phase = np.argsort(self._phases, kind="stable")
        self._sky = Sky(streams[3], config.start.timestamp())
        self._machinery = Machinery(self.ships, streams[4])
        world = World(self._sky, self.iso, rates.loitering, self._machinery.due_maintenance)
        anchors = open_water_anchors()
        self._motion = Motion([passages(ship, seed, world, anchors) for ship in self.ships])
        self._signals = Signals(self.ships, config, streams[5], self.truth)
        self._stations = Stations(config)
        self._alarms = Alarms(config.vessels)
        self._disorder = Disorder(rates, streams[6], self.truth)
        self._sensor_rng = streams[7]
        self._has_sensors = np.array([not ship.is_class_b for ship in self.ships])
        count = config.vessels
        self._gaps = Episodes(count, rates.gaps_per_day, (1, 5), streams[8])
        self._dark = Episodes(count, rates.dark_per_day, (12, 30), streams[8])
        self._jumps = Episodes(count, rates.jumps_per_day, (0.17, 0.67), streams[8])
        self._faults = Episodes(count, rates.sensor_faults_per_day, (2, 12), streams[9])
        self._fault_kind = np.full(count, -1)
        self._rng = streams[9]
        self._queue: list[tuple[float, int, Any]] = []
        self._serial = itertools.count()

    def iso(self, time_s: float) -> str:
        """Seconds since the start as the contracts write a time."""
        moment = self.config.start.astimezone(UTC) + timedelta(milliseconds=round(time_s * 1000))
        return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"

    def steps(self) -> Iterator[list[Message]]:
        """The messages, a step at a time, in the order in which they arrive."""
        interval = self.config.interval_s
        limit, until_s = self.config.messages, self.config.duration_s
        made = 0
        for ship in self.ships:
            self._particulars(ship)
        for step in itertools.count():
            begin_s = step * interval
            if until_s is not None and begin_s >= until_s:
                break
            messages = self._disorder.arrive(
                self._step(step, begin_s), self._start_ms + 1000 * (begin_s + interval)
            )
            self._count(messages)
            made += len(messages)
            yield messages
            if limit is not None and made >= limit:
                break
        rest = self._disorder.rest()
        self._count(rest)
        yield rest

    def _count(self, messages: list[Message]) -> None:
        sent = self.truth.sent
        for message in messages:
            sent[message.topic] += 1

    def _step(self, step: int, begin_s: float) -> list[Message]:
        time_s = self._phases + begin_s
        motion = self._motion
        motion.advance(time_s)
        for ship in motion.begun if step else range(len(self.ships)):
            self._begin(ship, motion.passages[ship])
        heard = self._heard(time_s, motion)
        milliseconds = self._start_ms + np.round(time_s * 1000).astype(np.int64)
        messages = self._signals.reports(step, self._by_phase, time_s, milliseconds, motion, heard)
        messages += self._stations.reports(step, self._start_ms + round(begin_s * 1000))
        self._read_sensors(step, time_s, milliseconds, messages)
        self._due_events(begin_s + self.config.interval_s, messages)
        messages.sort(key=_event_time)
        return messages

    def _heard(self, time_s: Floats, motion: Motion) -> Flags:
        """Which ships are received at all; begins gaps, dark hours and false positions."""
        under_way = ~motion.at_rest()
        anywhere = np.ones(len(time_s), bool)
        gap = self._episode("gap", self._gaps, time_s, anywhere)
        dark = self._episode(
            "dark", self._dark, time_s, under_way & (motion.clearance_nm >= FAR_FROM_SHORE_NM)
        )
        jump = self._episode("position_jump", self._jumps, time_s, under_way)
        for ship in self._jumps.begun:
            self._signals.displace(ship, motion.latitude[ship])
        self._signals.is_displaced = jump
        return ~(gap | dark)

    def _episode(self, kind: str, episodes: Episodes, time_s: Floats, allowed: Flags) -> Flags:
        active = episodes.active(time_s, allowed)
        for ship in episodes.begun:
            self.truth.record(
                kind,
                mmsi=self.ships[ship].mmsi,
                start=self.iso(float(time_s[ship])),
                end=self.iso(float(episodes.until_s[ship])),
            )
        return active

    def _begin(self, ship: int, passage: Passage) -> None:
        """Queue the events of a passage that begins, and record its incidents as truth."""
        vessel = self.ships[ship]
        self._signals.begin(ship, passage)
        for event in passage.events:
            event_fields = {
                "schema_version": 1,
                "event_id": f"{vessel.mmsi}-{event.event_type}-{self.iso(event.time_s)}",
                "mmsi": vessel.mmsi,
                "imo": vessel.imo or None,
                "timestamp": self.iso(event.time_s),
                "event_type": event.event_type,
                **event.fields,
            }
            self._queue_event(event.time_s, vessel, event.event_type, event_fields)
        for incident in passage.incidents:
            if incident.end_s > 0:
                self.truth.record(
                    incident.kind,
                    mmsi=vessel.mmsi,
                    start=self.iso(incident.start_s),
                    end=self.iso(incident.end_s),
                    **self._partner(vessel, incident.fields),
                )

    def _partner(self, vessel: Ship, fields: dict[str, Any]) -> dict[str, Any]:
        if "pair" not in fields:
            return fields
        other = next(
            ship for ship in self.ships if ship.service == vessel.service and ship.index != vessel.index
        )
        return {**fields, "other_mmsi": other.mmsi}

    def _particulars(self, ship: Ship) -> None:
        if ship.is_class_b:
            return
        event_fields = {
            "schema_version": 1,
            "event_id": f"{ship.mmsi}-vessel_particulars-{self.iso(0)}",
            "mmsi": ship.mmsi,
            "imo": ship.imo,
            "timestamp": self.iso(0),
            "event_type": "vessel_particulars",
            "name": ship.name,
            "vessel_type": ship.vessel_type,
            "ais_ship_type": ship.ais_ship_type,
            "dwt": ship.dwt,
            "gt": ship.gt,
            "mcr_kw": ship.mcr_kw,
            "design_speed_knots": ship.design_speed_knots,
            "design_draught_m": ship.design_draught_m,
            "engine_type": ship.engine_type,
            "main_fuel": ship.main_fuel,
            "year_built": ship.year_built,
            "length_m": ship.length_m,
            "beam_m": ship.beam_m,
            "flag": ship.flag,
            "home_port_locode": ship.home_port,
        }
        self._queue_event(0.0, ship, "vessel_particulars", event_fields)

    def _queue_event(self, time_s: float, ship: Ship, event_type: str, event_fields: dict[str, Any]) -> None:
        # events before the start are sent at the start: the pace of a replay begins there
        at_ms = self._start_ms + max(0, round(time_s * 1000))
        message = Message(
            VOYAGE_EVENTS.name,
            str(ship.mmsi).encode(),
            orjson.dumps(event_fields),
            headers(NAME, event_type),
            at_ms,
        )
        heapq.heappush(self._queue, (time_s, next(self._serial), message))

    def _read_sensors(
        self, step: int, time_s: Floats, milliseconds: npt.NDArray[np.int64], messages: list[Message]
    ) -> None:
        every = round(self.config.sensor_interval_s / self.config.interval_s)
        # a small fleet is read all at once: a few ships per step would cost as much as many
        group = np.arange(len(self.ships)) % min(every, 1 + len(self.ships) // 500)
        at = np.flatnonzero(self._has_sensors & ((group + step) % every == 0))
        faulty = self._episode("sensor_fault", self._faults, time_s, self._has_sensors)
        for ship in self._faults.begun:
            self._fault_kind[ship] = int(self._rng.integers(len(FAULTS)))
            self.truth.record(
                f"sensor_fault_{FAULTS[self._fault_kind[ship]]}",
                mmsi=self.ships[ship].mmsi,
                start=self.iso(float(time_s[ship])),
                end=self.iso(float(self._faults.until_s[ship])),
            )
        if not len(at):
            return
        motion = self._motion
        weather = self._sky.at(motion.longitude[at], motion.latitude[at], time_s[at])
        readings = self._machinery.readings(
            at,
            time_s[at],
            motion.speed_knots[at],
            motion.draught_share[at],
            motion.at_rest()[at],
            weather,
            np.where(faulty[at], self._fault_kind[at], -1),
            self._sensor_rng,
        )
        made, ids = self._signals.sensor_messages(at, milliseconds[at], readings)
        messages += made
        for change in self._alarms.changes(at, readings, ids):
            self._report_change(change, float(time_s[at[change.place]]))

    def _report_change(self, change: Change, time_s: float) -> None:
        alarm = change.alarm
        if change.status == "raised":
            self._queue_alert(time_s + 0.5, "raised", alarm, change.value)
            wait_s = float(self._rng.uniform(*ACKNOWLEDGED_AFTER_S))
            heapq.heappush(self._queue, (time_s + wait_s, next(self._serial), alarm))
            return
        if not alarm.is_acknowledged:
            alarm.is_acknowledged = True
            self._queue_alert(time_s + 0.6, "acknowledged", alarm, change.value)
        self._queue_alert(time_s + 1.0, "cleared", alarm, change.value)

    def _queue_alert(self, time_s: float, status: str, alarm: Alarm, value: float) -> None:
        vessel, rule = self.ships[alarm.ship], alarm.rule
        event_fields = {
            "schema_version": 1,
            "alert_id": alarm.alert_id,
            "mmsi": vessel.mmsi,
            "timestamp": self.iso(time_s),
            "alert_type": rule.alert_type,
            "severity": rule.severity,
            "status": status,
            "message": rule.message,
            "value": round(value, 2),
            "threshold": rule.threshold,
            "latitude": round(float(self._motion.latitude[alarm.ship]), 5),
            "longitude": round(reports.wrapped(float(self._motion.longitude[alarm.ship])), 5),
            "source": "onboard",
        }
        at_ms = self._start_ms + round(time_s * 1000)
        message = Message(
            ALERTS.name, str(vessel.mmsi).encode(), orjson.dumps(event_fields), headers(NAME, "alert"), at_ms
        )
        heapq.heappush(self._queue, (time_s, next(self._serial), message))

    def _due_events(self, until_s: float, messages: list[Message]) -> None:
        """Take the events before a moment from the queue; an alarm in it is due to be acknowledged."""
        while self._queue and self._queue[0][0] < until_s:
            time_s, _, due = heapq.heappop(self._queue)
            if isinstance(due, Message):
                messages.append(due)
            elif self._alarms.is_up(due) and not due.is_acknowledged:
                due.is_acknowledged = True
                self._queue_alert(time_s, "acknowledged", due, due.value)


def _event_time(message: Message) -> int:
    return message.timestamp_ms or 0
