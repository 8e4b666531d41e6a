"""What a steady load needs, and what that costs: pure arithmetic, each formula with its unit.

Counts are rounded up; nothing falls when the load or the retention grows. What a figure rests on, measured
or assumed, is in the rates; the formulas are in docs/capacity.md, in the same order.
"""

import math
from dataclasses import dataclass

from stack.app.planning.rates import Prices, Rates
from stack.errors import TidelineError

HOUR_S, DAY_S = 3_600, 86_400
GB = 1e9
ROUNDING = 1e-9
"""A quotient that is a whole number but for the last bits counts as one."""
LEAST, MOST = 1e-6, 1e15
VACUUM_DAYS = 7.0
"""How long what was superseded stays in the store: ``tideline maintain``'s least retention."""


class PlanError(TidelineError):
    """A value with which nothing can be planned."""

    exit_code = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What is asked."""

    messages_per_second: float
    """Of all topics, day and night."""
    retention_days: float
    """How long bronze, silver and gold are kept."""
    kafka_days: float = 7.0
    """``TIDELINE_TOPIC_RETENTION_DAYS``."""
    partitions: int = 12
    """``TIDELINE_TOPIC_PARTITIONS``: fewest partitions, and the step in which they grow."""
    batch_rows: int = 100_000
    batch_bytes: int = 24 << 20
    flush_interval_s: float = 1.0
    """``TIDELINE_SINK_BATCH_ROWS``, ``_BATCH_BYTES`` and ``_FLUSH_INTERVAL_S``."""

    def __post_init__(self) -> None:
        """Refuse what nothing can be planned with.

        Raises:
            PlanError: a value is not above 0, or so small or large that no figure means anything.
        """
        for name in ("messages_per_second", "retention_days", "kafka_days", "flush_interval_s"):
            value = getattr(self, name)
            if not LEAST <= value <= MOST:  # nor is nan
                raise PlanError(
                    f"{name.replace('_', ' ')}: {value:g} is not between {LEAST:g} and {MOST:g}; "
                    "give, say, 2000 messages per second and 90 days"
                )
        for name in ("partitions", "batch_rows", "batch_bytes"):
            if getattr(self, name) < 1:
                raise PlanError(f"{name.replace('_', ' ')}: {getattr(self, name)} is below 1")

    def times(self, factor: float) -> "Load":
        """The same with so many times the messages."""
        from_this = {name: getattr(self, name) for name in self.__slots__}
        return Load(**from_this | {"messages_per_second": self.messages_per_second * factor})


@dataclass(frozen=True, slots=True)
class Plan:
    """What a load needs; GB are 10⁹ bytes, a month is that of the prices (730 hours)."""

    messages_per_second: float
    brokers: int
    partitions: int
    sinks: int
    spark_workers: int
    other_instances: int
    commits_per_hour: float
    files_per_hour: float
    store_writes_per_hour: float
    store_reads_per_hour: float
    log_share: float
    """Share of the time in which bronze's log is being committed to; above 1 it cannot keep up."""
    kafka_disk_gb: float
    lake_gb: float
    zone_gb_per_month: float
    usd_per_month: dict[str, float]
    usd_per_million_messages: float
    usd_per_billion_records: float
    cautions: tuple[str, ...]

    @property
    def total_usd_per_month(self) -> float:
        return sum(self.usd_per_month.values())


