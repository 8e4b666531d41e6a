"""The frames of the last half hour, each encoded and compressed once for all who ask."""

import threading
import zlib
from collections import OrderedDict
from dataclasses import dataclass, field
from functools import cached_property

import zstandard

KEPT_S = 1_800
"""Frames are kept for at most so many seconds."""
MOST_BYTES = 64 << 20
"""Frames are kept up to so many bytes altogether, compressed; the oldest go first."""
_ZSTD_LEVEL, _GZIP_LEVEL = 3, 5


@dataclass(frozen=True)
class Encoded:
    """An answer's bytes, as each coding has them; only zstd's are kept for long."""

    number: int
    zstd: bytes
    size: int
    """Bytes when plain."""
    checksum: int
    """CRC-32 of them."""
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @classmethod
    def of(cls, number: int, content: bytes) -> "Encoded":
        packed = zstandard.ZstdCompressor(level=_ZSTD_LEVEL).compress(content)
        return cls(number, packed, len(content), zlib.crc32(content))

    @property
    def plain(self) -> bytes:
        return zstandard.ZstdDecompressor().decompress(self.zstd, max_output_size=self.size)

    @cached_property
    def gzip(self) -> bytes:
        with self._lock:
            packer = zlib.compressobj(_GZIP_LEVEL, zlib.DEFLATED, 31)
            return packer.compress(self.plain) + packer.flush()

    def coded(self, accepted: frozenset[str]) -> tuple[bytes, str | None]:
        """The bytes in the best coding that the client takes, and its name."""
        if "zstd" in accepted:
            return self.zstd, "zstd"
        if "gzip" in accepted:
            return self.gzip, "gzip"
        return self.plain, None


class Frames:
    """Frames by number. Safe for several threads."""

    def __init__(self, kept_s: int = KEPT_S, most_bytes: int = MOST_BYTES) -> None:
        self._kept_s = kept_s
        self._most_bytes = most_bytes
        self._lock = threading.Lock()
        self._frames: OrderedDict[int, Encoded] = OrderedDict()
        self._bytes = 0

    def __len__(self) -> int:
        return len(self._frames)

    @property
    def size_bytes(self) -> int:
        return self._bytes

    def add(self, frame: Encoded) -> None:
        """Keep a frame; those that are too old, or too many, are forgotten."""
        with self._lock:
            self._frames[frame.number] = frame
            self._bytes += len(frame.zstd)
            while len(self._frames) > 1:
                oldest = next(iter(self._frames))
                if oldest > frame.number - self._kept_s and self._bytes <= self._most_bytes:
                    break
                self._bytes -= len(self._frames.pop(oldest).zstd)

    def get(self, number: int) -> Encoded | None:
        return self._frames.get(number)

    def latest(self) -> Encoded | None:
        with self._lock:
            return next(reversed(self._frames.values())) if self._frames else None

    def span(self) -> tuple[int, int] | None:
        """The oldest and the newest number; None where there is no frame."""
        with self._lock:
            return (next(iter(self._frames)), next(reversed(self._frames))) if self._frames else None
