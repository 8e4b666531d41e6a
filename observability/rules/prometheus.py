"""Prometheus' configuration for this stack: three endpoints, the rules of this folder, one Alertmanager."""

from pathlib import Path
from typing import Any

import yaml

from stack.settings import Settings

RULES = Path(__file__).parent
INTERVAL = "5s"
"""Between two scrapes and two evaluations: a P1 alert has a minute."""
RETENTION = "15d"


def configuration(settings: Settings) -> dict[str, Any]:
    """The content of ``prometheus.yml``."""
    host = settings.near_host
    api = _job("api", settings.near_api.removeprefix("http://"))
    if key := settings.observe_api_key.get_secret_value():
        api["authorization"] = {"credentials": key}
    jobs = [
        api,
        _job("observe", f"{host}:{settings.observe_port}"),
        _job("prometheus", f"{host}:{settings.prometheus_port}"),
    ]
    for name, port in (("sink", settings.metrics_port), ("events", settings.events_metrics_port)):
        if port:
            jobs.append(_job(name, f"{host}:{port}"))
    return {
        "global": {"scrape_interval": INTERVAL, "evaluation_interval": INTERVAL},
        "rule_files": [str(RULES / "*.yml")],
        "alerting": {
            "alertmanagers": [
                {"static_configs": [{"targets": [f"{host}:{settings.alertmanager_port}"]}]},
            ]
        },
        "scrape_configs": jobs,
    }


def command(settings: Settings, program: Path, folder: Path) -> list[str]:
    """Prometheus' command line; writes its configuration to the folder, where it keeps its data too."""
    file = write_private(folder / "prometheus.yml", configuration(settings))
    return [
        str(program),
        f"--config.file={file}",
        f"--storage.tsdb.path={folder / 'data'}",
        f"--storage.tsdb.retention.time={RETENTION}",
        f"--web.listen-address={settings.bind_host}:{settings.prometheus_port}",
        "--log.format=json",
    ]


def write_private(file: Path, content: dict[str, Any]) -> Path:
    """Write YAML that only its owner may read: it can hold a key or a password."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)
    file.chmod(0o600)
    file.write_text(yaml.safe_dump(content, sort_keys=False))
    return file


def _job(name: str, target: str) -> dict[str, Any]:
    return {"job_name": name, "static_configs": [{"targets": [target]}]}
