"""A week of normal operation as Prometheus scrapes it, once a minute: seeded, with all that is usual.

Load follows the hour of the day; a build of everything runs each night, while new data waits; an archive is
loaded on Tuesday; all parts are restarted on Wednesday, so that counters begin again; files are removed by
maintenance each hour; a few requests fail, some messages are rejected, somebody mistypes a key.
"""

import math
import random
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

MINUTES = 7 * 24 * 60
NIGHT_BUILD = range(120, 129)
"""Minutes of each day in which everything is built; its average is eight minutes."""
ARCHIVE = range(1 * 1440 + 600, 1 * 1440 + 660)
RESTART = 2 * 1440 + 430
GB = 1e9
Gauge = Callable[[int], float]


class Week:
    """The series of a week: gauges by a function of the minute, counters by what each minute adds."""

    def __init__(self, minutes: int = MINUTES, seed: int = 20) -> None:
        self.minutes = minutes
        self._chance = random.Random(seed)
        self._values: dict[str, list[float | None]] = {}
        self._describe()

    def values(self, series: str) -> list[float | None]:
        """The samples of a series, which a test may change."""
        return self._values[series]

    def named(self, name: str) -> list[str]:
        """The series of a metric."""
        return [series for series in self._values if series.split("{")[0] == name]

    def input_series(self) -> list[dict[str, str]]:
        """As ``promtool test rules`` reads them."""
        return [
            {
                "series": series,
                "values": " ".join("_" if value is None else f"{value:.6g}" for value in values),
            }
            for series, values in self._values.items()
        ]

    def load(self, minute: int) -> float:
        """Messages a second: two in the small hours for six at noon, as ships and people report."""
        return 40 + 20 * math.sin(math.tau * (minute % 1440 - 480) / 1440)

    def _gauge(self, series: str, of: Gauge) -> None:
        self._values[series] = [of(minute) for minute in range(self.minutes)]

    def _counter(self, series: str, of: Gauge) -> None:
        values: list[float | None] = []
        total = 0.0
        for minute in range(self.minutes):
            total = 0.0 if minute == RESTART else total + of(minute)
            values.append(total)
        self._values[series] = values

    def _between(self, least: float, most: float) -> Gauge:
        return lambda _: self._chance.uniform(least, most)

    def _rarely(self, usual: Gauge, rare: Gauge, share: float) -> Gauge:
        return lambda minute: (rare if self._chance.random() < share else usual)(minute)

    def _describe(self) -> None:
        self._parts()
        self._ingestion()
        self._builds()
        self._serving()
        self._disk()

    def _parts(self) -> None:
        for part in ("kafka", "spark", "source", "sink", "events", "dbt", "api", "metrics", "live"):
            self._gauge(f'tideline_part_up{{part="{part}"}}', lambda _: 1)
        for job in ("api", "sink", "events", "observe", "prometheus"):
            self._gauge(f'up{{job="{job}", instance="127.0.0.1:9"}}', lambda _: 1)
        for source in ("kafka", "lake", "runs", "files", "machine", "figures", "tables"):
            self._gauge(f'tideline_observe_up{{source="{source}"}}', lambda _: 1)
        for part, most in (("kafka", 0.64 * GB), ("spark", 4 * GB)):
            self._gauge(f'tideline_jvm_heap_most_bytes{{part="{part}"}}', lambda _, most=most: most)  # type: ignore[misc]
            self._gauge(f'tideline_jvm_heap_used_bytes{{part="{part}"}}', partial(_heap, most))

    def _ingestion(self) -> None:
        topics = {"maritime.ais.data": 0.94, "maritime.environmental.sensors": 0.05, "maritime.alerts": 0.01}
        for topic, share in topics.items():
            labels = f'{{group="tideline-sink", partition="0", topic="{topic}"}}'
            waits = self._rarely(self._between(0.1, 3), self._between(8, 20), 0.002)
            self._gauge(
                f"tideline_kafka_lag_records{labels}",
                lambda minute, share=share: (  # type: ignore[misc]
                    self._chance.uniform(5000, 9000) if minute in ARCHIVE else 3 * self.load(minute) * share
                ),
            )
            self._gauge(f"tideline_kafka_lag_seconds{labels}", waits)
            self._gauge(f'tideline_kafka_lost_records{{topic="{topic}"}}', lambda _: 0)
            self._counter(f'tideline_sink_lost_offsets_total{{topic="{topic}"}}', lambda _: 0)
            for disposition, part in (("accepted", 0.9), ("quarantined", 0.02), ("duplicate", 0.08)):
                self._counter(
                    f'tideline_silver_messages_total{{disposition="{disposition}", topic="{topic}"}}',
                    lambda minute, many=60 * share * part: (  # type: ignore[misc]
                        many * self.load(minute) * self._chance.uniform(0.5, 1.5)
                    ),
                )
        self._gauge("tideline_sink_circuit_state", self._rarely(lambda _: 0, lambda _: 1, 0.001))
        self._gauge(
            'tideline_producer_latency_seconds{quantile="0.95", run="source"}', self._between(0.01, 0.4)
        )
        self._counter(
            'tideline_producer_messages_total{result="failed", run="source", topic="maritime.ais.data"}',
            lambda _: 0,
        )
        # Ships lie in harbour at night: of voyages and alerts nothing is heard for hours.
        quiet = {"ais": 30.0, "sensors": 120.0, "alerts": 3 * 3600.0, "voyage_events": 10 * 3600.0}
        for table, age_s in quiet.items():
            where = f'schema="maritime_bronze", table="{table}"'
            self._gauge(
                f"tideline_source_age_seconds{{{where}}}",
                lambda minute, age_s=age_s: (60 * minute) % age_s,  # type: ignore[misc]
            )
            for severity, limit_h in (("warning", 12), ("error", 24)):
                self._gauge(
                    f'tideline_source_age_limit_seconds{{{where}, severity="{severity}"}}',
                    lambda _, limit_h=limit_h: limit_h * 3600,  # type: ignore[misc]
                )

    def _builds(self) -> None:
        builds = [minute for minute in range(self.minutes) if minute % 1440 in NIGHT_BUILD]
        starts = {minute: minute - minute % 1440 + NIGHT_BUILD.start for minute in builds}
        labels = '{run="dbt-1", work="rest"}'
        self._values[f"tideline_job_started_timestamp_seconds{labels}"] = [
            60.0 * starts[minute] if minute in starts else None for minute in range(self.minutes)
        ]
        self._gauge(f"tideline_job_seconds_sum{labels}", lambda minute: 480.0 * (30 + minute // 1440))
        self._gauge(f"tideline_job_seconds_count{labels}", lambda minute: 30.0 + minute // 1440)
        for work in ("live", "rest", "maintain", "score"):
            self._gauge(f'tideline_job_failed{{run="dbt-1", work="{work}"}}', lambda _: 0)
        self._gauge("tideline_pipeline_last_run_failed", lambda _: 0)
        for topic in ("maritime.ais.data", "maritime.alerts"):
            self._gauge(
                f'tideline_gold_behind_seconds{{topic="{topic}"}}',
                lambda minute: (
                    min(60.0 * (minute % 1440 - NIGHT_BUILD.start), 240.0)
                    if minute in starts
                    else self._chance.uniform(1, 15)
                ),
            )
        self._counter('tideline_dbt_tests_total{run="dbt-1", status="passed"}', self._between(5, 15))
        self._counter('tideline_dbt_tests_total{run="dbt-1", status="failed"}', lambda _: 0)
        self._gauge('tideline_dbt_violations{run="dbt-1", test="bronze_reconciles_with_silver"}', lambda _: 0)
        self._gauge('tideline_drift_measures{model="maintenance", verdict="drifted"}', lambda _: 0)

    def _serving(self) -> None:
        route = 'route="/api/v1/positions"'
        asked = self._rarely(self._between(50, 400), self._between(0, 5), 0.05)
        many = [asked(minute) for minute in range(self.minutes)]
        for most, share in (("0.01", 0.5), ("0.05", 0.9), ("0.1", 0.985), ("+Inf", 1.0)):
            self._counter(
                f'tideline_api_request_seconds_bucket{{le="{most}", {route}}}',
                lambda minute, share=share: many[minute] * share,  # type: ignore[misc]
            )
        self._counter(f'tideline_api_requests_total{{{route}, status="200"}}', lambda minute: many[minute])
        self._counter(
            f'tideline_api_requests_total{{{route}, status="500"}}',
            self._rarely(lambda _: 0, lambda _: 1, 0.01),
        )
        self._counter(
            "tideline_api_failed_authentications_total", self._rarely(lambda _: 0, self._between(1, 4), 0.01)
        )

    def _disk(self) -> None:
        grows = 2 * GB / 1440
        archive = 6 * GB / len(ARCHIVE)

        def free(minute: int) -> float:
            loaded = archive * min(max(minute - ARCHIVE.start, 0), len(ARCHIVE))
            return 400 * GB - grows * minute - loaded - 1 * GB * (minute % 60) / 60

        self._gauge('tideline_disk_free_bytes{disk="lake"}', free)
        self._gauge("tideline_disk_least_free_bytes", lambda _: 5 * GB)


def _heap(most: float, minute: int) -> float:
    """It fills up and is collected; a little more is in use after each collection of a day."""
    return most * (0.35 + 0.55 * (minute % 17) / 17 + 0.04 * (minute % 1440) / 1440)


def rule_test(
    week: Week, files: Iterable[str], fired: Mapping[str, int], evaluated: str = "1m"
) -> dict[str, Any]:
    """What ``promtool test rules`` reads: the week, and how many series of each alert fired in it."""
    return {
        "rule_files": list(files),
        "evaluation_interval": evaluated,
        "tests": [
            {
                "interval": "1m",
                "input_series": week.input_series(),
                "promql_expr_test": [
                    {
                        "expr": 'count by (alertname) (count_over_time(ALERTS{alertstate="firing"}[7d]))',
                        "eval_time": f"{week.minutes - 1}m",
                        "exp_samples": [
                            {"labels": f'{{alertname="{name}"}}', "value": count}
                            for name, count in fired.items()
                        ],
                    }
                ],
            }
        ],
    }
