"""The thread behind the live picture: bronze's commits and published snapshots in, frames and events out."""

import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import duckdb
import pyarrow as pa
import structlog
from deltalake.exceptions import DeltaError

from serving.api.live.commits import Commits
from serving.api.live.fleet import NOBODY, Fleet, Known
from serving.api.live.frames import Encoded, Frames
from serving.api.live.messages import Decoder
from serving.api.live.published import published_positions
from serving.api.live.wire import Header, Kind, encode
from serving.api.read.reader import Reader
from stack.errors import TidelineError
from stack.published import NothingPublishedError
from stack.settings import Settings

log = structlog.get_logger("tideline.api.live")
FRAME_S = 1.0
"""Between two frames at least."""
MOST_ALERTS = 20
"""Alerts that are sent one by one; of more that come at once, only their number."""
Tell = Callable[[str, dict[str, Any]], None]


@dataclass(frozen=True)
class State:
    """How the live picture is."""

    ships: int
    provisional: int
    snapshot: int
    validated_version: int | None
    """The newest bronze version that the snapshot in force has read."""
    bronze_version: int | None
    heard_ms: float
    problem: str | None


class Pump:
    """Makes frames until it is stopped."""

    def __init__(self, settings: Settings, reader: Reader, tell: Tell, frames: Frames) -> None:
        self._settings = settings
        self._reader = reader
        self._tell = tell
        self._frames = frames
        self._fleet = Fleet()
        self._decoder = Decoder()
        self._ais = Commits(settings, "ais")
        self._alerts = Commits(settings, "alerts")
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="live", daemon=True)
        self._snapshot = 0
        self._head: int | None = None
        self._heard_ms = math.nan
        self._closed_s = -math.inf
        self._previous = 0
        self._keyframe: Encoded | None = None
        self._is_started = False

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._thread.join()

    def state(self) -> State:
        """How it is now; from any thread."""
        with self._lock:
            return State(
                ships=len(self._fleet),
                provisional=self._fleet.provisional,
                snapshot=self._snapshot,
                validated_version=self._head,
                bronze_version=self._ais.version,
                heard_ms=self._heard_ms,
                problem=self._ais.problem,
            )

    def keyframe(self) -> Encoded:
        """All ships as of the last frame, encoded once a frame; from any thread."""
        with self._lock:
            if self._keyframe is None:
                header = self._header(Kind.KEYFRAME, self._previous, len(self._fleet), time.time())
                self._keyframe = Encoded.of(self._previous, encode(header, self._fleet.ships()))
            return self._keyframe

    def _run(self) -> None:
        while not self._stopping.is_set():
            started_s = time.monotonic()
            try:
                self.turn()
            except (duckdb.Error, TidelineError, DeltaError, OSError, pa.ArrowException) as error:
                log.error("live picture", error=str(error))
            self._stopping.wait(max(0.0, self._settings.api_live_poll_s - (time.monotonic() - started_s)))

    def turn(self) -> None:
        """Look once for a snapshot and for commits, and close a frame when it is time."""
        self._look_for_snapshot()
        for rows in self._ais.poll():
            self._hear(rows)
        for rows in self._alerts.poll():
            self._tell_alerts(self._decoder.alerts(rows))
        if self._fleet.has_changed and time.monotonic() - self._closed_s >= FRAME_S:
            self._close_frame()

    def _look_for_snapshot(self) -> None:
        try:
            view = self._reader.current()
        except NothingPublishedError:
            view = None
        number = 0 if view is None else view.id
        if self._is_started and number == self._snapshot:
            return
        columns, head = (None, None) if view is None else published_positions(view)
        published = NOBODY if columns is None else Known.of(columns, is_provisional=False)
        is_back = head is not None and self._head is not None and head < self._head
        with self._lock:
            self._fleet.validate(published, -1 if head is None else head)
            self._snapshot, self._head = number, head
            self._keyframe = None
            if not self._is_started:
                self._fleet.take_changes()  # who joins takes the keyframe
        if not self._is_started:
            self._alerts.start(None)
        else:
            self._tell("snapshot", {"snapshot": number})
        if not self._is_started or is_back:
            self._ais.start(-1 if head is None else head)
        self._is_started = True

    def _hear(self, rows: pa.RecordBatch) -> None:
        if not rows.num_rows:
            return
        columns = self._decoder.positions(rows)
        if not len(columns["mmsi"]):
            return
        heard = Known.of(columns, is_provisional=True)
        newest_ms = float(columns["heard_us"].max()) / 1000
        with self._lock:
            self._fleet.apply(heard)
            self._heard_ms = newest_ms if math.isnan(self._heard_ms) else max(self._heard_ms, newest_ms)

    def _tell_alerts(self, alerts: list[dict[str, Any]]) -> None:
        for alert in alerts[:MOST_ALERTS]:
            self._tell("alert", alert)
        if (more := len(alerts) - MOST_ALERTS) > 0:
            self._tell("alert", {"more": more})

    def _close_frame(self) -> None:
        now = time.time()
        with self._lock:
            changed = self._fleet.take_changes()
            number = max(int(now), self._previous + 1)
            header = self._header(Kind.FRAME, number, len(changed), now)
            self._previous = number
            self._keyframe = None
        self._frames.add(Encoded.of(number, encode(header, changed)))
        self._closed_s = time.monotonic()
        self._tell("frame", {"frame": number, "previous": header.previous, "ships": len(changed)})

    def _header(self, kind: Kind, number: int, count: int, now: float) -> Header:
        return Header(
            kind=kind,
            number=number,
            previous=self._previous,
            snapshot=self._snapshot,
            count=count,
            bronze_version=self._ais.version,
            time_ms=now * 1000,
            heard_ms=self._heard_ms,
        )
