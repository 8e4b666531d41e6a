"""Options that several commands have."""

from datetime import UTC, datetime
from typing import Annotated

import typer


def moment_of(text: str) -> datetime:
    """A moment in UTC; one that names no zone is in UTC.

    Raises:
        typer.BadParameter: the text is not ISO 8601.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not an ISO 8601 time such as 2026-03-01T00:00:00Z") from None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


MetricsPort = Annotated[
    int | None,
    typer.Option(
        min=0, max=65535, help="Prometheus endpoint; 0: none. With --once there is none by default."
    ),
]
TopicNames = Annotated[
    list[str] | None, typer.Option("--topic", help="A topic or its table; may be given more than once.")
]
