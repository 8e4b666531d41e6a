"""A real server against clients that are slow, large or rude."""

import http.client
import json
import socket
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import Any

import pytest

from serving.api.state.scopes import Scope
from tests.support.api_process import ApiProcess, api_environment, serving
from tests.support.sink import DEADLINE_S, eventually
from tests.support.state import bearer, empty_state, make_key

GROUPS = "/api/v1/groups"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bounds")


@pytest.fixture(scope="module")
def key(home: Path) -> str:
    return make_key(empty_state(home), scope=Scope.OPERATE)


def environment_of(home: Path, **variables: str) -> dict[str, str]:
    return api_environment(home, TIDELINE_API_MOST_BODY_KB="64", TIDELINE_API_RATE_LIMIT="", **variables)


@pytest.fixture(scope="module")
def server(home: Path, key: str) -> Iterator[ApiProcess]:
    """A server that has all the time of the world."""
    assert key
    with serving(environment_of(home)) as server:
        yield server


@pytest.fixture(scope="module")
def hasty(home: Path, key: str) -> Iterator[ApiProcess]:
    """A server that waits 0.7 s: any request to it may come too late, for a machine that is busy."""
    assert key
    bounds = {"TIDELINE_API_HEADER_TIMEOUT_S": "0.7", "TIDELINE_API_BODY_TIMEOUT_S": "0.7"}
    with serving(environment_of(home, **bounds)) as server:
        yield server


def connected(server: ApiProcess) -> socket.socket:
    return socket.create_connection(("127.0.0.1", server.port), timeout=DEADLINE_S)


def rest(connection: socket.socket) -> bytes:
    """What the server says until it closes the connection; that it does is what is tested."""
    found = b""
    try:
        while part := connection.recv(65536):
            found += part
    except ConnectionResetError:
        pass
    return found


def given_up(server: ApiProcess, start: bytes) -> bytes:
    """What the server says to somebody who begins a request and does not go on.

    Where this process came too late even for the beginning, what was said may be lost: it is done again.
    """

    def said() -> bytes:
        with suppress(BrokenPipeError, ConnectionResetError), connected(server) as connection:
            connection.sendall(start)
            return rest(connection)
        return b""

    found: bytes = eventually(said, "what the server says")
    return found


def still_answers(server: ApiProcess) -> None:
    def answers() -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=DEADLINE_S)
        with suppress(OSError, http.client.HTTPException), closing(connection):
            connection.request("GET", "/healthz")
            return connection.getresponse().status == 200
        return False

    eventually(answers, "an answer")


def post(server: ApiProcess, key: str, body: Any, **headers: str) -> tuple[int, dict[str, Any], Any]:
    with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=DEADLINE_S)) as connection:
        sent = {"Content-Type": "application/json", **bearer(key), **headers}
        connection.request("POST", GROUPS, body=body, headers=sent)
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), json.loads(answer.read())


def head_of_post(key: str, framing: str) -> bytes:
    lines = [f"POST {GROUPS} HTTP/1.1", "Host: localhost", f"Authorization: Bearer {key}"]
    return "\r\n".join([*lines, "Content-Type: application/json", framing, "", ""]).encode()


@pytest.mark.parametrize("start", [b"", b"\r\n", b"GET", b"GET / HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\n"])
def test_head_that_does_not_come_is_given_up(hasty: ApiProcess, start: bytes) -> None:
    assert given_up(hasty, start).startswith(b"HTTP/1.1 408 Request Timeout\r\n")
    still_answers(hasty)


def test_second_head_on_a_connection_has_the_same_time(hasty: ApiProcess) -> None:
    def second_is_given_up() -> bool:
        with suppress(BrokenPipeError, ConnectionResetError), connected(hasty) as connection:
            connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
            if connection.recv(65536).startswith(b"HTTP/1.1 200"):
                connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: loc")
                return b"408 Request Timeout" in rest(connection)
        return False

    eventually(second_is_given_up, "an answer to the first, and none to the second")


def test_many_slow_clients_leave_the_server_answering(hasty: ApiProcess) -> None:
    with ExitStack() as stack:
        slow = [stack.enter_context(connected(hasty)) for _ in range(100)]
        for connection in slow:
            with suppress(BrokenPipeError, ConnectionResetError):  # given up before it began
                connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-")
        still_answers(hasty)
        answers = [rest(connection) for connection in slow]
    assert {answer[:12] for answer in answers} <= {b"HTTP/1.1 408", b""}


