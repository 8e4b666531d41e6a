"""Archives of map tiles with one tile, the whole world at zoom 0 (PMTiles 3)."""

import gzip
import json
import struct
import zlib
from collections.abc import Iterable

MVT, PNG = 1, 2
NONE, GZIP = 1, 2
EXTENT = 4096


def archive(tile: bytes, kind: int, layers: Iterable[str] = (), packing: int = NONE) -> bytes:
    """An archive with one tile; its directory and metadata are compressed as ``packing`` says, if by gzip."""
    squeeze = gzip.compress if packing == GZIP else bytes
    metadata = squeeze(
        json.dumps({"vector_layers": [{"id": name, "fields": {}} for name in layers]}).encode()
    )
    # one entry: tile 0, a run of one, its length, its offset plus one
    directory = squeeze(b"".join(map(varint, (1, 0, 1, len(tile), 1))))
    root = 127
    after = root + len(directory)
    data = after + len(metadata)
    places = (root, len(directory), after, len(metadata), 0, 0, data, len(tile), 1, 1, 1)
    head = b"PMTiles\x03" + struct.pack("<11Q", *places)
    head += bytes([1, packing, NONE if packing in (NONE, GZIP) else packing, kind, 0, 0])
    west, south, east, north = -1_800_000_000, -850_000_000, 1_800_000_000, 850_000_000
    return head + struct.pack("<4iB2i", west, south, east, north, 0, 0, 0) + directory + metadata + tile


def varint(number: int) -> bytes:
    """Protocol Buffers' variable-length number."""
    parts = bytearray()
    while number > 0x7F:
        parts.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*parts, number])


def vector_tile(layer: str) -> bytes:
    """A vector tile whose layer is one square as large as the tile (Mapbox Vector Tile 2.1)."""

    def field(number: int, content: bytes) -> bytes:
        return varint(number << 3 | 2) + varint(len(content)) + content

    def delta(number: int) -> int:
        return number << 1 ^ number >> 31

    move, line, close = 1 << 3 | 1, 3 << 3 | 2, 1 << 3 | 7
    geometry = [move, 0, 0, line, delta(EXTENT), 0, 0, delta(EXTENT), delta(-EXTENT), 0, close]
    polygon = varint(3 << 3) + varint(3) + field(4, b"".join(map(varint, geometry)))
    content = field(1, layer.encode()) + field(2, polygon)
    return field(3, content + varint(5 << 3) + varint(EXTENT) + varint(15 << 3) + varint(2))


def picture(colour: tuple[int, int, int], size: int = 256) -> bytes:
    """A PNG of one colour."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    rows = (b"\0" + bytes(colour) * size) * size
    head = struct.pack(">2I5B", size, size, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )
