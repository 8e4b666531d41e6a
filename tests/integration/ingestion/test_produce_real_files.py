"""The real files through the real broker, to the row. What each count means is in ``docs/sources.md``."""

import gzip
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import orjson
import pytest
from confluent_kafka import Consumer, TopicPartition

from ingestion.producer import MessageProducer, produce
from ingestion.sources import LineCount, Message, source
from tests.support.breaches import breaches
from tests.support.servers import Kafka
from tests.support.sink import DEADLINE_S


class File(NamedTuple):
    source: str
    path: str
    lines: LineCount
    senders: int
    """MMSI numbers in the messages that could be decoded."""
    contract: str = "ais"


FILES = [
    File(
        "noaa",
        "ais/csv/noaa_2022-01-03_AISdata.csv.gz",
        LineCount(read=100_000, messages=99_999, undecodable=0, joined=0, consumed=1),
        10_631,
    ),
    File(
        "dma",
        "ais/csv/dma_2026-04-26_first20000.csv.gz",
        LineCount(read=20_000, messages=19_999, undecodable=0, joined=0, consumed=1),
        2_005,
    ),
    File(
        "nmea",
        "ais/nmea/aislib_stream_example.txt",
        LineCount(read=8_551, messages=4_051, undecodable=0, joined=449, consumed=4_051),
        1_933,
    ),
    File(
        "nmea",
        "ais/nmea/pyais_nmea_data_sample.txt",
        LineCount(read=898, messages=898, undecodable=120, joined=0, consumed=0),
        0,
    ),
    File(
        "nmea",
        "ais/nmea/gpsd_sample.aivdm",
        LineCount(read=1_121, messages=104, undecodable=3, joined=15, consumed=1_002),
        0,
    ),
    File(
        "nmea",
        "ais/nmea/libais_tagblock.nmea",
        LineCount(read=5, messages=4, undecodable=0, joined=1, consumed=0),
        2,
    ),
    File(
        "digitraffic",
        "ais/digitraffic/baltic_latest_866d1df.json.gz",
        LineCount(read=9_735, messages=9_735),
        9_735,
    ),
    File(
        "digitraffic",
        "ais/digitraffic/baltic_latest_97c2800.json.gz",
        LineCount(read=7_762, messages=7_762),
        7_762,
    ),
    File(
        "digitraffic",
        "ais/digitraffic/port_calls_2025-03-03.json.gz",
        LineCount(read=627, messages=1_844, split=1_217),
        148,
        contract="voyage_events",
    ),
]


class Noted:
    """A source whose messages go to one topic and are noted on the way."""

    def __init__(self, file: File, folder: Path, topic: str) -> None:
        self._source = source(file.source, inputs=[folder / file.path])
        self._topic = topic
        self.name = self._source.name
        self.lines = self._source.lines
        self.noted: list[Message] = []

    def messages(self) -> Iterator[Message]:
        for message in self._source.messages():
            self.noted.append(message)
            yield message._replace(topic=self._topic)

    def stop(self) -> None:
        self._source.stop()


@pytest.mark.parametrize("file", FILES, ids=lambda file: Path(file.path).name)
def test_file_goes_through_to_the_row(kafka: Kafka, real_data: Path, file: File) -> None:
    topic = kafka.topic(partitions=3)
    noted = Noted(file, real_data, topic)
    account = produce(noted, MessageProducer(kafka.bootstrap_servers, delivery_timeout_s=DEADLINE_S))
    assert noted.lines == file.lines
    assert (account.sent, account.failed) == (file.lines.messages, 0)
    assert account.topics[topic].undecodable == file.lines.undecodable
    assert records_in(kafka.bootstrap_servers, topic) == file.lines.messages

    decoded = [message.value for message in noted.noted if message.headers[1][1] != b"undecodable"]
    assert len(decoded) == file.lines.messages - file.lines.undecodable
    assert breaches(file.contract, decoded) == set()
    if file.senders:
        assert len({orjson.loads(value)["mmsi"] for value in decoded}) == file.senders


def test_dma_rows_without_a_position_keep_the_sentinel(real_data: Path) -> None:
    rows = decoded_rows(real_data, FILES[1])
    assert sum(row["latitude"] == 91.0 for row in rows) == 750


def test_dma_duplicates_are_all_sent(real_data: Path) -> None:
    with gzip.open(real_data / FILES[1].path) as file:
        repeated = sum(count - 1 for count in Counter(file.readlines()).values())
    rows = [orjson.dumps(row) for row in decoded_rows(real_data, FILES[1])]
    assert repeated == 8_023
    assert sum(count - 1 for count in Counter(rows).values()) >= repeated


def test_noaa_rows_are_of_the_day(real_data: Path) -> None:
    assert {row["timestamp"][:10] for row in decoded_rows(real_data, FILES[0])} == {"2022-01-03"}


def test_wrapped_stream_is_of_its_half_minute(real_data: Path) -> None:
    times = sorted(row["timestamp"] for row in decoded_rows(real_data, FILES[2]))
    assert times[0].startswith("2010-06-11T11:46:")
    assert times[-1].startswith("2010-06-11T11:46:")


def test_snapshots_of_the_baltic_repeat_each_other(real_data: Path) -> None:
    """A snapshot has each ship's last position, however old: the later of these two has hardly a new one."""
    earlier, later = (
        {row["mmsi"]: row for row in decoded_rows(real_data, file)}
        for file in FILES
        if "baltic_latest" in file.path
    )
    both = earlier.keys() & later.keys()
    motion = ("latitude", "longitude", "speed_knots", "course_deg")
    same = [mmsi for mmsi in both if all(earlier[mmsi][name] == later[mmsi][name] for name in motion)]
    assert (len(both), len(same)) == (7_757, 7_497)
    assert {row["timestamp"] for row in earlier.values()} == {"2025-12-11T20:55:53.499Z"}
    assert {row["timestamp"] for row in later.values()} == {"2025-12-12T12:31:24.532Z"}


def decoded_rows(folder: Path, file: File) -> list[dict[str, Any]]:
    taken = source(file.source, inputs=[folder / file.path]).messages()
    return [orjson.loads(message.value) for message in taken if message.headers[1][1] != b"undecodable"]


def records_in(bootstrap_servers: str, topic: str) -> int:
    consumer = Consumer({"bootstrap.servers": bootstrap_servers, "group.id": "unused"})
    partitions = consumer.list_topics(topic, timeout=DEADLINE_S).topics[topic].partitions
    ends = [
        consumer.get_watermark_offsets(TopicPartition(topic, number), timeout=DEADLINE_S)[1]
        for number in partitions
    ]
    consumer.close()
    return sum(ends)
