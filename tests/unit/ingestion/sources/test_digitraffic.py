"""Digitraffic's documents: what each kind becomes, what is never sent, and records that have not the form."""

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyais.messages import to_turn

from ingestion.contracts import problems
from ingestion.errors import SourceError
from ingestion.sources import LineCount, Message, source
from ingestion.sources.inputs import MAX_LINE_BYTES

Reader = Callable[..., list[Message]]

Record = dict[str, Any]
CONTRACTS = {"maritime.ais.data": "ais", "maritime.voyage.events": "voyage_events"}

SHIP: Record = {
    "mmsi": 230123450,
    "name": "AALLOTAR",
    "lon": 24.5,
    "lat": 59.75,
    "sog": 12.3,
    "cog": 87.5,
    "heading": 88,
    "ship_type": 70,
    "destination": "FIHEL",
    "eta": "272832",
    "territorial_water_country_code": "FI",
}
FEATURE: Record = {
    "mmsi": 230123450,
    "type": "Feature",
    "geometry": {"type": "Point", "coordinates": [24.5, 59.75]},
    "properties": {
        "mmsi": 230123450,
        "sog": 12.3,
        "cog": 87.5,
        "navStat": 0,
        "rot": 20,
        "posAcc": True,
        "raim": False,
        "heading": 88,
        "timestamp": 59,
        "timestampExternal": 1_741_000_000_123,
    },
}
METADATA: Record = {
    "mmsi": 230123450,
    "timestamp": 1_741_000_000_123,
    "name": "AALLOTAR",
    "callSign": "OJXX",
    "imo": 9100138,
    "shipType": 70,
    "draught": 46,
    "eta": 272832,
    "posType": 1,
    "referencePointA": 70,
    "referencePointB": 20,
    "referencePointC": 8,
    "referencePointD": 6,
    "destination": "FIHEL",
}
PLACE: Record = {
    "portAreaCode": "WEST",
    "portAreaName": "Western harbour",
    "berthCode": "L1",
    "berthName": "Berth 1",
    "eta": "2025-03-02T19:00:00.000+00:00",
    "etaTimestamp": "2025-03-01T08:00:00.000+00:00",
    "etaSource": "Agent",
    "etd": "2025-03-03T06:00:00.000+00:00",
    "etdTimestamp": "2025-03-01T09:00:00.000+00:00",
    "etdSource": "Agent",
    "ata": "2025-03-02T19:20:00.000+00:00",
    "ataTimestamp": "2025-03-02T19:25:00.000+00:00",
    "ataSource": "Port",
    "atd": "2025-03-03T05:45:30.000+00:00",
    "atdTimestamp": "2025-03-03T05:50:00.000+00:00",
    "atdSource": "Port",
}
CALL: Record = {
    "portCallId": 7,
    "portCallTimestamp": "2025-03-03T05:50:01.000+00:00",
    "portToVisit": "FIHEL",
    "prevPort": "EETLL",
    "nextPort": "SESTO",
    "vesselName": "Aallotar",
    "imoLloyds": 9100138,
    "mmsi": 230123450,
    "nationality": "FI",
    "shipMasterArrival": "M. Aster",
    "shipMasterDeparture": "M. Aster",
    "managementNameArrival": "Some Line",
    "managementNameDeparture": "Some Line",
    "forwarderNameArrival": "Some Forwarder",
    "forwarderNameDeparture": "Some Forwarder",
    "freeTextArrival": "call the mate",
    "freeTextDeparture": "call the mate",
    "agentInfo": [{"name": "Some Agent", "role": 1}],
    "imoInformation": [
        {"imoGeneralDeclaration": "Departure", "numberOfCrew": 24, "numberOfPassangers": 310},
        {"imoGeneralDeclaration": "Arrival", "numberOfCrew": 25, "numberOfPassangers": 280},
    ],
    "portAreaDetails": [PLACE],
}
NOBODY = ("Aster", "Some", "mate")
NO_TIMES = dict.fromkeys(("eta", "etd", "ata", "atd"))


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    def read(*documents: Any, file: str = "feed.json") -> list[Message]:
        data = b"".join(orjson.dumps(document, option=orjson.OPT_INDENT_2) for document in documents)
        return read_bytes(tmp_path / file, gzip.compress(data) if file.endswith(".gz") else data)[0]

    return read


