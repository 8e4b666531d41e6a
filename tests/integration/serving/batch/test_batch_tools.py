"""The batch tools on both engines, over tables whose figures can be worked by hand."""

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
import pytest
from deltalake import DeltaTable, write_deltalake

from serving.batch.emissions import Check, emissions
from serving.batch.engine import Engine
from serving.batch.errors import ColumnError, InputError, OutputError, RangeError
from serving.batch.voyages import voyages
from tests.support.environment import free_ports


@pytest.fixture(scope="module", params=list(Engine)[1:])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Each engine in turn; Spark is started for its own tests only."""
    if request.param == Engine.SPARK:
        request.getfixturevalue("spark")
    return Engine(request.param)


VOYAGES = (
    "id",
    "mmsi",
    "origin",
    "destination",
    "departed_at",
    "arrived_at",
    "planned_arrival",
    "distance_nm",
)

VOYAGES_AS_TEXT = pa.schema({name: pa.string() for name in VOYAGES})
"""All columns as text: what a table has that was made of a CSV file."""


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


def table(names: tuple[str, ...], rows: list[tuple[Any, ...]]) -> pa.Table:
    return pa.table({name: [row[index] for row in rows] for index, name in enumerate(names)})


def rows(path: Path, order: Any) -> list[dict[str, Any]]:
    written: list[dict[str, Any]] = DeltaTable(str(path)).to_pyarrow_table().sort_by(order).to_pylist()
    return written


@pytest.fixture(scope="module")
def voyage_table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Delta; by plan, by the route's median, under way, and one that cannot be."""
    path = tmp_path_factory.mktemp("voyages") / "in"
    given = [
        ("v1", 1, "A", "B", at("2026-01-01"), at("2026-01-02"), at("2026-01-01T22:00"), 288.0),
        ("v2", 1, "A", "B", at("2026-01-05"), at("2026-01-06T02:00"), at("2026-01-06T02:00"), 288.0),
        ("v3", 2, "A", "B", at("2026-01-13"), at("2026-01-14T04:00"), None, 288.0),
        ("v4", 2, "B", "A", at("2026-01-15"), None, None, None),
        ("v5", 2, "B", "A", at("2026-01-16"), at("2026-01-15"), None, 10.0),
        ("v6", 2, "B", "A", at("2026-01-31T23:59:59"), at("2026-02-01T23:59:59"), None, 0.0),
        ("v7", 2, "B", "A", at("2026-02-01"), at("2026-02-02"), None, 10.0),
    ]
    write_deltalake(str(path), table(VOYAGES, given))
    return path


@pytest.fixture(scope="module")
def analysed(voyage_table: Path, engine: Engine) -> Path:
    output = voyage_table.parent / f"{engine}-out"
    voyages(str(voyage_table), str(output), "2026-01-01", "2026-01-31", engine=engine)
    return output


def test_voyages_have_the_figures_worked_by_hand(analysed: Path) -> None:
    v1, v2, v3, v4, v5, v6 = rows(analysed, "voyage_id")
    assert (v1["duration_hours"], v1["speed_knots"], v1["delay_hours"], v1["delay_basis"]) == (
        24,
        12,
        2,
        "plan",
    )
    assert (v2["delay_hours"], v2["is_delayed"]) == (0, False)
    assert (v3["delay_hours"], v3["delay_basis"], v3["is_delayed"]) == (2, "route_median", True)
    assert (v4["duration_hours"], v4["delay_hours"], v4["problem"]) == (None, None, None)
    assert (v5["problem"], v5["delay_hours"]) == ("arrival_before_departure", None)
    assert (v6["duration_hours"], v6["speed_knots"]) == (24, 0)


def test_rolling_delay_of_a_route_is_of_seven_days(analysed: Path) -> None:
    v1, v2, v3, *_ = rows(analysed, "voyage_id")
    assert [voyage["route_delay_7d_hours"] for voyage in (v1, v2, v3)] == [2, 1, 2]
    assert [voyage["route_voyage_count_7d"] for voyage in (v1, v2, v3)] == [1, 2, 1]


