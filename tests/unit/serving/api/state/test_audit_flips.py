"""One byte of the audit trail that is not what was written is found, and its row named."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serving.api.state import audit
from serving.api.state.errors import BrokenChainError, StateError
from tests.support.state import opened, state_settings
from tests.support.state_cases import verified

ROWS = 12
FIELDS = ("happened_at", "actor", "action", "target", "detail", "previous_hash", "hash")
TRIGGERS = ("audit_is_not_changed", "audit_is_not_deleted", "audit_is_appended")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a state with some rows, whose triggers somebody dropped."""
    home = tmp_path_factory.mktemp("audit")
    with opened(state_settings(home)) as database, database.write() as session:
        for number in range(ROWS):
            detail = {"number": number, "text": "å\n'"}
            audit.append(session, f"user{number}", "alert.close", f"alert:{number}", detail)
    with closing(sqlite3.connect(home / "state.db")) as connection:
        for trigger in TRIGGERS:
            connection.execute(f"drop trigger {trigger}")
    return home


@given(
    row=st.integers(1, ROWS),
    field=st.sampled_from(FIELDS),
    place=st.integers(0, 10_000),
    flip=st.integers(1, 255),
)
def test_flipped_byte_of_any_field_names_its_row(
    written: Path, row: int, field: str, place: int, flip: int
) -> None:
    with opened(state_settings(written)) as database:
        with closing(sqlite3.connect(written / "state.db")) as connection:
            query = f"select cast({field} as blob) from audit where seq = ?"
            (before,) = connection.execute(query, (row,)).fetchone()
            after = bytearray(before)
            after[place % len(after)] ^= flip
            change = f"update audit set {field} = ? where seq = ?"
            connection.execute(change, (bytes(after), row))
            connection.commit()
            try:
                with pytest.raises(BrokenChainError) as caught:
                    verified(database)
            finally:
                connection.execute(f"update audit set {field} = cast(? as text) where seq = ?", (before, row))
                connection.commit()
        assert caught.value.seq == row
        assert f"row {row}" in str(caught.value)
        assert verified(database).seq == ROWS


@given(row=st.integers(1, ROWS), other=st.integers(1, ROWS), field=st.sampled_from(FIELDS[:5]))
def test_fields_of_two_rows_that_change_places_are_found(
    written: Path, row: int, other: int, field: str
) -> None:
    with (
        opened(state_settings(written)) as database,
        closing(sqlite3.connect(written / "state.db")) as connection,
    ):
        query = f"select {field} from audit where seq = ?"
        (one,), (two,) = (connection.execute(query, (seq,)).fetchone() for seq in (row, other))
        change = f"update audit set {field} = ? where seq = ?"
        connection.executemany(change, [(two, row), (one, other)])
        connection.commit()
        try:
            if one == two:
                assert verified(database).seq == ROWS
            else:
                with pytest.raises(BrokenChainError) as caught:
                    verified(database)
                assert caught.value.seq == min(row, other)
        finally:
            connection.executemany(change, [(one, row), (two, other)])
            connection.commit()


@given(st.data())
def test_flipped_byte_of_the_file_is_found_where_it_is_in_a_row(
    written: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    row = data.draw(st.integers(1, ROWS))
    content = bytearray((written / "state.db").read_bytes())
    start = content.index(f"alert:{row - 1}".encode() + b"{")
    place = start + data.draw(st.integers(0, 20))
    content[place] ^= data.draw(st.integers(1, 255))
    home = tmp_path_factory.mktemp("flipped")
    try:
        (home / "state.db").write_bytes(content)
        with opened(state_settings(home)) as database, pytest.raises(BrokenChainError) as caught:
            verified(database)
        assert caught.value.seq == row
    finally:
        shutil.rmtree(home)


def test_damaged_pages_are_an_error_of_one_line(written: Path, tmp_path: Path) -> None:
    content = bytearray((written / "state.db").read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    (tmp_path / "state.db").write_bytes(content)
    with pytest.raises((BrokenChainError, StateError)), opened(state_settings(tmp_path)) as database:
        verified(database)
