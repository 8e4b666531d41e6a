"""The bytes of frames, keyframes and playbacks: a header, then one column after another (docs/api-live.md).

All numbers are little-endian. Columns lie at multiples of four bytes from the start: a browser can lay
typed arrays over the answer without a copy.
"""

import struct
from dataclasses import dataclass
from enum import IntEnum, IntFlag
from typing import Any

import numpy as np
import numpy.typing as npt

MAGIC = b"TDLN"
VERSION = 1
MEDIA_TYPE = "application/vnd.tideline.frame"
HEADER = struct.Struct("<4sBBHIIIIIIdd")
"""Magic, version, kind, header bytes, number, previous, snapshot, count, bronze version, step; times."""
NONE = 0xFFFF_FFFF
"""No bronze version."""
UNITS_PER_DEGREE = 600_000
"""AIS's own unit of a position: 1/10,000 minute of arc, 0.19 m of latitude."""
NO_SPEED, MOST_SPEED, NO_COURSE, NO_HEADING, NO_STATUS = 1023, 1022, 3600, 511, 15
COLUMNS: tuple[tuple[str, str], ...] = (
    ("mmsi", "<u4"),
    ("latitude", "<i4"),
    ("longitude", "<i4"),
    ("time", "<u4"),
    ("motion", "<u4"),
    ("status", "u1"),
)
"""In their order in the body: 21 bytes a ship."""
SHIP = np.dtype([(name, kind) for name, kind in COLUMNS])
Ships = npt.NDArray[np.void]
"""An array of :data:`SHIP`."""


class Kind(IntEnum):
    """What an answer holds."""

    FRAME = 0
    """The ships that changed since the frame before."""
    KEYFRAME = 1
    """All ships, as of a frame."""
    PLAYBACK = 2
    """Each ship's last position of each step, by ship and time."""


class Flag(IntFlag):
    """The upper bits of a ship's ``status``; the lower four are AIS's navigational status (15: none)."""

    PROVISIONAL = 0x10
    """Straight from bronze: no published build has validated it."""
    REMOVED = 0x20
    """A build rejected what was shown provisionally, and knows no other position: take the ship away."""
    COARSE = 0x40
    """A long-range report (type 27), good to a tenth of a minute of arc."""


@dataclass(frozen=True)
class Header:
    """What stands before the ships."""

    kind: Kind
    number: int
    """Unix second at which it was closed (a playback: its first second); numbers rise, with gaps."""
    previous: int
    """The frame before; 0 where there is none: take the keyframe."""
    snapshot: int
    """The published snapshot in force; 0 for none."""
    count: int
    bronze_version: int | None
    """The newest version of the bronze table that is in it."""
    time_ms: float
    """When it was closed, Unix milliseconds."""
    heard_ms: float
    """Kafka's time of the newest message that was ever in a frame, Unix milliseconds; NaN for none."""
    step_s: int = 0
    """A playback's step, seconds."""


def encode(header: Header, ships: Ships) -> bytes:
    """The bytes of an answer."""
    version = NONE if header.bronze_version is None else header.bronze_version
    start = HEADER.pack(
        MAGIC,
        VERSION,
        header.kind,
        HEADER.size,
        header.number,
        header.previous,
        header.snapshot,
        len(ships),
        version,
        header.step_s,
        header.time_ms,
        header.heard_ms,
    )
    return b"".join([start, *(ships[name].tobytes() for name, _ in COLUMNS)])


def decode(content: bytes) -> tuple[Header, Ships]:
    """The header and the ships of an answer.

    Raises:
        ValueError: these are not the bytes of one, or of a later version.
    """
    if len(content) < HEADER.size or content[:4] != MAGIC:
        raise ValueError("not a frame of Tideline")
    _, version, kind, size, number, previous, snapshot, count, bronze, step, time_ms, heard_ms = (
        HEADER.unpack_from(content)
    )
    if version != VERSION or len(content) != size + count * SHIP.itemsize:
        raise ValueError(f"a frame of version {version}, {len(content)} bytes for {count} ships")
    ships = np.empty(count, SHIP)
    place = size
    for name, form in COLUMNS:
        ships[name] = np.frombuffer(content, form, count, place)
        place += count * np.dtype(form).itemsize
    header = Header(
        kind=Kind(kind),
        number=number,
        previous=previous,
        snapshot=snapshot,
        count=count,
        bronze_version=None if bronze == NONE else bronze,
        time_ms=time_ms,
        heard_ms=heard_ms,
        step_s=step,
    )
    return header, ships


def pack(columns: dict[str, npt.NDArray[Any]], *, is_provisional: bool) -> Ships:
    """Ships from columns of numbers, NaN where a value is not available.

    Args:
        columns: ``mmsi``, ``latitude`` and ``longitude`` (degrees), ``time_us`` (Unix microseconds),
            ``speed_knots``, ``course_deg``, ``heading_deg``, ``nav_status``, ``message_type``.
    """
    ships = np.empty(len(columns["mmsi"]), SHIP)
    ships["mmsi"] = columns["mmsi"]
    ships["latitude"] = np.rint(columns["latitude"] * UNITS_PER_DEGREE)
    ships["longitude"] = np.rint(columns["longitude"] * UNITS_PER_DEGREE)
    ships["time"] = np.clip(columns["time_us"] // 1_000_000, 0, NONE)
    speed = _or(np.minimum(np.rint(columns["speed_knots"] * 10), MOST_SPEED), NO_SPEED)
    course = _or(np.rint(columns["course_deg"] * 10) % 3600, NO_COURSE)
    heading = _or(columns["heading_deg"], NO_HEADING)
    ships["motion"] = speed | course << 10 | heading << 22
    flags = np.where(columns["message_type"] == 27, Flag.COARSE, 0) | (
        Flag.PROVISIONAL if is_provisional else 0
    )
    ships["status"] = _or(columns["nav_status"], NO_STATUS) | flags
    return ships


def _or(values: npt.NDArray[Any], missing: int) -> npt.NDArray[np.uint32]:
    return np.where(np.isnan(values), missing, values).astype(np.uint32)
