"""A real S3 server of a test's own: Versity's gateway over a folder, which heeds conditional writes."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from stack.settings import ROOT, Settings
from tests.support.environment import free_ports
from tests.support.sink import DEADLINE_S, eventually

BUCKET = "lake"
_KEY, _SECRET = "tideline", "tideline-secret"
_BUILT = ROOT / ".ci" / "tools" / "bin" / "versitygw"


@dataclass(frozen=True)
class ObjectStore:
    """Where it answers, and the folder in which its objects are files."""

    endpoint: str
    folder: Path

    def settings(self, home: Path, name: str, **changes: Any) -> Settings:
        """Settings of a lake in it."""
        return Settings(
            _env_file=None,
            home=home,
            TIDELINE_LAKE=f"s3://{BUCKET}/{name}",
            storage_endpoint=self.endpoint,
            storage_access_key=_KEY,
            storage_secret_key=_SECRET,
            **changes,
        )

    def files(self, pattern: str) -> list[Path]:
        """Its objects, as files."""
        return sorted((self.folder / BUCKET).glob(pattern))


@contextmanager
def object_store(folder: Path) -> Iterator[ObjectStore]:
    """A server that runs until the end."""
    (port,) = free_ports(1)
    data = folder / "data"
    (data / BUCKET).mkdir(parents=True)
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [_program(), "--port", f"127.0.0.1:{port}", "posix", "--sidecar", str(_side(folder)), str(data)],
            env={**os.environ, "ROOT_ACCESS_KEY": _KEY, "ROOT_SECRET_KEY": _SECRET},
            stdout=log,
            stderr=log,
        )
    endpoint = f"http://127.0.0.1:{port}"
    try:
        eventually(lambda: _answers(process, port), "the object store's first answer")
        yield ObjectStore(endpoint, data)
    finally:
        process.terminate()
        process.wait(DEADLINE_S)


def _side(folder: Path) -> Path:
    """Objects' metadata in files: not every file system has extended attributes."""
    side = folder / "metadata"
    side.mkdir()
    return side


def _program() -> str:
    found = shutil.which("versitygw") or (str(_BUILT) if _BUILT.exists() else None)
    if found is None:
        pytest.skip("versitygw is missing: go -C .ci/tools build -o bin/ tool")
    return found


def _answers(process: "subprocess.Popen[bytes]", port: int) -> bool:
    assert process.poll() is None, f"versitygw ended with {process.returncode}"
    try:
        socket.create_connection(("127.0.0.1", port), timeout=60).close()
    except OSError:
        return False
    return True
