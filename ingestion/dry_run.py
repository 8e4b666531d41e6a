"""A dry run: messages as JSON lines on a stream, instead of Kafka. Needs no broker."""

import time
from types import TracebackType
from typing import IO, Self

import orjson

from ingestion.producer import Sent
from ingestion.sources import UNDECODABLE, Message


class DryRun:
    """A stand-in for :class:`ingestion.producer.MessageProducer` that writes what it would send.

    A line has ``topic``, ``key``, ``headers`` and ``value``: the message's own JSON, or a text where it is
    undecodable (bytes that are not UTF-8 as ``\\xhh``).
    """

    bootstrap_servers = "nowhere"

    def __init__(self, stream: IO[bytes]) -> None:
        self.account = Sent()
        self.is_lost = False
        """Whether the stream's reader is gone."""
        self._stream = stream
        self._started = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.account.seconds = time.monotonic() - self._started
        try:
            self._stream.flush()
        except BrokenPipeError:
            self.is_lost = True

    def send(self, message: Message) -> None:
        """Write a message."""
        count = self.account.topics[message.topic]
        is_undecodable = message.headers[1][1] == UNDECODABLE
        try:
            self._stream.write(line_of(message, is_undecodable=is_undecodable))
        except BrokenPipeError:
            self.is_lost = True
            return
        count.sent += 1
        count.undecodable += is_undecodable


def line_of(message: Message, *, is_undecodable: bool) -> bytes:
    """A message as one line, with its newline."""
    value = _text(message.value) if is_undecodable else orjson.Fragment(message.value)
    return orjson.dumps(
        {
            "topic": message.topic,
            "key": None if message.key is None else _text(message.key),
            "headers": {name: _text(content) for name, content in message.headers},
            "value": value,
        },
        option=orjson.OPT_APPEND_NEWLINE,
    )


def _text(content: bytes) -> str:
    return content.decode("utf-8", "backslashreplace")
