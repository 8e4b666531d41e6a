"""Copies of objects between stores, each with the SHA-256 of what was read."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from typing import TYPE_CHECKING

import obstore

if TYPE_CHECKING:
    from obstore.store import ObjectStore

_AT_ONCE = 4
"""Files of a table have some 128 MB at most, and each is held in memory once."""


def listed(store: "ObjectStore", prefix: str | None = None) -> list[str]:
    """Paths of all objects under a prefix, within the store."""
    return sorted(found["path"] for chunk in obstore.list(store, prefix) for found in chunk)


def is_empty(store: "ObjectStore") -> bool:
    """Whether a store holds no object."""
    return not any(chunk for chunk in obstore.list(store, chunk_size=1))


def copy_files(
    source: "ObjectStore",
    target: "ObjectStore",
    paths: Iterable[tuple[str, str]],
    check: Callable[[str, str], None] = lambda _path, _digest: None,
) -> dict[str, str]:
    """Copy objects, several at once.

    Args:
        paths: where each is in the source, and where it belongs in the target.
        check: is called with the source's path and the hash before anything is written.

    Returns:
        SHA-256 by path in the target.

    Raises:
        FileNotFoundError, obstore.exceptions.BaseError: an object cannot be read or written.
    """

    def copy(pair: tuple[str, str]) -> tuple[str, str]:
        origin, place = pair
        data = obstore.get(source, origin).bytes()
        digest = sha256(data).hexdigest()
        check(origin, digest)
        obstore.put(target, place, data)
        return place, digest

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return dict(pool.map(copy, paths))