def read_bytes(path: Path, data: bytes) -> tuple[list[Message], LineCount]:
    path.write_bytes(data)
    opened = source("digitraffic", inputs=[path])
    messages = list(opened.messages())
    lines = opened.lines
    assert lines.read + lines.split == lines.messages + lines.joined + lines.consumed
    assert lines.messages == len(messages)
    assert lines.undecodable == len(undecodable(messages))
    for message in messages:
        if dict(message.headers)["event-type"] != b"undecodable":
            assert problems(CONTRACTS[message.topic], message.value) == []
    return messages, lines


def fields(messages: list[Message]) -> list[Record]:
    return [orjson.loads(message.value) for message in messages]


def undecodable(messages: list[Message]) -> list[Any]:
    return fields([m for m in messages if dict(m.headers)["event-type"] == b"undecodable"])


def snapshot(*vessels: Any) -> Record:
    return {
        "timestamp": "2025-03-03T11:02:00.049468+00:00",
        "vessel_count": len(vessels),
        "vessels": list(vessels),
    }


def features(*records: Any) -> Record:
    return {
        "type": "FeatureCollection",
        "dataUpdatedTime": "2025-03-03T11:02:00Z",
        "features": list(records),
    }


def port_calls(*calls: Any) -> Record:
    return {"dataUpdatedTime": "2025-03-03T11:02:00.049468Z", "portCalls": list(calls)}


@pytest.mark.parametrize("file", ["a.json", "a.json.gz"])
def test_snapshot_becomes_a_report_a_ship_at_its_own_time(read: Reader, file: str) -> None:
    (message,) = read(snapshot(SHIP), file=file)
    assert fields([message]) == [
        {
            "schema_version": 1,
            "mmsi": 230123450,
            "timestamp": "2025-03-03T11:02:00.049Z",
            "latitude": 59.75,
            "longitude": 24.5,
            "speed_knots": 12.3,
            "course_deg": 87.5,
            "heading_deg": 88,
            "name": "AALLOTAR",
            "ship_type": 70,
            "destination": "FIHEL",
            "eta": "04-05T07:00Z",
            "source": "digitraffic",
        }
    ]
    assert (message.topic, message.key) == ("maritime.ais.data", b"230123450")
    assert message.timestamp_ms == 1_740_999_720_049
    assert dict(message.headers) == {"source": b"digitraffic", "event-type": b"position_report"}


def test_location_becomes_a_position_report_at_the_time_of_its_receipt(read: Reader) -> None:
    (message,) = read(features(FEATURE))
    assert fields([message]) == [
        {
            "schema_version": 1,
            "mmsi": 230123450,
            "timestamp": "2025-03-03T11:06:40.123Z",
            "latitude": 59.75,
            "longitude": 24.5,
            "speed_knots": 12.3,
            "course_deg": 87.5,
            "heading_deg": 88,
            "nav_status": 0,
            "rate_of_turn": 18.0,
            "position_accuracy": 1,
            "utc_second": 59,
            "source": "digitraffic",
        }
    ]
    assert message.timestamp_ms == 1_741_000_000_123


def test_metadata_become_a_static_report(read: Reader) -> None:
    (message,) = read([METADATA])
    assert fields([message]) == [
        {
            "schema_version": 1,
            "mmsi": 230123450,
            "timestamp": "2025-03-03T11:06:40.123Z",
            "imo": 9100138,
            "name": "AALLOTAR",
            "call_sign": "OJXX",
            "ship_type": 70,
            "length_m": 90,
            "width_m": 14,
            "draught_m": 4.6,
            "destination": "FIHEL",
            "eta": "04-05T07:00Z",
            "source": "digitraffic",
        }
    ]
    assert dict(message.headers)["event-type"] == b"static_report"


