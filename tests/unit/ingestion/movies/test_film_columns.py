"""Files of films as people have them: their columns, their broken rows, what is said of them (kind 8)."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion.movies.errors import FilmFileError
from ingestion.movies.files import FilmFile, read_film_file
from ingestion.movies.reading import NOTES


def read(folder: Path, text: str | bytes, name: str = "films.csv") -> FilmFile:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_film_file(path)


def landed(file: FilmFile) -> list[Any]:
    """Each row as bronze gets it: an object, or the text of a broken one."""
    return [json.loads(row) for row in file.rows]


def test_columns_of_tmdb_are_read(tmp_path: Path) -> None:
    genres = '"[{""id"": 28, ""name"": ""Action""}, {""id"": 12, ""name"": ""Adventure""}]"'
    file = read(
        tmp_path,
        "budget,genres,homepage,id,original_title,release_date,revenue,runtime,title,vote_average,vote_count\n"
        f"237000000,{genres},,1,Eins,2009-12-10,2787965087,162.0,One,7.1,1500\n"
        "5000000,[],,2,Zwei,2011-03-04,8000000,0.0,,0.0,0\n",
    )
    first, second = landed(file)
    assert (first["production_budget"], first["worldwide_gross"]) == ("237000000", "2787965087")
    assert (first["major_genre"], first["running_time_min"]) == ("Action", "162")
    assert (first["imdb_rating"], first["imdb_votes"], first["homepage"]) == ("7.1", "1500", "")
    assert (second["title"], second.get("running_time_min"), second.get("imdb_rating")) == (
        "Zwei",
        None,
        None,
    )
    assert [aside["rule"] for aside in second[NOTES]["set_aside"]] == ["unknown_zero"] * 2
    assert file.report.left == ["homepage", "id"]
    assert file.report.has_money


@pytest.mark.parametrize("genres", ["Action, Drama", "Action|Drama", "\"[{'id': 28, 'name': 'Action'}]\""])
def test_first_of_the_genres_is_read_however_they_are_written(tmp_path: Path, genres: str) -> None:
    quoted = genres if genres.startswith('"') else f'"{genres}"'
    (row,) = landed(read(tmp_path, f"title,release_date,genres\nA,2009-12-10,{quoted}\n"))
    assert row["major_genre"] == "Action"


def test_tables_of_imdb_are_read_with_their_quotes_and_null_marks(tmp_path: Path) -> None:
    file = read(
        tmp_path,
        "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres\n"
        'tt1\tmovie\t"Crocodile" Dundee\tX\t0\t1986\t\\N\t97\tAction,Comedy\n'
        "tt2\ttvEpisode\tPilot\tPilot\t0\t1999\t\\N\t\\N\t\\N\n",
        "title.basics.tsv",
    )
    film, episode = landed(file)
    assert (film["title"], film["release_date"], film["running_time_min"]) == (
        '"Crocodile" Dundee',
        "1986-01-01",
        "97",
    )
    assert film["major_genre"] == "Action"
    assert episode[NOTES]["fault"] == "not_a_film"
    assert (file.report.film_count, file.report.no_film_count, file.report.has_money) == (1, 1, False)


def test_list_export_of_imdb_is_read(tmp_path: Path) -> None:
    header = "Const,Your Rating,Title,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes"
    file = read(
        tmp_path,
        f'{header},Release Date,Directors\ntt1,8,A,Movie,7.5,120,2009,"Drama, War","1,234",,"X, Y"\n',
    )
    (row,) = landed(file)
    assert (row["release_date"], row["imdb_votes"], row["running_time_min"]) == ("2009-01-01", "1234", "120")
    assert (row["director"], row["major_genre"]) == ("X", "Drama")
    assert file.report.left == ["Const", "Your Rating"]


def test_column_without_a_name_is_read_and_named(tmp_path: Path) -> None:
    file = read(tmp_path, ",title,release_date\n0,A,2009-12-10\n")
    assert landed(file) == [{"column_1": "0", "title": "A", "release_date": "2009-12-10"}]
    assert file.report.notes == ["column 1 has no name: kept as 'column_1'"]
    assert file.report.left == ["column_1"]


def test_field_that_cannot_be_read_costs_the_field_and_stays_beside_it(tmp_path: Path) -> None:
    (row,) = landed(
        read(tmp_path, "title,release_date,production_budget,director\nA,2009-12-10,INR 120000000,X\n")
    )
    assert (row["title"], row["production_budget"], row["director"]) == ("A", None, "X")
    assert row[NOTES] == {
        "reported": {"production_budget": "INR 120000000"},
        "set_aside": [
            {
                "rule": "currency_not_dollars",
                "field": "production_budget",
                "reported": "INR 120000000",
                "repaired": None,
            }
        ],
    }


@pytest.mark.parametrize("header", ["budget (€)", "Production Budget (£)"])
def test_column_that_is_headed_with_another_currency_is_not_read(tmp_path: Path, header: str) -> None:
    file = read(tmp_path, f"title,release_date,{header}\nA,2009-12-10,500\n")
    (row,) = landed(file)
    assert row.get("production_budget") is None
    assert not file.report.has_money
    assert "names a currency that is not dollars" in file.report.notes[0]


def test_currency_in_a_column_of_its_own_is_heeded(tmp_path: Path) -> None:
    file = read(tmp_path, "title,release_date,budget,budget_currency\nA,2009,500,INR\nB,2010,600,USD\n")
    assert [row.get("production_budget") for row in landed(file)] == [None, "600"]


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        (" - Written by nobody,0.065736", "line 3 has 2 fields, the header has 3"),
        ("C,2009-12-12,1,2,3", "line 3 has 5 fields, the header has 3"),
        ('"C,2009-12-12,1000000', "line 3 is not CSV"),
        ('"C" D,2009-12-12,1', "line 3 is not CSV"),
        ("C\0,2009-12-12,1", "has a NUL byte in line 3"),
    ],
)
def test_broken_row_is_kept_and_takes_no_other_with_it(tmp_path: Path, broken: str, why: str) -> None:
    header = "title,release_date,production_budget"
    file = read(tmp_path, f"{header}\nA,2009-12-10,1000000\n{broken}\nB,2009-12-11,2000000\n")
    first, kept, second = landed(file)
    assert (first["title"], second["title"], kept) == ("A", "B", broken)
    ((number, said),) = file.report.broken
    assert number == 2
    assert why in said


def test_broken_line_of_json_lines_takes_no_other_with_it(tmp_path: Path) -> None:
    whole = '{"title": "A", "release_date": "2009-12-10"}'
    file = read(tmp_path, f'{whole}\n{{"title": "B", \n{whole}\n{whole} {{}}\n{whole}\n', "films.jsonl")
    assert [number for number, _ in file.report.broken] == [2, 4]
    assert landed(file)[1] == '{"title": "B",'


def test_line_that_is_no_utf8_is_kept_with_its_bytes(tmp_path: Path) -> None:
    file = read(tmp_path, b"title,release_date\nAim\xe9e,2009\nB,2009\n")
    assert landed(file) == ["Aim\\xe9e,2009", {"title": "B", "release_date": "2009"}]


def test_file_of_broken_rows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FilmFileError, match="line 3 has 1 fields, the header has 2"):
        read(tmp_path, "title,release_date\nA,2009\nB\nC\n")


def test_row_that_silver_reads_as_it_is_keeps_its_text(tmp_path: Path) -> None:
    text = '{"Title": 1941, "Release Date": "1979-12-14", "Production Budget": 3.2e7, "US Gross": null}'
    assert read(tmp_path, f"[{text}]", "films.json").rows == [text]


def test_four_digit_year_is_left_to_silver_in_vegas_set_only(tmp_path: Path) -> None:
    text = '{"Title": "A", "Release Date": "Jun 12 2046"}'
    (row,) = landed(read(tmp_path, f"[{text}]", "films.json"))
    assert row["release_date"] == "2046-06-12"


@given(st.binary(max_size=300))
def test_any_csv_is_read_whole_or_refused_in_one_line(
    tmp_path_factory: pytest.TempPathFactory, body: bytes
) -> None:
    folder = tmp_path_factory.mktemp("any")
    try:
        file = read(folder, b"title,release_date,budget\nA,2009,1\n" + body)
    except FilmFileError as error:
        assert "\n" not in str(error)  # noqa: PT017 - a refusal is one of two right outcomes
    else:
        assert all(row == row.encode("utf-8").decode() for row in file.rows)


@pytest.mark.parametrize("mark", ["sep=;", "SEP=;", '"sep=;"', "\ufeffsep=;"])
def test_line_by_which_excel_learns_the_delimiter_is_no_header(tmp_path: Path, mark: str) -> None:
    (row,) = landed(read(tmp_path, f"{mark}\r\ntitle;release_date;budget\r\nA;31.12.1999;1.234,50\r\n"))
    assert (row["release_date"], row["production_budget"]) == ("1999-12-31", "1234.50")


def test_header_again_is_no_film_and_may_turn_the_columns(tmp_path: Path) -> None:
    file = read(tmp_path, "title,budget\nA,1\ntitle,budget\nB,2\nbudget,title\n3,C\n")
    assert [(row["title"], row["budget"]) for row in landed(file)] == [("A", "1"), ("B", "2"), ("C", "3")]
    assert file.report.notes == ["line 3 is the header again", "line 5 is the header again"]


def test_excel_s_unicode_text_is_read(tmp_path: Path) -> None:
    (row,) = landed(read(tmp_path, "title\tbudget\nAmélie\t5\n".encode("utf-16"), "films.tsv"))
    assert (row["title"], row["budget"]) == ("Amélie", "5")


def test_second_column_of_a_name_is_kept_where_nothing_reads_it(tmp_path: Path) -> None:
    table = 'Release Group,Worldwide,Domestic,%,Foreign,%\nA,"$1,000",$500,50%,$500,50%\n'
    file = read(tmp_path, table)
    (row,) = landed(file)
    assert (row["title"], row["worldwide_gross"], row["us_gross"]) == ("A", "1000", "500")
    assert (row["%"], row["%_6"]) == ("50%", "50%")
    assert file.report.notes == ["column 6 is a second '%': kept as '%_6'"]


def test_json_by_columns_is_refused_with_what_is_wanted(tmp_path: Path) -> None:
    with pytest.raises(FilmFileError, match="by columns: write rows"):
        read(tmp_path, '{"title": {"0": "A", "1": "B"}, "budget": {"0": 1, "1": 2}}', "films.json")


def test_columns_of_the_numbers_and_of_omdb_are_read(tmp_path: Path) -> None:
    numbers = 'Release Date,Movie,Production Budget,Domestic Gross\n"Dec 18, 2009",A,"$237,000,000",$760\n'
    (row,) = landed(read(tmp_path, numbers))
    assert (row["title"], row["release_date"], row["us_gross"]) == ("A", "2009-12-18", "760")
    omdb = (
        '[{"Title": "B", "Released": "31 Dec 1999", "Rated": "R", "imdbRating": "7.1", "imdbVotes": "1,234"}]'
    )
    (row,) = landed(read(tmp_path, omdb, "films.json"))
    assert (row["mpaa_rating"], row["imdb_rating"], row["imdb_votes"]) == ("R", "7.1", "1234")


def test_folder_is_refused_as_one(tmp_path: Path) -> None:
    with pytest.raises(FilmFileError, match="is a folder"):
        read_film_file(tmp_path)
