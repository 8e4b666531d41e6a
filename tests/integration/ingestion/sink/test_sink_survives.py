"""Exactly once on the real broker: the sink is killed, stopped, robbed of its partitions and its store.

After each of these every offset that was sent is in bronze exactly once.
"""

import random
import signal
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from subprocess import TimeoutExpired

import pytest

from tests.support.environment import free_ports
from tests.support.servers import Kafka
from tests.support.sink import DEADLINE_S, Daemon, Work, eventually
from tests.support.sink_process import STEPS

StartDaemon = Callable[..., Daemon]
MakeWork = Callable[..., Work]


@pytest.fixture
def make_work(kafka: Kafka, tmp_path: Path) -> MakeWork:
    def make(partitions: int = 3) -> Work:
        return Work(kafka.bootstrap_servers, kafka.topic("sink", partitions), tmp_path / "lake", partitions)

    return make


@pytest.fixture
def start(tmp_path: Path) -> Iterator[StartDaemon]:
    daemons: list[Daemon] = []

    def start(work: Work, **options: object) -> Daemon:
        daemons.append(Daemon(work, log=tmp_path / f"daemon-{len(daemons)}.log", **options))  # type: ignore[arg-type]
        return daemons[-1]

    yield start
    for daemon in daemons:
        if daemon.process.poll() is None:
            daemon.process.kill()
            daemon.process.wait()


@pytest.mark.parametrize("step", STEPS)
def test_killed_at_a_step_it_lands_each_record_once(
    make_work: MakeWork, start: StartDaemon, step: str
) -> None:
    """Two daemons race for the same records, each in a group of its own, and both die at that step."""
    work = make_work()
    work.send(500)
    daemons = [start(work, fault=(step, occurrence, signal.SIGKILL)) for occurrence in (1, 3)]
    for daemon in daemons:
        assert daemon.process.wait(DEADLINE_S) == -signal.SIGKILL
    work.finish()
    work.prove_exactly_once()


def test_killed_at_random_moments_two_daemons_land_each_record_once(
    make_work: MakeWork, start: StartDaemon
) -> None:
    """Now one is killed, now both; the next ones join the group of the dead, or one beside it."""
    chance = random.Random(20260102)
    work = make_work(6)
    work.send(2_000)
    group = "killed"
    daemons = [start(work, group=group, batch_rows=50, poll_messages=50) for _ in range(2)]
    for _ in range(8):
        victims = chance.sample(daemons, chance.choice((1, 1, 2)))
        for victim in victims:
            victim.wait("started")
            try:
                victim.process.wait(chance.uniform(0.0, 1.5))
            except TimeoutExpired:
                victim.end(signal.SIGKILL)
        work.send(20)
        group = chance.choice((group, f"killed.{chance.random()}"))
        daemons = [daemon for daemon in daemons if daemon not in victims]
        daemons += [start(work, group=group, batch_rows=50, poll_messages=50) for _ in victims]
    for daemon in daemons:
        daemon.wait("started")
        assert daemon.end() == 0
    work.finish()
    work.prove_exactly_once()


def test_daemons_that_come_and_go_land_each_record_once(make_work: MakeWork, start: StartDaemon) -> None:
    work = make_work(6)
    options = {"group": work.name, "batch_rows": 50, "poll_messages": 50}
    work.send(600)
    first = start(work, **options)
    first.wait("landed")
    second = start(work, **options)
    second.wait("assigned")
    work.send(300)
    third = start(work, **options)
    third.wait("assigned")
    work.send(300)
    assert first.end() == 0
    work.send(300)
    eventually(work.all_landed, "all rows in bronze")
    assert second.end() == 0
    assert third.end() == 0
    work.prove_exactly_once()
    assert first.events("revoked")
    assert second.events("landed")
    assert third.events("landed")


@pytest.mark.parametrize("step", ["buffered", "commit", "committed"])
def test_a_zombie_that_lost_its_partitions_cannot_write(
    make_work: MakeWork, start: StartDaemon, step: str
) -> None:
    """Stopped at a step until another daemon has landed what it held; when it wakes up it must lose."""
    work = make_work(2)
    work.send(300)
    zombie = start(work, group=work.name, fault=(step, 2, signal.SIGSTOP))
    eventually(zombie.is_stopped, "the daemon stops itself")
    heir = start(work, group=work.name)
    eventually(work.all_landed, "the heir lands everything after the session's end")
    zombie.process.send_signal(signal.SIGCONT)
    zombie.wait("revoked")
    work.send(50)
    eventually(work.all_landed, "what was sent afterwards")
    assert zombie.end() == 0
    assert heir.end() == 0
    work.prove_exactly_once()
    if step != "committed":
        landed = [event for event in zombie.events("landed") if event["dropped"]]
        assert landed or zombie.events("dropped with its partitions")


def test_a_store_that_goes_away_opens_the_circuit_and_loses_nothing(
    make_work: MakeWork, start: StartDaemon, tmp_path: Path
) -> None:
    work = make_work()
    work.send(100)
    (port,) = free_ports(1)
    # It keeps its partitions however long the machine stands still.
    daemon = start(work, metrics_port=port, session_timeout_s=250.0)
    eventually(work.all_landed, "the first rows")
    away = tmp_path / "away"
    work.lake.rename(away)
    work.send(500)
    eventually(lambda: daemon.metric("tideline_sink_circuit_state") == 2, "the circuit opens")
    eventually(lambda: (daemon.metric("tideline_sink_store_failures_total") or 0) >= 3, "it tries again")
    assert not work.lake.exists()
    away.rename(work.lake)
    eventually(work.all_landed, "all rows after the store came back")
    eventually(lambda: daemon.metric("tideline_sink_circuit_state") == 0, "the circuit closes")
    eventually(
        # A commit that went through while its answer was lost with the store counts as stored already.
        lambda: (
            (daemon.metric("tideline_sink_rows_total") or 0)
            + (daemon.metric("tideline_sink_already_stored_total") or 0)
            == sum(work.sent.values())
        ),
        "every row is counted once",
    )
    assert not daemon.events("revoked")
    assert daemon.end() == 0
    work.prove_exactly_once()