def test_sentinels_are_sent_as_they_are(read: Reader) -> None:
    ship = SHIP | {"lat": 91, "lon": 181, "sog": 102.3, "cog": 360.0, "heading": 511, "eta": "1596"}
    (sent,) = fields(read(snapshot(ship)))
    assert (sent["latitude"], sent["longitude"], sent["speed_knots"]) == (91, 181, 102.3)
    assert (sent["course_deg"], sent["heading_deg"], sent["eta"]) == (360.0, 511, "00-00T24:60Z")
    (sent,) = fields(read(features(FEATURE | {"properties": FEATURE["properties"] | {"rot": -128}})))
    assert sent["rate_of_turn"] == -128


def test_rate_of_turn_is_what_a_decoder_of_the_sentences_gives(read: Reader) -> None:
    turns = [
        FEATURE | {"properties": FEATURE["properties"] | {"rot": rot}} for rot in range(-128, 128) if rot
    ]
    sent = [each["rate_of_turn"] for each in fields(read(features(*turns)))]
    assert sent == [float(to_turn(rot)) for rot in range(-128, 128) if rot]


def test_what_a_ship_does_not_say_is_absent(read: Reader) -> None:
    silent = {"mmsi": 230123450, "lat": 59.75, "lon": 24.5, "name": "", "destination": " ", "eta": None}
    (sent,) = fields(read(snapshot(silent)))
    assert set(sent) == {"schema_version", "mmsi", "timestamp", "latitude", "longitude", "source"}
    (sent,) = fields(read(features(FEATURE | {"geometry": None})))
    assert "latitude" not in sent


def test_port_call_becomes_an_event_for_each_of_its_times(read: Reader) -> None:
    messages = read(port_calls(CALL))
    every = {
        "schema_version": 1,
        "mmsi": 230123450,
        "imo": 9100138,
        "port_call_id": 7,
        "port_area_code": "WEST",
        "berth_code": "L1",
    }
    inward = {"voyage_id": "digitraffic-7-in", "origin_locode": "EETLL", "destination_locode": "FIHEL"}
    outward = {"voyage_id": "digitraffic-7-out", "origin_locode": "FIHEL", "destination_locode": "SESTO"}
    assert fields(messages) == [
        every
        | inward
        | {
            "event_id": "digitraffic-7-WEST-L1-eta-2025-03-01T08:00:00.000Z",
            "event_type": "voyage_planned",
            "timestamp": "2025-03-01T08:00:00.000Z",
            "planned_arrival": "2025-03-02T19:00:00.000Z",
        },
        every
        | inward
        | {
            "event_id": "digitraffic-7-WEST-L1-ata-2025-03-02T19:20:00.000Z",
            "event_type": "arrived",
            "timestamp": "2025-03-02T19:20:00.000Z",
            "planned_arrival": "2025-03-02T19:00:00.000Z",
            "delay_minutes": 20.0,
            "passengers_on_board": 280,
            "crew_on_board": 25,
        },
        every
        | outward
        | {
            "event_id": "digitraffic-7-WEST-L1-etd-2025-03-01T09:00:00.000Z",
            "event_type": "voyage_planned",
            "timestamp": "2025-03-01T09:00:00.000Z",
            "planned_departure": "2025-03-03T06:00:00.000Z",
        },
        every
        | outward
        | {
            "event_id": "digitraffic-7-WEST-L1-atd-2025-03-03T05:45:30.000Z",
            "event_type": "departed",
            "timestamp": "2025-03-03T05:45:30.000Z",
            "planned_departure": "2025-03-03T06:00:00.000Z",
            "delay_minutes": -14.5,
            "passengers_on_board": 310,
            "crew_on_board": 24,
        },
    ]
    assert {(message.topic, message.key) for message in messages} == {
        ("maritime.voyage.events", b"230123450")
    }
    assert [dict(message.headers)["event-type"] for message in messages] == [
        b"voyage_planned",
        b"arrived",
        b"voyage_planned",
        b"departed",
    ]


def test_call_that_is_only_expected_has_its_plans_alone(read: Reader) -> None:
    expected = CALL | {"portAreaDetails": [PLACE | {"ata": None, "atd": None}]}
    assert [event["event_type"] for event in fields(read(port_calls(expected)))] == ["voyage_planned"] * 2


