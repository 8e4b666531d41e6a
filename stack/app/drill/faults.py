"""The faults: what is broken, which alert must name it, and how it is mended."""

import contextlib
import signal
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass

from ingestion.topics import AIS, ALERTS, SENSORS
from stack.app.drill.sandbox import Sandbox

BACKLOG = 15_000
"""Messages; the limit of the alert is 10,000."""
TRIES = 40
"""Wrong keys; the limit of the alert is 20 within five minutes."""
Step = Callable[[Sandbox], None]


@dataclass(frozen=True)
class Fault:
    """One fault of the drill."""

    name: str
    alert: str
    """The alert that names the cause."""
    labels: dict[str, str]
    """What must be in its labels."""
    inject: Step
    mend: Step
    waits: str = ""
    """Why its end is not waited for: the alert looks at a span of time."""


def _nothing(_: Sandbox) -> None:
    """Nothing is to be mended."""


def _signal(part: str, number: signal.Signals) -> Step:
    return lambda sandbox: sandbox.signal(part, number)


def _up(part: str) -> Step:
    return lambda sandbox: sandbox.up(part)


def _backlog(sandbox: Sandbox) -> None:
    sandbox.down("sink")
    sandbox.send(SENSORS.name, BACKLOG)


def _delete(sandbox: Sandbox) -> None:
    sandbox.down("sink")
    sandbox.send(ALERTS.name, 500)
    sandbox.delete_all(ALERTS.name)


def _fill_disk(sandbox: Sandbox) -> None:
    """A quota instead of a full disk: more must be free than any disk has."""
    sandbox.restart_exporter(TIDELINE_MIN_FREE_DISK_GB="100000000")


def _restart_exporter(sandbox: Sandbox) -> None:
    sandbox.restart_exporter()


def _try_keys(sandbox: Sandbox) -> None:
    address = f"http://127.0.0.1:{sandbox.settings.api_port}/api/v1/me"
    for number in range(TRIES):
        request = urllib.request.Request(address, headers={"Authorization": f"Bearer wrong-{number}"})
        with contextlib.suppress(urllib.error.HTTPError), urllib.request.urlopen(request, timeout=30):
            pass


def _slow_broker(sandbox: Sandbox) -> None:
    sandbox.slow("kafka", stopped_s=2.5, running_s=0.3)


def _steady(sandbox: Sandbox) -> None:
    sandbox.steady()


FAULTS = (
    Fault("the sink is killed", "PartDown", {"part": "sink"}, _signal("sink", signal.SIGKILL), _up("sink")),
    Fault(
        "the sink hangs",
        "ConsumerStuck",
        {},
        _signal("sink", signal.SIGSTOP),
        _signal("sink", signal.SIGCONT),
    ),
    Fault("the API is killed", "PartDown", {"part": "api"}, _signal("api", signal.SIGKILL), _up("api")),
    Fault(
        "the API hangs",
        "EndpointDown",
        {"job": "api"},
        _signal("api", signal.SIGSTOP),
        _signal("api", signal.SIGCONT),
    ),
    Fault(
        "a source is killed",
        "PartDown",
        {"part": "source"},
        _signal("source", signal.SIGKILL),
        _up("source"),
    ),
    Fault(
        "the broker hangs",
        "KafkaUnreachable",
        {},
        _signal("kafka", signal.SIGSTOP),
        _signal("kafka", signal.SIGCONT),
    ),
    Fault(
        "a backlog: no sink, and 15,000 messages",
        "ConsumerLag",
        {"topic": SENSORS.name},
        _backlog,
        _up("sink"),
    ),
    Fault(
        "the daemon of the rules is killed",
        "PartDown",
        {"part": "events"},
        _signal("events", signal.SIGKILL),
        _up("events"),
    ),
    Fault(
        "the table of a topic is gone",
        "StoreRefuses",
        {},
        lambda sandbox: sandbox.take_away(AIS.name),
        lambda sandbox: sandbox.bring_back(AIS.name),
    ),
    Fault("the broker answers late", "ProducerSlow", {}, _slow_broker, _steady),
    Fault("the disk is nearly full", "DiskFull", {}, _fill_disk, _restart_exporter),
    Fault(
        "wrong keys are tried",
        "AuthenticationsFail",
        {},
        _try_keys,
        _nothing,
        "it looks back five minutes",
    ),
    Fault(
        "retention deletes messages that nobody read",
        "DataLost",
        {"topic": ALERTS.name},
        _delete,
        _up("sink"),
        "it looks back fifteen minutes",
    ),
)
