"""An archive of map tiles of the operator's own: what it says that it holds (PMTiles 3, chapter 3)."""

import gzip
import json
import struct
from enum import IntEnum
from pathlib import Path
from typing import BinaryIO

from stack.errors import SettingsError

MAGIC, VERSION, HEADER_BYTES = b"PMTiles", 3, 127
MOST_METADATA_BYTES = 10_000_000
PROTOMAPS = frozenset({"earth", "water"})
"""Layers that vector tiles must have to be drawn (docs.protomaps.com/basemaps/layers)."""


class Packing(IntEnum):
    """How a part of an archive is compressed."""

    UNKNOWN = 0
    NONE = 1
    GZIP = 2
    BROTLI = 3
    ZSTD = 4


READABLE = frozenset({Packing.NONE, Packing.GZIP})
"""What the page's reader understands."""
VECTOR, RASTER = "vector", "raster"
KINDS = {1: VECTOR, 2: RASTER, 3: RASTER, 4: RASTER, 5: RASTER}
"""By the header's tile type: MVT, and pictures as PNG, JPEG, WebP and AVIF."""


def tiles_of(path: Path) -> str:
    """What an archive's tiles are: ``vector`` (of Protomaps' basemap) or ``raster``.

    Raises:
        SettingsError: it cannot be read, is no PMTiles archive of version 3, or the page could not draw it.
    """
    try:
        with path.open("rb") as archive:
            return _tiles(archive)
    except OSError as error:
        raise _unfit(path, error.strerror or str(error)) from error
    except (ValueError, EOFError) as error:
        raise _unfit(path, str(error)) from error


def _unfit(path: Path, why: str) -> SettingsError:
    return SettingsError(f"TIDELINE_BASEMAP {path}: {why}")


def _tiles(archive: BinaryIO) -> str:
    header = archive.read(HEADER_BYTES)
    if len(header) < HEADER_BYTES or not header.startswith(MAGIC):
        raise ValueError("not a PMTiles archive")
    if header[7] != VERSION:
        raise ValueError(f"a PMTiles archive of version {header[7]}; version {VERSION} is read")
    inner, tiles, kind = header[97], header[98], KINDS.get(header[99])
    if kind is None:
        raise ValueError(f"tiles of type {header[99]}; vector tiles, PNG, JPEG, WebP and AVIF are drawn")
    for packing in (inner, tiles):
        if packing not in READABLE and not (packing == Packing.UNKNOWN and kind == RASTER):
            raise ValueError(f"compressed by {_name(packing)}; gzip and none are read")
    if kind == VECTOR and not layers_of(archive, header) >= PROTOMAPS:
        found = ", ".join(sorted(layers_of(archive, header))) or "none"
        raise ValueError(f"vector tiles with the layers {found}; expected those of Protomaps' basemap")
    return kind


def _name(packing: int) -> str:
    return Packing(packing).name.lower() if packing in set(Packing) else f"method {packing}"


def layers_of(archive: BinaryIO, header: bytes) -> set[str]:
    """Names of the vector layers, by the archive's metadata.

    Raises:
        ValueError: the metadata is no JSON of the form that the specification gives.
    """
    offset, length = struct.unpack_from("<QQ", header, 24)
    if length > MOST_METADATA_BYTES:
        raise ValueError(f"its metadata has {length} bytes")
    archive.seek(offset)
    content = archive.read(length)
    try:
        text = gzip.decompress(content) if header[97] == Packing.GZIP else content
        layers = json.loads(text).get("vector_layers", [])
        return {str(layer["id"]) for layer in layers}
    except (OSError, EOFError, AttributeError, TypeError, KeyError, ValueError) as error:
        raise ValueError("its metadata cannot be read") from error
