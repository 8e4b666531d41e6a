"""``tideline demo``: the main job from nothing to gold on a bounded run, with a summary that must reconcile.

Every step is a command that a user can type; the demo types it, shows how long it took and keeps its output.
It ends with the servers stopped, whether it succeeded or not.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Annotated

import typer
from confluent_kafka import Consumer, KafkaException, TopicPartition
from deltalake import DeltaTable
from rich.console import Console
from rich.table import Table
from tenacity import retry, retry_if_exception_type, stop_after_delay, wait_fixed

from ingestion.bronze import open_table
from ingestion.movies.bronze import table_uri as films_uri
from ingestion.topics import TOPICS, Topic
from stack import lake
from stack.errors import TidelineError
from stack.lake import schema_name
from stack.project import ROOT, TARGET, dbt_environment
from stack.schemas import MARITIME_BRONZE, MARITIME_GOLD, MARITIME_SILVER, MOVIES_GOLD
from stack.settings import Settings, settings
from stack.thrift import thrift_cursor

FLEET = [
    "--seed",
    "7",
    "--vessels",
    "94",
    "--days",
    "60",
    "--start",
    "2026-01-01T00:00:00Z",
    "--interval",
    "34m",
]
"""Enough days for a label that looks thirty days ahead, and enough vessels to be tested on others."""
QUICK_FLEET = ["--seed", "7", "--vessels", "12", "--days", "2", "--start", "2026-01-01T00:00:00Z"]
REAL_FILES = (
    ("noaa", "ais/csv/noaa_*"),
    ("dma", "ais/csv/dma_*"),
    ("nmea", "ais/nmea/*"),
    ("digitraffic", "ais/digitraffic/port_calls_*"),
)
Counts = dict[str, int]
console = Console(width=None if sys.stdout.isatty() else 118)


class DemoError(TidelineError):
    """A step failed, or the counts do not reconcile."""


@dataclass(frozen=True)
class Reconciled:
    """What became of one topic's messages, in messages."""

    topic: str
    sent: int
    bronze: int
    accepted: int
    quarantined: int
    duplicates: int

    @property
    def holds(self) -> bool:
        return self.sent == self.bronze == self.accepted + self.quarantined + self.duplicates


def demo(
    keep_running: Annotated[bool, typer.Option(help="Leave Kafka and Spark running at the end.")] = False,
    quick: Annotated[bool, typer.Option(help="A small fleet: a quick look at every step.")] = False,
) -> None:
    """The main job on a bounded run; exits 0 if every count reconciles."""
    config = settings()
    began = time.monotonic()
    run = Steps(config)
    with _servers(run, keep_running):
        _send(run, config, QUICK_FLEET if quick else FLEET)
        run.step("land in bronze, exactly once", "tideline", "ingest", "--once")
        run.step("land the film slate", "tideline", "movies", "ingest")
        _build(run, config, learns=not quick)
        topics = reconcile(config)
        tables = gold_rows(config)
    console.print(_summary(topics), _gold(tables), sep="\n")
    console.print(f"lake   {config.lake}\ndocs   {TARGET / 'index.html'}  (serve: dbt docs serve)")
    if config.real_data is None:
        console.print("real   no files: set TIDELINE_REAL_DATA to a folder that has some")
    if wrong := [counts.topic for counts in topics if not counts.holds]:
        raise DemoError(f"the counts of {', '.join(wrong)} do not reconcile")
    console.print(
        f"[bold green]all counts reconcile[/] after {time.monotonic() - began:.0f} s", highlight=False
    )
    console.print("what it built: tideline serve\nlook at it: make up", highlight=False)


