"""Rows and offsets in one commit, on real Delta tables: races, and what others do to the table."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from confluent_kafka import Message
from deltalake import CommitProperties, DeltaTable, Field, Transaction, write_deltalake
from deltalake.schema import PrimitiveType
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from ingestion.bronze import ensure_table, ensure_tables, table_uri
from ingestion.errors import BronzeError
from ingestion.schema import ADDED_LATER, SCHEMA
from ingestion.sink.config import SinkConfig
from ingestion.sink.errors import (
    BrokerUnreachableError,
    StoreUnavailableError,
    TableReplacedError,
    TopicRecreatedError,
)
from ingestion.sink.landing import NO_ID, Landing, TopicIdentity, stamped
from ingestion.sink.messages import records
from ingestion.sink.records import Records
from ingestion.topics import Topic
from stack.tracing import TRACEPARENT, context_of

TOPIC = Topic("t.events", "t_events", "alerts")
IDENTITY = TopicIdentity("first", 4)
SECOND = TopicIdentity("second", 4)


@pytest.fixture
def lake(tmp_path: Path) -> str:
    path = str(tmp_path / "lake")
    ensure_tables(path, [TOPIC])
    return path


def landing(
    lake: str,
    identity: TopicIdentity = IDENTITY,
    step: Callable[[str], None] = lambda _: None,
    now: TopicIdentity | None = None,
    reopen_commits: int = 50,
    compact_commits: int = 0,
) -> Landing:
    config = SinkConfig(
        topics=(TOPIC,),
        bootstrap_servers="",
        lake=lake,
        reopen_commits=reopen_commits,
        compact_commits=compact_commits,
    )
    return Landing(TOPIC, config, identity, lambda: now or identity, step)


def rows(number: int, first: int, stop: int) -> Records:
    return records(
        TOPIC.name,
        [
            Message(topic=TOPIC.name, partition=number, offset=offset, value=b"%d" % offset, timestamp=(1, 0))
            for offset in range(first, stop)
        ],
    )


def landed(lake: str) -> list[tuple[int, int]]:
    """Partition and offset of every row, doubles and all."""
    table = DeltaTable(table_uri(TOPIC, lake)).to_pyarrow_table(columns=["partition", "offset"])
    pairs: Iterable[Any] = zip(
        table.column("partition").to_pylist(), table.column("offset").to_pylist(), strict=True
    )
    return sorted(pairs)


def span(number: int, stop: int) -> list[tuple[int, int]]:
    return [(number, offset) for offset in range(stop)]


def test_rows_and_offsets_are_one_commit(lake: str) -> None:
    one = landing(lake)
    assert one.stored([0, 1]) == {}
    done = one.append([rows(0, 0, 3), rows(1, 0, 2), rows(0, 3, 5)])
    assert (done.rows, done.dropped, done.conflicts) == (7, 0, 0)
    assert landing(lake).stored([0, 1, 2]) == {0: 4, 1: 1}
    assert DeltaTable(table_uri(TOPIC, lake)).version() == 1


def test_a_replayed_batch_adds_no_rows(lake: str) -> None:
    landing(lake).append([rows(0, 0, 5)])
    done = landing(lake).append([rows(0, 0, 5)])
    assert (done.rows, done.dropped) == (0, 5)
    assert landed(lake) == span(0, 5)


def test_the_loser_of_a_race_lands_only_what_the_winner_has_not(lake: str) -> None:
    winner = landing(lake)

    def win(step: str) -> None:
        if step == "commit" and not winner.stored([0]):
            winner.append([rows(0, 0, 4)])

    done = landing(lake, step=win).append([rows(0, 0, 6)])
    assert (done.rows, done.dropped, done.conflicts) == (2, 4, 1)
    assert landed(lake) == span(0, 6)


def test_a_late_writer_whose_handle_learned_of_others_by_its_own_commit_loses(lake: str) -> None:
    """A handle's snapshot moves on with its own commits: what it knows must be read at each one."""
    late, other = landing(lake), landing(lake)
    late.append([rows(0, 0, 2)])
    other.append([rows(1, 0, 9)])
    late.append([rows(0, 2, 4)])
    assert late.append([rows(1, 0, 5)]).rows == 0
    assert landed(lake) == span(0, 4) + span(1, 9)


