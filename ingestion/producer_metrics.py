"""The producer's metrics: what it sent, how long Kafka took to acknowledge, how full its batches were.

Read from librdkafka's statistics (STATISTICS.md of librdkafka), a few times a minute, and kept in a file: a
producer may be over before Prometheus looks.
"""

import json
import time
from typing import Any

from stack.metrics import RunMetrics
from stack.settings import Settings

STATISTICS_INTERVAL_S = 5.0
WRITE_INTERVAL_S = 1.0
QUANTILES = {"0.5": "p50", "0.95": "p95", "0.99": "p99"}
"""Of Prometheus' label, and what librdkafka calls them."""
STAGES = ("int_latency", "outbuf_latency", "rtt")
"""Waiting for a batch, waiting for the socket, waiting for the broker."""


class ProducerMetrics:
    """The metrics of one producer; every name begins with ``tideline_producer_``."""

    def __init__(self, settings: Settings, source: str) -> None:
        self._run = run = RunMetrics(settings, source)
        self._messages = run.counter(
            "tideline_producer_messages", "Messages, by how they ended", ("topic", "result")
        )
        self._undecodable = run.counter(
            "tideline_producer_undecodable", "Messages of them that no decoder understood", ("topic",)
        )
        self._message_bytes = run.counter(
            "tideline_producer_message_bytes", "Bytes of messages, before compression"
        )
        self._sent_bytes = run.counter(
            "tideline_producer_sent_bytes", "Bytes that went to the brokers, after compression"
        )
        self._retries = run.counter("tideline_producer_retries", "Requests that were sent again")
        self._latency = run.gauge(
            "tideline_producer_latency_seconds",
            "From a message's hand-over to its acknowledgement, at most: its stages' quantiles, added",
            ("quantile",),
        )
        self._batch_messages = run.gauge(
            "tideline_producer_batch_messages", "Messages in a batch, mean", ("topic",)
        )
        self._batch_bytes = run.gauge("tideline_producer_batch_bytes", "Bytes of a batch, mean", ("topic",))
        self._queued = run.gauge("tideline_producer_queue_messages", "Messages not acknowledged yet")
        self._counted: dict[tuple[str, str], int] = {}
        self._totals: dict[str, int] = {}
        self._written_s = float("-inf")

    def count(self, topics: "dict[str, Any]", *, is_last: bool = False) -> None:
        """Take over the delivery counts of the topics; writes at most once a second unless it is the last."""
        now_s = time.monotonic()
        if not is_last and now_s - self._written_s < WRITE_INTERVAL_S:
            return
        self._written_s = now_s
        for topic, count in topics.items():
            self._advance(self._messages.labels(topic, "sent"), (topic, "sent"), count.sent)
            self._advance(self._messages.labels(topic, "failed"), (topic, "failed"), count.failed)
            self._advance(self._undecodable.labels(topic), (topic, "undecodable"), count.undecodable)
        self._run.write()

    def take_statistics(self, text: str) -> None:
        """librdkafka's statistics, as JSON."""
        found = json.loads(text)
        for counter, name in ((self._message_bytes, "txmsg_bytes"), (self._sent_bytes, "tx_bytes")):
            counter.inc(max(0, found[name] - self._totals.get(name, 0)))
            self._totals[name] = found[name]
        self._queued.set(found["msg_cnt"])
        brokers = [broker for broker in found["brokers"].values() if broker["rtt"]["cnt"]]
        retries = sum(broker["txretries"] for broker in found["brokers"].values())
        self._retries.inc(max(0, retries - self._totals.get("txretries", 0)))
        self._totals["txretries"] = retries
        for label, name in QUANTILES.items():
            if brokers:
                microseconds = max(sum(broker[stage][name] for stage in STAGES) for broker in brokers)
                self._latency.labels(label).set(microseconds / 1e6)
        for topic, values in found["topics"].items():
            if values["batchcnt"]["cnt"]:
                self._batch_messages.labels(topic).set(values["batchcnt"]["avg"])
                self._batch_bytes.labels(topic).set(values["batchsize"]["avg"])

    def close(self) -> None:
        """No more follows."""
        self._run.close()

    def _advance(self, counter: Any, key: tuple[str, str], total: int) -> None:
        """A message that fails late was counted as sent: that count waits until it is caught up with."""
        before = self._counted.get(key, 0)
        counter.inc(max(0, total - before))
        self._counted[key] = max(total, before)
