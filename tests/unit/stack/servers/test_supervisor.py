"""The supervisor, with parts that are a line of Python each: what it starts, refuses, reports and leaves."""

import os
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from stack.errors import (
    BusyError,
    DiskFullError,
    PartDiedError,
    PartUnresponsiveError,
    PortTakenError,
    SettingsError,
    TidelineError,
    UnknownPartError,
)
from stack.servers import kafka
from stack.servers.part import Command, Part, ProbeError, Report, no_report
from stack.servers.processes import State
from stack.servers.supervisor import Supervisor, check_disk, check_port
from stack.settings import Settings
from stack.spark_conf import Role, spark_conf
from tests.support.environment import free_ports
from tests.support.processes import has_ended

Build = Callable[..., Supervisor]


class Reports(list[str]):
    """What a supervisor reported."""

    def __call__(self, part: str, text: str) -> None:
        self.append(f"{part}: {text}")


LISTENER = "import socket, time; s = socket.create_server(('127.0.0.1', {port})); time.sleep(600)"


def make_part(
    tmp_path: Path, name: str, code: str, port: int, probe: Callable[[float], None] = lambda _timeout_s: None
) -> Part:
    """A part that runs a line of Python."""
    return Part(
        name=name,
        command=lambda: Command([sys.executable, "-c", code.format(port=port)]),
        probe=probe,
        folder=tmp_path / name,
        ports={"http": port},
    )


@pytest.fixture
def ports() -> list[int]:
    return free_ports(2)


@pytest.fixture
def port(ports: list[int]) -> int:
    return ports[0]


@pytest.fixture
def another_port(ports: list[int]) -> int:
    return ports[1]


@pytest.fixture
def own(tmp_path: Path) -> Settings:
    return Settings(
        home=tmp_path / "home",
        TIDELINE_LAKE=str(tmp_path / "lake"),
        min_free_disk_gb=0,
        start_timeout_s=600,
        stop_timeout_s=600,
    )


@pytest.fixture
def build(own: Settings) -> Iterator[Build]:
    """Makes a supervisor of parts; all that it starts is stopped at the end."""
    built: list[Supervisor] = []

    def supervisor(*parts: Part, settings: Settings = own, report: Report = no_report) -> Supervisor:
        built.append(Supervisor(settings, {part.name: part for part in parts}, report))
        return built[-1]

    yield supervisor
    for made in built:
        made.down()


def test_part_runs_until_down(build: Build, tmp_path: Path, port: int) -> None:
    supervisor = build(make_part(tmp_path, "web", LISTENER, port))
    assert supervisor.up() == ["web"]
    (status,) = supervisor.status()
    assert (status.state, status.is_healthy, status.ports) == (State.RUNNING, True, {"http": port})
    assert supervisor.down() == ["web"]
    assert status.pid is not None
    assert has_ended(status.pid)
    assert supervisor.status()[0].state is State.STOPPED


def test_second_up_changes_nothing(build: Build, tmp_path: Path, port: int) -> None:
    supervisor = build(make_part(tmp_path, "web", LISTENER, port))
    supervisor.up()
    before = supervisor.status()
    assert supervisor.up() == []
    assert supervisor.status() == before


def test_two_ups_at_once_start_one_process(build: Build, tmp_path: Path, port: int) -> None:
    part = make_part(tmp_path, "web", LISTENER, port)
    two = [build(part), build(part)]
    with ThreadPoolExecutor(2) as pool:
        started = list(pool.map(lambda supervisor: supervisor.up(), two))
    assert sorted(started) == [[], ["web"]]


def test_killed_part_is_reported_and_started_again(build: Build, tmp_path: Path, port: int) -> None:
    reports = Reports()
    supervisor = build(make_part(tmp_path, "web", LISTENER, port), report=reports)
    supervisor.up()
    pid = supervisor.status()[0].pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    (status,) = supervisor.status()
    assert (status.state, status.is_healthy, status.detail) == (State.STALE, False, f"died (pid {pid})")
    assert supervisor.up() == ["web"]
    assert f"web: stale pid file (process {pid} is gone): starting it again" in reports


def test_part_that_dies_at_its_start_says_why(build: Build, tmp_path: Path, port: int) -> None:
    code = "raise SystemExit('Error: no such galley')"
    supervisor = build(make_part(tmp_path, "web", code, port))
    with pytest.raises(
        PartDiedError, match=r"web ended at its start: Error: no such galley .*tideline logs web"
    ):
        supervisor.up()
    assert supervisor.status()[0].state is State.STOPPED


def test_part_that_finds_the_disk_full_says_so(build: Build, tmp_path: Path, port: int) -> None:
    supervisor = build(make_part(tmp_path, "web", "raise SystemExit('No space left on device')", port))
    with pytest.raises(DiskFullError, match=r"web ended at its start: the disk of .* is full"):
        supervisor.up()


def test_part_that_does_not_answer_is_stopped_again(
    build: Build, tmp_path: Path, port: int, own: Settings
) -> None:
    def refuse(_timeout_s: float) -> None:
        raise ProbeError("the watch is asleep")

    hasty = own.model_copy(update={"start_timeout_s": 0.5})
    supervisor = build(make_part(tmp_path, "web", LISTENER, port, refuse), settings=hasty)
    with pytest.raises(PartUnresponsiveError, match=r"web runs .* did not answer within 0\.5 s"):
        supervisor.up()
    assert supervisor.status()[0].state is State.STOPPED


