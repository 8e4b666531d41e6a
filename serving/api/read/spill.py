"""Where DuckDB writes what does not fit its memory: a folder of the home, which goes with the database."""

import os
import shutil
import tempfile
from pathlib import Path


def make_folder(home: Path) -> Path:
    """An empty folder of this process; what processes left behind that were killed is removed."""
    root = home / "tmp" / "api"
    root.mkdir(parents=True, exist_ok=True)
    for found in root.iterdir():
        if not _lives(found.name.partition("-")[0]):
            shutil.rmtree(found, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f"{os.getpid()}-", dir=root))


def remove_folder(folder: Path) -> None:
    """Remove it, and what is in it."""
    shutil.rmtree(folder, ignore_errors=True)


def _lives(process: str) -> bool:
    if not process.isdecimal():
        return True  # not ours to judge
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        pass
    return True
