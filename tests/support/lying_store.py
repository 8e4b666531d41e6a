"""S3 servers that are not to be trusted: small ones, in this process, that fail as real ones were seen to."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.sax.saxutils import escape


class Lie(StrEnum):
    """What such a store does with ``If-None-Match: *``."""

    NONE = "heeds it"
    IGNORES = "does not know it"
    LOOKS_FIRST = "looks, and writes later: two that look at once both write"
    FORGETS = "tells the one winner that it has won, and keeps what another wrote"
    FAILS = "answers 503 to every write"


class _Store(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, lie: Lie) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.lie = lie
        self.objects: dict[str, bytes] = {}
        self.lock = threading.Lock()
        self.meeting = threading.Barrier(2)

    def create(self, key: str, body: bytes) -> int:
        """The status that a conditional write ends with."""
        if self.lie is Lie.FAILS:
            return 503
        if self.lie is Lie.LOOKS_FIRST and key not in self.objects:
            try:
                self.meeting.wait(10)  # the first two that see no object go on together
            except threading.BrokenBarrierError:
                return 500
            self.objects[key] = body
            return 200
        with self.lock:
            if key in self.objects and self.lie is not Lie.IGNORES:
                if self.lie is Lie.FORGETS:
                    self.objects[key] = body
                return 412
            self.objects[key] = body
            return 200


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "LyingStore/1"
    server: _Store

    def do_PUT(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self._answer(self.server.create(urlsplit(self.path).path, body))

    def do_GET(self) -> None:
        place = urlsplit(self.path)
        if "list-type" in (query := parse_qs(place.query)):
            self._list(place.path, query.get("prefix", [""])[0])
        elif (body := self.server.objects.get(place.path)) is None:
            self._answer(404)
        else:
            self._answer(200, body)

    def do_DELETE(self) -> None:
        self.server.objects.pop(urlsplit(self.path).path, None)
        self._answer(204)

    def do_POST(self) -> None:  # the deletion of several
        self.rfile.read(int(self.headers["Content-Length"]))
        self.server.objects.clear()
        self._answer(200, b"<DeleteResult/>")

    def log_message(self, *_: Any) -> None:
        pass

    def _list(self, bucket: str, prefix: str) -> None:
        root = bucket.rstrip("/") + "/"
        keys = [key.removeprefix(root) for key in self.server.objects if key.startswith(root + prefix)]
        items = "".join(
            f"<Contents><Key>{escape(key)}</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified>"
            f"<ETag>1</ETag><Size>1</Size></Contents>"
            for key in keys
        )
        text = f"<ListBucketResult><IsTruncated>false</IsTruncated>{items}</ListBucketResult>"
        self._answer(200, text.encode())

    def _answer(self, status: int, body: bytes = b"") -> None:
        self.send_response(status)
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.send_header("ETag", '"1"')
        self.send_header("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT")
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def lying_store(lie: Lie) -> Iterator[str]:
    """The address of one that runs until the end."""
    with _Store(lie) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