def plan(load: Load, rates: Rates, prices: Prices) -> Plan:
    """What ``load`` needs and costs."""
    rate = load.messages_per_second
    brokers, disk_gb = _kafka(load, rates)
    partitions, sinks = _sinks(load, rates)
    workers = _at_least(1, rate / (rates["build_messages_per_second"] * rates["utilisation"]))
    others = math.ceil(rates["other_instances"])

    commits = _sink_commits_per_second(load, rates, sinks) * HOUR_S
    builds = HOUR_S / rates["build_interval_s"] * rates["build_tables"]
    files = commits * rates["commit_files"] + builds * rates["build_files"]
    writes = commits * rates["commit_writes"] + builds * (rates["build_files"] + 1)
    reads = commits * rates["commit_reads"] + builds * rates["build_reads"]
    log_share = commits / HOUR_S * rates["commit_seconds"]

    row_bytes = rates["bronze_bytes"] + rates["silver_bytes"] + rates["gold_bytes"]
    kept_days = load.retention_days + rates["rewrites"] * min(load.retention_days, VACUUM_DAYS)
    lake_gb = rate * DAY_S * kept_days * row_bytes / GB

    month_s = prices["hours_per_month"] * HOUR_S
    copies = rates["replication"] - 1 + rates["zone_share"] * (1 + rates["readers"])
    zone_gb = rate * month_s * rates["kafka_bytes"] * copies / GB
    instances = prices["instance_hour"] * prices["hours_per_month"]
    month = {
        "brokers": brokers * instances,
        "broker disks": disk_gb * prices["disk_gb_month"],
        "sinks": sinks * instances,
        "Spark workers": workers * instances,
        "API, driver, databases": others * instances,
        "lake": lake_gb * prices["store_gb_month"],
        "store requests": prices["hours_per_month"]
        * (writes * prices["store_writes_thousand"] + reads * prices["store_reads_thousand"])
        / 1000,
        "traffic between zones": zone_gb * prices["zone_gb"],
    }
    per_million = sum(month.values()) / (rate * month_s / 1e6)
    return Plan(
        messages_per_second=rate,
        brokers=brokers,
        partitions=partitions,
        sinks=sinks,
        spark_workers=workers,
        other_instances=others,
        commits_per_hour=commits + builds,
        files_per_hour=files,
        store_writes_per_hour=writes,
        store_reads_per_hour=reads,
        log_share=log_share,
        kafka_disk_gb=disk_gb,
        lake_gb=lake_gb,
        zone_gb_per_month=zone_gb,
        usd_per_month=month,
        usd_per_million_messages=per_million,
        usd_per_billion_records=per_million * 1000,
        cautions=_cautions(rate, rates, sinks, workers, log_share),
    )


def _at_least(least: int, needed: float) -> int:
    return max(least, math.ceil(needed))


def _kafka(load: Load, rates: Rates) -> tuple[int, float]:
    """Brokers, and GB of disk of all of them together.

    As many brokers as there are replicas; more if what they write (MB/s with replicas), what they are asked
    (messages per second) or what they keep (GB) needs more.
    """
    rate, replication = load.messages_per_second, rates["replication"]
    written_mb = rate * rates["kafka_bytes"] * replication / 1e6
    kept_gb = rate * DAY_S * load.kafka_days * rates["kafka_bytes"] * replication / GB
    disk_gb = kept_gb / rates["disk_fill"]
    brokers = max(
        math.ceil(replication),
        math.ceil(written_mb / (rates["broker_mb_per_second"] * rates["utilisation"])),
        math.ceil(rate / (rates["broker_messages_per_second"] * rates["utilisation"])),
        math.ceil(disk_gb / rates["broker_disk_gb"]),
    )
    return brokers, disk_gb


def _sinks(load: Load, rates: Rates) -> tuple[int, int]:
    """Partitions, and sinks that share them as evenly as whole partitions can be shared.

    Partitions come in steps and are several times the sinks, else one more sink would often take nothing off
    the busiest. The busiest sink has ``ceil(partitions / sinks)`` of them.
    """
    capacity = rates["sink_messages_per_second"] * rates["utilisation"]
    needed = load.messages_per_second / capacity * math.ceil(rates["partitions_per_sink"])
    partitions = load.partitions * _at_least(1, needed / load.partitions)
    of_one = max(1, math.floor(capacity * partitions / load.messages_per_second * (1 + ROUNDING)))
    return partitions, math.ceil(partitions / min(of_one, partitions))


def _sink_commits_per_second(load: Load, rates: Rates, sinks: int) -> float:
    """Commits of all sinks: one per flush interval, more if batches fill sooner, never more than messages."""
    rows = max(1.0, min(load.batch_rows, load.batch_bytes / rates["message_memory_bytes"]))
    rate = load.messages_per_second
    return min(rate, max(sinks / load.flush_interval_s, rate / rows))


def _cautions(rate: float, rates: Rates, sinks: int, workers: int, log_share: float) -> tuple[str, ...]:
    """Where the figures of this load go beyond what was measured."""
    found = []
    steady = rates["steady_messages_per_second"]
    if rate > steady:
        found.append(
            f"a steady pace was run up to {steady:,.0f} messages per second; {rate:,.0f} is extrapolated, "
            f"{rate / steady:,.1f} times that"
        )
    if sinks > 1:
        found.append(
            f"one sink was measured; that {sinks} take {sinks} times as much, committing to one log, "
            "is assumed"
        )
    if workers > 1:
        found.append(f"builds were measured on one machine; that {workers} are {workers} times it is assumed")
    if log_share > rates["utilisation"]:
        found.append(
            f"commits to bronze's log take {log_share:.0%} of the time with the measured "
            f"{rates['commit_seconds']:.2f} s each, one after another, without a network between: longer "
            "flush intervals, larger batches or several topics are needed first"
        )
    return tuple(found)
