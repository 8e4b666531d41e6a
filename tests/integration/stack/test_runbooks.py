"""The runbooks, worked through on a broker and daemons of their own: each command does what the page expects.

The tests of this file follow one another: pages are worked in the order of ``STORY``, each on what the one
before left.
"""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest
from deltalake import write_deltalake

from ingestion.sink.errors import BrokerUnreachableError
from observability.metrics import figures
from stack.published import PublishedSnapshots
from stack.settings import ROOT, Settings
from tests.support.environment import free_ports, isolated_environment
from tests.support.rejected import Rejected
from tests.support.runbooks import STOPPED, UNHEALTHY, Operator, pages
from tests.support.servers import Kafka
from tests.support.sink import eventually
from tests.support.tideline import Ended, Tideline

pytestmark = pytest.mark.timeout(1500)

PAGES = pages()
FIRST, LAST = ["kafka-unreachable", "start", "job-slow", "rotate-keys", "backfill"], ["restore", "stop"]
STORY = [*FIRST, *(page for page in PAGES if page not in FIRST + LAST), *LAST]
SAME = re.compile(r"tideline (status|logs|maintain|observe alerts|backup).*|curl .*|d[fu] .*")
"""Not typed again on a machine where it was: it would be the same again, and take its time."""
PLACE = {"tideline down": "stop"}
"""What stops everything is typed on one page only: the others would begin from nothing."""
ELSEWHERE = {
    "tideline up": ("test_stack_lifecycle.py", 'tideline("up")'),
    "tideline up --live": ("test_live.py", 'tideline("up", "--live")'),
    "tideline up spark": ("test_stack_lifecycle.py", 'running("up", "spark")'),
    "tideline logs spark -n 100": ("test_stack_lifecycle.py", 'running("logs", "spark", "-n", "100")'),
    "tideline down spark": ("test_stack_lifecycle.py", 'tideline("down", "spark")'),
    "dbt run --full-refresh --select ais_messages": (
        "test_dbt_live_path.py",
        'project.run("--full-refresh")',
    ),
    "dbt run-operation restore_table --args '{table: maritime_silver.ais_messages, version: 1}'": (
        "test_dbt_live_path.py",
        'project.restore(f"{SILVER}.ais_messages", version=1)',
    ),
    "dbt run-operation erase_vessel --args '{mmsi: 257000002}'": ("test_dbt_live_path.py", "erase_vessel"),
    "dbt run-operation erase_vessel --args '{mmsi: 257000002, dry_run: true}'": (
        "test_dbt_live_path.py",
        "dry_run: true",
    ),
    "dbt test --select ais_messages,test_name:unique_over": (
        "test_dbt_live_path.py",
        '"test", "--select", "ais_messages,test_name:unique_over"',
    ),
    "tideline ml train maintenance": ("test_ml_models.py", 'gold.output_of("train", PROBLEM)'),
}
"""Commands that other tests run, which have what these need: the file, and the words."""
ONLY_UNDERSTOOD = {"git pull", "make setup", "dbt source freshness"}
"""What is not run: two that change the project itself, and one that asks a whole lake. That `make` and `dbt`
know them is tested for all documents (tests/unit/docs)."""
NO_SAMPLES = {"tideline_drift_index", "tideline_quarantined_messages_total"}
"""Metrics of tables that a whole build makes, and nothing here does."""
SENTENCE = "!AIVDM,1,1,,A,13HOI:0P0000VOHLCnHQKwvL05Ip,0*23"


@pytest.fixture(scope="module")
def operator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Operator]:
    """Somebody at a machine with a home, a lake and a broker of its own, without Spark; all is stopped."""
    folder = tmp_path_factory.mktemp("runbooks")
    sources = ["simulate --live --vessels 20 --interval 1s", "simulate --live --vessels 5"]
    environment = {
        **os.environ,
        **isolated_environment(folder / "home"),
        "TIDELINE_LIVE_SOURCES": json.dumps(sources),
        "TIDELINE_START_TIMEOUT_S": "480",
    }
    (second,) = free_ports(1)
    (folder / "archive.log").write_text(f"\\s:station,c:1767225600*5D\\{SENTENCE}\n" * 3)
    places = {
        "/backups": str(folder / "backups"),
        "/srv": str(folder / "srv"),
        ".tideline": environment["TIDELINE_HOME"],
        "archive.log": str(folder / "archive.log"),
        "aivdm.log": str(folder / "archive.log"),
        "127.0.0.1:8000": f"127.0.0.1:{environment['TIDELINE_API_PORT']}",
        "127.0.0.1:9107": f"127.0.0.1:{environment['TIDELINE_OBSERVE_PORT']}",
        "127.0.0.1:9108": f"127.0.0.1:{environment['TIDELINE_METRICS_PORT']}",
        "--metrics-port 9111": f"--metrics-port {second}",
        "--to 41": "--to 1",
    }
    first = dict(environment)
    try:
        assert Tideline(first)("up", "kafka").returncode == 0
        fill(environment)
        yield (operator := Operator(environment, places))
        assert Tideline(operator.environment)("down").returncode == 0
    finally:
        assert Tideline(first)("down").returncode == 0


