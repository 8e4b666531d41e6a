"""The supervisor, with parts that are a line of Python each: what it starts, refuses, tells and leaves."""

import socket
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import psutil
import pytest

from stack.errors import (
    DiskFullError,
    PartDiedError,
    PartSilentError,
    PortTakenError,
    SettingsError,
    TidelineError,
    UnknownPartError,
)
from stack.servers import kafka, spark
from stack.servers.part import Command, Part, ProbeError
from stack.servers.processes import State
from stack.servers.supervisor import Supervisor, check_disk, check_port
from stack.settings import Settings

LISTENER = "import socket, time; s = socket.create_server(('127.0.0.1', {port})); time.sleep(600)"


def make_part(tmp_path, name, code, port, probe=lambda _timeout_s: None):
    """A part that runs a line of Python."""
    return Part(
        name=name,
        command=lambda _java: Command([sys.executable, "-c", code.format(port=port)]),
        probe=probe,
        folder=tmp_path / name,
        ports={"http": port},
    )


@pytest.fixture
def port():
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        return opened.getsockname()[1]


@pytest.fixture
def own(tmp_path):
    return Settings(
        home=tmp_path / "home",
        TIDELINE_LAKE=str(tmp_path / "lake"),
        min_free_disk_gb=0,
        start_timeout_s=60,
        stop_timeout_s=20,
    )


@pytest.fixture
def build(own):
    """Makes a supervisor of parts; all that it starts is stopped at the end."""
    built = []

    def supervisor(*parts, settings=own):
        built.append(Supervisor(settings, {part.name: part for part in parts}))
        return built[-1]

    yield supervisor
    for one in built:
        one.down()


@pytest.fixture
def heard():
    """What a supervisor told: call it as ``tell``."""

    class Heard(list):
        def __call__(self, part, text):
            self.append(f"{part}: {text}")

    return Heard()


def test_part_runs_until_down(build, tmp_path, port):
    supervisor = build(make_part(tmp_path, "web", LISTENER, port))
    assert supervisor.up() == ["web"]
    (status,) = supervisor.status()
    assert (status.state, status.is_healthy, status.ports) == (State.RUNNING, True, {"http": port})
    assert supervisor.down() == ["web"]
    assert not psutil.pid_exists(status.pid)
    assert supervisor.status()[0].state is State.STOPPED


def test_second_up_changes_nothing(build, tmp_path, port):
    supervisor = build(make_part(tmp_path, "web", LISTENER, port))
    supervisor.up()
    before = supervisor.status()
    assert supervisor.up() == []
    assert supervisor.status() == before


def test_two_ups_at_once_start_one_process(build, tmp_path, port):
    part = make_part(tmp_path, "web", LISTENER, port)
    two = [build(part), build(part)]
    with ThreadPoolExecutor(2) as pool:
        started = list(pool.map(lambda supervisor: supervisor.up(), two))
    assert sorted(started) == [[], ["web"]]


def test_killed_part_is_told_and_started_anew(build, tmp_path, port, heard):
    supervisor = build(make_part(tmp_path, "web", LISTENER, port))
    supervisor.up()
    pid = supervisor.status()[0].pid
    psutil.Process(pid).kill()
    psutil.wait_procs([psutil.Process(pid)] if psutil.pid_exists(pid) else [], 10)
    (status,) = supervisor.status()
    assert (status.state, status.is_healthy, status.detail) == (State.STALE, False, f"died (pid {pid})")
    assert supervisor.up(tell=heard) == ["web"]
    assert f"web: stale pid file (process {pid} is gone): starting anew" in heard


def test_part_that_dies_at_its_start_says_why(build, tmp_path, port):
    code = "raise SystemExit('Error: no such galley')"
    supervisor = build(make_part(tmp_path, "web", code, port))
    with pytest.raises(
        PartDiedError, match=r"web ended at its start: Error: no such galley .*tideline logs web"
    ):
        supervisor.up()
    assert supervisor.status()[0].state is State.STOPPED


def test_part_that_finds_the_disk_full_says_so(build, tmp_path, port):
    supervisor = build(make_part(tmp_path, "web", "raise SystemExit('No space left on device')", port))
    with pytest.raises(DiskFullError, match=r"web ended at its start: the disk of .* is full"):
        supervisor.up()