def test_arrival_that_nobody_planned_has_no_delay(read: Reader) -> None:
    (event,) = fields(
        read(port_calls(CALL | {"portAreaDetails": [PLACE | NO_TIMES | {"ata": PLACE["ata"]}]}))
    )
    assert event["event_type"] == "arrived"
    assert "planned_arrival" not in event
    assert "delay_minutes" not in event


def test_unknown_ports_and_persons_are_absent(read: Reader) -> None:
    call = CALL | {"prevPort": " ", "nextPort": None, "imoLloyds": 0, "imoInformation": None}
    for event in fields(read(port_calls(call))):
        assert event.keys().isdisjoint({"imo", "passengers_on_board", "crew_on_board"})
        assert ("origin_locode" in event) != ("destination_locode" in event)


def test_plan_without_a_time_of_its_own_is_as_old_as_the_call(read: Reader) -> None:
    place = PLACE | NO_TIMES | {"eta": PLACE["eta"], "etaTimestamp": None}
    (event,) = fields(read(port_calls(CALL | {"portAreaDetails": [place]})))
    assert event["timestamp"] == "2025-03-03T05:50:01.000Z"


def test_call_told_again_has_the_same_events_and_what_is_new_has_another(read: Reader) -> None:
    expected = CALL | {"portAreaDetails": [PLACE | {"ata": None, "atd": None}]}
    later = PLACE | {
        "eta": "2025-03-02T20:00:00.000+00:00",
        "etaTimestamp": "2025-03-02T12:00:00.000+00:00",
    }
    first, again, arrived = (
        {event["event_id"] for event in fields(read(port_calls(call)))}
        for call in (expected, CALL, CALL | {"portAreaDetails": [later]})
    )
    assert first < again
    assert {event.split("-")[4] for event in arrived - again} == {"eta"}


def test_each_place_of_a_call_has_events_of_its_own_in_whatever_order_they_come(read: Reader) -> None:
    other = PLACE | {"portAreaCode": None, "berthCode": "X"}
    same = PLACE | {"eta": "2025-03-02T23:00:00.000+00:00"}
    places = [PLACE, other, same]
    first, second = (
        [event["event_id"] for event in fields(read(port_calls(CALL | {"portAreaDetails": order})))]
        for order in (places, places[::-1])
    )
    assert len(set(first)) == 12
    assert set(first) == set(second)


def test_call_without_an_mmsi_number_is_sent_with_the_zero_that_it_has(read: Reader) -> None:
    messages = read(port_calls(CALL | {"mmsi": 0}))
    assert [event["mmsi"] for event in fields(messages)] == [0] * 4
    assert undecodable(messages) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"mmsi": None},
        {"mmsi": "230123450"},
        {"mmsi": 1 << 30},
        {"portCallId": None},
        {"portToVisit": ""},
        {"portAreaDetails": []},
        {"portAreaDetails": [PLACE | NO_TIMES]},
        {"portAreaDetails": {"eta": PLACE["eta"]}},
        {"portAreaDetails": [PLACE | {"ata": "yesterday"}]},
        {"portAreaDetails": [PLACE | {"ata": "2025-03-02T19:20:00"}]},
        {"portAreaDetails": [PLACE | {"ata": "0001-01-01T00:00:00+14:00"}]},
        {"portAreaDetails": [PLACE | {"etaTimestamp": None}], "portCallTimestamp": None},
        {"imoInformation": [{"imoGeneralDeclaration": "Arrival", "numberOfCrew": -1}]},
        {"prevPort": 7},
    ],
)
def test_call_that_has_not_the_form_is_sent_on_without_the_names_in_it(read: Reader, changes: Record) -> None:
    messages = read(port_calls(CALL, CALL | changes, CALL))
    (sent,) = undecodable(messages)
    assert len(messages) == 9
    assert sent["vesselName"] == "Aallotar"
    assert changes.items() <= sent.items()
    assert {message.topic for message in messages} == {"maritime.voyage.events"}


@pytest.mark.parametrize("call", [CALL, CALL | {"mmsi": None}])
def test_no_message_tells_of_persons_or_firms(read: Reader, call: Record) -> None:
    for message in read(port_calls(call)):
        assert not any(name in message.value.decode() for name in NOBODY)


