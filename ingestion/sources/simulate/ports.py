"""The table of ports that the simulator and the dbt seed share (``seeds/reference/ports.csv``).

Owns where that file is and how it is read. Never changes it: ``refresh_ports`` does.
"""

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

from stack.project import seed_file

PORTS_FILE: Path = seed_file("reference", "ports")


class Port(NamedTuple):
    """A port: its UN/LOCODE (or ``WPI<number>`` where it has none), and a point in degrees."""

    port_id: str
    name: str
    country: str
    latitude: float
    longitude: float


@cache
def ports() -> dict[str, Port]:
    """The ports by id."""
    with PORTS_FILE.open(encoding="utf-8", newline="") as file:
        return {
            row["port_id"]: Port(
                row["port_id"], row["name"], row["country"], float(row["latitude"]), float(row["longitude"])
            )
            for row in csv.DictReader(file)
        }