def fill(environment: dict[str, str]) -> None:
    """A snapshot that a build published, and messages that silver has rejected."""
    lake, bootstrap = environment["TIDELINE_LAKE"], environment["TIDELINE_KAFKA_BOOTSTRAP"]
    write_deltalake(f"{lake}/maritime_gold/vessels", pa.table({"mmsi": [230666000]}))
    home = Path(environment["TIDELINE_HOME"])
    settings = Settings(_env_file=None, home=home, TIDELINE_LAKE=lake, kafka_bootstrap=bootstrap)
    assert PublishedSnapshots(settings).publish({"maritime_gold.vessels": 0}).snapshot == 1
    eventually(lambda: rejects(settings), "messages are rejected", 900)


def rejects(settings: Settings) -> bool:
    """Whether messages could be landed and rejected: a broker that has just begun may refuse for a while."""
    try:
        Rejected(Kafka(settings), Path(settings.lake))
    except BrokerUnreachableError:
        return False
    return True


@pytest.mark.parametrize("page", STORY)
def test_each_command_of_the_page_works(operator: Operator, page: str) -> None:
    for command in PAGES[page]:
        if is_of_another_test(command) or PLACE.get(command, page) != page:
            continue
        if SAME.fullmatch(command) and command in operator.typed and page not in LAST:
            continue
        if "KEY_ID" in command:
            operator.places = {**operator.places, "KEY_ID": key_of(operator, "alice")}
        if command.startswith("curl"):
            eventually(lambda: has_answered(command, operator.types(command)), command, 900)  # noqa: B023
            continue
        ended = operator.types(command)
        assert ended.returncode in codes(command), f"{command}: {ended.stdout[-3000:]}{ended.stderr[-3000:]}"
    if "tideline up dbt" in PAGES[page]:
        operator.types("tideline down dbt")  # its first build would take the processors from the rest


def is_of_another_test(command: str) -> bool:
    """Whether it needs what is not here."""
    return command in ELSEWHERE or command in ONLY_UNDERSTOOD


def codes(command: str) -> set[int]:
    """Exit codes that are no failure."""
    return {0, UNHEALTHY, STOPPED} if command.startswith("tideline status") else {0}


def has_answered(command: str, ended: Ended) -> bool:
    """Whether a server answered with the lines that were asked for; an exporter looks now and then."""
    if samples_are_missing(command):
        return ended.returncode in (0, 1)  # grep found nothing
    return ended.returncode == 0 and bool(ended.stdout)


def samples_are_missing(command: str) -> bool:
    """Whether a metric is asked for that nothing here has measured."""
    return any(metric in command for metric in NO_SAMPLES)


def key_of(operator: Operator, user: str) -> str:
    """The id of a user's key that is in force, as the list shows it."""
    shown = Tideline(operator.environment)("keys", "list", "--user", user).stdout
    for line in shown.splitlines():
        if user in line:
            return line.split("│")[1].strip()
    created = Tideline(operator.environment)("keys", "create", user)
    assert created.returncode == 0, created.stderr
    return key_of(operator, user)


def test_metrics_without_samples_are_those_of_the_exporter() -> None:
    source = Path(figures.__file__).read_text()
    assert [name for name in NO_SAMPLES if name.removesuffix("_total") not in source] == []


@pytest.mark.parametrize("command", ELSEWHERE)
def test_command_that_is_run_elsewhere_is_still_run_there(command: str) -> None:
    name, words = ELSEWHERE[command]
    (file,) = (ROOT / "tests" / "integration").rglob(name)
    assert words in file.read_text()
    assert any(command in found for found in PAGES.values())
