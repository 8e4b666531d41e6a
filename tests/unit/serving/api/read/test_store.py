"""The cache of data files: what is in use stays, the rest goes when there is too much of it."""

import os
from pathlib import Path

from serving.api.read.store import KEPT_S, FileCache
from stack.settings import Settings


def cached(home: Path, name: str, size: int, unused_s: float) -> Path:
    """A file of the cache that was last used so long ago."""
    file = home / "api" / "files" / "maritime_gold" / "gaps" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"x" * size)
    os.utime(file, (then := file.stat().st_mtime - unused_s, then))
    return file


def cache(home: Path) -> FileCache:
    return FileCache(Settings(_env_file=None, home=home, api_cache_mb=1))


def test_files_that_were_not_used_for_longest_are_removed_first(tmp_path: Path) -> None:
    oldest = cached(tmp_path, "a", 600_000, 3000 + KEPT_S)
    older = cached(tmp_path, "b", 600_000, 2000 + KEPT_S)
    newer = cached(tmp_path, "c", 300_000, 1000 + KEPT_S)
    cache(tmp_path).trim(lambda: [])
    assert [file.exists() for file in (oldest, older, newer)] == [False, True, True]


def test_files_in_use_or_just_used_stay_whatever_their_size(tmp_path: Path) -> None:
    in_use = cached(tmp_path, "a", 900_000, 3000 + KEPT_S)
    unused = cached(tmp_path, "b", 10, 2000 + KEPT_S)
    just_used = cached(tmp_path, "c", 900_000, 0)
    cache(tmp_path).trim(lambda: [str(in_use)])
    assert [file.exists() for file in (in_use, unused, just_used)] == [True, False, True]


def test_cache_that_has_not_grown_is_not_looked_through(tmp_path: Path) -> None:
    held = cache(tmp_path)
    held.trim(lambda: [])
    late = cached(tmp_path, "a", 2_000_000, 3000 + KEPT_S)
    held.trim(lambda: [])
    assert late.exists()
