"""The tool that makes the catalog's tables: what it is given, and what is said of it when it fails."""

from pathlib import Path

import pytest

from stack.errors import PartDiedError
from stack.servers.metastore import make_tables
from stack.settings import Settings

TOOL = """#!/bin/sh
printf "%s\\n" "$@" > arguments
while [ "$1" != -props ]; do shift; done
cp "$2" properties
stat -c %a "$2" > mode
cp "$3" mapping
echo "org.postgresql.util.PSQLException: FATAL: password authentication failed for user \\"hive\\""
exit """


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.chdir(tmp_path)
    return Settings(
        _env_file=None,
        home=tmp_path / "home",
        metastore_url="jdbc:postgresql://db/metastore",
        metastore_user="hive",
        metastore_password="between us \\ two",
    )


def tool(folder: Path, code: int) -> Path:
    program = folder / "java"
    program.write_text(f"{TOOL}{code}\n")
    program.chmod(0o755)
    return program


def test_the_tool_reads_the_password_from_a_file_that_is_gone_then(
    settings: Settings, tmp_path: Path
) -> None:
    make_tables(settings, tool(tmp_path, 0))
    assert "between us" not in (tmp_path / "arguments").read_text()
    assert "datanucleus.ConnectionPassword=between us \\\\ two\n" in (tmp_path / "properties").read_text()
    assert (tmp_path / "mode").read_text() == "600\n"
    assert "org.apache.hadoop.hive.metastore.model" in (tmp_path / "mapping").read_text()
    assert not (settings.home / "spark" / "metastore.properties").exists()


def test_a_database_that_refuses_is_named_with_its_reason(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(PartDiedError, match=r"jdbc:postgresql://db/metastore: .*authentication failed"):
        make_tables(settings, tool(tmp_path, 1))
    assert not (settings.home / "spark" / "metastore.properties").exists()
