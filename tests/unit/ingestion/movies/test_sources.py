"""Which films are taken when no file is named, and that it is said."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingestion.movies import sources
from ingestion.movies.columns import COLUMNS, canonical
from ingestion.movies.errors import FilmSourceError
from ingestion.movies.files import read_film_file
from ingestion.movies.generate import FILMS, generated_films
from ingestion.movies.sources import Source, films_of
from stack.settings import settings


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("TIDELINE_HOME", str(tmp_path))
    monkeypatch.delenv("TIDELINE_REAL_DATA", raising=False)
    settings.cache_clear()
    yield tmp_path
    monkeypatch.undo()
    settings.cache_clear()


@pytest.fixture
def no_npm(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> list[str]:
        raise FilmSourceError("there is no npm")

    monkeypatch.setattr(sources, "_npm", refuse)


def test_the_generated_set_is_the_same_each_time() -> None:
    assert generated_films() == generated_films()
    assert generated_films(seed=2) != generated_films()


def test_the_generated_set_has_the_columns_and_the_faults_of_the_real_one() -> None:
    rows = json.loads(generated_films())
    assert len(rows) == FILMS
    assert {canonical(column) for column in rows[0]} == {column.name for column in COLUMNS}
    assert any(row["Worldwide Gross"] == 0 for row in rows)
    assert any(isinstance(row["Title"], int) for row in rows)
    assert any(int(row["Release Date"][-4:]) > 2040 for row in rows)


@pytest.mark.usefixtures("no_npm")
def test_without_npm_and_copy_a_set_is_generated_and_both_reasons_are_said() -> None:
    path, what = films_of(Source.AUTO)
    assert what.startswith("a generated set of films (there is no npm; TIDELINE_REAL_DATA is not set")
    assert len(read_film_file(path).rows) == FILMS


@pytest.mark.usefixtures("no_npm")
def test_without_npm_the_copy_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "real" / "movies").mkdir(parents=True)
    (tmp_path / "real" / "movies" / "vega_movies.json.gz").touch()
    monkeypatch.setenv("TIDELINE_REAL_DATA", str(tmp_path / "real"))
    settings.cache_clear()
    path, what = films_of(Source.AUTO)
    assert path == tmp_path / "real" / "movies" / "vega_movies.json.gz"
    assert what.startswith("the copy of vega-datasets")


def test_a_package_without_films_is_refused_and_leaves_nothing(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pack(command: list[str], cwd: Path, **_: object) -> subprocess.CompletedProcess[str]:
        (Path(cwd) / "vega-datasets-3.0.0.tgz").write_bytes(b"no archive")
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(sources, "_npm", lambda: ["npm"])
    monkeypatch.setattr("subprocess.run", pack)
    with pytest.raises(FilmSourceError, match=r"has no package/data/movies\.json"):
        films_of(Source.NPM)
    assert list((home / "movies").iterdir()) == []


def test_a_package_that_was_fetched_before_is_taken_without_npm(home: Path) -> None:
    (home / "movies").mkdir()
    kept = home / "movies" / "vega-datasets-movies.json"
    kept.write_text("[]")
    assert films_of(Source.NPM) == (kept, "movies.json of the npm package vega-datasets (fetched before)")
