"""A client that goes away ends its queries: over a real connection, with a query that would not end."""

import socket
import threading
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.responses import Response

from serving.api.read.cancel import Cancellation
from serving.api.read.errors import ClientGoneError
from serving.api.read.reader import Reader
from serving.api.web.disconnects import Cancellable
from serving.api.web.problems import CLIENT_GONE
from serving.api.web.protocol import BoundedProtocol
from stack.settings import Settings
from tests.support.environment import free_ports
from tests.support.sink import eventually

ENDLESS = "select count(*) from range(100000000) a, range(100000000) b where a.range + b.range = -1"


def test_client_that_goes_away_ends_its_query(tmp_path: Path) -> None:
    reader = Reader(Settings(_env_file=None, home=tmp_path, TIDELINE_LAKE=str(tmp_path / "lake")))
    app, started, ended = FastAPI(), threading.Event(), threading.Event()

    @app.get("/endless")
    def endless() -> None:
        try:
            with reader.cursor(timeout_s=3600) as cursor:
                started.set()
                cursor.execute(ENDLESS)
        except ClientGoneError:
            ended.set()
            raise

    app.add_middleware(Cancellable)
    app.add_exception_handler(ClientGoneError, lambda _request, _error: Response(status_code=CLIENT_GONE))
    (port,) = free_ports(1)
    server = uvicorn.Server(uvicorn.Config(app, port=port, http=BoundedProtocol, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        eventually(lambda: server.started, "the server answers")
        with socket.create_connection(("127.0.0.1", port)) as client:
            client.sendall(b"GET /endless HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert started.wait(600)
        assert ended.wait(600), "the query still runs"
        with reader.cursor() as cursor:
            assert cursor.execute("select 1").fetchall() == [(1,)]
    finally:
        server.should_exit = True
        reader.close()
        thread.join(600)


def test_query_is_not_begun_for_a_client_that_has_gone() -> None:
    gone = Cancellation()
    gone.cancel()
    with pytest.raises(ClientGoneError), gone.ending(lambda: None):
        raise AssertionError("it was begun")


def test_query_that_has_ended_is_not_interrupted() -> None:
    interrupted, running = [], Cancellation()
    with running.ending(lambda: interrupted.append("first")):
        pass
    with running.ending(lambda: interrupted.append("second")):
        running.cancel()
    assert set(interrupted) == {"second"}
