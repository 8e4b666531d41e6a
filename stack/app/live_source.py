"""The commands of the live sources; a simulated fleet that is started again goes on where it would be."""

import json
import shlex
from datetime import UTC, datetime, timedelta
from pathlib import Path

LONGEST = timedelta(days=2)
"""A fleet that has been under way for longer is started over: it takes five seconds a day to catch up."""


def arguments(source: str, file: Path, now: datetime | None = None) -> list[str]:
    """Arguments of ``tideline produce`` for a source of the settings.

    Args:
        source: as a user types it.
        file: keeps when each simulated fleet began.
        now: aware.
    """
    words = shlex.split(source)
    if words[:1] != ["simulate"] or "--live" not in words or "--start" in words:
        return words
    now = now or datetime.now(UTC)
    known = _read(file)
    began = known.get(source)
    if began is None or not timedelta(0) <= now - began < LONGEST:
        known[source] = began = now.replace(microsecond=0)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps({name: moment.isoformat() for name, moment in known.items()}))
    return [*words, "--start", began.isoformat()]


def _read(file: Path) -> dict[str, datetime]:
    try:
        return {name: datetime.fromisoformat(text) for name, text in json.loads(file.read_text()).items()}
    except (FileNotFoundError, ValueError):
        return {}