def test_commits_of_other_partitions_do_not_conflict(lake: str) -> None:
    one, other = landing(lake), landing(lake)
    one.append([rows(3, 0, 1)])  # the topic's identity is written once, by whoever is first
    other.stored([1])
    for step in range(3):
        assert one.append([rows(0, step, step + 1)]).conflicts == 0
        assert other.append([rows(1, step, step + 1)]).conflicts == 0


@given(
    st.lists(
        st.tuples(st.integers(0, 2), st.integers(0, 2), st.integers(1, 6), st.integers(0, 4)),
        min_size=1,
        max_size=12,
    )
)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_writers_that_overlap_in_any_way_leave_each_offset_once(
    tmp_path_factory: pytest.TempPathFactory, turns: list[tuple[int, int, int, int]]
) -> None:
    """Three writers with handles of any age; each reads on from what is stored, or from before."""
    lake = str(tmp_path_factory.mktemp("overlap"))
    ensure_tables(lake, [TOPIC])
    writers = [landing(lake, reopen_commits=3) for _ in range(3)]
    after = [0, 0, 0]
    for writer, number, count, back in turns:
        first = max(0, after[number] - back)
        writers[writer].append([rows(number, first, first + count)])
        after[number] = max(after[number], first + count)
    assert landed(lake) == [pair for number in range(3) for pair in span(number, after[number])]
    assert landing(lake).stored([0, 1, 2]) == {n: stop - 1 for n, stop in enumerate(after) if stop}


@pytest.mark.parametrize("step", ["read", "commit"])
def test_a_commit_that_dies_half_way_leaves_nothing_or_all(lake: str, step: str) -> None:
    def die(reached: str) -> None:
        if reached == step:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        landing(lake, step=die).append([rows(0, 0, 5)])
    assert landed(lake) == []
    landing(lake).append([rows(0, 0, 5)])
    assert landed(lake) == span(0, 5)


def test_a_column_that_is_added_beside_the_daemon_stops_nothing(lake: str) -> None:
    one = landing(lake)
    one.append([rows(0, 0, 2)])
    DeltaTable(table_uri(TOPIC, lake)).alter.add_columns([Field("note", PrimitiveType("string"))])
    assert one.append([rows(0, 2, 4)]).conflicts <= 1
    assert landed(lake) == span(0, 4)


def test_a_delete_beside_the_daemon_stops_nothing(lake: str) -> None:
    one = landing(lake)
    one.append([rows(0, 0, 4)])
    DeltaTable(table_uri(TOPIC, lake)).delete("offset = 1")
    one.append([rows(0, 4, 6)])
    assert landed(lake) == [(0, 0), (0, 2), (0, 3), (0, 4), (0, 5)]


def test_a_compaction_between_read_and_commit_does_no_harm(lake: str) -> None:
    for step in range(4):
        landing(lake).append([rows(0, step, step + 1)])

    def compact(step: str) -> None:
        if step == "commit":
            DeltaTable(table_uri(TOPIC, lake)).optimize.compact()

    landing(lake, step=compact).append([rows(0, 3, 8)])
    assert landed(lake) == span(0, 8)
    assert landing(lake).stored([0]) == {0: 7}


def test_a_handle_is_reopened_and_its_files_are_compacted(lake: str) -> None:
    one = landing(lake, reopen_commits=4, compact_commits=6)
    for step in range(20):
        one.append([rows(0, step, step + 1)])
    assert landed(lake) == span(0, 20)
    assert len(DeltaTable(table_uri(TOPIC, lake)).file_uris()) < 10