def test_failed_start_leaves_nothing_that_it_started(
    build: Build, tmp_path: Path, port: int, another_port: int
) -> None:
    dying = make_part(tmp_path, "dying", "raise SystemExit(1)", another_port)
    supervisor = build(make_part(tmp_path, "web", LISTENER, port), dying)
    with pytest.raises(TidelineError):
        supervisor.up()
    assert [status.state for status in supervisor.status()] == [State.STOPPED, State.STOPPED]


def test_failed_start_leaves_what_ran_before(
    build: Build, tmp_path: Path, port: int, another_port: int
) -> None:
    dying = make_part(tmp_path, "dying", "raise SystemExit(1)", another_port)
    supervisor = build(make_part(tmp_path, "web", LISTENER, port), dying)
    supervisor.up(["web"])
    with pytest.raises(PartDiedError):
        supervisor.up()
    assert supervisor.status(["web"])[0].is_healthy


def test_part_that_stops_answering_is_not_healthy(build: Build, tmp_path: Path, port: int) -> None:
    asleep = threading.Event()

    def probe(_timeout_s: float) -> None:
        if asleep.is_set():
            raise ProbeError("the watch is asleep")

    supervisor = build(make_part(tmp_path, "web", LISTENER, port, probe))
    supervisor.up()
    asleep.set()
    (status,) = supervisor.status()
    assert (status.state, status.is_healthy, status.detail) == (State.RUNNING, False, "the watch is asleep")


def test_other_ports_in_the_settings_than_in_use_are_refused(
    build: Build, tmp_path: Path, port: int, another_port: int
) -> None:
    build(make_part(tmp_path, "web", LISTENER, port)).up()
    with pytest.raises(SettingsError, match=f"web runs on other ports .http {port}. .*http {another_port}"):
        build(make_part(tmp_path, "web", LISTENER, another_port)).up()


def test_taken_port_is_refused_with_the_process_that_has_it(port: int) -> None:
    with socket.create_server(("127.0.0.1", port)), pytest.raises(PortTakenError) as refused:
        check_port(port, "web's http port")
    assert f"web's http port {port} is taken by process {psutil.Process().pid} (" in str(refused.value)


def test_up_with_a_taken_port_starts_nothing(build: Build, tmp_path: Path, port: int) -> None:
    supervisor = build(make_part(tmp_path, "web", LISTENER, port))
    with socket.create_server(("127.0.0.1", port)), pytest.raises(PortTakenError):
        supervisor.up()
    assert supervisor.status()[0].state is State.STOPPED


def test_part_that_runs_already_cannot_be_adopted(build: Build, tmp_path: Path, port: int) -> None:
    part = make_part(tmp_path, "web", LISTENER, port)
    supervisor = build(part)
    supervisor.up()
    before = supervisor.status()
    with pytest.raises(BusyError, match=rf"web runs already \(pid {before[0].pid}\)"):
        supervisor.adopt(part, os.getpid())
    assert supervisor.status() == before


def test_adopted_process_is_the_part_until_released(build: Build, tmp_path: Path, port: int) -> None:
    part = make_part(tmp_path, "web", LISTENER, port)
    supervisor = build(part)
    supervisor.adopt(part, os.getpid())
    try:
        assert supervisor.status()[0].pid == os.getpid()
        supervisor.release(part, os.getpid() + 1)
        assert supervisor.status()[0].pid == os.getpid()
    finally:
        supervisor.release(part, os.getpid())
    assert supervisor.status()[0].state is State.STOPPED


def test_full_disk_is_refused_before_any_start(
    build: Build, tmp_path: Path, port: int, own: Settings
) -> None:
    greedy = own.model_copy(update={"min_free_disk_gb": 1e9})
    with pytest.raises(DiskFullError, match=r"GB free, 1e\+09 GB needed"):
        build(make_part(tmp_path, "web", LISTENER, port), settings=greedy).up()


def test_disk_with_room_is_not_refused(tmp_path: Path) -> None:
    check_disk(tmp_path, needed_gb=0)


def test_home_that_cannot_be_made_is_one_line(tmp_path: Path, port: int, own: Settings) -> None:
    (tmp_path / "file").write_text("")
    blocked = own.model_copy(update={"home": tmp_path / "file" / "home"})
    with pytest.raises(TidelineError, match="Not a directory"):
        Supervisor(blocked, {"web": make_part(tmp_path, "web", LISTENER, port)}).up()


def test_unknown_part_is_refused_with_those_that_are(build: Build, tmp_path: Path, port: int) -> None:
    with pytest.raises(UnknownPartError, match="no part 'radar': there are web"):
        build(make_part(tmp_path, "web", LISTENER, port)).up(["radar"])


def test_embedded_servers_listen_on_loopback_only(own: Settings) -> None:
    listeners = kafka.properties(own)["listeners"]
    assert all("//127.0.0.1:" in listener for listener in str(listeners).split(","))
    addresses = ("spark.connect.grpc.binding.address", "spark.driver.bindAddress", "spark.driver.host")
    assert {spark_conf(own, Role.SERVER)[name] for name in addresses} == {"127.0.0.1"}


def test_settings_of_two_homes_share_no_path(tmp_path: Path) -> None:
    first, second = (Settings(home=tmp_path / name, lake_dir="", jars_dir=None) for name in ("a", "b"))
    one, other = ({**kafka.properties(own), **spark_conf(own, Role.SERVER)} for own in (first, second))
    paths = [name for name, value in one.items() if str(tmp_path) in str(value)]
    assert paths
    assert all(str(second.home) in str(other[name]) for name in paths)
