"""Spark's Thrift server: the one way to connect to it, and under which name."""

import logging
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

from pyhive import hive
from pyhive.hive import get_installed_sasl
from thrift.transport import TSocket
from thrift_sasl import TSaslClientTransport

from stack.settings import Settings

# What it prints is raised, too.
logging.getLogger(TSocket.__name__).setLevel(logging.CRITICAL)


@contextmanager
def thrift_cursor(settings: Settings) -> Iterator[Any]:
    """A cursor on a connection of its own, closed at the end.

    Raises:
        OSError, thrift.transport.TTransport.TTransportException: nobody answers there.
        pyhive.exc.Error: a statement fails.
    """
    with closing(
        hive.connect(settings.thrift_host, settings.thrift_port, username=settings.thrift_user)
    ) as connection:
        yield connection.cursor()


@contextmanager
def bounded_thrift_cursor(settings: Settings, timeout_s: float) -> Iterator[Any]:
    """As :func:`thrift_cursor`, where no answer may take longer than ``timeout_s``."""
    socket = TSocket.TSocket(settings.thrift_host, settings.thrift_port)
    socket.setTimeout(timeout_s * 1000)
    try:
        with closing(hive.connect(thrift_transport=_sasl(socket, settings.thrift_user))) as connection:
            yield connection.cursor()
    finally:
        socket.close()


def reason(error: Exception) -> str:
    """The server's message of a statement that failed, without its stack trace."""
    status = getattr(error.args[0], "status", None) if error.args else None
    text = str(getattr(status, "errorMessage", None) or error)
    return text.strip().splitlines()[0]


def _sasl(socket: object, user: str) -> object:
    """The transport that PyHive makes by itself, around a socket that has a time limit."""

    def client() -> object:
        return get_installed_sasl("localhost", "PLAIN", service=None, username=user, password="x")

    return TSaslClientTransport(client, "PLAIN", socket)
