"""Look-ups: what is at hand of the snapshot in force is what a query of it finds."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import serving.api.read.lookups as lookups
from serving.api.collections.catalogue import COLLECTIONS
from serving.api.collections.overview import LISTS, ROWS, VESSEL, VESSEL_ALERTS
from serving.api.read.contract import contracts
from serving.api.read.lookups import KEY, Lookup
from serving.api.read.reader import Reader, View
from serving.api.web.rows import one
from tests.support.api_lake import FIRST_MMSI, NOON, ApiLake, rows_of

ALERTS = "maritime_gold.alerts"
ID = str(FIRST_MMSI)
OVERVIEW = {"vessel": VESSEL, "alerts": VESSEL_ALERTS, **ROWS, **LISTS}
NEWEST = Lookup(
    "newest alerts",
    f"select vessel_id as {KEY}, alert_id, raised_at_utc from {{{ALERTS}}}",
    "raised_at_utc desc, alert_id",
    most=2,
)


@pytest.fixture
def lake(tmp_path: Path) -> ApiLake:
    lake = ApiLake(tmp_path)
    for table in (ALERTS, "maritime_gold.gaps"):
        lake.write(table, rows_of(table))
    return lake


@pytest.fixture
def reader(lake: ApiLake) -> Iterator[Reader]:
    reader = Reader(lake.settings)
    yield reader
    reader.close()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    """Every table; those of an overview with several rows of a vessel."""
    lake = ApiLake(tmp_path_factory.mktemp("whole"))
    lake.write_all()
    for table in {table for lookup in OVERVIEW.values() for table in lookup.tables[:1]}:
        named = contracts()[table].columns
        of_one = {
            name: [ID, ID, str(FIRST_MMSI + 1), None, ID] for name in named if name.startswith("vessel_id")
        }
        active = {name: [True] * 5 for name in named if name in ("is_open", "is_active")}
        lake.write(table, rows_of(table, 5, {**of_one, **active}))
    reader = Reader(lake.settings)
    yield opened(lake, reader)
    reader.close()


def opened(lake: ApiLake, reader: Reader) -> View:
    lake.publish()
    assert reader.refresh()
    return reader.current()


def write_alerts(lake: ApiLake, ids: list[str], vessels: list[str | None]) -> None:
    made = rows_of(
        ALERTS, len(ids), {"alert_id": ids, "vessel_id": vessels, "raised_at_utc": [NOON] * len(ids)}
    )
    lake.write(ALERTS, made)


def queried(view: View, lookup: Lookup, monkeypatch: pytest.MonkeyPatch, *keys: Any) -> list[dict[str, Any]]:
    with monkeypatch.context() as patch:
        patch.setattr(View, "at_hand", lambda *_: None)
        return view.lookup(lookup, *keys)


@pytest.mark.parametrize("part", OVERVIEW)
def test_overview_at_hand_is_what_a_query_finds(
    part: str, whole: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    lookup = OVERVIEW[part]
    assert whole.at_hand(lookup) is not None
    found = whole.lookup(lookup, ID)
    assert found == queried(whole, lookup, monkeypatch, ID)
    # Each voyage that is under way has arrived in the voyages of this lake.
    assert bool(found) is (part != "voyage_under_way")
    assert whole.lookup(lookup, "of nobody") == []


@pytest.mark.parametrize("name", [name for name, found in COLLECTIONS.items() if len(found.key) == 1])
def test_one_row_is_the_same_at_hand_and_queried(
    name: str, whole: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    collection = COLLECTIONS[name]
    (key,) = collection.key
    least = f"select min({key}) as least from {whole.named(f'{{{collection.table}}}')}"
    value, fields = whole.rows(least)[0]["least"], list(collection.columns)
    found = one(whole, collection, {key: value}, fields)
    monkeypatch.setattr(View, "at_hand", lambda *_: None)
    assert found == one(whole, collection, {key: value}, fields)
    assert found is not None


def test_voyage_that_has_arrived_is_not_under_way(lake: ApiLake, reader: Reader) -> None:
    progress, voyages = "maritime_gold.voyage_progress", "maritime_gold.voyages"
    lake.write(progress, rows_of(progress, 2, {"vessel_id": [ID] * 2, "voyage_id": ["one", "two"]}))
    under_way = opened(lake, reader).lookup(ROWS["voyage_under_way"], ID)
    assert [row["voyage_id"] for row in under_way] == ["two"], "the newest, where no voyages are built"
    lake.write(voyages, rows_of(voyages, 1, {"vessel_id": [ID], "voyage_id": ["two"]}))
    under_way = opened(lake, reader).lookup(ROWS["voyage_under_way"], ID)
    assert [row["voyage_id"] for row in under_way] == ["one"]


def test_first_rows_of_each_key_come_in_their_order(lake: ApiLake, reader: Reader) -> None:
    write_alerts(lake, ["c", "a", "b", "z", "é"], [ID, ID, ID, None, "Ærø"])
    view = opened(lake, reader)
    assert [row["alert_id"] for row in view.lookup(NEWEST, "Ærø", ID)] == ["a", "b", "é"]
    assert KEY not in view.lookup(NEWEST, ID)[0]
    assert view.lookup(NEWEST) == []


def test_older_snapshot_is_answered_from_its_own_rows(lake: ApiLake, reader: Reader) -> None:
    write_alerts(lake, ["old"], [ID])
    old = opened(lake, reader)
    assert [row["alert_id"] for row in old.lookup(NEWEST, ID)] == ["old"]
    write_alerts(lake, ["new"], [ID])
    new = opened(lake, reader)
    assert [row["alert_id"] for row in old.lookup(NEWEST, ID)] == ["old"]
    assert [row["alert_id"] for row in new.lookup(NEWEST, ID)] == ["new"]
    assert old.at_hand(NEWEST) is None, "only what is in force is kept"


def test_what_was_in_use_is_computed_before_a_snapshot_is_in_force(lake: ApiLake, reader: Reader) -> None:
    write_alerts(lake, ["old"], [ID])
    opened(lake, reader).lookup(NEWEST, ID)
    write_alerts(lake, ["new"], [ID])
    view = opened(lake, reader)
    assert reader.lookups().known(NEWEST, view) is not None


def test_result_of_unchanged_tables_is_kept_over_a_publication(lake: ApiLake, reader: Reader) -> None:
    before = opened(lake, reader).at_hand(NEWEST)
    lake.write("maritime_gold.gaps", rows_of("maritime_gold.gaps", 1))
    assert opened(lake, reader).at_hand(NEWEST) is before


@pytest.mark.parametrize("bound", ["MOST_BYTES", "ALL_BYTES", "MOST_ROWS"])
def test_what_is_too_large_is_queried(
    bound: str, lake: ApiLake, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_alerts(lake, ["a", "b"], [ID, ID])
    monkeypatch.setattr(lookups, bound, 1)
    view = opened(lake, reader)
    assert view.at_hand(NEWEST) is None
    assert [row["alert_id"] for row in view.lookup(NEWEST, ID)] == ["a", "b"]


def test_all_who_ask_at_once_wait_for_one_computation(
    lake: ApiLake, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, together, computed = opened(lake, reader), threading.Barrier(8), []
    compute = lookups._computed

    def counted(*asked: Any) -> Any:
        computed.append(asked)
        return compute(*asked)

    def ask(_: int) -> list[dict[str, Any]]:
        together.wait(60)
        return view.lookup(NEWEST, ID)

    monkeypatch.setattr(lookups, "_computed", counted)
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(ask, range(8)))
    assert len(computed) == 1
    assert all(answer == answers[0] for answer in answers)
