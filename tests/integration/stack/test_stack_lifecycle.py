"""``tideline up``, ``status``, ``logs`` and ``down`` as a user types them, on servers of their own.

Each test brings the servers into the state that it begins with: any of them may run alone, in any order.
"""

import os
import signal
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest
from confluent_kafka import Consumer, Producer
from deltalake import DeltaTable

from tests.support.environment import isolated_environment
from tests.support.processes import has_ended
from tests.support.sink import DEADLINE_S, eventually
from tests.support.statements import ask
from tests.support.tideline import Tideline, one_line_error

TOPIC = "maritime.alerts"
MESSAGES = [f"message {number}".encode() for number in range(1000)]


@pytest.fixture(scope="module")
def tideline(another_tideline: dict[str, str]) -> Iterator[Tideline]:
    """Runs the command against a home of its own; stops what is left at the end."""

    run = Tideline(another_tideline)
    yield run
    assert run("down").returncode == 0


@pytest.fixture
def running(tideline: Tideline) -> Tideline:
    """Both servers run; where they do already, ``up`` leaves them as they are."""
    assert tideline("up").returncode == 0
    return tideline


@pytest.fixture(scope="module")
def acknowledged(tideline: Tideline, another_tideline: dict[str, str]) -> list[bytes]:
    """The messages that the broker has acknowledged, sorted: they are produced once."""
    assert tideline("up", "kafka").returncode == 0
    producer = Producer({"bootstrap.servers": another_tideline["TIDELINE_KAFKA_BOOTSTRAP"], "acks": "all"})
    for message in MESSAGES:
        producer.produce(TOPIC, message)
    assert producer.flush(DEADLINE_S) == 0
    return sorted(MESSAGES)


def consume(bootstrap: str, group: str) -> list[bytes]:
    """All messages of the topic, sorted."""
    consumer = Consumer({"bootstrap.servers": bootstrap, "group.id": group, "auto.offset.reset": "earliest"})
    consumer.subscribe([TOPIC])
    found: list[bytes] = []

    def all_came() -> bool:
        batch = consumer.consume(len(MESSAGES), timeout=1)
        found.extend(message.value() or b"" for message in batch if message.error() is None)
        return len(found) >= len(MESSAGES)

    eventually(all_came, "all messages")
    consumer.close()
    return sorted(found)


def test_nothing_runs_before_the_first_up(another_tideline: dict[str, str], tmp_path: Path) -> None:
    untouched = Tideline(another_tideline | isolated_environment(tmp_path / "home"))
    found, code = untouched.parts()
    assert ({part["state"] for part in found.values()}, code) == ({"stopped"}, 3)
    assert "no logs yet" in one_line_error(untouched("logs"))


def test_two_ups_at_once_both_end_well_and_start_one_broker(tideline: Tideline) -> None:
    assert tideline("down", "kafka").returncode == 0
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda _: tideline("up", "kafka"), range(2)))
    assert [answer.returncode for answer in answers] == [0, 0], answers
    assert sum("all runs already" in answer.stderr for answer in answers) == 1


def test_up_starts_what_is_missing_and_leaves_what_runs(tideline: Tideline) -> None:
    assert tideline("up", "kafka").returncode == 0
    assert tideline("down", "spark").returncode == 0
    before, _ = tideline.parts()
    assert before["spark"]["state"] == "stopped"
    broker = before["kafka"]["pid"]
    assert tideline("up").returncode == 0
    eventually(lambda: tideline.parts()[1] == 0, "all parts are healthy")
    assert tideline.parts()[0]["kafka"]["pid"] == broker


def test_servers_listen_on_loopback_only(running: Tideline) -> None:
    listening = [
        connection.laddr
        for part in running.parts()[0].values()
        for connection in psutil.Process(part["pid"]).net_connections("inet")
        if connection.status == psutil.CONN_LISTEN
    ]
    assert len(listening) >= 4
    assert {address.ip.removeprefix("::ffff:") for address in listening} == {"127.0.0.1"}


