"""A small dbt project with the platform's own macros: every kind of node that a build may reuse.

Its files are edited as a user edits them; its bronze is landed as the sink does.
"""

import re
import shutil
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
from deltalake import DeltaTable, write_deltalake

from ingestion.bronze import ensure_table
from ingestion.schema import SCHEMA
from stack.settings import ROOT
from tests.support.dbt_project import DbtProject
from tests.support.servers import Spark

MACROS = ("adapter", "builds", "platform", "quality")
FILES = {
    "dbt_project.yml": """
name: tideline
version: "1.0.0"
config-version: 2
profile: tideline
flags: {send_anonymous_usage_stats: false, cache_selected_only: true}
on-run-start: ["{{ register_bronze() }}", "{{ note_state() }}"]
on-run-end: ["{{ record_passes(results) }}", "{{ publish(results) }}"]
models:
  tideline: {+file_format: delta, +schema: maritime_gold, +on_schema_change: append_new_columns}
seeds:
  tideline: {+file_format: delta, +schema: reference}
vars: {factor: 2}
""",
    "seeds/prices.csv": "kind,price\na,1\nb,2\nc,3\n",
    "models/bronze.yml": """
version: 2
sources:
  - name: maritime_bronze
    schema: "{{ env_var('TIDELINE_BRONZE_SCHEMA') }}"
    tables: [{name: alerts, columns: [%s]}]
models:
  - name: messages
    columns: [{name: bronze_version}]
    data_tests: [{unique_over: {arguments: {columns: [place]}}}]
  - {name: totals, columns: [{name: kind, data_tests: [not_null]}]}
  - {name: report, columns: [{name: kind, data_tests: [unique, not_null]}]}
unit_tests:
  - name: report_has_what_totals_have
    model: report
    given: [{input: ref('totals'), rows: [{kind: a, total: 3}]}]
    expect: {rows: [{kind: a, total: 3}]}
""",
    "models/messages.sql": """
{{ config(materialized='incremental', incremental_strategy='append', tags=['live']) }}
with unread as ({{ unread(source('maritime_bronze', 'alerts')) }})
select `offset` as place, cast(value as string) as kind, bronze_version from unread
""",
    "models/priced.sql": """
{{ config(materialized='view') }}
select messages.*, prices.price * {{ var('factor') }} as price
from {{ ref('messages') }} as messages left join {{ ref('prices') }} as prices using (kind)
""",
    "models/totals.sql": """
{{ config(materialized='incremental', incremental_strategy='merge', unique_key=['kind']) }}
{%- set seen = read_up_to() if execute and is_incremental() else none %}
select kind, sum(price) as total, max(bronze_version) as bronze_version
from {{ ref('priced') }}
{% if seen is not none %}
where kind in (select kind from {{ ref('priced') }} where bronze_version > {{ seen }})
    or kind not in (select kind from {{ this }})
{% endif %}
group by kind
""",
    "models/report.sql": """
{{ config(materialized='table') }}
select kind, total, 'v1' as edition from {{ ref('totals') }}
""",
    "models/prices_only.sql": """
{{ config(materialized='table') }}
select max(price) as dearest from {{ ref('prices') }}
""",
    "tests/no_poison.sql": "select * from {{ ref('messages') }} where kind = 'poison'\n",
}
TABLES = {
    # Without bronze_version: a full build has read every row in the newest version.
    "reference.prices": "kind, price",
    "maritime_gold.messages": "place, kind",
    "maritime_gold.totals": "kind, total",
    "maritime_gold.report": "*",
    "maritime_gold.prices_only": "*",
}


