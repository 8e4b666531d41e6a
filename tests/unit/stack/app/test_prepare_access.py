"""Passwords of Kafka's users, read from files before a broker is asked."""

from pathlib import Path

import pytest

from stack.app.commands.stack import prepare
from stack.errors import TidelineError


@pytest.mark.parametrize(
    ("content", "problem"), [(b"\n", "is empty"), (b"\xff\xfe", "cannot be read")], ids=["empty", "no text"]
)
def test_file_without_a_password_is_named(tmp_path: Path, content: bytes, problem: str) -> None:
    (tmp_path / "tideline_kafka_password_sink").write_bytes(content)
    with pytest.raises(TidelineError, match=f"tideline_kafka_password_sink {problem}"):
        prepare(access=tmp_path)


def test_folder_without_files_of_passwords_is_named(tmp_path: Path) -> None:
    with pytest.raises(TidelineError, match="has no file tideline_kafka_password_producer"):
        prepare(access=tmp_path)