def test_what_was_acknowledged_survives_down_and_up(
    running: Tideline, another_tideline: dict[str, str], acknowledged: list[bytes]
) -> None:
    before, _ = running.parts()
    kafka, thrift = (f"127.0.0.1:{before['kafka']['ports']['kafka']}", before["spark"]["ports"]["thrift"])
    ask(
        thrift,
        "create schema if not exists kept location '${spark.tideline.lake}/kept'",
        "create table if not exists kept.ships using delta as select id from range(100)",
    )
    assert running("down").returncode == 0
    found, code = running.parts()
    assert ({part["state"] for part in found.values()}, code) == ({"stopped"}, 3)
    assert all(has_ended(part["pid"]) for part in before.values())
    assert "nothing runs" in running("down").stderr

    assert running("up", "spark").returncode == 0
    assert running("up").returncode == 0
    assert consume(kafka, "after-down") == acknowledged
    assert ask(thrift, "select count(*) from kept.ships") == [(100,)]
    assert DeltaTable(f"{another_tideline['TIDELINE_LAKE']}/kept/ships").to_pyarrow_table().num_rows == 100


def test_killed_broker_is_reported_and_recovered_with_its_messages(
    running: Tideline, acknowledged: list[bytes]
) -> None:
    found, _ = running.parts()
    broker = found["kafka"]
    os.kill(broker["pid"], signal.SIGKILL)
    eventually(lambda: has_ended(broker["pid"]), "the broker has ended")

    def seen() -> tuple[str, bool, int]:
        after, code = running.parts()
        return after["kafka"]["state"], after["spark"]["is_healthy"], code

    eventually(lambda: seen() == ("stale", True, 1), "the broker alone is reported")

    answer = running("up", "kafka")
    assert answer.returncode == 0
    assert f"stale pid file (process {broker['pid']} is gone)" in answer.stderr
    assert consume(f"127.0.0.1:{broker['ports']['kafka']}", "after-kill") == acknowledged


def test_logs_show_the_last_lines_of_a_part(running: Tideline) -> None:
    answer = running("logs", "kafka", "-n", "3")
    assert answer.returncode == 0
    started = "Kafka Server started"  # it answers before it says so
    eventually(lambda: started in running("logs", "kafka", "-n", "1000").stdout, "the line of the start")
    assert running("logs", "spark", "-n", "100").stdout
    assert len(answer.stdout.splitlines()) <= 6


def test_taken_port_is_refused_with_its_owner(tideline: Tideline, another_tideline: dict[str, str]) -> None:
    assert tideline("down", "kafka").returncode == 0
    port = int(another_tideline["TIDELINE_KAFKA_PORT"])
    with socket.create_server(("127.0.0.1", port)):
        error = one_line_error(tideline("up", "kafka"))
    assert f"kafka's kafka port {port} is taken by process {os.getpid()}" in error


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        ("TIDELINE_KAFKA_MEMORY", "1k", "kafka ended at its start: Error: Too small maximum heap"),
        ("TIDELINE_KAFKA_PORT", "many", "TIDELINE_KAFKA_PORT='many'"),
        ("TIDELINE_JAVA_HOME", "/nowhere", "TIDELINE_JAVA_HOME=/nowhere: no Java there"),
        ("TIDELINE_MIN_FREE_DISK_GB", "1000000000", "is full"),
    ],
)
def test_start_that_cannot_be_is_one_line(
    tideline: Tideline,
    another_tideline: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
    value: str,
    message: str,
) -> None:
    assert tideline("down", "kafka").returncode == 0
    monkeypatch.setitem(another_tideline, variable, value)
    assert message in one_line_error(tideline("up", "kafka"))


def test_unknown_part_is_one_line(tideline: Tideline) -> None:
    assert "no part 'radar'" in one_line_error(tideline("up", "radar"))
