"""How the Thrift server is connected to: under which name, and what happens when it does not answer.

The other end is a socket of the test; the server itself is asked in ``tests/integration/stack``.
"""

import socket
import struct
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from typing import Any

import pytest
from thrift.transport.TTransport import TTransportException

from stack.settings import Settings
from stack.thrift import bounded_thrift_cursor, thrift_cursor
from tests.support.environment import free_ports

Connect = Callable[[Settings], AbstractContextManager[Any]]


def bounded(settings: Settings) -> AbstractContextManager[Any]:
    return bounded_thrift_cursor(settings, 0.2)


def bounded_amply(settings: Settings) -> AbstractContextManager[Any]:
    return bounded_thrift_cursor(settings, 60)


def settings(port: int) -> Settings:
    return Settings(_env_file=None, thrift_host="127.0.0.1", thrift_port=port, thrift_user="navigator")


def sasl_messages(listener: socket.socket, count: int) -> list[tuple[int, bytes]]:
    """Status and payload of the first messages that a client sends; then hangs up."""
    connection, _ = listener.accept()
    with connection, connection.makefile("rb") as stream:
        messages = []
        for _ in range(count):
            status, length = struct.unpack(">BI", stream.read(5))
            messages.append((status, stream.read(length)))
        return messages


@pytest.mark.parametrize("connect", [thrift_cursor, bounded_amply], ids=["unbounded", "bounded"])
def test_client_connects_by_plain_sasl_under_the_set_name(connect: Connect) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener, ThreadPoolExecutor(1) as pool:
        received: Future[list[tuple[int, bytes]]] = pool.submit(sasl_messages, listener, 2)
        with pytest.raises(TTransportException), connect(settings(listener.getsockname()[1])):
            pass
        (start, mechanism), (okay, credentials) = received.result()
    assert (start, mechanism, okay) == (1, b"PLAIN", 2)
    assert credentials.split(b"\0")[1] == b"navigator"


@pytest.mark.parametrize("connect", [thrift_cursor, bounded_amply], ids=["unbounded", "bounded"])
def test_port_on_which_nothing_listens_is_an_error(connect: Connect) -> None:
    (port,) = free_ports(1)
    with pytest.raises(TTransportException, match=str(port)), connect(settings(port)):
        pass


def test_server_that_never_answers_ends_at_the_bound() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as listener,
        pytest.raises((TTransportException, TimeoutError)),
        bounded(settings(listener.getsockname()[1])),
    ):
        pass