def test_a_checkpoint_keeps_the_offsets(lake: str) -> None:
    landing(lake).append([rows(0, 0, 3), rows(2, 0, 1)])
    DeltaTable(table_uri(TOPIC, lake)).create_checkpoint()
    assert landing(lake).stored([0, 1, 2]) == {0: 2, 2: 0}


def test_a_missing_lake_is_not_recreated(lake: str, tmp_path: Path) -> None:
    one = landing(lake)
    one.append([rows(0, 0, 2)])
    Path(lake).rename(tmp_path / "away")
    for _ in range(2):
        with pytest.raises(StoreUnavailableError, match="t_events"):
            one.append([rows(0, 2, 4)])
    assert not Path(lake).exists()
    (tmp_path / "away").rename(lake)
    one.append([rows(0, 2, 4)])
    assert landed(lake) == span(0, 4)


def test_a_table_that_was_replaced_is_refused(lake: str, tmp_path: Path) -> None:
    one = landing(lake)
    one.append([rows(0, 0, 2)])
    Path(lake).rename(tmp_path / "away")
    ensure_tables(lake, [TOPIC])
    with pytest.raises(StoreUnavailableError):
        one.append([rows(0, 2, 4)])
    with pytest.raises(TableReplacedError, match="was replaced by another table"):
        one.append([rows(0, 2, 4)])


def test_a_store_that_goes_away_under_an_open_handle_is_unavailable(lake: str, tmp_path: Path) -> None:
    """The handle reads the log when it is asked for an offset, not only when it is opened."""
    one = landing(lake)
    one.append([rows(0, 0, 2)])
    one.stored([0])
    away = tmp_path / "away"
    Path(lake).rename(away)
    Path(lake).touch()
    with pytest.raises(StoreUnavailableError):
        one.stored([1])
    Path(lake).unlink()
    away.rename(lake)
    assert one.stored([0]) == {0: 1}


def test_a_table_that_lost_a_commit_is_refused_not_continued_with_a_gap(lake: str) -> None:
    """As when its folder goes away in the middle of a commit, and comes back without it."""
    one = landing(lake)
    one.append([rows(0, 0, 2)])
    one.append([rows(0, 2, 4)])
    (Path(table_uri(TOPIC, lake)) / "_delta_log" / f"{2:020d}.json").unlink()
    with pytest.raises(StoreUnavailableError):
        one.append([rows(0, 4, 6)])
    with pytest.raises(TableReplacedError, match="up to offset 3, now up to 1"):
        one.append([rows(0, 4, 6)])
    assert landed(lake) == span(0, 2)


def test_a_table_whose_last_commits_are_others_now_is_refused(lake: str) -> None:
    """The log goes on to the same version, but not with our commit: what is known of it is forgotten."""
    one = landing(lake)
    one.append([rows(0, 0, 2)])
    one.append([rows(0, 2, 4)])
    (Path(table_uri(TOPIC, lake)) / "_delta_log" / f"{2:020d}.json").unlink()
    landing(lake).append([rows(1, 0, 7)])
    with pytest.raises(TableReplacedError, match="up to offset 3, now up to 1"):
        one.append([rows(0, 4, 6)])


