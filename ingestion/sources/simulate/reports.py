"""AIS reports and sensor readings as messages: what receivers get of the fleet's true state.

Owns texts, noise, sentinels and the thinning of the reports. Messages are written by templates, because
writing JSON is most of the work.
"""

import json
from datetime import timedelta

import numpy as np
import numpy.typing as npt

from ingestion.sources import Headers, Message, headers
from ingestion.sources.simulate.config import SimulationConfig
from ingestion.sources.simulate.fleet import HOME_FLAGS, Ship
from ingestion.sources.simulate.itinerary import Passage
from ingestion.sources.simulate.machinery import Readings
from ingestion.sources.simulate.motion import Motion
from ingestion.sources.simulate.ports import ports
from ingestion.sources.simulate.profile import AT_ANCHOR
from ingestion.sources.simulate.routes import routes
from ingestion.sources.simulate.trades import LOCAL_PORTS
from ingestion.sources.simulate.truth import Truth
from ingestion.topics import AIS, SENSORS

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Integers = npt.NDArray[np.int64]

NAME = "simulate"
OFFSHORE_NM = 22.0
"""From here on satellites hear ships better than the coast does."""
TURN_DEG_PER_MIN = 60.0
GPS_DEG = 6 / 1852 / 60
SWING_DEG = 90 / 1852 / 60

_POSITION = headers(NAME, "position_report")
_STATIC = headers(NAME, "static_report")
_BASE = headers(NAME, "base_station_report")
_AID = headers(NAME, "aid_to_navigation_report")
_SENSOR = headers(NAME, "sensor_reading")

CLASS_A = (
    '{"schema_version":1,"mmsi":%d,"timestamp":"%sZ","message_type":%d,"latitude":%.6f,"longitude":%.6f,'
    '"speed_knots":%.1f,"course_deg":%.1f,"heading_deg":%d,"nav_status":%d,"rate_of_turn":%.1f,'
    '"position_accuracy":1,"utc_second":%d,"transceiver_class":"A","source":"simulate"}'
)
CLASS_B = (
    '{"schema_version":1,"mmsi":%d,"timestamp":"%sZ","message_type":18,"latitude":%.6f,"longitude":%.6f,'
    '"speed_knots":%.1f,"course_deg":%.1f,"heading_deg":%d,"position_accuracy":0,"utc_second":%d,'
    '"transceiver_class":"B","source":"simulate"}'
)
LONG_RANGE = (
    '{"schema_version":1,"mmsi":%d,"timestamp":"%sZ","message_type":27,"latitude":%.4f,"longitude":%.4f,'
    '"speed_knots":%d,"course_deg":%d,"nav_status":%d,"position_accuracy":0,"transceiver_class":"A",'
    '"source":"simulate"}'
)

_SENSOR_FIELDS = (
    ("engine_rpm", "%.1f"),
    ("engine_load_pct", "%.2f"),
    ("exhaust_temp_c", "%.1f"),
    ("coolant_temp_c", "%.1f"),
    ("lube_oil_pressure_bar", "%.2f"),
    ("lube_oil_temp_c", "%.1f"),
    ("vibration_mm_s", "%.2f"),
    ("fuel_flow_kg_h", ""),
    ("co2_kg_h", "%.1f"),
    ("nox_kg_h", "%.2f"),
    ("sox_kg_h", "%.3f"),
    ("pm_kg_h", "%.3f"),
    ("ballast_level_pct", "%.1f"),
    ("water_temp_c", "%.1f"),
    ("water_ph", "%.2f"),
    ("oil_in_water_ppm", "%.1f"),
    ("air_temp_c", "%.1f"),
    ("wind_speed_knots", "%.1f"),
    ("wind_direction_deg", "%.0f"),
    ("wave_height_m", "%.1f"),
    ("air_pressure_hpa", "%.1f"),
    ("visibility_nm", "%.1f"),
)
_OFTEN_MISSING = ("water_ph", "ballast_level_pct", "visibility_nm", "pm_kg_h")
"""Not fitted on every ship."""


def wrapped(longitude: float) -> float:
    """Into -180…180."""
    return (longitude + 180) % 360 - 180