def test_part_that_does_not_answer_is_stopped_again(build, tmp_path, port, own):
    def refuse(_timeout_s):
        raise ProbeError("the watch is asleep")

    hasty = own.model_copy(update={"start_timeout_s": 0.5})
    supervisor = build(make_part(tmp_path, "web", LISTENER, port, refuse), settings=hasty)
    with pytest.raises(PartSilentError, match=r"web runs .* did not answer within 0\.5 s"):
        supervisor.up()
    assert supervisor.status()[0].state is State.STOPPED


def test_failed_start_leaves_nothing_that_it_started(build, tmp_path, port):
    dying = make_part(tmp_path, "dying", "raise SystemExit(1)", port + 1)
    supervisor = build(make_part(tmp_path, "web", LISTENER, port), dying)
    with pytest.raises(TidelineError):
        supervisor.up()
    assert [status.state for status in supervisor.status()] == [State.STOPPED, State.STOPPED]


def test_failed_start_leaves_what_ran_before(build, tmp_path, port):
    dying = make_part(tmp_path, "dying", "raise SystemExit(1)", port + 1)
    supervisor = build(make_part(tmp_path, "web", LISTENER, port), dying)
    supervisor.up(["web"])
    with pytest.raises(PartDiedError):
        supervisor.up()
    assert supervisor.status(["web"])[0].is_healthy


def test_part_that_stops_answering_is_not_healthy(build, tmp_path, port):
    asleep = threading.Event()

    def probe(_timeout_s):
        if asleep.is_set():
            raise ProbeError("the watch is asleep")

    supervisor = build(make_part(tmp_path, "web", LISTENER, port, probe))
    supervisor.up()
    asleep.set()
    (status,) = supervisor.status()
    assert (status.state, status.is_healthy, status.detail) == (State.RUNNING, False, "the watch is asleep")


def test_other_ports_in_the_settings_than_in_use_are_refused(build, tmp_path, port):
    build(make_part(tmp_path, "web", LISTENER, port)).up()
    with pytest.raises(SettingsError, match=f"web runs on other ports .http {port}. .*http {port + 1}"):
        build(make_part(tmp_path, "web", LISTENER, port + 1)).up()


def test_taken_port_is_told_with_the_process_that_has_it(port):
    with socket.create_server(("127.0.0.1", port)), pytest.raises(PortTakenError) as refused:
        check_port(port, "web's http port")
    assert f"web's http port {port} is taken by process {psutil.Process().pid} (" in str(refused.value)


def test_up_with_a_taken_port_starts_nothing(build, tmp_path, port):
    supervisor = build(make_part(tmp_path, "web", LISTENER, port))
    with socket.create_server(("127.0.0.1", port)), pytest.raises(PortTakenError):
        supervisor.up()
    assert supervisor.status()[0].state is State.STOPPED


def test_full_disk_is_refused_before_any_start(build, tmp_path, port, own):
    greedy = own.model_copy(update={"min_free_disk_gb": 1e9})
    with pytest.raises(DiskFullError, match=r"GB free, 1e\+09 GB needed"):
        build(make_part(tmp_path, "web", LISTENER, port), settings=greedy).up()


def test_disk_with_room_is_not_refused(tmp_path):
    check_disk(tmp_path, needed_gb=0)


def test_home_that_cannot_be_made_is_one_line(tmp_path, port, own):
    (tmp_path / "file").write_text("")
    blocked = own.model_copy(update={"home": tmp_path / "file" / "home"})
    with pytest.raises(TidelineError, match="Not a directory"):
        Supervisor(blocked, {"web": make_part(tmp_path, "web", LISTENER, port)}).up()


def test_unknown_part_is_told_with_those_that_are(build, tmp_path, port):
    with pytest.raises(UnknownPartError, match="no part 'radar': there are web"):
        build(make_part(tmp_path, "web", LISTENER, port)).up(["radar"])


def test_embedded_servers_listen_on_loopback_only(own):
    listeners = kafka.properties(own)["listeners"]
    assert all("//127.0.0.1:" in listener for listener in str(listeners).split(","))
    addresses = ("spark.connect.grpc.binding.address", "spark.driver.bindAddress", "spark.driver.host")
    assert {spark.properties(own)[name] for name in addresses} == {"127.0.0.1"}


def test_settings_of_two_homes_share_no_path(tmp_path):
    first, second = (Settings(home=tmp_path / name, lake_dir="", jars_dir=None) for name in ("a", "b"))
    one, other = ({**kafka.properties(own), **spark.properties(own)} for own in (first, second))
    paths = [name for name, value in one.items() if str(tmp_path) in str(value)]
    assert paths
    assert all(str(second.home) in str(other[name]) for name in paths)
