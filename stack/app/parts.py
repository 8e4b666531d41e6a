"""The parts of this stack: the servers, joined with what the domains need of them."""

import json
import sys
import urllib.request
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from observability.rules import alertmanager, prometheus
from observability.rules.tools import find_tool
from stack.app.builds import FRESH_S, is_fresh, worker_note
from stack.app.live_source import arguments
from stack.app.prepare import prepare
from stack.app.pulse import VARIABLE, quiet_s
from stack.servers import kafka, spark, spark_cluster
from stack.servers.part import ON_FAILURE, Command, Part, ProbeError, Report, no_report
from stack.servers.supervisor import Supervisor
from stack.settings import Settings


def stack_parts(settings: Settings, report: Report = no_report) -> dict[str, Part]:
    """The parts of the embedded stack, by name; no broker where the settings name other brokers.

    Args:
        report: called when a server's jars must be fetched before it starts.
    """
    embedded = f"{settings.kafka_host}:{settings.kafka_port}"
    parts = [spark.part(settings, report)]
    if settings.bootstrap_servers == embedded:
        parts.insert(0, kafka.part(settings, lambda: prepare(settings), report))
    parts += [*source_parts(settings), sink_part(settings), events_part(settings)]
    parts += [dbt_part(settings), api_part(settings)]
    parts.append(metrics_part(settings))
    parts.append(live_part(settings, parts))
    parts += [*observing_parts(settings), *spark_cluster.parts(settings, report)]
    return {part.name: part for part in parts}


def source_parts(settings: Settings) -> list[Part]:
    """``tideline produce …``, one part for each of the settings' sources; healthy while messages come."""
    return [
        _source_part(settings, "source" if number == 1 else f"source-{number}", source)
        for number, source in enumerate(settings.live_sources, 1)
    ]


def _source_part(settings: Settings, name: str, source: str) -> Part:
    pulse = settings.home / "source" / f"{name}.pulse"
    return Part(
        name=name,
        command=lambda: _source_command(settings, source, pulse),
        probe=lambda _: _ask_pulse(settings, pulse),
        folder=settings.home / "source",
        needs=("kafka",),
        restart=ON_FAILURE,
        by_default=False,
        may_end=True,
        note=partial(str, source),
    )


def _source_command(settings: Settings, source: str, pulse: Path) -> Command:
    words = arguments(source, settings.home / "source" / "began.json")
    pulse.parent.mkdir(parents=True, exist_ok=True)
    pulse.touch()  # its silence counts from now
    return Command([sys.executable, "-m", "stack.app.cli", "produce", *words], {VARIABLE: str(pulse)})


def sink_part(settings: Settings) -> Part:
    """``tideline ingest`` as a daemon, healthy while its metrics answer."""
    return Part(
        name="sink",
        command=lambda: Command([sys.executable, "-m", "stack.app.cli", "ingest"]),
        probe=lambda timeout_s: _ask_metrics(settings, settings.metrics_port, timeout_s),
        folder=settings.home / "sink",
        ports={"metrics": settings.metrics_port} if settings.metrics_port else {},
        needs=("kafka",),
        restart=ON_FAILURE,
        by_default=False,
    )


def events_part(settings: Settings) -> Part:
    """``tideline observe events`` as a daemon, healthy while its metrics answer."""
    return Part(
        name="events",
        command=lambda: Command([sys.executable, "-m", "stack.app.cli", "observe", "events"]),
        probe=lambda timeout_s: _ask_metrics(settings, settings.events_metrics_port, timeout_s),
        folder=settings.home / "events",
        ports={"metrics": settings.events_metrics_port} if settings.events_metrics_port else {},
        needs=("kafka",),
        restart=ON_FAILURE,
        by_default=False,
    )


def dbt_part(settings: Settings) -> Part:
    """The dbt worker, healthy while its last good build is not older than an hour."""
    return Part(
        name="dbt",
        command=lambda: Command([sys.executable, "-m", "stack.app.worker"]),
        probe=lambda _: _ask_build(settings),
        folder=settings.home / "dbt",
        needs=("kafka", "spark"),
        restart=ON_FAILURE,
        by_default=False,
        waits_for_probe=False,
        note=lambda: worker_note(settings),
    )


