"""What is known of app transactions, beside a log that grows and changes."""

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from deltalake import CommitProperties, DeltaTable, Transaction, write_deltalake

from ingestion.sink.transactions import MOST_ENTRIES, AppTransactions, added, log_reader


def entry(**versions: int) -> bytes:
    actions: list[dict[str, Any]] = [{"commitInfo": {"note": 'the word "txn" in a text'}}]
    actions += [{"txn": {"appId": app, "version": version}} for app, version in versions.items()]
    return "\n".join(map(json.dumps, actions)).encode()


class Log:
    """Entries by version, and which of them were read."""

    def __init__(self, *entries: bytes) -> None:
        self.entries = dict(enumerate(entries))
        self.read: list[int] = []

    def __call__(self, version: int) -> bytes:
        self.read.append(version)
        if version not in self.entries:
            raise FileNotFoundError(version)
        return self.entries[version]


class Handle:
    """Answers as a table's handle does, and counts."""

    def __init__(self, **versions: int) -> None:
        self.versions = versions
        self.asked: list[str] = []

    def transaction_version(self, app: str) -> int | None:
        self.asked.append(app)
        return self.versions.get(app)


def asked(known: AppTransactions, handle: Handle, app: str) -> int | None:
    return known.version(handle, app)  # type: ignore[arg-type]


def test_new_entries_alone_are_read_when_the_table_goes_on() -> None:
    log, handle = Log(entry(), entry(a=1)), Handle(a=1)
    known = AppTransactions(log)
    known.follow(1)
    assert (asked(known, handle, "a"), asked(known, handle, "b")) == (1, None)
    log.entries |= {2: entry(a=5, b=7), 3: entry(a=6)}
    log.read.clear()
    known.follow(3)
    assert (asked(known, handle, "a"), asked(known, handle, "b")) == (6, 7)
    assert log.read == [1, 2, 3]
    assert handle.asked == ["a", "b"]


@pytest.mark.parametrize(
    "change",
    [
        lambda log: log.entries.update({1: entry(a=2)}),  # another history
        lambda log: log.entries.pop(1),  # cleaned up
        lambda log: log.entries.pop(2),  # lost
    ],
    ids=["changed", "cleaned up", "lost"],
)
def test_the_handle_is_asked_where_the_log_is_not_as_it_was(change: Any) -> None:
    log, handle = Log(entry(), entry(a=1)), Handle(a=1)
    known = AppTransactions(log)
    known.follow(1)
    assert asked(known, handle, "a") == 1
    log.entries[2] = entry(a=3)
    handle.versions["a"] = 2
    change(log)
    known.follow(2)
    assert asked(known, handle, "a") == 2


@pytest.mark.parametrize("version", [0, MOST_ENTRIES + 2])
def test_a_handle_that_is_behind_or_far_ahead_is_asked_itself(version: int) -> None:
    log = Log(*[entry(a=number) for number in range(MOST_ENTRIES + 3)])
    known = AppTransactions(log)
    known.follow(1)
    asked(known, Handle(a=1), "a")
    known.follow(version)
    assert asked(known, Handle(a=99), "a") == 99


def test_a_log_that_cannot_be_read_is_an_error() -> None:
    def away(version: int) -> bytes:
        raise OSError(f"the store is away, and with it {version}")

    with pytest.raises(OSError, match="away"):
        AppTransactions(away).follow(0)


def test_entries_of_a_real_table_say_what_its_handle_says(tmp_path: Path) -> None:
    for version in range(3):
        write_deltalake(
            tmp_path,
            pa.table({"number": [version]}),
            mode="append",
            commit_properties=CommitProperties(
                app_transactions=[Transaction("x/0", version * 10), Transaction(f"y/{version}", version)]
            ),
        )
    read = log_reader(str(tmp_path))
    found: dict[str, int] = {}
    for version in range(3):
        found |= added(read(version))
    assert found == {"x/0": 20, "y/0": 0, "y/1": 1, "y/2": 2}
    table = DeltaTable(tmp_path)
    assert {app: table.transaction_version(app) for app in found} == found
