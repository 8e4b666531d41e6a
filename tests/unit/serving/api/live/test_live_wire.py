"""The bytes of frames: what goes in comes out, as the table in docs/api-live.md has it."""

import math
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from serving.api.live import wire
from serving.api.live.wire import SHIP, Flag, Header, Kind, decode, encode, pack

HEADER = Header(Kind.FRAME, 1_767_323_046, 1_767_323_045, 7, 0, 12, 1_767_323_046_500.0, math.nan)


def packed(**changes: float) -> np.void:
    values = {
        "mmsi": 230_666_000,
        "latitude": 59.5,
        "longitude": -24.5,
        "time_us": 1_767_323_045_678_000,
        "speed_knots": 12.3,
        "course_deg": 87.5,
        "heading_deg": 88.0,
        "nav_status": 5.0,
        "message_type": 1.0,
    } | changes
    ship: np.void = pack({name: np.array([value]) for name, value in values.items()}, is_provisional=True)[0]
    return ship


def test_ship_is_packed_as_the_document_says() -> None:
    ship = packed()
    assert (ship["mmsi"], ship["latitude"], ship["longitude"]) == (230_666_000, 35_700_000, -14_700_000)
    assert ship["time"] == 1_767_323_045
    motion = int(ship["motion"])
    assert (motion & 1023, motion >> 10 & 4095, motion >> 22) == (123, 875, 88)
    assert ship["status"] == 5 | Flag.PROVISIONAL


def test_missing_values_have_their_codes() -> None:
    ship = packed(
        speed_knots=math.nan, course_deg=math.nan, heading_deg=math.nan, nav_status=math.nan, message_type=27
    )
    motion = int(ship["motion"])
    assert (motion & 1023, motion >> 10 & 4095, motion >> 22) == (1023, 3600, 511)
    assert ship["status"] == 15 | Flag.PROVISIONAL | Flag.COARSE


def test_speed_of_an_aircraft_and_a_course_of_almost_360_stay_in_their_bits() -> None:
    motion = int(packed(speed_knots=1022.0, course_deg=359.97)["motion"])
    assert (motion & 1023, motion >> 10 & 4095) == (1022, 0)


def test_columns_lie_where_typed_arrays_can_be_laid() -> None:
    ships = np.zeros(3, SHIP)
    ships["mmsi"] = [1, 2, 3]
    ships["status"] = [4, 5, 6]
    content = encode(HEADER, ships)
    assert len(content) == 48 + 3 * 21
    assert content[:8] == b"TDLN" + bytes([1, 0]) + struct.pack("<H", 48)
    assert struct.unpack_from("<3I", content, 48) == (1, 2, 3)
    assert content[48 + 3 * 20 :] == bytes([4, 5, 6])
    assert [48 % 4, (48 + 3 * 4) % 4] == [0, 0]


@given(st.binary(max_size=210).filter(lambda content: len(content) % 21 == 0))
def test_every_frame_is_read_back_as_it_was(content: bytes) -> None:
    ships = np.frombuffer(content, SHIP)
    header, found = decode(encode(HEADER, ships))
    assert (found == ships).all()
    assert header.count == len(ships)
    assert (header.kind, header.number, header.bronze_version) == (Kind.FRAME, HEADER.number, 12)


@pytest.mark.parametrize("content", [b"", b"TDLN", b"x" * 48, encode(HEADER, np.zeros(1, SHIP))[:-1]])
def test_other_bytes_are_no_frame(content: bytes) -> None:
    with pytest.raises(ValueError, match="frame"):
        decode(content)


def test_no_bronze_version_is_none_again() -> None:
    header = Header(Kind.KEYFRAME, 1, 0, 0, 0, None, 0.0, math.nan, step_s=60)
    found, _ = decode(encode(header, np.zeros(0, SHIP)))
    assert (found.bronze_version, found.kind, found.step_s) == (None, wire.Kind.KEYFRAME, 60)
