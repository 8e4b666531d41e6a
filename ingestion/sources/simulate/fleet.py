"""The simulated fleet: ships with consistent particulars, drawn from a seed.

Owns identities (MMSI, IMO number, name, call sign, flag) and particulars. Never moves a ship.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np

from ingestion.sources.simulate.kinds import CLASS_B_TYPES, KINDS, Kind
from ingestion.sources.simulate.routes import routes
from ingestion.sources.simulate.trades import LOCAL_PORTS, TRADES

FLAGS: tuple[tuple[str, tuple[int, ...], float], ...] = (
    ("PA", (351, 352, 353, 354, 355, 356, 357, 370, 371, 372, 373), 15),
    ("LR", (636,), 14),
    ("MH", (538,), 12),
    ("SG", (563, 564, 565, 566), 7),
    ("HK", (477,), 7),
    ("MT", (215, 229, 248, 249, 256), 9),
    ("BS", (308, 309, 311), 5),
    ("CY", (209, 210, 212), 4),
    ("GR", (237, 239, 240, 241), 4),
    ("NO", (257, 258, 259), 5),
    ("PT", (255, 263), 4),
    ("NL", (244, 245, 246), 4),
    ("GB", (232, 233, 234, 235), 3),
    ("US", (338, 366, 367, 368, 369), 2),
    ("CN", (412, 413, 414), 2),
)
"""Flag, the maritime identification digits that the ITU allots to it, and its weight in the fleet."""

HOME_FLAGS: dict[str, tuple[int, ...]] = {
    "DK": (219, 220),
    "SE": (265, 266),
    "FI": (230,),
    "NO": (257, 258, 259),
    "DE": (211, 218),
    "NL": (244, 245, 246),
    "GB": (232, 233, 234, 235),
    "EE": (276,),
    "LV": (275,),
    "LT": (277,),
    "PL": (261,),
    "US": (338, 366, 367, 368, 369),
    "SG": (563, 564, 565, 566),
    "IT": (247,),
    "FR": (226, 227, 228),
    "ES": (224, 225),
    "GR": (237, 239, 240, 241),
}
"""What sails from one coast only mostly has that coast's flag."""

FIRST_NAMES = [
    "NORDIC",
    "BALTIC",
    "OCEAN",
    "ATLANTIC",
    "PACIFIC",
    "NORTHERN",
    "SOUTHERN",
    "EASTERN",
    "WESTERN",
    "ARCTIC",
    "CORAL",
    "AMBER",
    "SILVER",
    "GOLDEN",
    "CRYSTAL",
    "ROYAL",
    "NOBLE",
    "GRAND",
    "SWIFT",
    "BRIGHT",
    "CLEAR",
    "BLUE",
    "WHITE",
    "POLAR",
    "STELLA",
    "AURORA",
    "VEGA",
    "SIRIUS",
    "ORION",
    "LYRA",
    "CAPELLA",
    "ALTAIR",
    "THALASSA",
    "MARINA",
    "ELBA",
    "TARA",
    "FREJA",
    "ASTRID",
    "INGRID",
    "SAGA",
    "EMBLA",
    "KARIN",
    "LINNEA",
    "SOFIA",
    "ELENA",
    "MARIA",
    "ANNA",
]
LAST_NAMES = [
    "STAR",
    "SPIRIT",
    "TRADER",
    "PIONEER",
    "VOYAGER",
    "EXPLORER",
    "WAVE",
    "BREEZE",
    "HORIZON",
    "HARMONY",
    "GLORY",
    "PRIDE",
    "FORTUNE",
    "EXPRESS",
    "CARRIER",
    "NAVIGATOR",
    "GUARDIAN",
    "SKY",
    "DAWN",
    "SUN",
    "MOON",
    "WIND",
    "TIDE",
    "BAY",
    "CAPE",
    "SOUND",
    "STRAIT",
    "FJORD",
    "ISLAND",
    "COAST",
    "LIGHT",
    "ARROW",
    "FALCON",
    "EAGLE",
    "HERON",
    "TERN",
    "GANNET",
    "PETREL",
    "OSPREY",
    "DOLPHIN",
    "MARLIN",
    "ORCA",
]

