"""Encounter types against labelled situations: the share of pairs (own ship, target) of the label's type.

``python -m benchmarks.encounters [--data FOLDER]``; without a folder, those among the real files. It holds
``*.json`` files of the traffic generator's schema 0.2: ``title`` names the type for the own ship of each
target in turn (HO head-on, CR crossing, OT overtaking; GW give way, SO stand on); each ship has waypoints
with a speed.
"""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyproj import Geod

from benchmarks.labelled import labelled_folder
from benchmarks.servers import own_servers
from tests.support.marts import Marts, Messages

TYPES = {
    "HO": "head_on",
    "CR-GW": "crossing_give_way",
    "CR-SO": "crossing_stand_on",
    "OT-GW": "overtaking",
    "OT-SO": "overtaken",
}
MODELS = ("collision_risks",)
MOMENT = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
# The situations lie up to hours ahead: the type is asked, not the level of risk.
VARIABLES = {"collision_low_minutes": 240, "collision_low_nm": 5}
GEOD = Geod(ellps="WGS84")


@dataclass(frozen=True)
class Result:
    situation: str
    target: int
    expected: str
    ours: str | None


def ships(situation: dict[str, Any]) -> Iterator[dict[str, float]]:
    """Own ship, then targets: where each begins, and how it goes."""
    for ship in [situation["ownShip"], *situation["targetShips"]]:
        begin, end = (point["position"] for point in ship["waypoints"][:2])
        course, _, _ = GEOD.inv(begin["lon"], begin["lat"], end["lon"], end["lat"])
        yield {
            "latitude": begin["lat"],
            "longitude": begin["lon"],
            "speed_knots": ship["waypoints"][0]["leg"]["sog"],
            "course_deg": course % 360,
        }


def check(folder: Path, prefix: str = "encounters_check") -> list[Result]:
    """Expected and computed type of each target of every file of a folder."""
    messages = Messages()
    asked: dict[tuple[int, int], tuple[str, int, str]] = {}
    for number, path in enumerate(sorted(folder.glob("*.json"))):
        situation = json.loads(path.read_text())
        labels = [label.strip() for label in situation["title"].split(",")]
        own = 201_000_000 + 100 * number
        # All situations share one area, so each gets its own day; a minute apart would mix them.
        moment = MOMENT + dt.timedelta(days=number)
        for place, ship in enumerate(ships(situation)):
            messages.add("current_positions", own + place, moment, nav_status=0, **ship)
        for place, label in enumerate(labels, start=1):
            asked[own, own + place] = (path.name, place, TYPES[label])
    with Marts(prefix) as marts:
        marts.write(messages)
        marts.dbt("run", "--select", *MODELS, "--vars", json.dumps(VARIABLES))
        found = {
            (int(one), int(two)): kind
            for one, two, kind in marts.silver(
                "select mmsi_1, mmsi_2, encounter_type_1 from {gold}.collision_risks"
            )
        }
    return [Result(*question, found.get(pair)) for pair, question in asked.items()]


def report(results: list[Result]) -> str:
    agreed = [one for one in results if one.expected == one.ours]
    lines = [
        f"{one.situation} target {one.target}: expected {one.expected}, ours {one.ours or 'no encounter'}"
        for one in results
        if one.expected != one.ours
    ]
    share = 100 * len(agreed) / len(results)
    return "\n".join([*lines, f"{len(agreed)} of {len(results)} encounters agree: {share:.1f} %"])


def main() -> None:
    folder = labelled_folder(__doc__.split("\n\n")[0], "ais/encounters", ("*.json",))
    with own_servers("spark"):
        print(report(check(folder)))


if __name__ == "__main__":
    main()