def test_routes_are_summed_beside_the_voyages(analysed: Path) -> None:
    there, back = rows(analysed.with_name(f"{analysed.name}_routes"), "route")
    assert (there["voyage_count"], there["mean_delay_hours"], there["median_duration_hours"]) == (
        3,
        pytest.approx(4 / 3),
        26,
    )
    assert there["delayed_share"] == pytest.approx(2 / 3)
    assert (back["voyage_count"], back["arrived_count"]) == (2, 1)


def test_second_run_replaces_the_first(
    analysed: Path, voyage_table: Path, capsys: pytest.CaptureFixture[str], engine: Engine
) -> None:
    before = rows(analysed, "voyage_id")
    voyages(str(voyage_table), str(analysed), "2026-01-01", "2026-01-31", engine=engine)
    output = capsys.readouterr().out
    assert rows(analysed, "voyage_id") == before
    assert "loaded 6 rows of 7" in output
    assert "records a minute" in output


def test_input_that_has_grown_since_is_read_anew(tmp_path: Path, engine: Engine) -> None:
    source, output = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    unplanned = tuple(name for name in VOYAGES if name != "planned_arrival")
    medians = []
    for number, arrival in enumerate(("2026-01-02T00:00", "2026-01-02T12:00")):
        given = [(f"v{number}", 1, "A", "B", at("2026-01-01"), at(arrival), 240.0)]
        pa.parquet.write_table(table(unplanned, given), source / f"{number}.parquet")
        voyages(str(source), str(output), "2026-01-01", "2026-01-31", engine=engine)
        medians.append({row["route_median_duration_hours"] for row in rows(output, "voyage_id")})
    assert medians == [{24}, {30}]


def test_parquet_comes_in_and_csv_goes_out_under_other_names(tmp_path: Path, engine: Engine) -> None:
    given = [("a", "X", "Y", "2026-03-01 00:00:00", "2026-03-01 10:00:00", "120")]
    names = ("boat", "from_port", "to_port", "start", "arrived_at", "distance_nm")
    (tmp_path / "in").mkdir()
    pa.parquet.write_table(table(names, given), tmp_path / "in" / "part.parquet")
    voyages(
        str(tmp_path / "in"),
        str(tmp_path / "out"),
        "2026-03-01",
        "2026-03-01",
        "csv",
        ["vessel_id=boat", "origin=from_port", "destination=to_port", "departed_at=start"],
        engine,
    )
    (part,) = (tmp_path / "out").glob("*.csv")
    (voyage,) = pyarrow.csv.read_csv(part).to_pylist()
    assert (voyage["route"], voyage["duration_hours"], voyage["speed_knots"]) == ("X-Y", 10, 12)


def test_input_without_a_column_is_refused(voyage_table: Path, tmp_path: Path, engine: Engine) -> None:
    with pytest.raises(ColumnError, match="no column fuel"):
        emissions(
            str(voyage_table),
            str(tmp_path / "out"),
            "2026-01-01",
            "2026-01-31",
            column=["recorded_at=arrived_at", "fuel=fuel"],
            engine=engine,
        )
    assert not (tmp_path / "out").exists()


def test_days_without_rows_are_refused_with_those_that_there_are(
    voyage_table: Path, tmp_path: Path, engine: Engine
) -> None:
    with pytest.raises(
        RangeError, match="no rows from 2020-01-01 to 2020-12-31: it has 2026-01-01 to 2026-02-01"
    ):
        voyages(str(voyage_table), str(tmp_path / "out"), "2020-01-01", "2020-12-31", engine=engine)


def test_run_without_dates_reads_all_there_is_and_says_the_days(
    voyage_table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], engine: Engine
) -> None:
    voyages(str(voyage_table), str(tmp_path / "out"), engine=engine)
    printed = capsys.readouterr().out
    assert len(rows(tmp_path / "out", "voyage_id")) == 7
    assert "default: --start-date = 2026-01-01, the first day of the input" in printed
    assert "default: --end-date = 2026-02-01, the last day of the input" in printed
    assert "default: --format = delta" in printed
    assert "default: vessel_id = column mmsi" in printed
    assert "loaded 7 rows of 7" in printed


