"""Spark's own cluster: a master, and workers that start executors for the Thrift server.

Owns ``<home>/spark-master`` and ``<home>/spark-worker``. A worker has the jars where the driver has them.
"""

import json
import shutil
import urllib.request
from collections.abc import Sequence
from pathlib import Path

from stack.jars import PROGRESS_NAME, java_with_jars, spark_home, spark_jars
from stack.java import launcher_home
from stack.logs import log4j_options
from stack.servers.part import Command, Part, ProbeError, Report, no_report
from stack.servers.spark import java_options
from stack.settings import Settings
from stack.spark_conf import authentication, cluster_secret

MASTER, WORKER = "spark-master", "spark-worker"


def parts(settings: Settings, report: Report = no_report) -> list[Part]:
    """Master and worker, where the settings name a cluster of this kind; `up` starts them by name only."""
    if not settings.spark_master.startswith("spark://"):
        return []

    def java() -> Path:
        return java_with_jars(settings, spark_jars(settings), lambda text: report(PROGRESS_NAME, text))

    return [
        Part(
            name=MASTER,
            command=lambda: master(settings, java()),
            probe=lambda timeout_s: probe_master(settings, timeout_s),
            folder=settings.home / MASTER,
            ports={"master": settings.spark_master_port, "http": settings.spark_master_ui_port},
            by_default=False,
        ),
        Part(
            name=WORKER,
            command=lambda: worker(settings, java()),
            probe=lambda timeout_s: probe_worker(settings, timeout_s),
            folder=settings.home / WORKER,
            ports={"worker": settings.spark_worker_port, "http": settings.spark_worker_ui_port},
            by_default=False,
        ),
    ]


def master(settings: Settings, java: Path) -> Command:
    """The master's command."""
    own = [
        *("--port", str(settings.spark_master_port)),
        *("--webui-port", str(settings.spark_master_ui_port)),
    ]
    return _command(settings, java, MASTER, "org.apache.spark.deploy.master.Master", own, {})


def worker(settings: Settings, java: Path) -> Command:
    """A worker's command; clears what executors of an earlier one left."""
    work = settings.home / WORKER / "work"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    own = [
        *("--port", str(settings.spark_worker_port)),
        *("--webui-port", str(settings.spark_worker_ui_port)),
        *("--memory", settings.spark_executor_memory),
        *("--work-dir", str(work)),
        settings.spark_master,
    ]
    if settings.spark_worker_cores:
        own = ["--cores", str(settings.spark_worker_cores), *own]
    env = {
        # Executors are started by what is there, and it asks for a module that the wheel's Java lacks.
        "JAVA_HOME": str(launcher_home(settings, java)),
        "SPARK_LOCAL_DIRS": str(settings.home / "tmp" / WORKER),
        # Spark's start scripts set this, and no executor starts without it.
        "SPARK_SCALA_VERSION": _scala_version(),
    }
    return _command(settings, java, WORKER, "org.apache.spark.deploy.worker.Worker", own, env)


def _scala_version() -> str:
    (core,) = (spark_home() / "jars").glob("spark-core_*.jar")  # spark-core_2.13-4.2.0.jar
    return core.name.split("_")[1].split("-")[0]


def probe_master(settings: Settings, timeout_s: float) -> None:
    """Ask the master whether it is the one that decides."""
    state = _state(settings, settings.spark_master_ui_port, timeout_s)
    if state.get("status") != "ALIVE":
        raise ProbeError(f"Spark's master is {state.get('status')}")


def probe_worker(settings: Settings, timeout_s: float) -> None:
    """Ask the worker which master has it."""
    if not _state(settings, settings.spark_worker_ui_port, timeout_s).get("masterurl"):
        raise ProbeError("Spark's worker has no master yet")


def _state(settings: Settings, port: int, timeout_s: float) -> dict[str, object]:
    url = f"http://{settings.spark_host or '127.0.0.1'}:{port}/json/"
    try:
        with urllib.request.urlopen(url, timeout=timeout_s) as answer:
            state: dict[str, object] = json.load(answer)
    except (OSError, ValueError) as error:
        raise ProbeError(f"{url}: {error}") from error
    return state


def _command(
    settings: Settings, java: Path, name: str, program: str, arguments: Sequence[str], env: dict[str, str]
) -> Command:
    host = {"SPARK_LOCAL_IP": settings.spark_host} if settings.spark_host else {}
    return Command(
        [
            str(java),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            *java_options(java),
            *(f"-D{option}={value}" for option, value in authentication(settings).items()),
            *log4j_options(settings, name),
            "-cp",
            f"{spark_home() / 'jars'}/*",
            program,
            *(["--host", settings.spark_host] if settings.spark_host else []),
            *arguments,
        ],
        {"SPARK_HOME": str(spark_home()), **host, **cluster_secret(settings), **env},
    )