def api_part(settings: Settings) -> Part:
    """``tideline serve``, healthy while the process answers; it waits for the first snapshot by itself."""
    return Part(
        name="api",
        command=lambda: Command([sys.executable, "-m", "stack.app.cli", "serve"]),
        probe=lambda timeout_s: _ask(f"{settings.near_api}/healthz", timeout_s),
        folder=settings.home / "api",
        ports={"http": settings.api_port},
        restart=ON_FAILURE,
        by_default=False,
    )


def metrics_part(settings: Settings) -> Part:
    """``tideline observe metrics``, healthy while it answers; it needs nobody, and so sees who is down."""
    return Part(
        name="metrics",
        command=lambda: Command([sys.executable, "-m", "stack.app.cli", "observe", "metrics"]),
        probe=lambda timeout_s: _ask(
            f"http://{settings.near_host}:{settings.observe_port}/metrics", timeout_s
        ),
        folder=settings.home / "observe",
        ports={"metrics": settings.observe_port},
        restart=ON_FAILURE,
        by_default=False,
    )


def observing_parts(settings: Settings) -> list[Part]:
    """Prometheus and Alertmanager, where this machine has them; only ``tideline observe up`` starts them."""
    ports = {"prometheus": settings.prometheus_port, "alertmanager": settings.alertmanager_port}
    return [
        Part(
            name=name,
            command=partial(_observing_command, settings, name, program),
            probe=partial(_ask, f"http://{settings.near_host}:{ports[name]}/-/ready"),
            folder=settings.home / name,
            ports={"http": ports[name]},
            by_default=False,
        )
        for name in ports
        if (program := find_tool(settings, name)) is not None
    ]


def _observing_command(settings: Settings, name: str, program: Path) -> Command:
    write = prometheus.command if name == "prometheus" else alertmanager.command
    return Command(write(settings, program, settings.home / name))


def live_part(settings: Settings, kept: Sequence[Part]) -> Part:
    """``tideline live``, which keeps the other parts; healthy when all of them are up."""
    return Part(
        name="live",
        command=lambda: Command([sys.executable, "-m", "stack.app.cli", "live"]),
        probe=lambda _: _ask_live(settings),
        folder=settings.home / "live",
        needs=tuple(part.name for part in kept),
        by_default=False,
        keeps_others=True,
        # It stops them one group after the other, and waits for the servers before it starts the rest.
        start_timeout_s=2 * settings.start_timeout_s,
        stop_timeout_s=4 * settings.stop_timeout_s,
    )


def live_state(settings: Settings) -> Path:
    """Where ``tideline live`` writes how its parts are doing."""
    return settings.home / "live" / "state.json"


def _ask_live(settings: Settings) -> None:
    try:
        parts = json.loads(live_state(settings).read_text())
    except FileNotFoundError:
        raise ProbeError("it has not looked at its parts yet") from None
    down = {name: part for name, part in parts.items() if part["phase"] not in ("running", "ended")}
    if down:
        raise ProbeError(
            "; ".join(
                f"{name} is {part['phase']}" + (f" ({part['problem']})" if part["problem"] else "")
                for name, part in down.items()
            )
        )


def _ask(url: str, timeout_s: float) -> None:
    try:
        with urllib.request.urlopen(url, timeout=timeout_s):
            pass
    except OSError as error:
        raise ProbeError(f"{url}: {error}") from error


def _ask_pulse(settings: Settings, pulse: Path) -> None:
    silence_s = quiet_s(pulse)
    if 0 < settings.live_quiet_s < silence_s:
        raise ProbeError(f"it has sent nothing for {silence_s:.0f} s")


def _ask_metrics(settings: Settings, port: int, timeout_s: float) -> None:
    if port:
        _ask(f"http://{settings.near_host}:{port}/metrics", timeout_s)


def _ask_build(settings: Settings) -> None:
    if not is_fresh(settings):
        raise ProbeError(f"no dbt build succeeded in the last {FRESH_S // 60} minutes")


def stack_supervisor(settings: Settings, report: Report = no_report) -> Supervisor:
    """The supervisor of all parts of the settings' home."""
    return Supervisor(settings, stack_parts(settings, report), report)