@dataclass
class SmallProject:
    """The project in a folder, built under a prefix; several prefixes can read one bronze."""

    spark: Spark
    folder: Path
    bronze_schema: str
    landed: int = 0

    def __post_init__(self) -> None:
        for name in MACROS:
            shutil.copytree(ROOT / "macros" / name, self.folder / "macros" / name)
        columns = ", ".join(
            f"{{name: {name}, data_type: '{kind}', quote: {quote}}}" for name, kind, quote in _columns()
        )
        for name, text in FILES.items():
            self.write(name, text % columns if name == "models/bronze.yml" else text)
        ensure_table(self.bronze, SCHEMA, name="alerts", description="test")

    def write(self, name: str, text: str) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.lstrip())

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace a text in a file, which must be there."""
        text = (self.folder / name).read_text()
        assert old in text, f"{name} has no {old!r}"
        (self.folder / name).write_text(text.replace(old, new))

    @property
    def bronze(self) -> str:
        return f"{self.spark.lake}/{self.bronze_schema}/alerts"

    def land(self, *kinds: str) -> None:
        """Append messages to bronze in one commit."""
        now = datetime.now(UTC)
        rows: list[dict[str, Any]] = [
            {
                "topic": "maritime.alerts",
                "partition": 0,
                "offset": self.landed + place,
                "timestamp": now,
                "timestamp_type": 1,
                "key": b"key",
                "value": kind.encode(),
                "headers": [],
                "ingested_at": now,
            }
            for place, kind in enumerate(kinds)
        ]
        write_deltalake(self.bronze, pa.Table.from_pylist(rows, schema=SCHEMA), mode="append")
        self.landed += len(kinds)

    def built(self, prefix: str) -> "Built":
        """The project built into schemas with a prefix."""
        variables = {"TIDELINE_BRONZE_SCHEMA": self.bronze_schema, "TIDELINE_DBT_THREADS": "2"}
        project = DbtProject(self.folder / prefix, prefix, variables)
        return Built(self, prefix, project)


@dataclass
class Built:
    """One prefix of the project."""

    small: SmallProject
    prefix: str
    project: DbtProject

    def dbt(self, *arguments: str, fails: bool = False) -> str:
        return self.project.dbt(*arguments, *self._where, fails=fails)

    def ended(self, *arguments: str) -> int:
        """Run dbt, whether it succeeds or not; returns its exit code."""
        return self.project.ended(*arguments, *self._where)[0]

    def reused(self, output: str) -> set[str]:
        """Names of the models, seeds and snapshots that a run reused, by what it said."""
        return {found.rsplit(".", 1)[-1] for found in re.findall(r" OK .*?(\w+\.\w+) \.+ \[REUSED", output)}

    def tested(self, output: str) -> set[str]:
        """Names of the tests that a run did not reuse, by what it said."""
        return set(re.findall(r" PASS (\w+) \.*", output))

    def compiled(self, test: str) -> str:
        """The SQL of a generic test in the last run."""
        (file,) = (self.project.folder / "target" / "compiled").rglob(f"{test}.sql")
        return file.read_text()

    def newest(self, table: str) -> int:
        """The newest bronze version that a table has rows of."""
        return int(self.small.spark.query(f"select max(bronze_version) from {self.prefix}_{table}")[0][0])

    def kill_when(self, said: str, *arguments: str, times: int = 1) -> bool:
        """Start a run and kill it when it has said something so often, or when it has ended.

        Returns whether the kill came before the run published anything.
        """
        process = self.project.start(*arguments, *self._where)
        assert process.stdout is not None
        for line in process.stdout:
            times -= said in line
            if times <= 0:
                break
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read()  # what it said while this process stood still
        process.stdout.close()
        return process.wait() == -signal.SIGKILL and "Published" not in rest

    def rows(self) -> dict[str, list[tuple[Any, ...]]]:
        """The rows of all tables, sorted."""
        return {
            table: sorted(self.small.spark.query(f"select {columns} from {self.prefix}_{table}"), key=str)
            for table, columns in TABLES.items()
        }

    def version(self, table: str) -> int:
        """The newest version of a table, published or not."""
        return DeltaTable(self._location(table)).version()

    def count(self, table: str, version: int) -> int:
        """Rows of a version of a table."""
        return DeltaTable(self._location(table), version=version).to_pyarrow_table().num_rows

    def entries(self) -> list[dict[str, Any]]:
        """The published snapshots as a reader without Spark has them, oldest first."""
        table = DeltaTable(self._location("platform.snapshots"))
        rows = table.to_pyarrow_table().to_pylist(maps_as_pydicts="strict")
        return sorted(rows, key=lambda row: int(row["entry"]))

    def drop(self) -> None:
        for schema in self.project.schemas:
            self.small.spark.query(f"drop schema if exists {schema} cascade")

    def _location(self, table: str) -> str:
        return f"{self.small.spark.lake}/{self.prefix}_{table.replace('.', '/')}"

    @property
    def _where(self) -> Sequence[str]:
        return ("--project-dir", str(self.small.folder), "--profiles-dir", str(ROOT))


@contextmanager
def small_project(spark: Spark, folder: Path, name: str) -> Iterator[SmallProject]:
    """A project whose bronze has a schema of its own."""
    project = SmallProject(spark, folder, f"{name}_maritime_bronze")
    yield project
    spark.query(f"drop schema if exists {project.bronze_schema} cascade")


def _columns() -> Iterator[tuple[str, str, str]]:
    kinds = {
        "offset": "bigint",
        "partition": "int",
        "timestamp_type": "int",
        "key": "binary",
        "value": "binary",
    }
    kinds |= {"timestamp": "timestamp", "ingested_at": "timestamp", "timestamp_raw": "bigint"}
    kinds |= {"headers": "array<struct<key: string, value: binary>>"}
    for column in SCHEMA:
        reserved = column.name in ("offset", "partition", "timestamp")
        yield column.name, kinds.get(column.name, "string"), str(reserved).lower()
