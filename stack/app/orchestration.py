"""``python -m stack.app.orchestration``: what an orchestrator asks before it runs commands, as JSON.

For Dagster, Airflow and others, which have environments of their own (docs/orchestrators.md).
"""

import json
from typing import Any

from stack.app.worker.bronze import BronzeVersions
from stack.app.worker.schedule import crontabs
from stack.settings import Settings, settings


def asked(settings: Settings) -> dict[str, Any]:
    """``bronze``: newest Delta version by table, -1 where there is none; ``schedules``: crontabs (UTC) by
    work; ``problems``: what is trained and scored.
    """
    return {
        "bronze": BronzeVersions(settings).now(),
        "schedules": crontabs(settings),
        "problems": list(settings.schedule_problems),
    }


if __name__ == "__main__":
    print(json.dumps(asked(settings())))
