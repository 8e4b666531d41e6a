"""When dbt last built the marts successfully: the dbt loop writes it, its health check reads it."""

import time
from pathlib import Path

from stack.settings import Settings

FRESH_S = 3600
"""The loop is healthy while its last successful build is not older than this."""


def stamp(settings: Settings) -> Path:
    """The file whose time is that of the last successful build."""
    return settings.home / "dbt-built"


def is_fresh(settings: Settings, bound_s: float = FRESH_S) -> bool:
    """Whether a build succeeded within the last ``bound_s`` seconds."""
    file = stamp(settings)
    return file.exists() and time.time() - file.stat().st_mtime <= bound_s
