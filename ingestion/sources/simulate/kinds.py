"""The kinds of ship in the simulated fleet: typical particulars, by which each ship's own are drawn.

The sizes are of the order of the world fleet's; auxiliary and boiler powers are those of the 4th IMO GHG
Study 2020, table 17, for a ship of middle size. Vessel types are the names of the CII reference lines.
"""

from typing import NamedTuple


class Power(NamedTuple):
    """Auxiliary engines and boiler together, kW, by phase."""

    berth: float
    anchor: float
    manoeuvre: float
    sea: float


class Kind(NamedTuple):
    """How ships are drawn. ``size`` is dwt, or gt where ``size_is_gt``; the other is size x ``ratio``."""

    vessel_type: str
    ais_types: tuple[int, ...]
    size: tuple[float, float]
    ratio: float
    size_is_gt: bool
    speed_knots: tuple[float, float]
    mcr_kw: tuple[float, float]
    """At the smallest and the largest size; straight in the logarithm between."""
    length_m: tuple[float, float]
    draught_m: tuple[float, float]
    engines: tuple[tuple[str, str], ...]
    """(engine type, main fuel) to choose from; the more often named, the more often chosen."""
    stay_hours: tuple[float, float]
    auxiliary: Power
    boiler: Power
    passengers: tuple[int, int] = (0, 0)
    crew: tuple[int, int] = (14, 24)


SSD_HFO, SSD_LFO, SSD_MGO = ("SSD", "HFO"), ("SSD", "LFO"), ("SSD", "MDO_MGO")
MSD_HFO, MSD_LFO, MSD_MGO = ("MSD", "HFO"), ("MSD", "LFO"), ("MSD", "MDO_MGO")
HSD_MGO = ("HSD", "MDO_MGO")
OTTO_LNG = ("LNG-Otto-MS", "LNG")
NONE = Power(0, 0, 0, 0)

