"""Segments of track against labelled messages: for each vessel, the share of pairs of messages that are put
together or apart as the labels have them (Rand index).

``python -m benchmarks.segments [--data FOLDER]``; without a folder, those among the real files. It holds
``*.json`` or ``*.json.gz`` files of one JSON object per line: type (AIS.1), ssvid, timestamp, lon, lat,
speed, course, heading, status, shipname, callsign, imo, and ``expected``, the label. Messages without a label
(the labeller took them for repeats) are given to the models as well, once each, and not counted; positions
that are none (latitude 91) never reach silver's positions.
"""

import datetime as dt
import gzip
import json
import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.labelled import labelled_folder
from benchmarks.servers import own_servers
from tests.support.marts import Marts, Messages

MODELS = ("segmented_positions",)


@dataclass(frozen=True)
class Agreement:
    """Pairwise agreement of two labellings of the same messages.

    together: pairs that both put together; apart: that both keep apart; split: together only in the labels;
    joined: together only in ours.
    """

    messages: int
    together: int
    apart: int
    split: int
    joined: int

    @property
    def share(self) -> float:
        """Pairs on which both agree, of all; 1 where there is no pair."""
        pairs = self.together + self.apart + self.split + self.joined
        return (self.together + self.apart) / pairs if pairs else 1.0


def agreement(labels: Iterable[tuple[str, str]]) -> Agreement:
    """Compare (expected, ours) of each message, by counts of the contingency table and not pair by pair."""
    cells = Counter(labels)
    expected: Counter[str] = Counter()
    ours: Counter[str] = Counter()
    for (theirs, mine), count in cells.items():
        expected[theirs] += count
        ours[mine] += count
    messages = sum(cells.values())
    together = sum(map(_pairs, cells.values()))
    split = sum(map(_pairs, expected.values())) - together
    joined = sum(map(_pairs, ours.values())) - together
    return Agreement(messages, together, _pairs(messages) - together - split - joined, split, joined)


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def read(path: Path) -> list[dict[str, Any]]:
    """The messages of a file, with None for "not available"."""
    content = path.read_bytes()
    lines = (gzip.decompress(content) if path.suffix == ".gz" else content).decode().splitlines()
    return [
        {
            name: None if isinstance(value, float) and math.isnan(value) else value
            for name, value in json.loads(line).items()
        }
        for line in lines
        if line.strip()
    ]


def load(messages: Messages, tracks: Iterable[dict[str, Any]]) -> dict[int, tuple[str, str]]:
    """Write messages into silver as its rules would; returns vessel and label of each labelled offset."""
    labels: dict[int, tuple[str, str]] = {}
    seen = set()
    # A labelled message goes before its unlabelled repeat.
    for message in sorted(tracks, key=lambda row: (row["timestamp"], row.get("expected") is None)):
        moment = dt.datetime.fromisoformat(message["timestamp"])
        mmsi = int(message["ssvid"])
        kind = int(message["type"].removeprefix("AIS."))
        speed, course, heading = (message.get(name) for name in ("speed", "course", "heading"))
        motion = {
            "latitude": message.get("lat"),
            "longitude": message.get("lon"),
            "speed_knots": speed if speed is not None and speed < 102.2 else None,
            "course_deg": course if course is not None and course < 360 else None,
            "heading_deg": int(heading) if heading is not None and heading < 360 else None,
            "nav_status": None if message.get("status") is None else int(message["status"]),
        }
        content = (moment, kind, *motion.values())
        if motion["latitude"] is not None and abs(motion["latitude"]) <= 90 and content not in seen:
            seen.add(content)
            messages.add("positions", mmsi, moment, message_type=kind, source="labelled", **motion)
            if message.get("expected") is not None:
                offset = messages.rows["positions"][-1]["kafka_offset"]
                labels[offset] = (str(mmsi), message["expected"])
        if kind in (5, 19, 24):
            number = str(message.get("imo") or "")
            messages.add(
                "static_reports",
                mmsi,
                moment,
                imo=int(number) if number.isdigit() else None,
                name=message.get("shipname"),
                call_sign=message.get("callsign"),
                transceiver_class="A" if kind == 5 else "B",
            )
    return labels


def compare(marts: Marts, labels: dict[int, tuple[str, str]]) -> dict[str, Agreement]:
    """Agreement per vessel, from the built model."""
    ours = dict(marts.silver("select kafka_offset, segment_id from {silver}.segmented_positions"))
    by_vessel: dict[str, list[tuple[str, str]]] = {}
    for offset, (vessel, expected) in labels.items():
        by_vessel.setdefault(vessel, []).append((expected, ours[offset]))
    return {vessel: agreement(pairs) for vessel, pairs in sorted(by_vessel.items())}


def report(results: dict[str, Agreement]) -> str:
    """A table of the agreement, one line per vessel."""
    lines = [
        f"{'vessel':>12} {'messages':>9} {'together':>10} {'apart':>10} {'split':>8} {'joined':>8}  agreement"
    ]
    lines += [
        f"{vessel:>12} {one.messages:>9} {one.together:>10} {one.apart:>10} {one.split:>8} {one.joined:>8}  "
        f"{one.share:.5f}"
        for vessel, one in results.items()
    ]
    shares = [one.share for one in results.values()]
    lines.append(f"{len(shares)} vessels: mean {sum(shares) / len(shares):.5f}, least {min(shares):.5f}")
    return "\n".join(lines)


def check(folder: Path, prefix: str = "segments_check") -> dict[str, Agreement]:
    """Agreement per vessel of every file of a folder."""
    messages = Messages()
    labels: dict[int, tuple[str, str]] = {}
    for path in sorted([*folder.glob("*.json"), *folder.glob("*.json.gz")]):
        labels |= load(messages, read(path))
    with Marts(prefix) as marts:
        marts.write(messages)
        marts.build(MODELS)
        return compare(marts, labels)


def main() -> None:
    folder = labelled_folder(__doc__.split("\n\n")[0], "ais/tracks", ("*.json", "*.json.gz"))
    with own_servers("spark"):
        print(report(check(folder)))


if __name__ == "__main__":
    main()
