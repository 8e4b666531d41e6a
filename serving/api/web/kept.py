"""Keeps answers of the snapshot in force, as they were sent: asked for again, they cost no query.

It stands behind the gate, which has checked the key before, and holds only answers that depend on nothing but
the address, the snapshot and how the body is encoded (:class:`serving.api.web.answers.SnapshotAnswer`).
Whatever is published empties it.
"""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from serving.api.web.answers import KEEPABLE, is_same

OVERHEAD_BYTES = 1 << 10
"""What an answer takes beside its body."""
LARGEST_SHARE = 8
"""An answer of more than this part of the bound is not kept: it would push out too many."""
_OF_BODIES = frozenset({b"content-length", b"content-type", b"content-encoding"})
_Key = tuple[str, ...]


@dataclass(frozen=True)
class _Answer:
    headers: list[tuple[bytes, bytes]]
    body: bytes
    route: Any
    """For the metrics."""

    @property
    def size(self) -> int:
        return len(self.body) + OVERHEAD_BYTES


class KeptAnswers:
    """Answers again what was answered before. For one event loop."""

    def __init__(self, app: ASGIApp, most_bytes: int) -> None:
        self.app = app
        self._most_bytes = most_bytes
        self._answers: OrderedDict[_Key, _Answer] = OrderedDict()
        self._bytes = 0
        self._entry = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or not self._most_bytes:
            await self.app(scope, receive, send)
            return
        entry = self._entry_in_force(scope)
        asked = Headers(scope=scope)
        key = _key(scope, asked)
        if (found := self._answers.get(key)) is not None:
            self._answers.move_to_end(key)
            await _send(found, asked, scope, send)
            return
        start: Message = {}

        async def keeping(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                # A copy: what the middleware outside adds is of this request alone.
                start = {**message, "headers": list(message["headers"])}
            elif scope["state"].get(KEEPABLE) and start.get("status") == 200 and not message.get("more_body"):
                if self._entry_in_force(scope) == entry:
                    self._keep(key, _Answer(start["headers"], message.get("body", b""), scope.get("route")))
                start = {}
            await send(message)

        scope.setdefault("state", {})[KEEPABLE] = False
        await self.app(scope, receive, keeping)

    def _entry_in_force(self, scope: Scope) -> int:
        """The newest publication; what is of another one is dropped."""
        entries = scope["app"].state.reader.entries()
        entry = entries[-1].entry if entries else 0
        if entry != self._entry:
            self._answers.clear()
            self._bytes, self._entry = 0, entry
        return entry

    def _keep(self, key: _Key, answer: _Answer) -> None:
        if answer.size > self._most_bytes // LARGEST_SHARE:
            return
        if (before := self._answers.pop(key, None)) is not None:
            self._bytes -= before.size
        self._answers[key] = answer
        self._bytes += answer.size
        while self._bytes > self._most_bytes:
            _, oldest = self._answers.popitem(last=False)
            self._bytes -= oldest.size


def _key(scope: Scope, asked: Headers) -> _Key:
    """All that an answer of one snapshot depends on; some have links, which hold the server's name."""
    path = (scope.get("raw_path") or scope["path"].encode()).partition(b"?")[0]
    address = path.decode("latin-1"), scope["query_string"].decode("latin-1")
    server = scope["scheme"], asked.get("host", ""), scope.get("root_path", "")
    return *address, *server, asked.get("accept-encoding", "")


async def _send(answer: _Answer, asked: Headers, scope: Scope, send: Send) -> None:
    scope["route"] = answer.route
    headers = list(answer.headers)
    if is_same(asked.get("if-none-match", ""), Headers(raw=headers).get("etag", "")):
        kept = [(name, value) for name, value in headers if name.lower() not in _OF_BODIES]
        await send({"type": "http.response.start", "status": 304, "headers": kept})
        await send({"type": "http.response.body", "body": b""})
        return
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body})
