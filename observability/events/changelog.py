"""The state as records of a compacted topic: one key per vessel, alarm and feed, the newest value counts.

A value is the array of the fields in their order, behind the version of that order. Records are written in
the transaction that moves the offsets, so that what is read back is the state after exactly those messages.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import orjson

from observability.events.alarms import Alarm
from observability.events.engine import Feed, Kept
from observability.events.vessels import Vessel

VERSION = 1
_VESSEL, _ALARM, _FEED = b"v", b"a", b"f"


def records(kept: Kept) -> Iterator[tuple[bytes, bytes | None]]:
    """Keys and values of what changed; a value of None removes the key."""
    for mmsi, vessel in kept.vessels.items():
        yield b"v%d" % mmsi, None if vessel is None else orjson.dumps([VERSION, *vessel.packed()])
    for key, alarm in kept.alarms.items():
        name = _ALARM + orjson.dumps(key)
        yield name, None if alarm is None else orjson.dumps([VERSION, *alarm.packed()])
    for partition, feed in kept.feeds.items():
        yield b"f%d" % partition, orjson.dumps([VERSION, feed.newest_ms, feed.clock_ms])


@dataclass
class Restored:
    """The state as read back so far."""

    vessels: dict[bytes, Vessel] = field(default_factory=dict)
    alarms: dict[bytes, Alarm] = field(default_factory=dict)
    feeds: dict[int, Feed] = field(default_factory=dict)

    def read(self, key: bytes | None, value: bytes | None) -> None:
        """Take in one record; one of another version of the format is left out."""
        if not key:
            return
        if value is None:
            self.vessels.pop(key, None)
            self.alarms.pop(key, None)
            return
        version, *values = orjson.loads(value)
        if version != VERSION:
            return
        if key[:1] == _VESSEL:
            self.vessels[key] = Vessel.unpacked(values)
        elif key[:1] == _ALARM:
            self.alarms[key] = Alarm.unpacked(values)
        elif key[:1] == _FEED:
            self.feeds[int(key[1:])] = Feed(*values)
