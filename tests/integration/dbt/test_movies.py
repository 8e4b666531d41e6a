"""The film domain from a file to its marts, on the real Thrift server, and from there to files for people."""

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pytest

from ingestion.movies.bronze import Load, land
from ingestion.movies.files import read_film_file
from ingestion.movies.sources import Source, films_of
from serving.movies.dictionary import data_dictionary
from serving.movies.export import export_marts
from serving.movies.formats import Format
from serving.movies.marts import ORDERED_BY, read_mart
from serving.movies.report import write_report
from serving.movies.trace import trace_film
from stack.settings import settings
from tests.support.dbt_project import DbtProject
from tests.support.servers import Spark

REAL_LOAD = "e63c499759e3b07b"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> DbtProject:
    return DbtProject(tmp_path_factory.mktemp("dbt"))


@dataclass(frozen=True)
class Built:
    load: Load
    unit_tests: dict[str, str]
    """How each of dbt's unit tests ended."""


@pytest.fixture(scope="module")
def built(spark: Spark, project: DbtProject) -> Built:  # noqa: ARG001
    """The real films where they are kept, else generated ones, landed and built, with every dbt test."""
    path, _ = films_of(Source.COPY if settings().real_data else Source.GENERATED)
    landed = land(read_film_file(path))
    folders = ("path:models/movies", "path:seeds/movies", "path:tests/dbt/movies")
    project.dbt("build", "--write-json", "--select", *folders)
    return Built(landed, project.unit_test_outcomes("models/movies"))


@pytest.fixture(scope="module")
def load(built: Built) -> Load:
    return built.load


def test_unit_tests_of_the_films_passed(built: Built) -> None:
    assert set(built.unit_tests.values()) == {"pass"}


def rows_of(spark: Spark, sql: str) -> list[tuple[Any, ...]]:
    return spark.query(sql)


def test_every_landed_row_is_a_film_or_in_quarantine(load: Load, spark: Spark) -> None:
    sql = "select rows_landed, rows_accepted + rows_quarantined from movies_silver.loads where load_number = "
    assert rows_of(spark, sql + str(load.number)) == [(load.row_count, load.row_count)]


def test_the_real_films_give_their_known_figures(load: Load) -> None:
    if load.id != REAL_LOAD:
        pytest.skip("TIDELINE_REAL_DATA names no folder with the real films")
    kpis = {row["population"]: row for row in read_mart("executive_kpis").to_pylist()}
    reported, screened = kpis["as_reported"], kpis["screened"]
    assert (reported["row_count"], reported["films_with_roi"]) == (3201, 3146)
    assert reported["total_revenue_usd"] == 272_586_820_052
    assert round(reported["share_profitable"], 3) == 0.665
    assert (round(reported["median_roi"], 2), round(reported["mean_roi"], 2)) == (0.86, 10.73)
    assert (screened["row_count"], screened["films_with_roi"]) == (3200, 3144)
    years = [row["release_year"] for row in read_mart("film_performance").to_pylist()]
    assert (min(years), max(years)) == (1915, 2011)


def test_every_repair_and_refusal_of_the_real_films_is_counted(load: Load) -> None:
    if load.id != REAL_LOAD:
        pytest.skip("TIDELINE_REAL_DATA names no folder with the real films")
    checks = {row["check_name"]: row["rows_failed"] for row in read_mart("data_quality").to_pylist()}
    repairs = {name.removeprefix("repair_"): count for name, count in checks.items() if "repair_" in name}
    assert {name: count for name, count in repairs.items() if count} == {
        "numeric_title": 9,
        "title_encoding": 18,
        "title_article": 5,
        "century": 22,
        "zero_worldwide_gross": 47,
        "zero_us_gross": 47,
        "implausible_budget": 1,
        "unrated_mpaa": 2,
    }
    assert (checks["row_is_accepted"], checks["row_has_arrived"], checks["film_has_arrived"]) == (1, 0, 0)


def test_a_film_is_followed_back_to_the_row_of_its_file(load: Load) -> None:
    film = read_mart("film_performance").to_pylist()[0]
    lines = list(trace_film(film["title"]))
    assert f"load {load.number}, {load.file_name}, row {film['row_number']}" in lines[3]
    assert lines[4].strip().startswith("record  {")


