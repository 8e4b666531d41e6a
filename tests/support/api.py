"""The API as users run it: ``tideline serve`` as a process, on a port of its own."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import httpx

from tests.support.environment import free_ports
from tests.support.sink import DEADLINE_S, eventually
from tests.support.tideline import Tideline

PATIENCE_S = 300.0
"""For an answer: httpx gives up after 5 s."""


def ask(url: str, method: str = "GET", **options: Any) -> httpx.Response:
    """What a server answers, however busy the machine is."""
    return httpx.request(method, url, timeout=PATIENCE_S, **options)


def answers(url: str) -> bool:
    """Whether something answers there with success."""
    try:
        return ask(url).is_success
    except httpx.HTTPError:
        return False


@contextmanager
def served(environment: Mapping[str, str] | None = None, port: int | None = None) -> Iterator[str]:
    """Start ``tideline serve``, on a free port by default; its address. It is stopped at the end."""
    port = port or free_ports(1)[0]
    process = Tideline({**os.environ, **(environment or {})}).start("serve", "--port", str(port))
    base = f"http://127.0.0.1:{port}"
    try:
        eventually(lambda: process.poll() is not None or answers(f"{base}/healthz"), "the API answers")
        assert process.poll() is None, "tideline serve ended at once"
        yield base
    finally:
        process.terminate()
        process.wait(DEADLINE_S)
