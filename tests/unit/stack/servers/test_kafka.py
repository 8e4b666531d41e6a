"""What the broker is started with."""

import base64
import uuid
from pathlib import Path

import pytest

from stack.errors import PartDiedError
from stack.servers import kafka
from stack.settings import Settings


def test_cluster_id_never_looks_like_an_option(monkeypatch: pytest.MonkeyPatch) -> None:
    made = [uuid.UUID(bytes=bytes([first]) + bytes(15)) for first in (0xF8, 0xFB, 0x04)]
    assert base64.urlsafe_b64encode(made[1].bytes).startswith(b"-")
    monkeypatch.setattr("uuid.uuid4", iter(made).__next__)
    assert kafka.new_cluster_id() == "BAAAAAAAAAAAAAAAAAAAAA"


def test_password_of_the_first_user_is_in_no_argument(tmp_path: Path) -> None:
    """A program in Java's place keeps what it is called with, and what is in the file that it is to read."""
    java = _recorder(tmp_path)
    settings = _clustered(tmp_path, 'se"cr]et=')
    kafka.command(settings, java)
    called = (tmp_path / "arguments").read_text().splitlines()
    assert "--add-scram" not in called
    assert not any("se" in part and "cr]et" in part for part in called)
    assert (tmp_path / "file").read_text().splitlines() == [
        "600",
        "--add-scram",
        'SCRAM-SHA-512=[name=admin,password="se"cr]et="]',
    ]
    assert not Path(called[-1].removeprefix("@")).exists()


@pytest.mark.parametrize("password", ["a,secret", "a\nsecret"], ids=["a comma", "a line end"])
def test_password_that_the_tool_would_cut_is_refused_unseen(tmp_path: Path, password: str) -> None:
    with pytest.raises(PartDiedError, match="TIDELINE_KAFKA_PASSWORD") as refused:
        kafka.command(_clustered(tmp_path, password), _recorder(tmp_path))
    assert "secret" not in str(refused.value)
    assert not (tmp_path / "arguments").exists()


def _clustered(home: Path, password: str) -> Settings:
    return Settings.model_validate(
        {
            "home": home,
            "kafka_voters": "1@127.0.0.1:19093",
            "kafka_cluster_id": "A" * 22,
            "kafka_broker_file": home / "broker.pem",
            "kafka_ca_file": home / "ca.pem",
            "kafka_internal_port": 19094,
            "kafka_security": "SASL_SSL",
            "kafka_user": kafka.ADMIN,
            "kafka_password": password,
        }
    )


def _recorder(folder: Path) -> Path:
    program = folder / "java"
    program.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" > {folder}/arguments\n'
        f'for last; do :; done\nfile="${{last#@}}"\nstat -c %a "$file" > {folder}/file\n'
        f'cat "$file" >> {folder}/file\n'
    )
    program.chmod(0o755)
    return program