@pytest.mark.parametrize(("start", "end", "loaded"), [("2026-01-16", None, 3), (None, "2026-01-05", 2)])
def test_one_date_leaves_the_other_end_open(
    voyage_table: Path, tmp_path: Path, start: str | None, end: str | None, loaded: int, engine: Engine
) -> None:
    voyages(str(voyage_table), str(tmp_path / "out"), start, end, engine=engine)
    assert len(rows(tmp_path / "out", "voyage_id")) == loaded


def test_input_without_a_readable_time_is_refused(tmp_path: Path, engine: Engine) -> None:
    given = [("v1", 1, "A", "B", "soon", "later", None, 1.0)]
    write_deltalake(str(tmp_path / "in"), table(VOYAGES, given).cast(VOYAGES_AS_TEXT))
    with pytest.raises(RangeError, match="has no rows on any day: it has no readable departed_at"):
        voyages(str(tmp_path / "in"), str(tmp_path / "out"), engine=engine)


def test_column_of_another_type_is_refused(tmp_path: Path, engine: Engine) -> None:
    given = [("v1", 1, "A", "B", 1.5, at("2026-01-02"), None, 1.0)]
    write_deltalake(str(tmp_path / "in"), table(VOYAGES, given).drop(["planned_arrival"]))
    with pytest.raises(ColumnError, match="column departed_at is of type double, not a time"):
        voyages(str(tmp_path / "in"), str(tmp_path / "out"), engine=engine)


def test_output_that_is_the_input_is_refused(voyage_table: Path, engine: Engine) -> None:
    with pytest.raises(OutputError, match="is the input"):
        voyages(str(voyage_table), str(voyage_table), engine=engine)


def test_unreadable_times_are_counted_and_left_out(
    tmp_path: Path, engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [
        ("v1", "1", "A", "B", "2026-01-01", "2026-01-02 06:00", None, "288"),
        ("v2", "1", "A", "B", "yesterday", "2026-01-02", None, "none"),
    ]
    write_deltalake(str(tmp_path / "in"), table(VOYAGES, given).cast(VOYAGES_AS_TEXT))
    voyages(str(tmp_path / "in"), str(tmp_path / "out"), engine=engine)
    assert "1 rows have no readable departed_at and are left out" in capsys.readouterr().out
    (voyage,) = rows(tmp_path / "out", "voyage_id")
    assert (voyage["duration_hours"], voyage["distance_nm"]) == (30, 288)


def test_folder_that_is_no_table_is_refused(tmp_path: Path, engine: Engine) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "letter.txt").write_text("dear")
    with pytest.raises(InputError, match="is no Delta or Parquet table"):
        voyages(str(tmp_path / "in"), str(tmp_path / "out"), "2026-01-01", "2026-01-31", engine=engine)