@pytest.mark.parametrize(
    "document",
    [
        snapshot(SHIP | {"mmsi": None}),
        snapshot(SHIP | {"mmsi": -1}),
        snapshot(SHIP | {"lat": "59.75"}),
        snapshot(SHIP | {"sog": True}),
        snapshot(SHIP | {"heading": 88.5}),
        snapshot(SHIP | {"name": 7}),
        snapshot(SHIP | {"eta": 1 << 20}),
        snapshot("a ship"),
        snapshot(SHIP) | {"timestamp": None},
        features(FEATURE | {"properties": None}),
        features(FEATURE | {"geometry": {"type": "Point", "coordinates": [24.5]}}),
        features(FEATURE | {"geometry": {"type": "Point", "coordinates": ["a", "b"]}}),
        *(
            features(FEATURE | {"properties": FEATURE["properties"] | {name: value}})
            for name, value in {
                "navStat": 16,
                "timestamp": 64,
                "posAcc": "high",
                "rot": 128,
                "timestampExternal": None,
            }.items()
        ),
        features(FEATURE | {"properties": FEATURE["properties"] | {"timestampExternal": 1 << 60}}),
        [METADATA | {"draught": "deep"}],
    ],
)
def test_ship_that_has_not_the_form_is_sent_on_as_it_is(read: Reader, document: Record) -> None:
    messages = read(document)
    (record,) = document if isinstance(document, list) else document.get("vessels") or document["features"]
    assert undecodable(messages) == [record]
    assert [(message.topic, message.key) for message in messages] == [("maritime.ais.data", None)]


def test_file_may_hold_a_list_of_documents_of_any_kind(read: Reader) -> None:
    messages = read([port_calls(CALL), snapshot(SHIP), features(FEATURE), {"what": "else"}])
    assert len(messages) == 7
    assert undecodable(messages) == [{"what": "else"}]


def test_empty_documents_have_no_messages(read: Reader) -> None:
    assert read([port_calls(), snapshot(), features()]) == read([]) == []


@pytest.mark.parametrize(
    "data", [b'{"a": 1}', b"[1, 2]", b'[{"mmsi": 1}]', b"[[]]", b"{", b'"text"', b"MMSI,"]
)
def test_another_file_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(SourceError, match=r"feed\.json: is no "):
        read_bytes(tmp_path / "feed.json", data)


def test_byte_order_mark_blank_lines_and_one_long_line_do_no_harm(tmp_path: Path) -> None:
    ships = [SHIP | {"mmsi": number} for number in range(201_000_000, 201_010_000)]
    data = orjson.dumps(snapshot(*ships))
    assert len(data) > MAX_LINE_BYTES
    messages, lines = read_bytes(tmp_path / "feed.json", b"\xef\xbb\xbf\r\n  \n" + data + b"\r\n")
    assert [message["mmsi"] for message in fields(messages)] == [ship["mmsi"] for ship in ships]
    assert lines == LineCount(read=10_000, messages=10_000)


def test_stop_ends_after_the_record_that_is_under_way(tmp_path: Path) -> None:
    path = tmp_path / "feed.json"
    path.write_bytes(orjson.dumps(port_calls(CALL, CALL)))
    opened = source("digitraffic", inputs=[path])
    taken = opened.messages()
    next(taken)
    opened.stop()
    assert len(list(taken)) == 3
    assert opened.lines == LineCount(read=1, messages=4, split=3)


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**40), 2**40)
    | st.floats(allow_nan=False)
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(
    st.sampled_from([(snapshot, SHIP), (features, FEATURE), (port_calls, CALL)]),
    st.lists(st.tuples(st.integers(0, 40), ANYTHING), max_size=5),
)
def test_no_record_is_lost_whatever_it_holds(
    tmp_path_factory: pytest.TempPathFactory,
    kind: tuple[Callable[..., Record], Record],
    changes: list[tuple[int, Any]],
) -> None:
    document, good = kind
    records = [good | {list(good)[place % len(good)]: value} for place, value in changes]
    path = tmp_path_factory.getbasetemp() / "any.json"
    messages, lines = read_bytes(path, orjson.dumps(document(*records, *(value for _, value in changes))))
    assert lines.read == 2 * len(changes)
    assert len(messages) >= lines.read