class Steps:
    """Runs commands one after the other, each with a line and its output in ``<home>/logs/demo.log``."""

    def __init__(self, config: Settings) -> None:
        self.log = config.home / "logs" / "demo.log"
        self.log.parent.mkdir(parents=True, exist_ok=True)
        self.log.write_text("")

    def step(self, title: str, program: str, *arguments: str) -> str:
        """Run a command of the project's environment and return what it printed.

        Raises:
            DemoError: it ended with another code than 0; the end of its output is shown before.
        """
        began = time.monotonic()
        with console.status(title):
            done = subprocess.run(
                [Path(sys.executable).parent / program, *arguments],
                cwd=ROOT,
                env={**os.environ, **dbt_environment(settings())},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                check=False,
            )
        with self.log.open("a") as log:
            log.write(f"$ {program} {' '.join(arguments)}\n{done.stdout}\n")
        console.print(
            f"{time.monotonic() - began:6.1f} s  {title:<34} [dim]{program} {' '.join(arguments[:4])}[/]",
            highlight=False,
            soft_wrap=True,
        )
        if done.returncode:
            console.print("\n".join(done.stdout.splitlines()[-30:]), markup=False, highlight=False)
            raise DemoError(
                f"{program} {' '.join(arguments)} ended with {done.returncode}; all of it: {self.log}"
            )
        return done.stdout


@contextmanager
def _servers(run: Steps, keep_running: bool) -> Iterator[None]:
    run.step("start Kafka and Spark", "tideline", "up")
    try:
        yield
    finally:
        if not keep_running:
            run.step("stop Kafka and Spark", "tideline", "down")


def _send(run: Steps, config: Settings, fleet: list[str]) -> None:
    """Send the fleet and the real files; what an earlier run sent lies in Kafka and is not sent again."""
    ledger = config.home / "demo-sent.json"
    sent = _already_sent(config, ledger)
    for source, arguments, files in _shipments(config, fleet):
        shipment = " ".join([source, *arguments, *(sha256(file.read_bytes()).hexdigest() for file in files)])
        if shipment in sent:
            console.print(f"          [dim]{source}: sent by an earlier run[/]", highlight=False)
            continue
        title = f"send real {source} files" if files else "send a simulated fleet"
        for line in run.step(title, "tideline", "produce", source, *arguments, *map(str, files)).splitlines():
            console.print(f"          [dim]{line}[/]", highlight=False)
        sent.append(shipment)
        ledger.write_text(json.dumps({"messages": _messages(config), "shipments": sent}))


def _build(run: Steps, config: Settings, *, learns: bool) -> None:
    """Build, test, learn and document; where bronze is as the last run left it, only what changed in the
    project.
    """
    state = config.home / "demo-state"
    left = state / "bronze.json"
    bronze = json.dumps({table.table_uri: table.version() for table in _bronze_tables()})
    # Unit tests are of the rules, not of the data: they are for whoever changes a rule.
    build = ["dbt", "build", "--quiet", "--exclude-resource-type", "unit_test"]
    if left.exists() and left.read_text() == bronze:
        console.print("          [dim]bronze holds nothing new since the last run[/]", highlight=False)
        run.step(
            "build what changed in the project", *build, "--select", "state:modified+", "--state", str(state)
        )
    else:
        left.unlink(missing_ok=True)
        run.step("build and test silver and gold", *build)
        if learns:
            _learn(run, build)
        else:
            console.print("          [dim]two days are too short to learn from[/]", highlight=False)
    run.step("write the docs site", "dbt", "docs", "generate", "--quiet", "--no-compile")
    state.mkdir(exist_ok=True)
    shutil.copy(TARGET / "manifest.json", state)
    left.write_text(bronze)


def _learn(run: Steps, build: list[str]) -> None:
    """Train on gold, score every vessel, and build the marts that read the scores."""
    output = run.step(
        "train on gold, score vessels and voyages", "tideline", "ml", "train", "maintenance", "eta", "--score"
    )
    for line in output.splitlines():
        if line.startswith(("In plain words", "champion", "challenger")) or " scores added " in line:
            console.print(f"          [dim]{line}[/]", highlight=False)
    run.step("build and test the marts of scores", *build, "--select", "tag:scores")


def _bronze_tables() -> Iterator[DeltaTable]:
    yield from (open_table(topic) for topic in TOPICS.values())
    yield lake.open_table(settings(), films_uri())


def _shipments(config: Settings, fleet: list[str]) -> Iterator[tuple[str, list[str], list[Path]]]:
    """What the demo sends: source, its arguments, its files."""
    yield "simulate", fleet, []
    for source, pattern in REAL_FILES if config.real_data else ():
        assert config.real_data is not None
        if files := sorted(config.real_data.glob(pattern)):
            yield source, [], files


