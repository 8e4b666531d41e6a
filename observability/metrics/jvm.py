"""A JVM's heap and collections, from the file of counters that HotSpot keeps for ``jstat``.

Needs no agent in the JVM and no tool of a JDK. The format is that of ``perfMemory.hpp`` of OpenJDK: a
prologue of 32 bytes, then entries of ``<size> <name offset> <vector length> <type> <flags> <units>
<variability> <value offset>``.
"""

import struct
import tempfile
from dataclasses import dataclass
from pathlib import Path

import psutil

MAGIC = 0xCAFEC0C0
PADDING_BYTES = 4096
SPACES = 8
"""More generations or spaces than any collector has."""


@dataclass(frozen=True)
class Jvm:
    """The heap of a JVM, in bytes."""

    used_bytes: int
    committed_bytes: int
    most_bytes: int
    collection_s: float
    """Time of all collections since its start, seconds."""


def read_jvm(pid: int) -> Jvm | None:
    """The counters of a process; None where it is no JVM, or keeps none."""
    try:
        user = psutil.Process(pid).username()
        # HotSpot asks no variable for this folder on Linux.
        found = Path("/tmp", f"hsperfdata_{user}", str(pid))
        if not found.exists():
            found = Path(tempfile.gettempdir(), f"hsperfdata_{user}", str(pid))
        counters = parse(found.read_bytes())
    except (OSError, psutil.Error, ValueError):
        return None
    return _jvm(counters)


def parse(content: bytes) -> dict[str, int]:
    """The counters that are whole numbers, by name.

    Raises:
        ValueError: this is no such file, or one that is being written.
    """
    try:
        (magic,) = struct.unpack_from(">I", content, 0)
        order = "<" if content[4] else ">"
        if magic != MAGIC or not content[7]:
            raise ValueError("no file of a JVM's counters")
        at, count = struct.unpack_from(f"{order}ii", content, 24)
        counters = {}
        for _ in range(count):
            size, name_at, length, kind = struct.unpack_from(f"{order}iiic", content, at)
            (value_at,) = struct.unpack_from(f"{order}i", content, at + 16)
            if kind == b"J" and length == 0:
                name = content[at + name_at : content.index(b"\0", at + name_at)].decode()
                (counters[name],) = struct.unpack_from(f"{order}q", content, at + value_at)
            at += size
    except (struct.error, IndexError) as error:
        raise ValueError("no file of a JVM's counters") from error
    return counters


def _jvm(counters: dict[str, int]) -> Jvm:
    used = committed = ticks = 0
    largest = []
    for number in range(SPACES):
        generation = f"sun.gc.generation.{number}"
        if (size := counters.get(f"{generation}.capacity")) is None:
            continue
        committed += size
        largest.append(counters.get(f"{generation}.maxCapacity", 0))
        used += sum(counters.get(f"{generation}.space.{space}.used", 0) for space in range(SPACES))
    for collector in range(SPACES):
        ticks += counters.get(f"sun.gc.collector.{collector}.time", 0)
    # G1's generations may each take the whole heap, a few bytes more or less; those of others share it.
    is_shared = bool(largest) and max(largest) - min(largest) < PADDING_BYTES
    most = min(largest) if is_shared else sum(largest)
    return Jvm(used, committed, most, ticks / max(1, counters.get("sun.os.hrt.frequency", 1)))