KINDS: dict[str, Kind] = {
    "capesize": Kind(
        "bulk_carrier",
        (70, 70, 71),
        (160_000, 210_000),
        0.52,
        False,
        (13.8, 15.0),
        (15_500, 18_700),
        (280, 300),
        (17.5, 18.5),
        (SSD_HFO, SSD_HFO, SSD_LFO),
        (30, 60),
        Power(240, 400, 1100, 410),
        Power(260, 260, 240, 0),
    ),
    "handy_bulk": Kind(
        "bulk_carrier",
        (70, 70, 79),
        (28_000, 64_000),
        0.58,
        False,
        (13.2, 14.8),
        (6_200, 9_900),
        (170, 200),
        (9.8, 13.3),
        (SSD_HFO, SSD_LFO, SSD_MGO),
        (28, 70),
        Power(150, 250, 680, 260),
        Power(130, 130, 120, 0),
    ),
    "crude_tanker": Kind(
        "tanker",
        (80, 80, 84),
        (250_000, 320_000),
        0.52,
        False,
        (14.8, 16.2),
        (24_000, 29_400),
        (325, 336),
        (20.5, 22.5),
        (SSD_HFO, SSD_HFO, SSD_LFO),
        (26, 44),
        Power(2500, 770, 1300, 860),
        Power(7000, 600, 600, 300),
    ),
    "aframax_tanker": Kind(
        "tanker",
        (80, 81, 84),
        (100_000, 120_000),
        0.55,
        False,
        (13.8, 15.2),
        (12_200, 14_300),
        (240, 252),
        (14.2, 15.3),
        (SSD_HFO, SSD_LFO, SSD_MGO),
        (22, 38),
        Power(800, 640, 910, 690),
        Power(4000, 400, 400, 280),
    ),
    "product_tanker": Kind(
        "tanker",
        (80, 82, 89),
        (16_000, 52_000),
        0.62,
        False,
        (13.2, 14.9),
        (4_900, 9_700),
        (144, 184),
        (8.8, 12.9),
        (SSD_LFO, SSD_MGO, SSD_MGO, ("SSD", "METHANOL")),
        (18, 34),
        Power(720, 520, 600, 510),
        Power(2700, 270, 270, 270),
    ),
    "container_feeder": Kind(
        "container_ship",
        (70, 70, 71),
        (9_000, 21_000),
        0.82,
        False,
        (16.8, 18.8),
        (7_600, 14_500),
        (135, 172),
        (7.9, 9.7),
        (MSD_MGO, SSD_LFO, SSD_MGO),
        (9, 18),
        Power(600, 700, 1300, 650),
        Power(300, 300, 280, 0),
    ),
    "container_liner": Kind(
        "container_ship",
        (70, 71, 72, 79),
        (58_000, 200_000),
        0.95,
        False,
        (20.0, 22.8),
        (31_000, 60_000),
        (260, 399),
        (12.5, 16.0),
        (SSD_HFO, SSD_HFO, SSD_LFO),
        (16, 32),
        Power(1250, 1700, 3100, 1900),
        Power(625, 625, 600, 0),
        crew=(20, 27),
    ),
    "general_cargo": Kind(
        "general_cargo",
        (70, 79, 74),
        (3_000, 13_000),
        0.68,
        False,
        (11.4, 14.4),
        (1_700, 5_400),
        (88, 140),
        (5.0, 8.2),
        (MSD_MGO, MSD_MGO, MSD_LFO),
        (14, 36),
        Power(240, 130, 490, 180),
        Power(110, 110, 100, 0),
        crew=(7, 13),
    ),
    "refrigerated_cargo": Kind(
        "refrigerated_cargo",
        (70, 79),
        (8_000, 14_000),
        0.95,
        False,
        (18.2, 20.2),
        (8_800, 12_500),
        (134, 165),
        (8.2, 9.6),
        (SSD_HFO, SSD_LFO),
        (18, 36),
        Power(2850, 3100, 3000, 3100),
        Power(270, 270, 270, 0),
    ),
    "roro_cargo": Kind(
        "roro_cargo",
        (70, 79),
        (20_000, 57_000),
        0.38,
        True,
        (17.8, 20.8),
        (11_800, 20_500),
        (162, 235),
        (6.4, 7.9),
        (MSD_LFO, MSD_MGO, SSD_MGO),
        (7, 13),
        Power(1200, 950, 2700, 950),
        Power(390, 380, 260, 0),
    ),
    "roro_vehicle": Kind(
        "roro_vehicle",
        (70, 79),
        (42_000, 72_000),
        0.30,
        True,
        (18.2, 19.8),
        (12_200, 16_800),
        (182, 228),
        (8.9, 10.2),
        (SSD_HFO, SSD_LFO, OTTO_LNG),
        (12, 26),
        Power(850, 550, 1400, 510),
        Power(310, 300, 250, 0),
    ),
    "ropax": Kind(
        "ropax",
        (60, 60, 69),
        (14_000, 58_000),
        0.14,
        True,
        (18.5, 23.5),
        (13_000, 31_000),
        (125, 218),
        (5.6, 6.9),
        (MSD_MGO, MSD_LFO, MSD_MGO, OTTO_LNG),
        (1.2, 3.0),
        Power(1500, 1500, 1500, 1500),
        Power(390, 380, 260, 0),
        (300, 2400),
        (45, 180),
    ),
    "cruise_passenger": Kind(
        "cruise_passenger",
        (60, 69),
        (38_000, 150_000),
        0.085,
        True,
        (19.0, 22.0),
        (22_000, 62_000),
        (205, 335),
        (7.2, 8.8),
        (MSD_MGO, MSD_LFO, OTTO_LNG),
        (8.5, 12.0),
        Power(8500, 8500, 11_000, 8500),
        Power(1100, 950, 980, 0),
        (900, 4600),
        (420, 1550),
    ),
    "lng_carrier": Kind(
        "lng_carrier",
        (80, 84),
        (74_000, 96_000),
        1.22,
        False,
        (18.5, 19.8),
        (23_500, 28_500),
        (282, 300),
        (11.4, 12.5),
        (OTTO_LNG,),
        (20, 30),
        Power(2500, 2000, 2300, 2650),
        Power(1500, 300, 300, 150),
        crew=(24, 30),
    ),
    "gas_carrier": Kind(
        "gas_carrier",
        (80, 82, 84),
        (18_000, 58_000),
        0.84,
        False,
        (15.8, 17.0),
        (7_600, 12_900),
        (155, 230),
        (9.0, 12.6),
        (SSD_HFO, SSD_LFO, SSD_MGO),
        (20, 32),
        Power(800, 800, 1200, 800),
        Power(1000, 200, 200, 100),
    ),
    "tug": Kind(
        "tug",
        (52, 31),
        (250, 600),
        0.5,
        True,
        (11.5, 13.5),
        (2_800, 5_200),
        (26, 38),
        (4.2, 5.8),
        (HSD_MGO,),
        (1.0, 9.0),
        Power(100, 80, 210, 80),
        NONE,
        crew=(3, 7),
    ),
    "pilot": Kind(
        "pilot_boat",
        (50,),
        (40, 110),
        0.3,
        True,
        (21.0, 26.0),
        (900, 1_700),
        (14, 23),
        (1.4, 2.2),
        (HSD_MGO,),
        (1.0, 6.0),
        Power(20, 20, 30, 20),
        NONE,
        crew=(2, 4),
    ),
    "fishing": Kind(
        "fishing",
        (30,),
        (180, 1_100),
        0.4,
        True,
        (10.0, 13.0),
        (600, 2_400),
        (24, 58),
        (3.4, 6.0),
        (HSD_MGO,),
        (8.0, 30.0),
        Power(200, 200, 200, 200),
        NONE,
        crew=(4, 16),
    ),
    "bunker_tanker": Kind(
        "tanker",
        (80, 89),
        (4_000, 9_000),
        0.62,
        False,
        (11.4, 13.2),
        (1_900, 3_600),
        (92, 118),
        (5.6, 7.4),
        (MSD_MGO,),
        (6.0, 12.0),
        Power(250, 250, 375, 250),
        Power(500, 100, 100, 0),
        crew=(9, 14),
    ),
}

CLASS_B_TYPES = (36, 36, 37, 37, 37, 30)
"""AIS types of the craft that carry a class B transceiver: sailing, pleasure, small fishing boats."""