SERVICE_SHARES = {"local": 0.10, "pairs": 0.05, "class_b": 0.10}
"""Shares of the fleet that are tugs, pilots and fishing boats; pairs that meet at sea; class B craft."""


class Service(NamedTuple):
    """What a ship does: ``trade`` between ports, ``local`` trips from one, or ``pair`` meetings at sea."""

    what: str
    name: str
    """The trade's name, the home port, or the number of the pair."""


@dataclass(frozen=True, slots=True)
class Ship:
    """A ship's identity and particulars; units are in the names."""

    index: int
    mmsi: int
    imo: int
    name: str
    call_sign: str
    flag: str
    kind: str
    vessel_type: str
    ais_ship_type: int
    service: Service
    home_port: str
    is_class_b: bool
    has_gyro: bool
    has_turn_indicator: bool
    dwt: float
    gt: float
    mcr_kw: float
    design_speed_knots: float
    design_draught_m: float
    length_m: float
    beam_m: float
    engine_type: str
    main_fuel: str
    year_built: int
    passengers: int
    crew: int

    @property
    def figures(self) -> Kind:
        return KINDS[self.kind]


def imo_number(body: int) -> int:
    """The IMO number of six digits: they and a check digit (the last of the sum of digit times 7, 6, … 2).

    >>> imo_number(907472)
    9074729
    """
    digits = [int(digit) for digit in f"{body:06d}"]
    return body * 10 + sum(digit * weight for digit, weight in zip(digits, range(7, 1, -1), strict=True)) % 10


