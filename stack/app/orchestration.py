"""``python -m stack.app.orchestration``: what an orchestrator asks before it runs commands, as JSON.

For Dagster, Airflow and others, which have environments of their own (docs/orchestrators.md).
"""

import json
from typing import Any

from stack.app.console import run
from stack.app.worker.bronze import BronzeVersions
from stack.app.worker.schedule import crontabs
from stack.errors import PartUnresponsiveError
from stack.logging import log_json
from stack.settings import Settings, settings


def asked(settings: Settings) -> dict[str, Any]:
    """``bronze``: newest Delta version by table, -1 where there is none; ``schedules``: crontabs (UTC) by
    work; ``problems``: what is trained and scored.

    Raises:
        PartUnresponsiveError: a table is there and cannot be read: to say -1 would start a build.
    """
    bronze = BronzeVersions(settings)
    versions = bronze.now()
    if bronze.is_lost:
        raise PartUnresponsiveError(f"bronze cannot be read at {settings.lake}")
    return {
        "bronze": versions,
        "schedules": crontabs(settings),
        "problems": list(settings.schedule_problems),
    }


def main() -> None:
    """Print it; a problem is one line on stderr."""
    log_json(verbose=False)
    run(lambda: print(json.dumps(asked(settings()))))


if __name__ == "__main__":
    main()