def test_spark_that_does_not_run_is_told_in_one_line(voyage_table: Path, tmp_path: Path) -> None:
    (port,) = free_ports(1)
    tool = Path(sys.executable).with_name("maritime-voyages")
    finished = subprocess.run(
        [tool, "--input", voyage_table, "--output", tmp_path / "out", "--engine", "spark"],
        env=os.environ | {"TIDELINE_CONNECT_PORT": str(port)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 1
    assert finished.stderr.startswith(f"error: no Spark answers at sc://127.0.0.1:{port}")
    assert len(finished.stderr.strip().splitlines()) == 1


EMISSIONS = ("vessel_id", "recorded_at", "fuel", "fuel_tonnes", "distance_nm", "ship_type", "dwt", "gt")


def test_emissions_check_runs_with_input_and_output_alone(
    rated: Path, tmp_path: Path, engine: Engine
) -> None:
    tool = Path(sys.executable).with_name("maritime-emissions")
    finished = subprocess.run(
        [
            tool,
            "--input",
            rated.parent / "in",
            "--output",
            tmp_path / "out",
            "--compliance-check",
            "imo-2030",
            *([] if engine == Engine.LOCAL else ["--engine", engine]),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    key = [("vessel_id", "ascending"), ("cii_year", "ascending")]
    assert rows(tmp_path / "out_compliance", key) == rows(rated.with_name("out_compliance"), key)
    assert "default: --start-date = 2024-06-01" in finished.stdout
    assert ("default: --engine = local" in finished.stdout) == (engine == Engine.LOCAL)


def record(
    vessel: str, day: str, fuel: str, tonnes: float, distance: float, gt: float = 40_000
) -> tuple[Any, ...]:
    return (vessel, at(day), fuel, tonnes, distance, "bulk_carrier", 76_000.0, gt)


@pytest.fixture(scope="module")
def rated(tmp_path_factory: pytest.TempPathFactory, engine: Engine) -> Path:
    """Three years of D, a year of E, a small ship, a fuel without a factor, a ship that did not sail."""
    base = tmp_path_factory.mktemp("emissions")
    # Tonnes of HFO over 1,000 nm that give 1.1 and 1.3 times the required CII of a year.
    required = {2024: 4.06306, 2025: 3.97568, 2026: 3.88830}
    given = [
        record("tired", f"{year}-06-01", "HFO", 1.1 * line * 76_000 * 1_000 / 1e6 / 3.114, 1_000)
        for year, line in required.items()
    ]
    given += [
        record("bad", "2026-06-01", "HFO", 1.3 * 3.88830 * 76 / 3.114, 1_000),
        record("small", "2026-06-01", "HFO", 100, 1_000, gt=4_999),
        record("strange", "2026-06-01", "AMMONIA", 100, 1_000),
        record("moored", "2026-06-01", "MDO_MGO", 1, 0),
        record("good", "2026-06-01", "HFO", 10, 1_000),
        record("good", "2026-06-07", "hfo", 10, 1_000),
        record("good", "2026-06-08", "MDO_MGO", 10, 1_000),
    ]
    write_deltalake(str(base / "in"), table(EMISSIONS, given))
    dates = ("2024-01-01", "2026-12-31")
    emissions(str(base / "in"), str(base / "out"), *dates, "delta", Check.IMO_2030, engine=engine)
    return base / "out"


def test_daily_co2_follows_the_carbon_factors(rated: Path) -> None:
    good = [row for row in rows(rated, "emission_date") if row["vessel_id"] == "good"]
    assert [row["co2_tonnes"] for row in good] == pytest.approx([31.14, 31.14, 32.06])
    assert [row["co2_7d_tonnes"] for row in good] == pytest.approx([31.14, 62.28, 63.2])
    assert good[2]["co2_mdo_mgo_tonnes"] == pytest.approx(32.06)


def test_compliance_rates_each_vessel_year_or_says_why_not(rated: Path) -> None:
    report = {
        (row["vessel_id"], row["cii_year"]): row
        for row in rows(rated.with_name("out_compliance"), "cii_year")
    }
    assert [report["tired", year]["rating"] for year in (2024, 2025, 2026)] == ["D", "D", "D"]
    assert [report["tired", year]["needs_corrective_plan"] for year in (2024, 2025, 2026)] == [
        False,
        False,
        True,
    ]
    assert (report["bad", 2026]["rating"], report["bad", 2026]["needs_corrective_plan"]) == ("E", True)
    assert report["bad", 2026]["required_cii"] == pytest.approx(3.88830, abs=5e-6)
    assert report["bad", 2026]["excess_over_required_pct"] == pytest.approx(30, abs=1e-3)
    assert report["bad", 2026]["excess_over_2030_pct"] == pytest.approx(
        (1.3 * 0.89 / 0.785 - 1) * 100, abs=1e-3
    )
    assert report["bad", 2026]["over_2030_since_date"] == dt.date(2026, 6, 1)
    assert (report["good", 2026]["rating"], report["good", 2026]["is_over_2030"]) == ("A", False)
    reasons = {vessel: row["not_rated_reason"] for (vessel, _), row in report.items()}
    assert reasons == {
        "tired": None,
        "bad": None,
        "good": None,
        "small": "below_gross_tonnage",
        "strange": "unknown_fuel",
        "moored": "no_distance",
    }