def _already_sent(config: Settings, ledger: Path) -> list[str]:
    """Shipments of earlier runs; none where Kafka holds less than those left there, as it was emptied."""
    if not ledger.exists():
        return []
    written = json.loads(ledger.read_text())
    return list(written["shipments"]) if _messages(config) >= written["messages"] else []


def reconcile(config: Settings) -> list[Reconciled]:
    """What Kafka, bronze and silver hold of each topic."""
    with thrift_cursor(config) as cursor:
        topics = []
        for topic in TOPICS.values():
            cursor.execute(f"select count(*) from {schema_name(config, MARITIME_BRONZE)}.{topic.table}")
            bronze = int(cursor.fetchone()[0])
            table = f"{schema_name(config, MARITIME_SILVER)}.{topic.silver_table}"
            cursor.execute(f"select disposition, count(*) from {table} group by disposition")
            silver: Counts = {row[0]: int(row[1]) for row in cursor.fetchall()}
            topics.append(
                Reconciled(
                    topic.name,
                    _messages_in(config, topic),
                    bronze,
                    silver.get("accepted", 0),
                    silver.get("quarantined", 0),
                    silver.get("duplicate", 0),
                )
            )
    return topics


def _messages(config: Settings) -> int:
    """How many messages were ever sent to the platform's topics."""
    return sum(_messages_in(config, topic) for topic in TOPICS.values())


# A broker that has just started has not elected every partition's leader yet.
@retry(
    retry=retry_if_exception_type(KafkaException),
    wait=wait_fixed(0.5),
    stop=stop_after_delay(30),
    reraise=True,
)
def _messages_in(config: Settings, topic: Topic) -> int:
    """How many messages were ever sent to the topic: the sum of its partitions' end offsets."""
    consumer = Consumer(
        {
            "bootstrap.servers": config.bootstrap_servers,
            "group.id": "tideline-demo",
            **config.kafka_options,
        }
    )
    try:
        partitions = consumer.list_topics(topic.name, timeout=30).topics[topic.name].partitions
        ends = [consumer.get_watermark_offsets(TopicPartition(topic.name, p), timeout=30) for p in partitions]
        return sum(high for _, high in ends)
    finally:
        consumer.close()


def gold_rows(config: Settings) -> Counts:
    """Rows of every gold table, by ``schema.table``."""
    with thrift_cursor(config) as cursor:
        names = []
        for schema in (schema_name(config, name) for name in (MARITIME_GOLD, MOVIES_GOLD)):
            cursor.execute(f"show tables in {schema}")
            names += [f"{schema}.{row[1]}" for row in cursor.fetchall()]
        cursor.execute(" union all ".join(f"select '{name}', count(*) from {name}" for name in names))
        return {row[0]: int(row[1]) for row in sorted(cursor.fetchall())}


def _summary(topics: list[Reconciled]) -> Table:
    grid = Table(title="messages", title_justify="left", box=None, header_style="dim")
    grid.add_column("topic")
    for column in ("in Kafka", "in bronze", "accepted", "quarantined", "duplicates", ""):
        grid.add_column(column, justify="right")
    for counts in topics:
        numbers = (counts.sent, counts.bronze, counts.accepted, counts.quarantined, counts.duplicates)
        grid.add_row(
            counts.topic, *(f"{n:,}" for n in numbers), "[green]=[/]" if counts.holds else "[red]≠[/]"
        )
    total = [
        sum(getattr(f, n) for f in topics)
        for n in ("sent", "bronze", "accepted", "quarantined", "duplicates")
    ]
    grid.add_row("[bold]all", *(f"[bold]{n:,}" for n in total), "")
    return grid


def _gold(tables: Counts) -> Table:
    grid = Table(title="\ngold", title_justify="left", box=None, show_header=False)
    for _ in range(2):
        grid.add_column()
        grid.add_column(justify="right")
    cells = [(name, f"{rows:,}") for name, rows in tables.items()]
    half = (len(cells) + 1) // 2
    for index in range(half):
        right = cells[index + half] if index + half < len(cells) else ("", "")
        grid.add_row(*cells[index], *right)
    return grid