def is_imo_number(number: int) -> bool:
    """Whether the number has seven digits and a right check digit."""
    return 1_000_000 <= number <= 9_999_999 and imo_number(number // 10) == number


@cache
def open_water_anchors() -> tuple[tuple[float, float], ...]:
    """Positions (longitude, latitude) on the routes with 22 nm of open water around, where pairs of ships
    meet.
    """
    places: dict[tuple[int, int], tuple[float, float]] = {}
    for way in routes().values():
        open_water = (way.clearance_nm >= 22.0) & (abs(way.latitude) < 62)
        for lon, lat in zip(
            way.longitude[open_water].tolist(), way.latitude[open_water].tolist(), strict=True
        ):
            places.setdefault((round(lon / 2.5), round(lat / 1.5)), (lon, lat))
    return tuple(places.values())


class Registry:
    """Draws ships, so that no identity is given twice."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._rng = rng
        self._mmsis: set[int] = set()
        self._imos: set[int] = set()
        self._names: set[str] = set()

    def ship(self, index: int, service: Service, kind: str, home_port: str, is_class_b: bool) -> Ship:
        """A new ship of a kind."""
        rng = self._rng
        figures = KINDS[kind]
        share = float(rng.random())
        low, high = figures.size
        size = low * (high / low) ** share
        other = size * figures.ratio * float(rng.uniform(0.93, 1.07))
        gt, dwt = (size, other) if figures.size_is_gt else (other, size)
        length = min(400.0, _between(figures.length_m, share) * float(rng.uniform(0.97, 1.03)))
        engine, fuel = figures.engines[int(rng.integers(len(figures.engines)))]
        flag, digits = self._flag(service, home_port)
        year = 2026 - int(1 + 24 * rng.beta(1.4, 2.2))
        if fuel in ("LNG", "METHANOL"):
            year = max(year, 2012)
        types = CLASS_B_TYPES if is_class_b else figures.ais_types
        if is_class_b:
            length = float(rng.uniform(8, 19))
        return Ship(
            index=index,
            mmsi=self._unique(self._mmsis, lambda: digits * 1_000_000 + int(rng.integers(1_000, 999_999))),
            imo=0
            if is_class_b
            else self._unique(self._imos, lambda: imo_number(int(rng.integers(910_000, 999_999)))),
            name=self._name(),
            call_sign="".join(rng.choice(list("ABCDEFGHJKLMNOPRSTUVWXYZ23456789"), 5)),
            flag=flag,
            kind=kind,
            vessel_type="pleasure_craft" if is_class_b else figures.vessel_type,
            ais_ship_type=types[int(rng.integers(len(types)))],
            service=service,
            home_port=home_port,
            is_class_b=is_class_b,
            has_gyro=not is_class_b and bool(rng.random() < 0.95),
            has_turn_indicator=not is_class_b and gt > 10_000 and bool(rng.random() < 0.8),
            dwt=round(dwt),
            gt=round(gt),
            mcr_kw=round(_between(figures.mcr_kw, share) * float(rng.uniform(0.95, 1.05)), -1),
            design_speed_knots=round(float(rng.uniform(*figures.speed_knots)), 1),
            design_draught_m=round(_between(figures.draught_m, share), 1),
            length_m=round(length),
            beam_m=max(3, round(length / float(rng.uniform(5.8, 6.9)) if length > 60 else length / 3.2)),
            engine_type=engine,
            main_fuel=fuel,
            year_built=year,
            passengers=round(_between(figures.passengers, share)) if figures.passengers[1] else 0,
            crew=round(_between(figures.crew, share)),
        )

    def _flag(self, service: Service, home_port: str) -> tuple[str, int]:
        home = HOME_FLAGS.get(home_port[:2])
        if home and (service.what == "local" or self._rng.random() < 0.25):
            return home_port[:2], home[int(self._rng.integers(len(home)))]
        weights = np.array([weight for _, _, weight in FLAGS])
        flag, digits, _ = FLAGS[int(self._rng.choice(len(FLAGS), p=weights / weights.sum()))]
        return flag, digits[int(self._rng.integers(len(digits)))]

    def _name(self) -> str:
        first = FIRST_NAMES[int(self._rng.integers(len(FIRST_NAMES)))]
        last = LAST_NAMES[int(self._rng.integers(len(LAST_NAMES)))]
        name = plain = f"{first} {last}"
        number = 1
        while name in self._names:
            number += 1
            name = f"{plain} {number}"
        self._names.add(name)
        return name

    @staticmethod
    def _unique(taken: set[int], draw: Callable[[], int]) -> int:
        number = draw()
        while number in taken:
            number = draw()
        taken.add(number)
        return number


def fleet(count: int, rng: np.random.Generator) -> list[Ship]:
    """``count`` ships; about three of four trade between ports, the others stay at one place.

    A fleet of one to four ships has only traders. Pairs come two by two.
    """
    registry = Registry(rng)
    local = round(count * SERVICE_SHARES["local"])
    class_b = round(count * SERVICE_SHARES["class_b"])
    in_pairs = 2 * round(count * SERVICE_SHARES["pairs"] / 2)
    ships: list[Ship] = []
    weights = np.array([trade.weight for trade in TRADES])
    ports_of = {trade.name: sorted({port for pair in trade.pairs for port in pair}) for trade in TRADES}
    for index in range(count - local - class_b - in_pairs):
        trade = TRADES[int(rng.choice(len(TRADES), p=weights / weights.sum()))]
        kind = trade.kinds[int(rng.integers(len(trade.kinds)))]
        sailed = ports_of[trade.name]
        home = sailed[int(rng.integers(len(sailed)))]
        ships.append(registry.ship(index, Service("trade", trade.name), kind, home, False))
    kinds = ("tug", "tug", "pilot", "fishing")
    served = sorted({port for pair in routes() for port in pair} & set(LOCAL_PORTS))
    for number in range(local):
        home = served[number % len(served)]
        kind = kinds[int(rng.integers(len(kinds)))]
        ships.append(registry.ship(len(ships), Service("local", home), kind, home, False))
    for number in range(in_pairs):
        kind = (("refrigerated_cargo", "fishing"), ("product_tanker", "bunker_tanker"))[number // 2 % 2][
            number % 2
        ]
        ships.append(registry.ship(len(ships), Service("pair", str(number // 2)), kind, served[0], False))
    for number in range(class_b):
        home = served[(number * 5 + 3) % len(served)]
        ships.append(registry.ship(len(ships), Service("local", home), "pilot", home, True))
    return ships


def _between(ends: tuple[float, float], share: float) -> float:
    return float(ends[0] * (ends[1] / ends[0]) ** share)
