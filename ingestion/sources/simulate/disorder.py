"""Transmission faults: messages duplicated, late or broken, at the configured rates.

Owns the messages that are held back. Guarantees that each message that comes in goes out exactly once, as it
was or broken, and a duplicate once more; each of these is in the truth.
"""

import heapq
import re
from bisect import bisect_right
from collections.abc import Callable

import numpy as np

from ingestion.sources import Message
from ingestion.sources.simulate.config import Rates
from ingestion.sources.simulate.truth import Truth

DUPLICATE_WITHIN_MS = 120_000
LATE_MS = (5_000, 600_000)

_LATITUDE = re.compile(rb'"latitude":-?[0-9.]+')
_MMSI = re.compile(rb'"mmsi":[0-9]+')
_TIMESTAMP = re.compile(rb'"timestamp":"[^"]+"')


def _truncated(value: bytes, share: float) -> bytes:
    return value[: 1 + int(share * (len(value) - 2))]


def _wrong_type(value: bytes, share: float) -> bytes:
    if share < 0.5:
        return _TIMESTAMP.sub(b'"timestamp":1767225600', value, count=1)
    return _MMSI.sub(b'"mmsi":"n/a"', value, count=1)


def _impossible_value(value: bytes, share: float) -> bytes:
    if _LATITUDE.search(value):
        return _LATITUDE.sub(b'"latitude":%.4f' % (92 + 80 * share), value, count=1)
    return _TIMESTAMP.sub(b'"timestamp":"2026-13-41T25:61:00.000Z"', value, count=1)


def _missing_field(value: bytes, share: float) -> bytes:
    gone = _TIMESTAMP if share < 0.5 else _MMSI
    return gone.sub(b'"note":null', value, count=1)


def _mmsi_zero(value: bytes, _: float) -> bytes:
    return _MMSI.sub(b'"mmsi":0', value, count=1)


def _not_json(_: bytes, share: float) -> bytes:
    return b"\xff\xfe\x00 !AIVDM,1,1,,A,%d" % int(share * 1e9)


def _empty(_: bytes, __: float) -> bytes:
    return b""


Break = tuple[str, Callable[[bytes, float], bytes]]

BREAKS: tuple[Break, ...] = (
    ("truncated", _truncated),
    ("wrong_type", _wrong_type),
    ("impossible_value", _impossible_value),
    ("missing_field", _missing_field),
    ("mmsi_zero", _mmsi_zero),
    ("not_json", _not_json),
    ("empty", _empty),
)
"""How a message is broken; each as likely as the others. Key and headers stay those of the good one."""


class Disorder:
    """Puts messages in the order in which they arrive."""

    def __init__(self, rates: Rates, rng: np.random.Generator, truth: Truth) -> None:
        self._rates = rates
        self._rng = rng
        self._truth = truth
        self._held: list[tuple[float, int, Message]] = []
        self._serial = 0

    def arrive(self, messages: list[Message], until_ms: float) -> list[Message]:
        """The messages of a step, which ends at ``until_ms``, as they arrive; those in time order."""
        rates = self._rates
        duplicate = rates.duplicate
        late = duplicate + rates.out_of_order
        bad = late + rates.malformed
        gone = []
        if bad > 0 and messages:
            draws = self._rng.random(len(messages))
            for index in np.flatnonzero(draws < bad).tolist():
                message, draw = messages[index], draws[index]
                if draw < duplicate:
                    self._hold(message, 1 + self._rng.random() * DUPLICATE_WITHIN_MS)
                    self._record("duplicate", message)
                elif draw < late:
                    self._hold(message, LATE_MS[0] + self._rng.random() * (LATE_MS[1] - LATE_MS[0]))
                    gone.append(index)
                    self._record("out_of_order", message)
                else:
                    messages[index] = self._broken(message)
        for index in reversed(gone):
            del messages[index]
        if self._held and self._held[0][0] < until_ms:
            times = [message.timestamp_ms or 0 for message in messages]
            while self._held and self._held[0][0] < until_ms:
                release, _, message = heapq.heappop(self._held)
                index = bisect_right(times, release)
                times.insert(index, int(release))
                messages.insert(index, message)
        return messages

    def rest(self) -> list[Message]:
        """What is still held back at the end, in the order of arrival."""
        messages = [message for _, _, message in sorted(self._held, key=lambda held: held[:2])]
        self._held.clear()
        return messages

    def _hold(self, message: Message, ms: float) -> None:
        self._serial += 1
        heapq.heappush(self._held, ((message.timestamp_ms or 0) + ms, self._serial, message))

    def _broken(self, message: Message) -> Message:
        name, spoil = BREAKS[int(self._rng.integers(len(BREAKS)))]
        self._truth.injected["malformed"] += 1
        self._record(f"malformed_{name}", message)
        return message._replace(value=spoil(message.value, float(self._rng.random())))

    def _record(self, kind: str, message: Message) -> None:
        key = (message.key or b"").decode()
        self._truth.record(kind, topic=message.topic, key=key, timestamp_ms=message.timestamp_ms)