@pytest.fixture(scope="module")
def exported(load: Load, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001
    out = tmp_path_factory.mktemp("export")
    export_marts(out, Format.ALL)
    return out


@pytest.mark.parametrize("name", ORDERED_BY)
def test_duckdb_reads_each_mart_alike_from_csv_and_parquet(exported: Path, name: str) -> None:
    rows = read_mart(name)
    for read, ending in (("read_csv", "csv"), ("read_parquet", "parquet")):
        relation = duckdb.sql(f"select * from {read}('{exported / name}.{ending}')")
        assert relation is not None
        table = relation.to_arrow_table()
        assert (table.num_rows, table.column_names) == (rows.num_rows, rows.column_names)


def test_excel_opens_the_workbook_with_a_sheet_a_mart_and_no_formula(exported: Path) -> None:
    workbook = openpyxl.load_workbook(exported / "movies.xlsx")
    assert workbook.sheetnames == ["data_dictionary", *ORDERED_BY]
    for name in ORDERED_BY:
        sheet, rows = workbook[name], read_mart(name)
        assert (sheet.max_row - 1, sheet.max_column) == (rows.num_rows, rows.num_columns)
    kinds = {cell.data_type for row in workbook["film_performance"].iter_rows(max_row=500) for cell in row}
    assert "f" not in kinds


def test_the_dictionary_describes_every_column_of_every_file(exported: Path) -> None:
    with (exported / "data_dictionary.csv").open(encoding="utf-8-sig") as file:
        described = {(row["mart"], row["column"]) for row in csv.DictReader(file) if row["description"]}
    for name in ORDERED_BY:
        assert {(name, column) for column in read_mart(name).column_names} <= described
        assert [column.name for column in data_dictionary()[name].columns] == read_mart(name).column_names


def test_the_report_of_the_marts_is_one_file_that_names_no_other(load: Load, tmp_path: Path) -> None:  # noqa: ARG001
    page = write_report(tmp_path / "report.html").read_text(encoding="utf-8")
    assert page.count('class="chart"') >= 15
    assert "<script src" not in page
    assert '<link rel="stylesheet"' not in page


def test_a_second_build_reads_no_load_again_and_a_changed_file_is_current(
    load: Load, spark: Spark, project: DbtProject, tmp_path: Path
) -> None:
    """Last in the module: it makes another load current. Its file is CSV, with columns that nobody knows."""
    with (tmp_path / "newer.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(
            ["Title", "Release Date", "Production Budget", "Worldwide Gross", "Major Genre", "Mood"]
        )
        writer.writerows(
            [f"Newer {n}", "1999-03-04", 1_000_000, 3_000_000, "Western", "dry"] for n in range(8)
        )
        writer.writerow(["", "1999-03-04", 1, 1, "Western", "dry"])
    newer = land(read_film_file(tmp_path / "newer.csv"))
    models = ["film_rows", "loads", "films", "film_performance", "drift"]
    project.dbt("run", "--select", *models)
    project.dbt("run", "--select", "film_rows")

    assert newer.number == load.number + 1
    counts = "select load_number, count(*) from movies_silver.film_rows group by 1 order by 1"
    assert rows_of(spark, counts) == [(load.number, load.row_count), (newer.number, 9)]
    films = read_mart("film_performance").to_pylist()
    assert {film["load_number"] for film in films} == {newer.number}
    assert (len(films), {film["roi"] for film in films}) == (8, {2.0})
    assert rows_of(
        spark, f"select reason_code from movies_silver.quarantine where load_number = {newer.number}"
    ) == [("title_missing",)]
    record = rows_of(
        spark, f"select value from movies_bronze.films where load_number = {newer.number} and row_number = 1"
    )
    assert json.loads(record[0][0])["Mood"] == "dry"
    drifted = {
        row["dimension"]: row["verdict"]
        for row in read_mart("drift").to_pylist()
        if row["load_number"] == newer.number
    }
    assert drifted["genre"] == "drifted"
