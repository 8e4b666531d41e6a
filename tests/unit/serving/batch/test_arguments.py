"""What a batch tool says when its arguments cannot be meant: one line, naming the thing and its value."""

import datetime as dt
from pathlib import Path

import pytest

from serving.batch.columns import Column, mapping, resolve_columns, selection
from serving.batch.dates import days
from serving.batch.emissions import FUELS
from serving.batch.errors import ColumnError, InputError, OutputError, RangeError
from serving.batch.formulas import query
from serving.batch.places import catalogue_name, check_input, check_output

COLUMNS = (
    Column("vessel_id", "text", "the vessel", ("mmsi",)),
    Column("departed_at", "time", "departure", ("departure_time",)),
    Column("distance_nm", "number", "distance", is_required=False),
)
TYPES = {"MMSI": "bigint", "departure_time": "timestamp", "distance_nm": "decimal(9,2)"}


def test_columns_are_found_by_their_other_names() -> None:
    assert resolve_columns(COLUMNS, TYPES, {}, "t") == {
        "vessel_id": "MMSI",
        "departed_at": "departure_time",
        "distance_nm": "distance_nm",
    }


def test_named_column_goes_before_its_other_names() -> None:
    own = resolve_columns(COLUMNS, TYPES | {"boat": "string"}, {"vessel_id": "boat"}, "t")
    assert own["vessel_id"] == "boat"


def test_missing_column_is_named_with_those_that_there_are() -> None:
    with pytest.raises(ColumnError, match=r"no column departed_at or departure_time .* it has MMSI"):
        resolve_columns(COLUMNS, {"MMSI": "bigint"}, {}, "t")


def test_missing_optional_column_is_null() -> None:
    own = resolve_columns(COLUMNS, {"mmsi": "bigint", "departed_at": "date"}, {}, "t")
    selected = selection(COLUMNS, own, lambda column, kind: f"{kind}({column})")
    assert selected.startswith("text(mmsi) as vessel_id, time(departed_at) as departed_at")
    assert selected.endswith("cast(null as double) as distance_nm")


def test_column_that_cannot_be_a_time_is_refused() -> None:
    with pytest.raises(ColumnError, match=r"column departed_at is of type double, not a time"):
        resolve_columns(COLUMNS, {"mmsi": "bigint", "departed_at": "double"}, {}, "t")


def test_column_option_for_no_column_is_refused() -> None:
    with pytest.raises(ColumnError, match="speed: there are only vessel_id"):
        resolve_columns(COLUMNS, TYPES, {"speed": "sog"}, "t")


def test_column_option_without_equals_is_refused() -> None:
    with pytest.raises(ColumnError, match="write it as NAME=THEIRS"):
        mapping(["vessel_id"])


def test_days_are_both_inclusive() -> None:
    leap = days("2028-02-29", "2028-02-29")
    assert leap == (dt.date(2028, 2, 29), dt.date(2028, 2, 29))
    assert leap.condition("t") == (
        "t is not null and t >= timestamp'2028-02-29 00:00:00' and t < timestamp'2028-03-01 00:00:00'"
    )


def test_date_that_is_not_given_is_open() -> None:
    assert days(None, None).condition("t") == "t is not null"
    assert days("2026-01-02", None) == (dt.date(2026, 1, 2), None)
    assert str(days(None, "2026-01-02")) == "from the first day to 2026-01-02"


def test_last_day_of_the_calendar_is_a_date() -> None:
    assert days("9999-12-31", "9999-12-31").condition("t").endswith("9999-12-31 00:00:00'")


@pytest.mark.parametrize("text", ["2027-02-29", "01.02.2026", "2026-1-2", "20260102", "yesterday", ""])
def test_date_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(RangeError, match=r"--start-date .* is no date"):
        days(text, "2026-01-01")


def test_start_after_end_is_refused() -> None:
    with pytest.raises(RangeError, match="2026-01-02 is after --end-date 2026-01-01"):
        days("2026-01-02", "2026-01-01")


def test_input_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is not there"):
        check_input(str(tmp_path / "nothing"))


@pytest.mark.parametrize("name", ["voyages.parquet", "march.CSV"])
def test_file_that_is_not_there_is_no_table_of_the_catalogue(name: str) -> None:
    assert catalogue_name(name) is None
    with pytest.raises(InputError, match=rf"--input {name} is not there"):
        check_input(name)


def test_output_that_is_the_input_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="is the input"):
        check_output(str(tmp_path), f"{tmp_path}/../{tmp_path.name}/")


def test_output_inside_the_input_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="lie in one another"):
        check_output(str(tmp_path), str(tmp_path / "out"))


def test_output_over_the_input_is_refused() -> None:
    with pytest.raises(OutputError, match="lie in one another"):
        check_output("s3://lake/maritime/voyages", "s3://lake/maritime")


def test_folder_with_other_things_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "mother.txt").write_text("dear")
    with pytest.raises(OutputError, match="other things in it"):
        check_output("s3://lake/in", str(tmp_path / "letters"))


def test_earlier_output_may_be_written_over(tmp_path: Path) -> None:
    (tmp_path / "out" / "_delta_log").mkdir(parents=True)
    check_output("s3://lake/in", str(tmp_path / "out"))


def test_dotted_name_is_a_table_of_the_catalogue() -> None:
    assert catalogue_name("maritime_gold.voyages") == "maritime_gold.voyages"
    assert catalogue_name("./voyages") is None


@pytest.mark.parametrize(
    "name",
    [
        "voyages_measured",
        "voyages_medians",
        "voyages",
        "routes",
        "emissions_daily",
        "emissions_lined",
        "emissions_compliance",
    ],
)
def test_every_query_renders_whole(name: str) -> None:
    text = query(name, fuels=FUELS)
    assert "{{" not in text
    assert "-- grain: one row per" in text
