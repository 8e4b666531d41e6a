"""Random SIGKILLs, pauses, outages of the store and re-created topics: every offset is in bronze once.

Seeded, and as long as is asked for: ``make test-kills`` kills a thousand times, a plain run of the tests
twenty times. The report says how often each fault was tried and how many records came through.
"""

import os
import random
import shutil
import signal
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from subprocess import TimeoutExpired

import pytest

from tests.support.servers import Kafka
from tests.support.sink import DEADLINE_S, Daemon, Work, eventually

KILLS = int(os.environ.get("TIDELINE_SINK_KILLS", "20"))
SEED = int(os.environ.get("TIDELINE_SINK_KILLS_SEED", "20260102"))
KILLS_A_TOPIC = min(100, max(10, KILLS // 2))
"""Kills after which the topic is deleted and created again."""
PARTITIONS = 6
RECORDS_A_KILL = 18
"""To each partition."""
DAEMONS = 3


class Storm:
    """Daemons that race for one topic, and the faults that befall them."""

    def __init__(self, work: Work, logs: Path, seed: int) -> None:
        self.work = work
        self.faults: Counter[str] = Counter()
        self.records = 0
        self._logs = logs
        self._chance = random.Random(seed)
        self._daemons = [self._start() for _ in range(DAEMONS)]

    def close(self) -> None:
        for daemon in self._daemons:
            daemon.end(signal.SIGKILL)

    def strike(self) -> None:
        """Send records, let something else go wrong now and then, and kill one daemon."""
        self.work.send(RECORDS_A_KILL)
        victim = self._chance.randrange(DAEMONS)
        daemon = self._daemons[victim]
        fault = self._chance.choices(["none", "pause", "zombie", "outage"], [70, 20, 3, 7])[0]
        if fault == "pause":
            self._pause(self._chance.choice(self._daemons))
        elif fault == "zombie":
            self._make_zombie(daemon)
        elif fault == "outage":
            self._take_the_store_away()
        if self._chance.random() < 0.4:  # else most kills meet a daemon that has only begun to start
            daemon.wait("assigned")
        _linger(daemon, self._chance.choice((0.2, 0.8, 2.0)) * self._chance.random())
        assert daemon.process.poll() is None, daemon.log.read_text()[-2000:]
        assert daemon.end(signal.SIGKILL) == -signal.SIGKILL
        self.faults["kill"] += 1
        self.faults["kill of one that had landed"] += bool(daemon.events("landed"))
        daemon.log.unlink()
        self._daemons[victim] = self._start()

    def prove(self) -> None:
        """With the daemons still at it, all records come in; each of them once."""
        eventually(self.work.all_landed, "all records in bronze")
        self.work.prove_exactly_once()

    def recreate_topic(self) -> None:
        """Under running and paused daemons: all of them refuse it, and it is landed in a new table."""
        self.prove()
        landed = self.work.landed()
        paused = self._chance.sample(self._daemons, self._chance.randrange(DAEMONS))
        for daemon in paused:
            daemon.process.send_signal(signal.SIGSTOP)
        self.work.recreate()
        self.work.send(self._chance.choice((1, landed // PARTITIONS, landed // PARTITIONS + 50)))
        for daemon in paused:
            daemon.process.send_signal(signal.SIGCONT)
        for daemon in self._daemons:
            assert daemon.process.wait(DEADLINE_S) == 1
            last = daemon.log.read_text().splitlines()[-1]
            assert "TopicRecreatedError" in last or "TopicMissingError" in last, last
        assert self.work.landed() == landed
        self.records += landed
        shutil.rmtree(self.work.lake)
        self.faults["re-created topic"] += 1
        self._daemons = [self._start() for _ in range(DAEMONS)]

    def end(self) -> None:
        """All that run end in order, and nothing is left to land."""
        self.prove()
        for daemon in self._daemons:
            daemon.wait("started")
            assert daemon.end() == 0
        self.work.prove_exactly_once()
        self.records += self.work.landed()

    def _start(self) -> Daemon:
        """In a group of its own, where only Delta is between the daemons, or in one that they share."""
        group = self._chance.choice(
            ("shared", f"own.{self._chance.random()}", f"own.{self._chance.random()}")
        )
        self.faults["start"] += 1
        return Daemon(
            self.work,
            log=self._logs / f"{self.faults['start']}.log",
            group=f"{self.work.name}.{group}",
            compact_commits=40,
        )

    def _pause(self, daemon: Daemon) -> None:
        daemon.process.send_signal(signal.SIGSTOP)
        _linger(daemon, self._chance.random())
        daemon.process.send_signal(signal.SIGCONT)
        self.faults["pause"] += 1

    def _make_zombie(self, daemon: Daemon) -> None:
        """Paused until the others have landed everything; then it goes on with what it held."""
        daemon.process.send_signal(signal.SIGSTOP)
        eventually(self.work.all_landed, "the others land everything")
        daemon.process.send_signal(signal.SIGCONT)
        self.faults["zombie"] += 1

    def _take_the_store_away(self) -> None:
        for daemon in self._daemons:  # a daemon that starts meanwhile would begin a table in its place
            daemon.wait("started")
        away = self.work.lake.with_name("away")
        self.work.lake.rename(away)
        self.work.lake.touch()  # a commit that is under way must not begin a folder in its place
        _linger(self._daemons[0], self._chance.random())
        self.work.lake.unlink()
        away.rename(self.work.lake)
        self.faults["outage of the store"] += 1


def _linger(daemon: Daemon, seconds: float) -> None:
    try:
        daemon.process.wait(seconds)
    except TimeoutExpired:
        return


@pytest.fixture
def storm(kafka: Kafka, tmp_path: Path) -> Iterator[Storm]:
    work = Work(kafka.bootstrap_servers, kafka.topic("kills", PARTITIONS), tmp_path / "lake", PARTITIONS)
    logs = tmp_path / "logs"
    logs.mkdir()
    with ExitStack() as stack:
        made = Storm(work, logs, SEED)
        stack.callback(made.close)
        yield made


def test_random_kills_leave_every_offset_once(storm: Storm, capsys: pytest.CaptureFixture[str]) -> None:
    started_s = time.monotonic()
    for kill in range(1, KILLS + 1):
        storm.strike()
        if kill % KILLS_A_TOPIC == 0 and kill < KILLS:
            storm.recreate_topic()
    storm.end()
    minutes = (time.monotonic() - started_s) / 60
    faults = ", ".join(f"{name}: {count}" for name, count in sorted(storm.faults.items()))
    with capsys.disabled():
        print(
            f"\n{storm.records} records, each in bronze once, after {faults} (seed {SEED}, {minutes:.1f} min)"
        )
    assert storm.faults["kill"] == KILLS
