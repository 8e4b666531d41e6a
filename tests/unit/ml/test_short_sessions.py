"""Scoring a few rows starts a JVM that does not compile as for hours of work."""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest
from deltalake import write_deltalake

from ml.dataset import has_few_rows
from ml.problem import Table
from ml.session import FIRST_COMPILER, java_options
from stack.lake import table_uri
from stack.settings import Settings, settings

ROWS = 5


@pytest.fixture
def table(platform: Settings, tmp_path: Path) -> Iterator[Table]:  # noqa: ARG001
    """A table of five rows, in a lake of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TIDELINE_LAKE", str(tmp_path))
        settings.cache_clear()
        table = Table("maritime_gold", "features")
        uri = table_uri(settings(), table.schema, table.name)
        write_deltalake(uri, pa.table({"mmsi": range(ROWS)}))
        yield table
    settings.cache_clear()


@pytest.mark.parametrize(("most", "is_few"), [(ROWS, True), (ROWS - 1, False)])
def test_rows_are_counted_by_the_log(table: Table, most: int, is_few: bool) -> None:
    assert has_few_rows(table, most) is is_few


def test_missing_table_is_not_called_small(table: Table) -> None:
    assert not has_few_rows(Table(table.schema, "no_such_table"))


def test_short_session_compiles_once_unless_the_user_says_otherwise(platform: Settings) -> None:
    own = platform.model_copy(update={"spark_java_options": "-XX:TieredStopAtLevel=4 -Xss8m"})
    short, long = (java_options(own, is_short=is_short) for is_short in (True, False))
    assert short == [FIRST_COMPILER, *long]
    assert long[:2] == ["-XX:TieredStopAtLevel=4", "-Xss8m"]
