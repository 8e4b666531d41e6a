"""What models learned from, as the registry has it: versions of models, and of the tables of their rows.

Apart from the rest, since MLflow takes seconds to import.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from mlflow import MlflowClient
from mlflow.exceptions import MlflowException

from stack.settings import Settings

_TAG = "data."
_VERSION = re.compile(r"(?P<schema>\w+)\.(?P<table>\w+)@(?P<version>\d+)")
"""Of a table of the lake; rows may come from files, too."""


@dataclass(frozen=True)
class Learned:
    """A registered version of a model."""

    model: str
    number: int
    at: datetime
    """UTC."""
    data: tuple[tuple[str, str, int], ...]
    """Schema, table and version of what it learned from, where that is the lake."""


def learned(settings: Settings, known: Mapping[str, int]) -> Iterator[Learned]:
    """The versions that are newer than the known ones, oldest first; none where there is no registry.

    Args:
        known: by model, the last number that was told.

    Raises:
        MlflowException: the registry does not answer.
    """
    if not settings.mlflow_tracking_uri and not (settings.home / "mlflow.db").is_file():
        return
    client = MlflowClient(settings.mlflow_uri)
    found = [
        version
        for version in client.search_model_versions()
        if int(version.version) > known.get(version.name, 0)
    ]
    for version in sorted(found, key=lambda one: (one.name, int(one.version))):
        at = datetime.fromtimestamp(version.creation_timestamp / 1000, UTC)
        yield Learned(version.name, int(version.version), at, _data(client, version.run_id))


def _data(client: MlflowClient, run_id: str | None) -> tuple[tuple[str, str, int], ...]:
    try:
        tags = client.get_run(run_id).data.tags if run_id else {}
    except MlflowException:  # the run was deleted, the version was not
        tags = {}
    matches = [_VERSION.fullmatch(tags[name]) for name in sorted(tags) if name.startswith(_TAG)]
    return tuple((match["schema"], match["table"], int(match["version"])) for match in matches if match)
