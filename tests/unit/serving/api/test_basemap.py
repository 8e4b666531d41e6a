"""The operator's own map tiles: what is taken, and what is refused by name before anything is served."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from serving.api.app import create_app
from serving.api.basemap import Packing, tiles_of
from serving.api.pages import Pages
from stack.errors import SettingsError
from stack.settings import Settings
from tests.support.pmtiles import MVT, PNG, archive

PROTOMAPS = ("earth", "water", "roads")


def written(folder: Path, content: bytes) -> Path:
    path = folder / "map.pmtiles"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("packing", [Packing.NONE, Packing.GZIP])
def test_vector_tiles_of_protomaps_are_taken(tmp_path: Path, packing: Packing) -> None:
    assert tiles_of(written(tmp_path, archive(b"", MVT, PROTOMAPS, packing))) == "vector"


def test_pictures_are_taken(tmp_path: Path) -> None:
    assert tiles_of(written(tmp_path, archive(b"", PNG))) == "raster"


UNFIT = {
    "not a PMTiles archive": b"PK\x03\x04" + bytes(200),
    "not a PMTiles archive ": b"PMTiles\x03",
    "version 2; version 3 is read": b"PMTiles\x02" + bytes(200),
    "tiles of type 9": archive(b"", 9),
    "compressed by zstd; gzip and none are read": archive(b"", MVT, PROTOMAPS, Packing.ZSTD),
    "compressed by method 7": archive(b"", MVT, PROTOMAPS, 7),
    "layers land, sea; expected those of Protomaps": archive(b"", MVT, ("sea", "land")),
    "layers none": archive(b"", MVT),
    "its metadata cannot be read": archive(b"", MVT, PROTOMAPS)[:130],
}


@pytest.mark.parametrize("why", UNFIT)
def test_unfit_archive_is_refused_by_name(tmp_path: Path, why: str) -> None:
    path = written(tmp_path, UNFIT[why])
    with pytest.raises(SettingsError) as refused:
        tiles_of(path)
    assert str(refused.value).startswith(f"TIDELINE_BASEMAP {path}: ")
    assert why.strip() in str(refused.value)


def test_missing_archive_is_told_before_anything_is_served(tmp_path: Path) -> None:
    path = tmp_path / "gone.pmtiles"
    settings = Settings(_env_file=None, home=tmp_path, basemap=path)
    with pytest.raises(SettingsError, match=f"TIDELINE_BASEMAP {path}: No such file"):
        create_app(settings)


def test_own_tiles_are_read_by_ranges(tmp_path: Path) -> None:
    content = archive(b"tile", PNG)
    client = TestClient(Pages(tmp_path, written(tmp_path, content)))
    assert client.get("/basemap/own.json").json() == {"tiles": "raster"}
    answer = client.get("/basemap/own.pmtiles", headers={"Range": "bytes=0-6"})
    assert (answer.status_code, answer.content) == (206, b"PMTiles")
    assert answer.headers["content-range"] == f"bytes 0-6/{len(content)}"


def test_without_own_tiles_the_page_is_told_so(tmp_path: Path) -> None:
    assert TestClient(Pages(tmp_path)).get("/basemap/own.json").json() == {"tiles": None}
