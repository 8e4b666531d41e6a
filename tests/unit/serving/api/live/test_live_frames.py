"""Frames are kept for a time and a size, and every coding holds the same bytes."""

import zlib

import numpy as np
import zstandard

from serving.api.live.frames import Encoded, Frames

NOISE = np.random.default_rng(1).bytes(1_000)


def test_every_coding_holds_the_same_bytes() -> None:
    frame = Encoded.of(5, b"ships" * 100)
    assert frame.coded(frozenset()) == (b"ships" * 100, None)
    body, coding = frame.coded(frozenset({"gzip", "br"}))
    assert (zlib.decompress(body, 31), coding) == (b"ships" * 100, "gzip")
    body, coding = frame.coded(frozenset({"gzip", "zstd"}))
    assert (zstandard.ZstdDecompressor().decompress(body), coding) == (b"ships" * 100, "zstd")


def test_empty_content_is_read_back() -> None:
    assert Encoded.of(1, b"").plain == b""


def test_frames_older_than_the_limit_are_forgotten() -> None:
    frames = Frames(kept_s=10)
    for number in (100, 105, 111):
        frames.add(Encoded.of(number, b"x"))
    assert frames.span() == (105, 111)
    assert frames.get(100) is None
    latest = frames.latest()
    assert latest is not None
    assert latest.number == 111


def test_frames_beyond_the_size_are_forgotten_but_the_last() -> None:
    frames = Frames(most_bytes=2_500)
    for number in range(1, 6):
        frames.add(Encoded.of(number, NOISE))
    assert frames.span() == (4, 5)
    assert frames.size_bytes <= 2_500
    frames.add(Encoded.of(6, np.random.default_rng(2).bytes(9_000)))
    assert frames.span() == (6, 6)


def test_without_frames_there_is_no_latest() -> None:
    assert Frames().latest() is None
    assert Frames().span() is None
