"""The dashboard's files beside the API."""

from pathlib import Path

import pytest
from starlette.exceptions import HTTPException
from starlette.testclient import TestClient

from serving.api.pages import IMMUTABLE, NOT_BUILT, Pages


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "assets").mkdir()
    (tmp_path / "basemap").mkdir()
    (tmp_path / "index.html").write_text("<!doctype html><title>Tideline</title>")
    (tmp_path / "assets" / "main-4f2a.js").write_text("export {}")
    (tmp_path / "basemap" / "coast.pmtiles").write_bytes(bytes(range(100)))
    return tmp_path


@pytest.mark.parametrize("path", ["/", "/index.html", "/safety", "/voyages/SE1"])
def test_every_view_is_the_one_page_and_never_cached_blindly(folder: Path, path: str) -> None:
    answer = TestClient(Pages(folder)).get(path)
    assert answer.status_code == 200
    assert "Tideline" in answer.text
    assert answer.headers["cache-control"] == "no-cache"


def test_file_with_a_hash_in_its_name_is_kept_for_ever(folder: Path) -> None:
    answer = TestClient(Pages(folder)).get("/assets/main-4f2a.js")
    assert answer.headers["cache-control"] == IMMUTABLE


def test_tiles_are_read_by_ranges(folder: Path) -> None:
    answer = TestClient(Pages(folder)).get("/basemap/coast.pmtiles", headers={"Range": "bytes=10-19"})
    assert answer.status_code == 206
    assert answer.content == bytes(range(10, 20))


@pytest.mark.parametrize("path", ["/assets/gone.js", "/api/v1/nothing", "/../pyproject.toml", "/%2e%2e/x.py"])
def test_what_is_neither_file_nor_view_is_not_found(folder: Path, path: str) -> None:
    with pytest.raises(HTTPException, match="404"):
        TestClient(Pages(folder)).get(path)


def test_dashboard_that_is_not_built_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(HTTPException, match=NOT_BUILT):
        TestClient(Pages(tmp_path)).get("/")
