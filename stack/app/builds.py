"""When dbt last built the marts well: what the dbt loop writes, and its health check reads."""

import time
from pathlib import Path

from stack.settings import Settings

FRESH_S = 3600
"""The loop is healthy while its last good build is not older than this."""


def stamp(settings: Settings) -> Path:
    """The file whose time is that of the last good build."""
    return settings.home / "dbt-built"


def is_fresh(settings: Settings, bound_s: float = FRESH_S) -> bool:
    """Whether a build ended well within the bound."""
    file = stamp(settings)
    return file.exists() and time.time() - file.stat().st_mtime <= bound_s
