"""A file of secrets: its rights, and the form that Java reads."""

from pathlib import Path

import pytest

from stack.secret_file import write_secrets


def test_only_its_owner_reads_the_file_whatever_was_there(tmp_path: Path) -> None:
    file = tmp_path / "made" / "secret.properties"
    write_secrets(file, {"password": "old"})
    file.chmod(0o644)
    write_secrets(file, {"password": "new"})
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.read_text() == "password=new\n"


@pytest.mark.parametrize(
    ("secret", "line"),
    [
        ("a=b:c#d!", "a=b:c#d!"),
        ("back\\slash", "back\\\\slash"),
        (" blank", "\\ blank"),
        ("two\nlines", "two\\u000alines"),
        ("grün", "gr\\u00fcn"),
        ("\U0001f6a2", "\\ud83d\\udea2"),
    ],
)
def test_a_secret_is_written_as_java_reads_it(secret: str, line: str, tmp_path: Path) -> None:
    file = tmp_path / "secret.properties"
    write_secrets(file, {"password": secret})
    assert file.read_text() == f"password={line}\n"
