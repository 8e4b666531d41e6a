"""The API as users run it: ``tideline serve`` as a process, on a port of its own."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import httpx

from tests.support.environment import free_ports
from tests.support.sink import eventually
from tests.support.tideline import Tideline


def answers(url: str) -> bool:
    """Whether something answers there with success."""
    try:
        return httpx.get(url, timeout=30).is_success
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
        process.wait(60)
