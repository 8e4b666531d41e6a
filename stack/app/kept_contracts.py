"""How the data contracts were kept: measured on the lake, and written beside what was agreed."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from deltalake import DeltaTable
from deltalake.exceptions import TableNotFoundError

from ingestion.topics import TOPICS
from observability.contracts.levels import Level, failed_pct, with_measured
from observability.contracts.measured import Kept, kept
from observability.contracts.odcs import as_yaml
from observability.contracts.teams import teams
from observability.errors import ObservabilityError
from observability.metrics.commits import Commits
from observability.metrics.limits import source_limits
from stack.app.contracts import DOMAINS, documents, file_name
from stack.lake import open_table, table_uri
from stack.project import MODELS
from stack.published import PublishedSnapshots
from stack.schemas import MARITIME_BRONZE, MARITIME_GOLD
from stack.settings import Settings

QUALITY, RUNS = f"{MARITIME_GOLD}.data_quality_daily", f"{MARITIME_GOLD}.pipeline_runs"


def first_day(days: int) -> date:
    """The first of so many days before today, UTC."""
    return datetime.now(UTC).date() - timedelta(days=days)


def producers(settings: Settings, since: date) -> Sequence[Kept]:
    """How each producer of each topic kept its contract.

    Raises:
        ObservabilityError: ``data_quality_daily`` was never published.
    """
    return list(kept(_published(settings, QUALITY), since, teams()))


def write_measured(settings: Settings, folder: Path, days: int) -> list[str]:
    """Write every contract with what was measured; returns the names of the files.

    Raises:
        ObservabilityError: what is to be measured was never published.
    """
    at, since = datetime.now(UTC), first_day(days)
    found = producers(settings, since)
    levels = {name: _of_topic(settings, name, found, at) for name in TOPICS}
    failed = failed_pct(_published(settings, RUNS), since)
    for domain in DOMAINS:
        ages = [_age_s(settings, limit.schema, limit.table, at) for limit in source_limits(MODELS / domain)]
        levels[f"{domain}.gold"] = Level(min((age for age in ages if age is not None), default=None), failed)
    folder.mkdir(parents=True, exist_ok=True)
    for name, document in documents().items():
        text = as_yaml(with_measured(document, levels[name], days, at))
        (folder / file_name(name)).write_text(text, encoding="utf-8")
    return [file_name(name) for name in levels]


def _of_topic(settings: Settings, name: str, found: Sequence[Kept], at: datetime) -> Level:
    mine = [each for each in found if each.topic in (name, TOPICS[name].table)]
    messages = sum(each.messages for each in mine)
    error_pct = 100 * sum(each.broken for each in mine) / messages if messages else None
    return Level(_age_s(settings, MARITIME_BRONZE, TOPICS[name].table, at), error_pct, mine)


def _age_s(settings: Settings, schema: str, table: str, at: datetime) -> float | None:
    """Since a table had new data; None where it never had."""
    try:
        commits = Commits(settings, table_uri(settings, schema, table)).look()
    except TableNotFoundError:
        return None
    return max(0.0, at.timestamp() - commits[-1].at_s) if commits else None


def _published(settings: Settings, table: str) -> DeltaTable:
    version = PublishedSnapshots(settings).current().tables.get(table)
    if version is None:
        raise ObservabilityError(f"{table} is not published yet: run `dbt build`")
    return open_table(settings, table_uri(settings, *table.split(".")), version)
