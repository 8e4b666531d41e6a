"""Alertmanager's configuration: groups, inhibition, quiet hours, and receivers.

Nothing of that is code of ours. P1 is for now, P2 for the working day, P3 waits while hours are quiet. What
is broken further up explains what is missing further down: an alert with a known cause is held back.
"""

from pathlib import Path
from typing import Any

from observability.rules.prometheus import write_private
from stack.settings import Settings

EVERYONE = "everyone"
QUIET = "quiet hours"
DOWNSTREAM: dict[str, str] = {
    # The alert that explains others, and those that it explains.
    'alertname="KafkaUnreachable"': 'concern=~"sink|producer|source|build"',
    'alertname="PartDown", part="kafka"': 'concern=~"kafka|sink|producer|source|build"',
    'alertname="PartDown", part="sink"': 'concern="sink"',
    'alertname="PartDown", part="dbt"': 'concern="build"',
    'alertname="PartDown", part="spark"': 'concern="build"',
    'alertname="PartDown", part="api"': 'concern="api"',
    'alertname="EndpointDown", job="api"': 'concern="api"',
    'alertname="StoreRefuses"': 'alertname=~"ConsumerLag|ConsumerStuck"',
}
ENDPOINTS = {"metrics": "observe", "api": "api", "sink": "sink", "events": "events"}
"""The job that is down because a part is."""


def configuration(settings: Settings) -> dict[str, Any]:
    """The content of ``alertmanager.yml``."""
    return {
        "global": {"resolve_timeout": "1m", **_mail_server(settings)},
        "route": {
            "receiver": EVERYONE,
            "group_by": ["severity", "concern"],
            "group_wait": "5s",
            "group_interval": "30s",
            "repeat_interval": "12h",
            "routes": [
                {"matchers": ['severity="P1"'], "receiver": EVERYONE, "repeat_interval": "1h"},
                {"matchers": ['severity="P3"'], "receiver": EVERYONE, "mute_time_intervals": [QUIET]},
            ],
        },
        "inhibit_rules": _inhibitions(),
        "time_intervals": [{"name": QUIET, "time_intervals": [{"times": _quiet(settings)}]}],
        "receivers": [{"name": EVERYONE, **_receivers(settings)}],
    }


def command(settings: Settings, program: Path, folder: Path) -> list[str]:
    """Alertmanager's command line; writes its configuration to the folder, where it keeps its data too."""
    file = write_private(folder / "alertmanager.yml", configuration(settings))
    return [
        str(program),
        f"--config.file={file}",
        f"--storage.path={folder / 'data'}",
        f"--web.listen-address={settings.bind_host}:{settings.alertmanager_port}",
        "--cluster.listen-address=",  # one of its kind: it looks for no others
        "--log.format=json",
    ]


def _inhibitions() -> list[dict[str, Any]]:
    rules: list[dict[str, Any]] = [
        # Of one concern and subject the worst is enough.
        {
            "source_matchers": ['severity="P1"'],
            "target_matchers": ['severity=~"P2|P3"'],
            "equal": ["concern", "topic", "schema", "table", "work", "disk", "slo"],
        }
    ]
    for source, target in DOWNSTREAM.items():
        rules.append(
            {"source_matchers": _matchers(source), "target_matchers": [*_matchers(target), _NOT_PARTS]}
        )
    for part, job in ENDPOINTS.items():
        rules.append(
            {
                "source_matchers": ['alertname="PartDown"', f'part="{part}"'],
                "target_matchers": ['alertname="EndpointDown"', f'job="{job}"'],
            }
        )
    return rules


_NOT_PARTS = 'alertname!="PartDown"'
"""No alert holds itself back."""


def _matchers(text: str) -> list[str]:
    return text.split(", ")


def _quiet(settings: Settings) -> list[dict[str, str]]:
    """The quiet hours as ranges within a day (UTC); one that goes over midnight is two."""
    begin, end = settings.alert_quiet_from, settings.alert_quiet_to
    if begin < end:
        return [{"start_time": begin, "end_time": end}]
    ranges = [{"start_time": begin, "end_time": "24:00"}]
    return ranges if end == "00:00" else [*ranges, {"start_time": "00:00", "end_time": end}]


def _mail_server(settings: Settings) -> dict[str, Any]:
    if not settings.alert_email_to:
        return {}
    server: dict[str, Any] = {
        "smtp_smarthost": settings.alert_smtp,
        "smtp_from": settings.alert_email_from or settings.alert_email_to.split(",")[0],
        "smtp_require_tls": settings.alert_smtp_tls,
    }
    if settings.alert_smtp_user:
        server["smtp_auth_username"] = settings.alert_smtp_user
        server["smtp_auth_password"] = settings.alert_smtp_password.get_secret_value()
    return server


def _receivers(settings: Settings) -> dict[str, Any]:
    """The inbox of the exporter always, a webhook and mail where the settings name them."""
    inbox = f"http://{settings.near_host}:{settings.observe_port}/alerts"
    hooks = [inbox, *([settings.alert_webhook] if settings.alert_webhook else [])]
    receivers: dict[str, Any] = {
        "webhook_configs": [{"url": url, "send_resolved": True} for url in hooks],
    }
    if settings.alert_email_to:
        receivers["email_configs"] = [{"to": settings.alert_email_to, "send_resolved": True}]
    return receivers
