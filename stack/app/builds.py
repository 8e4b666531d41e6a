"""What is known of dbt's builds: the dbt worker writes it, its health check and ``status`` read it."""

import json
import time
from pathlib import Path

from stack.settings import Settings

FRESH_S = 3600
"""The worker is healthy while its last successful build is not older than this, or nothing new has come."""


def stamp(settings: Settings) -> Path:
    """The file whose time is that of the last successful build."""
    return settings.home / "dbt-built"


def worker_file(settings: Settings) -> Path:
    """Where the dbt worker writes what it does, as JSON."""
    return settings.home / "dbt" / "worker.json"


def worker_note(settings: Settings) -> str:
    """What the dbt worker does now, and what people should know of it; empty where none ever ran."""
    try:
        return str(json.loads(worker_file(settings).read_text())["note"])
    except (FileNotFoundError, ValueError, KeyError):
        return ""


def is_fresh(settings: Settings, bound_s: float = FRESH_S) -> bool:
    """Whether a build succeeded within the last ``bound_s`` seconds."""
    file = stamp(settings)
    return file.exists() and time.time() - file.stat().st_mtime <= bound_s
