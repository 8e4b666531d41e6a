"""What a port says when it is asked as a broker."""

import socket
import threading

import pytest

from stack.app.doctor.api_versions import BrokerVersion, ask_version


@pytest.mark.parametrize(
    ("level", "release"),
    [(0, "without KRaft"), (7, "3.3"), (21, "3.9"), (25, "4.0"), (27, "4.1"), (99, "newer")],
)
def test_a_level_belongs_to_a_release(level: int, release: str) -> None:
    assert BrokerVersion(level, level).release.startswith(release)


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", "does not answer as Kafka"),
        (b"\0\0\0\x0a" + b"\0" * 10, "another request"),
        (b"\0\0\0\x0c\0\0\0\x01\0\0\x7f" + b"\0" * 5, "cut off"),
        (b"", "closed the connection"),
    ],
)
def test_what_is_no_broker_is_told_so(answer: bytes, problem: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(1024)
                connection.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        with pytest.raises((ValueError, ConnectionError), match=problem):
            ask_version("127.0.0.1", server.getsockname()[1], {})
        thread.join()