class Signals:
    """The transceivers and sensors of the fleet."""

    def __init__(
        self, ships: list[Ship], config: SimulationConfig, rng: np.random.Generator, truth: Truth
    ) -> None:
        count = len(ships)
        self._ships = ships
        self._rng = rng
        self._truth = truth
        self._rates = config.rates
        self._interval_s = config.interval_s
        self._start = config.start
        self._rest_every = round(config.rest_interval_s / config.interval_s)
        self._static_every = round(config.static_interval_s / config.interval_s)
        self._mmsi = np.array([ship.mmsi for ship in ships])
        self._clash()
        self._keys = [str(mmsi).encode() for mmsi in self._mmsi.tolist()]
        self._sensor_keys = [str(ship.mmsi).encode() for ship in ships]
        self._class_b = np.array([ship.is_class_b for ship in ships])
        self._gyro = np.array([ship.has_gyro for ship in ships])
        self._turns = np.array([ship.has_turn_indicator for ship in ships])
        self._heading = np.full(count, -1.0)
        self._shift = np.zeros((2, count))
        self.is_displaced = np.zeros(count, bool)
        self._static = [""] * count
        self._static_b = [""] * count
        self._sensor_texts = [self._sensor_text(ship) for ship in ships]

    def _clash(self) -> None:
        """Some ships send under the MMSI of another."""
        large = [ship.index for ship in self._ships if not ship.is_class_b]
        for ship in large:
            if len(large) > 1 and self._rng.random() < self._rates.clash:
                other = ship
                while other == ship:
                    other = large[int(self._rng.integers(len(large)))]
                self._mmsi[ship] = self._ships[other].mmsi
                self._truth.record(
                    "mmsi_clash", mmsi=self._ships[ship].mmsi, sent_mmsi=self._ships[other].mmsi
                )

    def displace(self, ship: int, latitude: float) -> None:
        """Draw the error of a false position: 20 to 90 nm."""
        off, angle = self._rng.uniform(20, 90) / 60, self._rng.uniform(0, 2 * np.pi)
        self._shift[:, ship] = (
            off * np.sin(angle) / max(0.1, float(np.cos(np.radians(latitude)))),
            off * np.cos(angle),
        )

    def begin(self, ship: int, passage: Passage) -> None:
        """Rebuild the static report for a passage."""
        vessel = self._ships[ship]
        mmsi = int(self._mmsi[ship])
        common = {"transceiver_class": "B" if vessel.is_class_b else "A", "source": NAME}
        if vessel.is_class_b:
            base = {"schema_version": 1, "mmsi": mmsi, "timestamp": "@", "message_type": 24}
            kind = {"ship_type": vessel.ais_ship_type, "call_sign": vessel.call_sign}
            size = {"length_m": vessel.length_m, "width_m": vessel.beam_m}
            self._static[ship] = _template({**base, "static_part": "A", "name": vessel.name, **common})
            self._static_b[ship] = _template({**base, "static_part": "B", **kind, **size, **common})
            return
        eta = ""
        if passage.arrival_s:
            eta = f"{self._start + timedelta(seconds=passage.arrival_s):%m-%dT%H:%MZ}"
        destination = passage.destination
        if vessel.mmsi % 3 == 0 and destination in ports():
            destination = ports()[destination].name.upper()[:20]
        self._static[ship] = _template(
            {
                "schema_version": 1,
                "mmsi": mmsi,
                "timestamp": "@",
                "message_type": 5,
                "imo": vessel.imo,
                "name": vessel.name,
                "call_sign": vessel.call_sign,
                "ship_type": vessel.ais_ship_type,
                "length_m": vessel.length_m,
                "width_m": vessel.beam_m,
                "draught_m": round(passage.draught_share * vessel.design_draught_m, 1),
                "destination": destination,
                "eta": eta or "00-00T24:60Z",
                **common,
            }
        )

    def reports(
        self, step: int, order: Integers, time_s: Floats, ms: Integers, motion: Motion, heard: Flags
    ) -> list[Message]:
        """The AIS messages of a step: positions, and static reports where they are due."""
        at_rest = motion.at_rest()
        count = len(time_s)
        turn = self._turn(step, motion.course_deg, at_rest)
        due = heard & (~at_rest | ((np.arange(count) + step) % self._rest_every == 0))
        received = self._rng.random(count) >= self._rates.loss
        self._truth.injected["lost"] += int((due & ~received).sum())
        at = order[(due & received)[order]]
        messages = self._positions(at, time_s, ms, motion, at_rest, turn)
        static = order[(heard & ((np.arange(count) + step) % self._static_every == 0))[order]]
        if len(static):
            for ship, text, moment in zip(
                static.tolist(), _texts(ms[static]), ms[static].tolist(), strict=True
            ):
                key = self._keys[ship]
                value = (self._static[ship] % text).encode()
                messages.append(Message(AIS.name, key, value, _STATIC, moment))
                if self._class_b[ship]:
                    value = (self._static_b[ship] % text).encode()
                    messages.append(Message(AIS.name, key, value, _STATIC, moment))
        return messages

    def _turn(self, step: int, course: Floats, at_rest: Flags) -> Floats:
        """Turn headings to the course, at most as fast as ships turn; rate of turn, degrees per minute."""
        if step == 0:
            self._heading = course.copy()
        minutes = self._interval_s / 60
        wanted = (course - self._heading + 180) % 360 - 180
        most = TURN_DEG_PER_MIN * minutes
        turned = np.where(at_rest, 0.0, np.clip(wanted, -most, most))
        self._heading = (self._heading + turned) % 360
        return turned / max(minutes, 1.0)

    def _positions(
        self, at: Integers, time_s: Floats, ms: Integers, motion: Motion, at_rest: Flags, turn: Floats
    ) -> list[Message]:
        count = len(at)
        if not count:
            return []
        noise = self._rng.standard_normal((5, count))
        rest = at_rest[at]
        lat, lon = motion.latitude[at], motion.longitude[at]
        scale = np.cos(np.radians(lat))
        swing = np.where(motion.status[at] == AT_ANCHOR, SWING_DEG, 0.0)
        angle = time_s[at] / 2400 + at
        shown = self.is_displaced[at]
        lat = lat + GPS_DEG * noise[0] + swing * np.sin(angle) + np.where(shown, self._shift[1, at], 0.0)
        lon = (
            lon
            + (GPS_DEG * noise[1] + swing * np.cos(angle)) / scale
            + np.where(shown, self._shift[0, at], 0.0)
        )
        lat = np.clip(lat, -89.9, 89.9)
        lon = (lon + 180) % 360 - 180
        speed = np.where(
            rest, np.abs(0.04 * noise[2]), np.maximum(0, motion.speed_knots[at] + 0.08 * noise[2])
        )
        heading = self._heading[at]
        course = np.where(rest, (180 + 120 * noise[3]) % 360, (heading + 0.8 * noise[3]) % 360)
        course = np.where(np.round(course, 1) >= 360, 0.0, course)
        pointed = np.round(heading + np.where(rest, 0.0, 1.2 * noise[4])).astype(np.int64) % 360
        pointed = np.where(self._gyro[at], pointed, 511)
        rate = np.where(self._turns[at], np.round(turn[at]), -128.0)
        self._sentinels(at, ms, lat, lon, speed, course, pointed, rate)
        status = motion.status[at]
        kind = np.where((np.abs(rate) > 10) & (rate != -128), 3, 1)
        class_b = self._class_b[at]
        far = ~class_b & (motion.clearance_nm[at] >= OFFSHORE_NM) & ~rest
        far &= self._rng.random(count) < self._rates.long_range
        second = (ms[at] // 1000) % 60
        text = _texts(ms[at])
        rows = zip(
            at.tolist(), self._mmsi[at].tolist(), text, kind.tolist(), lat.tolist(), lon.tolist(),
            speed.tolist(), course.tolist(), pointed.tolist(), status.tolist(), rate.tolist(),
            second.tolist(), ms[at].tolist(), (class_b + 2 * far).tolist(), strict=True,
        )  # fmt: skip
        keys, topic = self._keys, AIS.name
        messages = []
        for ship, mmsi, iso, a, b, c, d, e, f, g, h, i, moment, form in rows:
            if form == 0:
                value = CLASS_A % (mmsi, iso, a, b, c, d, e, f, g, h, i)
            elif form == 1:
                value = CLASS_B % (mmsi, iso, b, c, d, e, f, i)
            else:
                value = LONG_RANGE % (
                    mmsi, iso, b if b > 90 else round(b * 600) / 600, c if c > 180 else round(c * 600) / 600,
                    63 if d > 62 else round(d), 511 if e >= 360 else round(e) % 360, g,
                )  # fmt: skip
            messages.append(Message(topic, keys[ship], value.encode(), _POSITION, moment))
        return messages

    def _sentinels(
        self,
        at: Integers,
        ms: Integers,
        lat: Floats,
        lon: Floats,
        speed: Floats,
        course: Floats,
        heading: Integers,
        rate: Floats,
    ) -> None:
        """Replace values by 'not available', at the configured rates."""
        chance = self._rates.sentinel
        if chance <= 0:
            return
        draws = self._rng.random((5, len(at))) < chance
        fields = ("position", "speed", "course", "heading", "rate_of_turn")
        for number, place in zip(*(found.tolist() for found in np.nonzero(draws)), strict=True):
            if number == 0:
                lat[place], lon[place] = 91.0, 181.0
            else:
                (speed, course, heading, rate)[number - 1][place] = (102.3, 360.0, 511, -128.0)[number - 1]
            ship = int(at[place])
            self._truth.record(
                f"sentinel_{fields[number]}", mmsi=int(self._mmsi[ship]), timestamp_ms=int(ms[ship])
            )

    def _sensor_text(self, ship: Ship) -> str:
        """The template of a ship's readings; a sensor that is not fitted takes its value and shows null."""
        parts = ['{"schema_version":1,"reading_id":"%s","mmsi":%d,"timestamp":"%sZ"']
        for name, form in _SENSOR_FIELDS:
            if name == "fuel_flow_kg_h":
                one = ship.main_fuel in ("MDO_MGO", "LNG")
                rest = "%.0s" if one else ',"MDO_MGO":%.1f'
                parts.append(f'"{name}":{{"{ship.main_fuel}":%.1f{rest}}}')
            elif name in _OFTEN_MISSING and self._rng.random() < 0.2:
                parts.append(f'"{name}":null%.0s')
            else:
                parts.append(f'"{name}":{form}')
        return ",".join(parts) + "}"

    def sensor_messages(
        self, at: Integers, ms: Integers, readings: Readings
    ) -> tuple[list[Message], list[str]]:
        """The readings of the ships ``at`` as messages, and their ids."""
        messages, ids = [], []
        topic, keys, texts, ships = SENSORS.name, self._sensor_keys, self._sensor_texts, self._ships
        columns = [column.tolist() for column in readings]
        for ship, iso, moment, *values in zip(at.tolist(), _texts(ms), ms.tolist(), *columns, strict=True):
            mmsi = ships[ship].mmsi
            reading = f"{mmsi}-{moment}"
            ids.append(reading)
            value = texts[ship] % (reading, mmsi, iso, *values)
            messages.append(Message(topic, keys[ship], value.encode(), _SENSOR, moment))
        return messages, ids


class Stations:
    """Base stations (type 4) and aids to navigation (type 21) at the local ports."""

    def __init__(self, config: SimulationConfig) -> None:
        self._every = round(config.static_interval_s / config.interval_s)
        self._texts: list[tuple[bytes, str, Headers]] = []
        places = {way.origin: way for way in routes().values()}
        for number, name in enumerate(port for port in LOCAL_PORTS if port in places):
            port, way = ports()[name], places[name]
            digits = HOME_FLAGS.get(port.country, (563,))[0]
            buoy = min(2, len(way.latitude) - 1)
            base = {"schema_version": 1, "mmsi": digits * 10_000 + 1001 + number, "timestamp": "@"}
            where = {"latitude": port.latitude, "longitude": port.longitude}
            self._add({**base, "message_type": 4, **where, "position_accuracy": 1, "source": NAME}, _BASE)
            aid = {
                **base,
                "mmsi": 990_000_000 + digits * 10_000 + 6001 + number,
                "message_type": 21,
                "latitude": round(float(way.latitude[buoy]), 5),
                "longitude": round(wrapped(float(way.longitude[buoy])), 5),
                "position_accuracy": 1,
                "name": f"{name} FAIRWAY",
                "aid_type": 30,
                "source": NAME,
            }
            self._add(aid, _AID)

    def _add(self, fields: dict[str, object], kind: Headers) -> None:
        self._texts.append((str(fields["mmsi"]).encode(), _template(fields), kind))

    def reports(self, step: int, ms: int) -> list[Message]:
        """What the stations send in a step."""
        if step % self._every:
            return []
        iso = _texts(np.array([ms]))[0]
        return [Message(AIS.name, key, (text % iso).encode(), kind, ms) for key, text, kind in self._texts]


def _template(fields: dict[str, object]) -> str:
    """JSON text with a placeholder ("@") for the time."""
    text = json.dumps(fields, separators=(",", ":")).replace("%", "%%")
    return text.replace('"timestamp":"@"', '"timestamp":"%sZ"', 1)


def _texts(ms: Integers) -> list[str]:
    """Milliseconds since 1970 as ISO 8601, without the zone."""
    texts: list[str] = np.datetime_as_string(ms.astype("datetime64[ms]")).tolist()
    return texts