def test_a_log_is_read_as_a_whole_at_the_start_only(lake: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each question to the handle reads every entry since the last checkpoint."""
    one, other = landing(lake, reopen_commits=3), landing(lake)
    one.append([rows(0, 0, 2), rows(1, 0, 2)])
    asked: list[str] = []
    ask = DeltaTable.transaction_version

    def note(table: DeltaTable, app: str) -> int | None:
        asked.append(app)
        return ask(table, app)

    monkeypatch.setattr(DeltaTable, "transaction_version", note)
    for step in range(2, 8):
        assert one.append([rows(0, step, step + 1), rows(1, step, step + 1)]).rows == 2
    assert asked == []
    other.append([rows(2, 0, 3)])
    assert one.append([rows(0, 8, 9)]).rows == 1
    assert one.stored([0, 1, 2]) == {0: 8, 1: 7, 2: 2}
    assert asked.count(f"tideline/{TOPIC.name}/0") == 0  # of the other's alone, which began to write


def test_offsets_of_a_recreated_topic_are_refused_naming_both_ids(lake: str) -> None:
    landing(lake).append([rows(0, 0, 2)])
    recreated = landing(lake, SECOND)
    for partitions in ([0], [1]):
        with pytest.raises(TopicRecreatedError, match=r"t\.events.*its id is second.*offsets of first"):
            recreated.stored(partitions)
    with pytest.raises(TopicRecreatedError):
        recreated.append([rows(1, 0, 1)])


def test_the_topic_is_asked_for_after_reading_and_before_the_commit(lake: str) -> None:
    """A topic that was recreated since the start: not one record is landed, though the offsets go on."""
    landing(lake).append([rows(0, 0, 2)])
    with pytest.raises(TopicRecreatedError, match=rf"mv {lake}/\S+t_events {lake}/\S+t_events\.first"):
        landing(lake, now=SECOND).append([rows(0, 2, 4)])
    assert landed(lake) == span(0, 2)


def test_an_id_is_shown_as_a_files_name_can_hold_it(lake: str) -> None:
    """Kafka's tools print base64 in its URL-safe form, the client does not."""
    slashed = TopicIdentity("bUIWag/QT+G8lzrItN+blQ", 4)
    landing(lake, slashed).append([rows(0, 0, 2)])
    with pytest.raises(TopicRecreatedError, match=r"t_events\.bUIWag_QT-G8lzrItN-blQ\)"):
        landing(lake).stored([0])
    assert landing(lake, slashed).stored([0]) == {0: 1}


def test_no_answer_of_the_broker_commits_nothing(lake: str) -> None:
    def no_broker() -> TopicIdentity | None:
        raise BrokerUnreachableError("no broker")

    config = SinkConfig(topics=(TOPIC,), bootstrap_servers="", lake=lake)
    with pytest.raises(BrokerUnreachableError):
        Landing(TOPIC, config, IDENTITY, no_broker).append([rows(0, 0, 2)])
    assert landed(lake) == []


def test_records_of_a_deleted_topic_are_landed(lake: str) -> None:
    """Kafka does not have them any more."""
    config = SinkConfig(topics=(TOPIC,), bootstrap_servers="", lake=lake)
    Landing(TOPIC, config, IDENTITY, lambda: None).append([rows(0, 0, 2)])
    assert landed(lake) == span(0, 2)


def test_a_broker_that_learns_to_give_ids_is_believed_once(lake: str) -> None:
    """Its first id is that of what is stored; another one after that is another topic."""
    without = TopicIdentity(NO_ID, 4)
    landing(lake, without).append([rows(0, 0, 2)])
    landing(lake, without).append([rows(0, 2, 3)])
    assert landing(lake).stored([0]) == {0: 2}
    landing(lake).append([rows(0, 3, 4)])
    assert landing(lake).stored([0]) == {0: 3}
    with pytest.raises(TopicRecreatedError):
        landing(lake, SECOND).stored([0])
    assert landing(lake, without).stored([0]) == {0: 3}


def test_restore_does_not_rewind_the_offsets(lake: str) -> None:
    """The trap of docs/exactly-once.md: rows that are restored away are not read again."""
    one = landing(lake)
    one.append([rows(0, 0, 2)])
    one.append([rows(0, 2, 4)])
    DeltaTable(table_uri(TOPIC, lake)).restore(1)
    assert landed(lake) == span(0, 2)
    assert landing(lake).stored([0]) == {0: 3}
    assert landing(lake).append([rows(0, 2, 4)]).rows == 0


def test_an_offset_can_be_set_back_on_purpose(lake: str) -> None:
    """The way out of that trap, as docs/exactly-once.md tells it."""
    landing(lake).append([rows(0, 0, 4)])
    table = DeltaTable(table_uri(TOPIC, lake))
    table.restore(0)
    back = Transaction(f"tideline/{TOPIC.name}/0", -1)
    no_rows = stamped([rows(0, 0, 1)]).slice(0, 0)
    write_deltalake(
        table, no_rows, mode="append", commit_properties=CommitProperties(app_transactions=[back])
    )
    landing(lake).append([rows(0, 0, 4)])
    assert landed(lake) == span(0, 4)


def test_a_table_from_before_a_column_gets_it_by_an_append(tmp_path: Path) -> None:
    lake = str(tmp_path / "lake")
    before = pa.schema([field for field in SCHEMA if field.name not in ADDED_LATER])
    ensure_table(table_uri(TOPIC, lake), before, name="t", description="of an earlier version")
    assert ensure_tables(lake, [TOPIC])
    first, second = landing(lake), landing(lake)
    assert (first.stored([0]), second.stored([1])) == ({}, {})
    first.append([rows(0, 0, 2)])
    assert second.append([rows(1, 0, 2)]).rows == 2
    table = DeltaTable(table_uri(TOPIC, lake)).to_pyarrow_table()
    assert sorted(table.column_names) == sorted(SCHEMA.names)
    assert table.column("timestamp_raw").to_pylist() == [0] * 4


def test_a_table_of_another_shape_is_refused(tmp_path: Path) -> None:
    lake = str(tmp_path)
    write_deltalake(table_uri(TOPIC, lake), pa.table({"topic": ["t"], "offset": ["1"]}))
    with pytest.raises(BronzeError, match="'partition' is missing"):
        ensure_tables(lake, [TOPIC])


def test_commit_carries_the_trace_of_its_first_message_that_has_one(lake: str) -> None:
    spans = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(spans))
    contexts = [f"00-{digit * 32}-{digit * 16}-01" for digit in "ab"]
    sent: list[Any] = [
        None,
        [("source", b"x"), (TRACEPARENT, contexts[0].encode())],
        [(TRACEPARENT, b"malformed")],
        [(TRACEPARENT, contexts[1].encode())],
    ]
    chunk = records(
        TOPIC.name,
        [
            Message(
                topic=TOPIC.name, partition=0, offset=offset, value=b"v", timestamp=(1, 0), headers=headers
            )
            for offset, headers in enumerate(sent)
        ],
    )
    config = SinkConfig(topics=(TOPIC,), bootstrap_servers="", lake=lake)
    traced = Landing(TOPIC, config, IDENTITY, lambda: IDENTITY, tracer=provider.get_tracer("t"))
    traced.append([chunk])
    traced.append([chunk])  # stored already: a span, and no commit
    first, second = spans.get_finished_spans()
    assert first.parent is not None
    assert f"{first.parent.trace_id:x}" == "a" * 32
    assert [f"{link.context.trace_id:x}" for link in first.links] == ["b" * 32]
    assert first.attributes is not None
    assert second.attributes is not None
    assert [first.attributes[f"tideline.{name}"] for name in ("rows", "dropped", "version")] == [4, 0, 1]
    assert [second.attributes[f"tideline.{name}"] for name in ("rows", "dropped")] == [0, 4]
    table = DeltaTable(table_uri(TOPIC, lake))
    named = context_of(table.history(1)[0][TRACEPARENT])
    assert named is not None
    assert (table.version(), named.span_id) == (1, first.context.span_id)


def test_without_traces_a_commit_names_none(lake: str) -> None:
    landing(lake).append([rows(0, 0, 3)])
    assert TRACEPARENT not in DeltaTable(table_uri(TOPIC, lake)).history(1)[0]
