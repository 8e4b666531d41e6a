"""Folders of labelled files: the one that is named, else the one among the real files."""

import argparse
from pathlib import Path

from stack.settings import settings


def labelled_folder(description: str, kind: str, patterns: tuple[str, ...]) -> Path:
    """The folder that ``--data`` names, else ``kind`` in the folder of real files (``TIDELINE_REAL_DATA``).

    Ends the program where there is none, or no file in it matches one of ``patterns``.
    """
    parser = argparse.ArgumentParser(description=description)
    real = settings().real_data
    parser.add_argument(
        "--data", type=Path, default=real / kind if real else None, help="the folder of files"
    )
    folder: Path | None = parser.parse_args().data
    if folder is None:
        parser.error("--data FOLDER is needed where TIDELINE_REAL_DATA is not set")
    if not any(path for pattern in patterns for path in folder.glob(pattern)):
        parser.error(f"{folder} has no {' or '.join(patterns)} file")
    return folder