def test_daemon_that_loses_its_partitions_in_an_outage_reads_on(
    make_work: MakeWork, start: StartDaemon, tmp_path: Path
) -> None:
    """The batch that opened the circuit goes with the partitions: none is left to try afterwards."""
    work = make_work(2)
    work.send(100)
    (port,) = free_ports(1)
    daemon = start(work, group=work.name, metrics_port=port)
    eventually(work.all_landed, "the first rows")
    away = tmp_path / "away"
    work.lake.rename(away)
    work.send(300)
    eventually(lambda: daemon.metric("tideline_sink_circuit_state") == 2, "the circuit opens")
    daemon.process.send_signal(signal.SIGSTOP)
    away.rename(work.lake)
    heir = start(work, group=work.name)
    eventually(work.all_landed, "the heir lands everything after the session's end")
    daemon.process.send_signal(signal.SIGCONT)
    daemon.wait("revoked")
    assert heir.end() == 0
    work.send(50)
    eventually(work.all_landed, "the daemon lands what was sent afterwards")
    eventually(lambda: daemon.metric("tideline_sink_circuit_state") == 0, "the circuit closes")
    assert daemon.end() == 0
    work.prove_exactly_once()


def test_a_partition_that_comes_while_the_store_is_down_is_read_when_it_is_back(
    make_work: MakeWork, start: StartDaemon, tmp_path: Path
) -> None:
    work = make_work(2)
    work.send(100)
    work.finish()
    work.send(100)
    daemon = start(work, fault=("buffered", 1, signal.SIGSTOP))
    eventually(daemon.is_stopped, "started, before its partitions come")
    away = tmp_path / "away"
    work.lake.rename(away)
    daemon.process.send_signal(signal.SIGCONT)
    eventually(
        lambda: daemon.events("store unavailable at assignment") or daemon.events("store unavailable"),
        "the daemon finds no store",
    )
    away.rename(work.lake)
    eventually(work.all_landed, "all rows after the store came back")
    assert daemon.end() == 0
    work.prove_exactly_once()


@pytest.mark.parametrize("count", [5, 20, 50])
def test_kind_10_topic_recreated_while_the_store_is_down_is_noticed(
    make_work: MakeWork, start: StartDaemon, tmp_path: Path, count: int
) -> None:
    """The daemon is paused; the new topic has fewer records than are stored, as many, or more."""
    work = make_work(1)
    work.send(20)
    daemon = start(work)
    eventually(work.all_landed, "the records of the first topic")
    away = tmp_path / "away"
    work.lake.rename(away)
    work.send(3)
    eventually(lambda: daemon.events("store unavailable"), "the circuit opens")
    work.recreate()
    work.send(count)
    away.rename(work.lake)
    assert daemon.process.wait(DEADLINE_S) == 1
    assert is_refusal(daemon)
    assert [row["offset"] for row in work.rows()] in (list(range(20)), list(range(23)))


@pytest.mark.parametrize("count", [5, 20, 50])
@pytest.mark.parametrize("step", ["polled", "read"])
def test_kind_10_topic_recreated_while_the_daemon_stands_is_noticed(
    make_work: MakeWork, start: StartDaemon, step: str, count: int
) -> None:
    """Cut off from the brokers, before it reads on or in the middle of a commit."""
    work = make_work(1)
    work.send(20)
    work.finish()
    work.send(10)
    daemon = start(work, fault=(step, 1, signal.SIGSTOP))
    eventually(daemon.is_stopped, "the daemon stops itself")
    work.recreate()
    recreated_at = datetime.now(UTC)
    work.send(count)
    daemon.process.send_signal(signal.SIGCONT)
    assert daemon.process.wait(DEADLINE_S) == 1
    assert is_refusal(daemon)
    # what was read of the first topic may still be landed; nothing of the second one
    assert [row["offset"] for row in work.rows()] in (list(range(20)), list(range(30)))
    assert all(row["timestamp"] < recreated_at for row in work.rows())


def is_refusal(daemon: Daemon) -> bool:
    """It ended with the error for it; a daemon that was asking when there was no topic has another one."""
    last = daemon.log.read_text().splitlines()[-1]
    return "TopicRecreatedError: " in last or "TopicMissingError: " in last


def test_sigterm_lands_what_is_buffered_and_ends_with_0(make_work: MakeWork, start: StartDaemon) -> None:
    work = make_work()
    work.send(20)
    (port,) = free_ports(1)
    own = {"flush_interval_s": 6_000.0, "batch_rows": 1_000_000, "session_timeout_s": 250.0}
    daemon = start(work, metrics_port=port, **own)
    daemon.wait("assigned")
    eventually(lambda: daemon.metric("tideline_sink_buffered_rows") == 60, "all rows are buffered")
    assert work.landed() == 0
    assert daemon.end() == 0
    work.prove_exactly_once()
