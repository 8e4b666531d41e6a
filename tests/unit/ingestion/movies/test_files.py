"""What counts as a film file, and what is said of one that does not."""

import csv
import gzip
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingestion.movies.columns import canonical
from ingestion.movies.errors import FilmFileError
from ingestion.movies.files import read_film_file
from ingestion.movies.reading import NOTES

FILMS: list[dict[str, Any]] = [
    {"Title": "Jaws", "Release Date": "Jun 20 1975", "US Gross": 260000000},
    {"Title": "1941", "Release Date": "Dec 14 1979", "US Gross": None},
]


def write(path: Path, content: bytes | str) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def csv_of(rows: Sequence[Mapping[str, object]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def test_json_rows_keep_their_own_text(tmp_path: Path) -> None:
    first = '{"Title":"A" , "Release Date":"1999", "Production Budget":1.50e6}'
    text = f'[ {first},\n\t{{"Title": 7, "Release Date": null}} ]'
    file = read_film_file(write(tmp_path / "films.json", text))
    assert file.rows == [
        first,
        '{"Title": 7, "Release Date": null}',
    ]


def test_all_formats_give_the_same_films(tmp_path: Path) -> None:
    paths = [
        write(tmp_path / "films.json", json.dumps(FILMS)),
        write(tmp_path / "films.jsonl", "\n".join(json.dumps(row) for row in FILMS)),
        write(tmp_path / "films.csv", csv_of(FILMS)),
        tmp_path / "films.parquet",
    ]
    pq.write_table(pa.Table.from_pylist(FILMS), paths[3])
    titles = [[json.loads(row)["Title"] for row in read_film_file(path).rows] for path in paths]
    assert titles == [["Jaws", "1941"]] * 4


def test_gzip_of_a_content_is_that_content(tmp_path: Path) -> None:
    content = json.dumps(FILMS).encode()
    plain = read_film_file(write(tmp_path / "films.json", content))
    packed = read_film_file(write(tmp_path / "films.json.gz", gzip.compress(content)))
    assert packed.content_sha256 == plain.content_sha256
    assert packed.rows == plain.rows


def test_unknown_columns_are_carried_through(tmp_path: Path) -> None:
    rows = [{**FILMS[0], "Composer": "John Williams", "Shark": "Bruce"}]
    file = read_film_file(write(tmp_path / "films.csv", csv_of(rows)))
    assert json.loads(file.rows[0])["Composer"] == "John Williams"


def test_semicolons_and_a_byte_order_mark_are_csv_too(tmp_path: Path) -> None:
    file = read_film_file(write(tmp_path / "films.csv", "\ufeffTitle;Release Date\nCaché;2005-10-05\n"))
    assert json.loads(file.rows[0]) == {"Title": "Caché", "Release Date": "2005-10-05"}


def test_a_huge_field_goes_through(tmp_path: Path) -> None:
    long = "x" * 5_000_000
    assert len(read_film_file(write(tmp_path / "a.csv", f"Title,Director\nA,{long}\n")).rows[0]) > 5_000_000
    row = json.dumps({"Title": "A", "Director": long})
    assert len(read_film_file(write(tmp_path / "a.json", f"[{row}]")).rows[0]) > 5_000_000


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("films.json", b"", "is empty"),
        ("films.json", b"  \n ", "is empty"),
        ("films.json.gz", b"", "is empty"),
        ("films.json", b"[]", "has no rows"),
        ("films.csv", b"Title,Director\n", "has no rows"),
        ("films.txt", b"Title\nA\n", "ends in none of .json, .jsonl"),
        ("films", b"[]", "ends in none of"),
        ("films.json", b"Title,Director\nA,B\n", "says JSON, and begins with 'Title,Director"),
        ("films.json", b"[1, 2]", "row 1 is not an object but '1'"),
        ("films.json", b'[{"Title": "A"', "row 1 is not JSON"),
        ("films.json", b'[{"Title": "A", "Director": "B"}', "is not whole JSON: it ends after row 1"),
        ("films.json", b'[{"Title": "A", "Director": "B"}] []', "follows the end of the array"),
        ("films.json", b'[{"Title": "A", "IMDB Votes": NaN}]', "row 1: NaN is not JSON"),
        ("films.json", b'[{"Title": "A", "Title": "B"}]', "row 1: field 'Title' is there twice"),
        ("films.json", b'[{"cars": 1, "mpg": 2}]', "holds no films: it needs 'title'"),
        ("films.json", b"[" * 100_000, "row 1 is nested too deeply"),
        ("films.jsonl", b'{"Title": "A", "Director": "B"} {}', "follows the value in line 1"),
        ("films.csv", b'[{"Title": "A"}]', "says CSV, and begins with '['"),
        ("films.csv", b"<html><body>404</body></html>", "says CSV, and begins with '<'"),
        ("films.csv", b"PK\x03\x04rest", "says CSV, and is a zip archive (or an Excel workbook)"),
        ("films.csv", b"PAR1rest", "says CSV, and is Parquet"),
        ("films.csv", b"Title,Director\nA,B,C\n", "line 2 has 3 fields, the header has 2"),
        ("films.csv", b"Title,Title\nA,B\n", "column 'Title' is in the header 2 times"),
        ("films.csv", b"Title,\nA,B\n", "it has Title, column_2"),
        ("films.csv", b'Title,Director\n"A,B\n', "is not CSV"),
        ("films.csv", b"Title,Director\nAim\xe9e,B\n", "is not UTF-8 text (byte 0xe9 in line 2)"),
        ("films.csv", b"Title,Director\nA\0,B\n", "has a NUL byte in line 2"),
        ("films.parquet", b"Title\nA\n", "says Parquet, and is not"),
        ("films.parquet", b"PAR1 cut off", "is not whole Parquet"),
        ("films.json.gz", b"[]", "says gzip, and is not"),
        ("films.json", gzip.compress(b"[]", mtime=0), "is gzipped: its name must end in .gz"),
    ],
)
def test_a_file_that_is_not_what_it_says_gives_one_clear_line(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = write(tmp_path / name, content)
    with pytest.raises(FilmFileError) as error:
        read_film_file(path)
    assert said in str(error.value)
    assert str(path) in str(error.value)
    assert "\n" not in str(error.value)


def test_a_truncated_gzip_is_refused_wherever_it_is_cut(tmp_path: Path) -> None:
    whole = gzip.compress(json.dumps(FILMS * 50).encode())
    for kept in (10, 30, len(whole) // 2, len(whole) - 1):
        with pytest.raises(FilmFileError, match=r"gzip stream is (cut off|broken)"):
            read_film_file(write(tmp_path / "films.json.gz", whole[:kept]))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FilmFileError, match="No such file"):
        read_film_file(tmp_path / "absent.json")


@pytest.mark.parametrize("spelling", ["US Gross", "US_Gross", "us_gross", " Us-Gross "])
def test_columns_are_known_by_any_spelling(spelling: str) -> None:
    assert canonical(spelling) == "us_gross"


@given(
    st.lists(
        st.dictionaries(st.text(max_size=8), st.none() | st.integers() | st.text(max_size=20)), max_size=5
    )
)
def test_any_json_rows_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, Any]]
) -> None:
    rows = [{**row, "Title": "A", "Director": "B"} for row in [*rows, {}]]
    path = tmp_path_factory.mktemp("any") / "films.json"
    file = read_film_file(write(path, json.dumps(rows, ensure_ascii=True, indent=1)))
    for row, text in zip(rows, file.rows, strict=True):
        landed = json.loads(text)
        notes = landed.get(NOTES)
        reported = notes.get("reported", {}) if isinstance(notes, dict) else {}
        assert {name: reported.get(name, landed.get(name)) for name in row} == row
