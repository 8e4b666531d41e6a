"""Makes ``seeds/reference/ports.csv``, the table of ports that the simulator and the dbt seed share.

``python -m ingestion.sources.simulate.refresh_ports UpdatedPub150.csv`` reads the World Port Index of the US
National Geospatial-Intelligence Agency (public domain; https://msi.nga.mil/Publications/WPI, the CSV edition,
plain or ``.gz``) and fills what it lacks from the port list of the PyPI package ``searoute`` (Apache-2.0).

Kept: every port of size Large or Medium, the ports of the Baltic of any size, the small ones of Germany and
the United States, and the container terminals of ``searoute``. Of two ports less than 3 km apart only the
larger stays, so that a ship's position belongs to one port. Never needed at run time.
"""

import csv
import gzip
import importlib
import io
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from ingestion.sources.simulate.ports import PORTS_FILE

BALTIC = frozenset({"DK", "EE", "FI", "LT", "LV", "PL", "SE"})
SMALL_TOO = frozenset({"DE", "US"})
UNCODED = {"Gibraltar": "GI", "Taiwan": "TW"}
"""Countries without any UN/LOCODE in the index."""
APART_KM = 3.0
RANKS = {"Large": 0, "Medium": 1, "Small": 3, "Very Small": 4}
TERMINAL_RANK = 2
"""A container terminal that only ``searoute`` knows comes after the medium ports of the index."""


class Candidate(NamedTuple):
    """A port that may be kept, sortable by rank."""

    rank: int
    port_id: str
    name: str
    country: str
    latitude: float
    longitude: float
    source: str


def locode_of(row: dict[str, str]) -> str:
    """The row's UN/LOCODE, or "" where it has none or something else."""
    code = row["UN/LOCODE"].replace(" ", "")
    return code if re.fullmatch("[A-Z]{2}[A-Z2-9]{3}", code) else ""


def index_ports(path: Path) -> Iterator[Candidate]:
    """The wanted ports of the World Port Index; one without a UN/LOCODE is named ``WPI<number>``."""
    content = path.read_bytes()
    text = (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    codes: dict[str, Counter[str]] = {}
    for row in rows:
        locode = locode_of(row)
        if locode:
            codes.setdefault(row["Country Code"], Counter())[locode[:2]] += 1
    for row in rows:
        locode = locode_of(row)
        known = codes.get(row["Country Code"])
        country = locode[:2] or (
            known.most_common(1)[0][0] if known else UNCODED.get(row["Country Code"], "")
        )
        rank = RANKS.get(row["Harbor Size"], RANKS["Very Small"])
        if rank > 1 and country not in BALTIC and not (rank == RANKS["Small"] and country in SMALL_TOO):
            continue
        yield Candidate(
            rank,
            locode or f"WPI{row['World Port Index Number'].split('.')[0]}",
            row["Main Port Name"].strip(),
            country,
            float(row["Latitude"]),
            float(row["Longitude"]),
            "nga_wpi",
        )


def terminal_ports() -> Iterator[Candidate]:
    """The container terminals that ``searoute`` lists."""
    node_list: Any = importlib.import_module("searoute.data.ports_dict").node_list

    for port in node_list.values():
        code = str(port.get("port") or "")
        if port.get("t") and len(code) == 5:
            yield Candidate(TERMINAL_RANK, code, port["name"], code[:2], port["y"], port["x"], "searoute")


def apart_km(one: Candidate, other: Candidate) -> float:
    """Distance on a sphere of 6,371 km, small-angle form."""
    north = math.radians(other.latitude - one.latitude)
    east = math.radians((other.longitude - one.longitude + 180) % 360 - 180)
    return 6371 * math.hypot(north, east * math.cos(math.radians(one.latitude)))


def selection(candidates: list[Candidate]) -> list[Candidate]:
    """One port an id and a place, the larger first."""
    kept: dict[str, Candidate] = {}
    for candidate in sorted(candidates):
        if candidate.port_id in kept or any(apart_km(candidate, other) < APART_KM for other in kept.values()):
            continue
        kept[candidate.port_id] = candidate
    return sorted(kept.values(), key=lambda port: port.port_id)


def main() -> None:
    """Write the table from the file named on the command line."""
    if len(sys.argv) != 2:
        sys.exit("usage: python -m ingestion.sources.simulate.refresh_ports UpdatedPub150.csv[.gz]")
    ports = selection([*index_ports(Path(sys.argv[1])), *terminal_ports()])
    with PORTS_FILE.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["port_id", "name", "country", "latitude", "longitude", "source"])
        for port in ports:
            place = (f"{port.latitude:.5f}", f"{port.longitude:.5f}")
            writer.writerow([port.port_id, port.name, port.country, *place, port.source])
    print(f"{len(ports)} ports in {PORTS_FILE}")


if __name__ == "__main__":
    main()
