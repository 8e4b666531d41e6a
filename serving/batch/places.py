"""Where a batch run reads and writes: folders, object-store addresses, tables of the catalogue.

Guarantees that a run never writes over its input, nor over anything that is not a table.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from serving.batch.errors import InputError, OutputError
from stack.settings import settings

LEVELS_OF_A_LAKE = 3
"""How deep the tables of a lake lie under any of its folders: catalogue, schema, table."""
NAMED_TABLES = 5
FILE_SUFFIXES = frozenset(
    {".parquet", ".pq", ".csv", ".tsv", ".json", ".jsonl", ".gz", ".zip", ".zst", ".xlsx"}
)
"""Endings of files, which no table has: ``voyages.parquet`` is a file that is not there, not a table."""


def is_address(text: str) -> bool:
    """Whether it is an address of a store, and not a folder."""
    return "://" in text


def place(text: str) -> str:
    """An address as it is, a folder as an absolute path (Spark's own folder is not the caller's)."""
    return text.rstrip("/") if is_address(text) else str(Path(text).expanduser().resolve())


def catalogue_name(text: str) -> str | None:
    """``schema.table`` where the text is that and no such path exists, else None."""
    is_name = re.fullmatch(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*){1,2}", text)
    is_file = Path(text).suffix.lower() in FILE_SUFFIXES or Path(text).exists()
    return text if is_name and not is_file else None


def lake_folder(name: str) -> str:
    """Where the lake of the settings has a table of the catalogue: by its full name there, as for Spark."""
    return f"{settings().lake.rstrip('/')}/{name.removeprefix('spark_catalog.').replace('.', '/')}"


@contextmanager
def replaced(folder: Path) -> Iterator[Path]:
    """A folder beside this one, to write into; it takes its place when all is written, and is removed if not.

    A reader finds the old files or the new ones, never some of both. Between them is a moment, of two
    renames, in which there is nothing.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as beside:
        new, old = Path(beside) / "new", Path(beside) / "old"
        new.mkdir()
        yield new
        if folder.exists():
            folder.rename(old)
        new.rename(folder)


def check_input(text: str) -> None:
    """
    Raises:
        InputError: a local input does not exist, or is a folder of several tables; names some of them.
    """
    if is_address(text) or catalogue_name(text):
        return
    folder = Path(place(text))
    if not folder.exists():
        raise InputError(f"--input {text} is not there")
    if (folder / "_delta_log").is_dir():
        return
    # Read as one table, the files of all would give rows that are of none.
    tables = sorted(
        log.parent.relative_to(folder)
        for level in range(1, LEVELS_OF_A_LAKE + 1)
        for log in folder.glob("*/" * level + "_delta_log")
    )
    if tables:
        some = ", ".join(map(str, tables[:NAMED_TABLES])) + (", ..." if len(tables) > NAMED_TABLES else "")
        raise InputError(
            f"--input {text} is a folder of tables, not a table: name one of those in it ({some})"
        )


def check_output(source: str, *targets: str) -> None:
    """
    Raises:
        OutputError: a target is the input, lies in it or holds it, or is a folder of something else.
    """
    for target in targets:
        here = place(target)
        if catalogue_name(source) is None:
            origin = place(source)
            if here == origin:
                raise OutputError(f"output {target} is the input: choose another")
            if here.startswith(origin + "/") or origin.startswith(here + "/"):
                raise OutputError(
                    f"output {target} and input {source} lie in one another: choose another output"
                )
        if is_address(here):
            continue
        folder = Path(here)
        if folder.is_file():
            raise OutputError(f"output {target} is a file: name a folder")
        if folder.is_dir() and any(folder.iterdir()) and not _is_output(folder):
            raise OutputError(f"output {target} is a folder with other things in it: name a new one")


def _is_output(folder: Path) -> bool:
    return (folder / "_delta_log").is_dir() or (folder / "_SUCCESS").is_file()
