"""The sink on the real broker: what it lands, what it counts, and what it refuses."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from confluent_kafka import Consumer, Producer, TopicPartition
from confluent_kafka.admin import AdminClient
from confluent_kafka.admin._config import AlterConfigOpType, ConfigEntry, ConfigResource
from confluent_kafka.admin._resource import ResourceType
from deltalake import Field
from deltalake.exceptions import CommitFailedError
from deltalake.schema import PrimitiveType

from ingestion.sink.config import SinkConfig
from ingestion.sink.daemon import Sink
from ingestion.sink.errors import (
    BrokerUnreachableError,
    OffsetsLostError,
    TopicMissingError,
    TopicRecreatedError,
)
from ingestion.sink.metrics import SinkMetrics
from ingestion.topics import TOPICS
from stack.metrics_endpoint import MetricsPortError, serve_metrics
from stack.settings import Settings
from tests.support import raw_headers
from tests.support.environment import free_ports
from tests.support.observed_topic import store_offset
from tests.support.servers import Kafka
from tests.support.sink import DEADLINE_S, Work, eventually
from tests.support.sink_process import topic_of

MakeWork = Callable[..., Work]


@pytest.fixture
def make_work(kafka: Kafka, tmp_path: Path) -> MakeWork:
    def make(partitions: int = 2) -> Work:
        return Work(kafka.bootstrap_servers, kafka.topic("sink", partitions), tmp_path / "lake", partitions)

    return make


def sample(sink: Sink, name: str, **labels: Any) -> float | None:
    return sink.metrics.registry.get_sample_value(name, {key: str(value) for key, value in labels.items()})


def test_everything_that_is_there_is_landed_once_and_the_run_ends(make_work: MakeWork) -> None:
    work = make_work(4)
    work.send(1_000)
    before = datetime.now(UTC)
    done = work.sink(once=True).run()
    assert done.rows == {work.name: 4_000}
    work.prove_exactly_once()
    row = work.rows()[0]
    assert (row["topic"], row["timestamp_type"]) == (work.name, 1)
    assert before <= row["ingested_at"] <= datetime.now(UTC)
    assert work.sink(once=True).run().rows == {work.name: 0}


def test_an_empty_topic_is_done_at_once(make_work: MakeWork) -> None:
    assert make_work().sink(once=True).run().commits == 0


def test_what_is_stored_decides_where_to_go_on_whatever_the_group_says(make_work: MakeWork) -> None:
    """Group offsets that lie, ahead and behind, change nothing."""
    work = make_work()
    work.send(50)
    group = work.name
    for lie in (1_000, 0, 30):
        store_offset(work.bootstrap_servers, group, TopicPartition(work.name, 0, min(lie, 50)))
        work.finish(group=group)
        work.send(10)
    work.finish(group=group)
    work.prove_exactly_once()


def test_the_group_offsets_follow_for_lag_tools(make_work: MakeWork) -> None:
    work = make_work()
    work.send(25)
    group = work.name
    work.finish(group=group)
    reader = Consumer({"bootstrap.servers": work.bootstrap_servers, "group.id": group})
    committed = reader.committed([TopicPartition(work.name, number) for number in (0, 1)], timeout=DEADLINE_S)
    reader.close()
    assert [one.offset for one in committed] == [25, 25]


def test_kind_10_once_ends_beside_an_open_transaction_and_says_so(
    make_work: MakeWork, capsys: pytest.CaptureFixture[str]
) -> None:
    """The rest is landed by the next run, after the commit."""
    work = make_work(1)
    work.send(10)
    with work.transaction(5) as producer:
        assert work.sink(once=True).run().rows == {work.name: 10}
        assert "an open transaction holds back the rest" in capsys.readouterr().out
        producer.commit_transaction(DEADLINE_S)
    assert work.sink(once=True).run().rows == {work.name: 5}
    assert "holds back" not in capsys.readouterr().out
    work.sent[0] += 5
    work.prove_exactly_once()


def test_nothing_but_an_open_transaction_is_done_at_once(make_work: MakeWork) -> None:
    work = make_work()
    with work.transaction(5) as producer:
        assert work.sink(once=True).run().commits == 0
        producer.abort_transaction(DEADLINE_S)


def test_aborted_records_and_markers_are_neither_landed_nor_lag(make_work: MakeWork) -> None:
    """Offsets are left out in the middle and at the end: a marker each, and what was aborted."""
    work = make_work()
    with work.running() as sink:
        work.send(3)
        for _ in range(2):
            with work.transaction(4) as producer:
                eventually(lambda: held(sink, work) == 8, "what is held back")
                producer.abort_transaction(DEADLINE_S)
            work.send(1)
        with work.transaction(2) as producer:
            producer.commit_transaction(DEADLINE_S)
        eventually(lambda: work.landed() == 2 * (3 + 2 + 2), "the committed records")
        eventually(lambda: lag(sink, work) == [0, 0], "no lag behind the last marker")
        eventually(lambda: held(sink, work) == 0, "nothing held back")
    assert work.sink(once=True).run().rows == {work.name: 0}
    offsets = [row["offset"] for row in work.rows() if row["partition"] == 0]
    assert offsets == [0, 1, 2, 8, 14, 15, 16]


def test_once_ends_beside_a_daemon_that_read_only_markers(make_work: MakeWork) -> None:
    """Nothing stored says that the other daemon, which has all the partitions, is past them."""
    work = make_work(1)
    work.send(3)
    with work.running(group=work.name):
        eventually(work.all_landed, "the records")
        with work.transaction(4) as producer:
            producer.abort_transaction(DEADLINE_S)
        assert work.sink(once=True, group=work.name).run().rows == {work.name: 0}


def lag(sink: Sink, work: Work) -> list[float | None]:
    return [
        sample(sink, "tideline_sink_lag_records", topic=work.name, partition=number)
        for number in range(work.partitions)
    ]


def held(sink: Sink, work: Work) -> float:
    return sum(
        sample(sink, "tideline_sink_held_offsets", topic=work.name, partition=number) or 0
        for number in range(work.partitions)
    )


POISON: list[dict[str, Any]] = [
    {"value": None, "key": b"tombstone"},
    {"value": b"", "key": b""},
    {"value": b"not json {", "key": None},
    {"value": bytes(range(256)), "key": b"\xff\xfe"},
    {"value": os.urandom(1_000_000), "key": b"big"},
    {"value": b'{"schema_version": 1, "a_field_of_tomorrow": {"deep": [1, 2]}}', "key": b"new"},
    {"value": b"no headers", "key": b"1", "headers": None},
    {"value": b"empty headers", "key": b"2", "headers": []},
    {
        "value": b"headers",
        "key": b"3",
        "headers": [("a", b"1"), ("a", b"2"), ("nothing", None), ("empty", b""), ("\u00fc", b"\xff")],
    },
]


def test_whatever_a_message_is_it_is_landed_as_it_came(make_work: MakeWork) -> None:
    work = make_work(1)
    producer = Producer({"bootstrap.servers": work.bootstrap_servers, "message.max.bytes": 1_200_000})
    for poison in POISON:
        producer.produce(work.name, **poison)
    assert producer.flush(DEADLINE_S) == 0
    work.finish()
    rows = work.rows()
    assert [(row["key"], row["value"]) for row in rows] == [(one["key"], one["value"]) for one in POISON]
    sent = [one.get("headers") or None for one in POISON]
    assert [
        row["headers"] and [(header["key"], header["value"]) for header in row["headers"]] for row in rows
    ] == sent


def test_kind_10_header_names_that_are_not_utf_8_are_escaped(make_work: MakeWork) -> None:
    """The client raises on such a record, for ever."""
    work = make_work(1)
    producer = Producer({"bootstrap.servers": work.bootstrap_servers})
    for headers in (
        [(b"caf\xe9", b"\xff\xfe"), (b"source", b"x")],
        [(b"source", b"\xff"), (b"\xfe", b""), (b"\xff\x00", b"2")],
    ):
        producer.produce(work.name, b"plain", headers=[("source", b"y")])
        assert producer.flush(DEADLINE_S) == 0
        raw_headers.send(work.bootstrap_servers, work.name, b"odd", headers)
    producer.produce(work.name, b"plain", headers=[("source", b"y")])
    assert producer.flush(DEADLINE_S) == 0
    work.finish()
    plain = [("source", b"y")]
    assert [[(one["key"], one["value"]) for one in row["headers"]] for row in work.rows()] == [
        plain,
        [("caf\\xe9", b"\xff\xfe"), ("source", b"x")],
        plain,
        [("source", b"\xff"), ("\\xfe", b""), ("\\x??", b"2")],
        plain,
    ]


def test_kind_10_create_times_in_other_units_are_null_and_kept_raw(make_work: MakeWork) -> None:
    """On a topic whose broker does not refuse them."""
    work = make_work(1)
    limits = {
        name: str(2**63 - 1) for name in ("message.timestamp.before.max.ms", "message.timestamp.after.max.ms")
    }
    entries = [
        ConfigEntry(name, value, incremental_operation=AlterConfigOpType.SET)
        for name, value in limits.items()
    ]
    resource = ConfigResource(ResourceType.TOPIC, work.name, incremental_configs=entries)
    for future in work.admin.incremental_alter_configs([resource]).values():
        future.result(DEADLINE_S)
    moment = datetime(2026, 1, 2, 3, 4, 5, 678000, UTC)
    unix_s = int(moment.timestamp())
    raw = [unix_s, unix_s * 1000 + 678, unix_s * 1_000_000, unix_s * 1_000_000_000]
    for number in raw:
        work.send(1, timestamp=number)
    work.finish()
    rows = work.rows()
    assert [row["timestamp"] for row in rows] == [None, moment, None, None]
    assert [row["timestamp_raw"] for row in rows] == [raw[0], None, raw[2], raw[3]]
    work.prove_exactly_once()


def test_several_topics_go_each_to_their_table(kafka: Kafka, tmp_path: Path) -> None:
    works = [Work(kafka.bootstrap_servers, kafka.topic("sink", 2), tmp_path / "lake", 2) for _ in range(3)]
    for count, work in enumerate(works, start=1):
        work.send(100 * count)
    config = works[0].config(once=True)
    Sink(SinkConfig(topics=tuple(work.topic for work in works), **config)).run()
    for work in works:
        work.prove_exactly_once()


def test_big_messages_are_cut_by_bytes(make_work: MakeWork) -> None:
    work = make_work(1)
    producer = Producer({"bootstrap.servers": work.bootstrap_servers, "message.max.bytes": 1_200_000})
    for _ in range(40):
        producer.produce(work.name, os.urandom(500_000))
        producer.poll(0)
    assert producer.flush(DEADLINE_S) == 0
    sink = work.sink(once=True, batch_bytes=2_000_000, poll_timeout_s=0.01)
    assert sink.run().commits > 4
    assert work.landed() == 40


def test_a_running_daemon_lands_by_age_and_says_how_it_fares(make_work: MakeWork) -> None:
    work = make_work()
    with work.running() as sink:
        work.send(30)
        eventually(work.all_landed, "rows in bronze")
        eventually(lambda: sample(sink, "tideline_sink_rows_total", topic=work.name) == 60, "rows counted")
        stored = "tideline_sink_stored_offset"
        eventually(lambda: sample(sink, stored, topic=work.name, partition=1) == 29, "the offset stored")
        eventually(lambda: sample(sink, "tideline_sink_latency_seconds_count") == 60, "latencies")
        eventually(lambda: sample(sink, "tideline_sink_assigned_partitions") == 2, "both partitions")
        eventually(
            lambda: sample(sink, "tideline_sink_lag_records", topic=work.name, partition=0) == 0, "lag"
        )
    work.prove_exactly_once()


def test_table_changes_and_compactions_beside_the_daemon_stop_nothing(make_work: MakeWork) -> None:
    work = make_work()
    work.send(100)
    with work.running(reopen_commits=4, compact_commits=7):
        for turn in range(6):
            eventually(work.all_landed, f"rows of turn {turn}")
            work.send(60)
            table = work.table()
            assert table is not None
            if turn == 2:
                table.alter.add_columns([Field("note", PrimitiveType("string"))])
            elif turn == 4:
                table.create_checkpoint()
            else:
                with suppress(CommitFailedError):  # the daemon has merged the same files at the same moment
                    table.optimize.compact()
        eventually(work.all_landed, "the last rows")
    for row in work.rows():
        assert row.pop("note") is None
    work.prove_exactly_once()


def test_two_daemons_of_two_groups_land_each_record_once(make_work: MakeWork) -> None:
    """Nothing but Delta is between them: both read everything."""
    work = make_work(4)
    work.send(200)
    with work.running(), work.running():
        for _ in range(10):
            work.send(50)
        eventually(work.all_landed, "all rows")
    work.prove_exactly_once()


def lose_records(work: Work, below: int) -> None:
    admin = AdminClient({"bootstrap.servers": work.bootstrap_servers})
    gone = admin.delete_records([TopicPartition(work.name, 0, below)])
    assert [future.result(DEADLINE_S).low_watermark for future in gone.values()] == [below]


def test_records_deleted_by_retention_are_counted_and_logged(
    make_work: MakeWork, capsys: pytest.CaptureFixture[str]
) -> None:
    work = make_work(1)
    work.send(10)
    work.finish()
    work.send(20)
    lose_records(work, 25)
    sink = work.sink(once=True)
    sink.run()
    assert sample(sink, "tideline_sink_lost_offsets_total", topic=work.name, partition=0) == 15
    assert "records lost to retention" in capsys.readouterr().out
    assert [row["offset"] for row in work.rows()] == [*range(10), *range(25, 30)]


def test_lost_records_stop_the_daemon_where_that_is_asked_for(make_work: MakeWork) -> None:
    work = make_work(1)
    work.send(10)
    work.finish()
    work.send(10)
    lose_records(work, 15)
    with pytest.raises(OffsetsLostError, match="offsets 10 to 14 were deleted by retention"):
        work.sink(stop_on_lost_offsets=True).run()


@pytest.mark.parametrize("count", [5, 50])
def test_a_recreated_topic_is_refused_naming_both_ids(make_work: MakeWork, count: int) -> None:
    """Also when it has grown beyond what is stored, and its offsets seem to go on."""
    work = make_work(1)
    work.send(20)
    work.finish()
    before = work.topic_id()
    work.recreate()
    work.send(count)
    with pytest.raises(TopicRecreatedError, match=f"{work.topic_id()}.*{before}"):
        work.finish()
    assert work.landed() == 20


def test_a_recreated_topic_is_landed_from_its_start_by_the_commands_named(make_work: MakeWork) -> None:
    work = make_work(1)
    work.send(20)
    work.finish()
    work.recreate()
    work.send(30)
    with pytest.raises(TopicRecreatedError) as refusal:
        work.finish()
    command = re.search(r"\((mv [^)]+)\)", str(refusal.value))
    assert command is not None
    subprocess.run(shlex.split(command[1]), check=True)
    work.finish()
    work.prove_exactly_once()


def test_kind_10_idle_daemon_notices_that_its_topic_was_recreated(make_work: MakeWork) -> None:
    """Without a record that it might read."""
    work = make_work(1)
    work.send(20)
    sink = work.sink()
    ended = ThreadPoolExecutor(1).submit(sink.run)
    eventually(work.all_landed, "the records")
    work.recreate()
    with pytest.raises((TopicRecreatedError, TopicMissingError)):
        ended.result(DEADLINE_S)


def test_a_topic_that_is_not_there_is_named(kafka: Kafka, tmp_path: Path) -> None:
    missing = topic_of("no.such.topic")
    config = SinkConfig(
        topics=(missing,), bootstrap_servers=kafka.bootstrap_servers, lake=str(tmp_path), once=True
    )
    with pytest.raises(TopicMissingError, match=r"no\.such\.topic"):
        Sink(config).run()


def test_a_bounded_run_without_a_broker_says_so(tmp_path: Path) -> None:
    (port,) = free_ports(1)
    config = SinkConfig(
        topics=(topic_of("t"),),
        bootstrap_servers=f"127.0.0.1:{port}",
        lake=str(tmp_path),
        once=True,
        start_timeout_s=1.0,
    )
    with pytest.raises(BrokerUnreachableError, match=f"no broker at 127.0.0.1:{port}"):
        Sink(config).run()


def test_a_metrics_port_that_is_taken_is_named(kafka: Kafka) -> None:
    port = int(kafka.bootstrap_servers.rsplit(":", 1)[1])
    with pytest.raises(MetricsPortError, match=f"{port}.*--metrics-port"):
        serve_metrics(SinkMetrics().registry, "127.0.0.1", port)


def test_the_command_lands_the_platforms_topics(kafka: Kafka, platform: Settings, tmp_path: Path) -> None:
    topic = TOPICS["maritime.alerts"]
    producer = Producer({"bootstrap.servers": kafka.bootstrap_servers})
    producer.produce(topic.name, b"{}", b"1")
    assert producer.flush(DEADLINE_S) == 0
    environment = {**os.environ, "TIDELINE_LAKE": str(tmp_path / "lake"), "TIDELINE_HOME": str(platform.home)}
    program = "from stack.app.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, "ingest", "--topic", "alerts", "--once"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=DEADLINE_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert '"event": "stopped"' in done.stderr
    refused = subprocess.run(
        [sys.executable, "-c", program, "ingest", "--topic", "nonsense"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=DEADLINE_S,
        check=False,
    )
    assert refused.returncode == 2
    assert "nonsense" in refused.stderr
    assert "Traceback" not in refused.stderr