@pytest.mark.parametrize("part", [b"x" * 1000, b"X-A: b\r\n"])
def test_head_without_end_is_refused(server: ApiProcess, part: bytes) -> None:
    with connected(server) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ")
        try:
            for _ in range(200_000 // len(part)):
                connection.sendall(part)
        except (BrokenPipeError, ConnectionResetError):
            return
        assert b"431" in rest(connection) or rest(connection) == b""
    still_answers(server)


def test_long_url_is_refused(server: ApiProcess) -> None:
    with connected(server) as connection:
        connection.sendall(b"GET /api/v1/me?" + b"x" * 9000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert rest(connection).startswith(b"HTTP/1.1 414")


def test_body_that_says_it_is_too_large_is_refused_unread(server: ApiProcess, key: str) -> None:
    with connected(server) as connection:
        connection.sendall(head_of_post(key, f"Content-Length: {10**12}"))
        answer = rest(connection)
    assert answer.startswith(b"HTTP/1.1 413")
    assert b"application/problem+json" in answer
    assert b"the body has more than 65,536 bytes" in answer


def test_body_in_chunks_that_grows_too_large_is_refused(server: ApiProcess, key: str) -> None:
    with connected(server) as connection:
        connection.sendall(head_of_post(key, "Transfer-Encoding: chunked"))
        for _ in range(10):
            connection.sendall(b"2000\r\n" + b" " * 0x2000 + b"\r\n")
        answer = rest(connection)
    assert answer.startswith(b"HTTP/1.1 413"), answer
    assert b"connection: close" in answer.lower()
    still_answers(server)


@pytest.mark.parametrize("framing", ["Content-Length: 100", "Transfer-Encoding: chunked"])
def test_body_that_does_not_come_is_given_up(hasty: ApiProcess, key: str, framing: str) -> None:
    def is_given_up() -> bool:
        answer = given_up(hasty, head_of_post(key, framing))
        return answer.startswith(b"HTTP/1.1 408") and b"took longer than 0.7 s" in answer

    eventually(is_given_up, "the body, and not the head, was waited for")  # either may come too late


def test_body_that_nobody_reads_does_not_hold_the_connection(server: ApiProcess) -> None:
    with connected(server) as connection:
        connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nx")
        answer = rest(connection)
    assert answer.startswith(b"HTTP/1.1 200")
    assert b"connection: close" in answer.lower()


def test_request_that_could_be_read_in_two_ways_is_refused(server: ApiProcess, key: str) -> None:
    with connected(server) as connection:
        connection.sendall(
            head_of_post(key, "Content-Length: 5\r\nTransfer-Encoding: chunked") + b"0\r\n\r\n"
        )
        answer = rest(connection)
    assert answer.startswith(b"HTTP/1.1 400") or b"408" in answer or answer == b""
    still_answers(server)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"", 422),
        (b"{", 422),
        (b"null", 422),
        (b"\xff\xfe", (400, 422)),
        (b'{"name": "x", "mmsis": [1e400]}', 422),
        (b"[" * 20_000, (400, 422)),
        (b'{"name": "' + b"x" * 60_000 + b'", "mmsis": []}', 422),
    ],
)
def test_body_that_is_no_json_of_ours_is_an_error_of_the_client(
    server: ApiProcess, key: str, body: bytes, expected: Any
) -> None:
    status, headers, problem = post(server, key, body)
    assert status in (expected if isinstance(expected, tuple) else (expected,)), problem
    assert headers["content-type"] == "application/problem+json"


def test_headers_cannot_be_injected_by_what_is_sent(server: ApiProcess, key: str) -> None:
    with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=DEADLINE_S)) as connection:
        path = "/api/v1/alerts/a%0d%0aSet-Cookie:%20x=1?as_of=%0d%0aX-Evil:1"
        connection.request("GET", path, headers={**bearer(key), "X-Request-ID": "a b"})
        answer = connection.getresponse()
        names = {name.lower() for name, _ in answer.getheaders()}
    assert not names & {"set-cookie", "x-evil"}
    assert answer.getheader("x-request-id") != "a b"
