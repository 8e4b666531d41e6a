"""What the first page of the built dashboard weighs, and its basemap."""

import gzip
import re

import pytest

from stack.project import DASHBOARD

ASSETS = DASHBOARD / "assets"
MOST_JAVASCRIPT_KB = 700
"""Compressed by gzip, with the map and its worker."""
MOST_BASEMAP_MB = 10


@pytest.fixture(scope="module", autouse=True)
def _built() -> None:
    if not DASHBOARD.exists():
        pytest.skip("the dashboard is not built: run `make setup`")


def with_imports(name: str, found: set[str]) -> set[str]:
    """A module of the build with all that it cannot run without."""
    if name not in found:
        found.add(name)
        text = (ASSETS / name).read_text("utf-8")
        for imported in re.findall(r'(?:\bfrom|\bimport)\s*["\'`]\./([\w.-]+\.m?js)["\'`]', text):
            with_imports(imported, found)
    return found


def test_javascript_of_the_first_page_is_within_its_bound() -> None:
    entries = re.findall(r"/assets/([\w.-]+\.js)", (DASHBOARD / "index.html").read_text("utf-8"))
    entries += [path.name for path in ASSETS.glob("stage-*.js")]
    entries += [path.name for path in ASSETS.glob("maplibre-gl-worker-*")]
    assert len(entries) >= 3
    modules: set[str] = set()
    for entry in entries:
        with_imports(entry, modules)
    sizes = {name: len(gzip.compress((ASSETS / name).read_bytes())) // 1024 for name in sorted(modules)}
    assert sum(sizes.values()) <= MOST_JAVASCRIPT_KB, sizes


def test_basemap_is_within_its_bound() -> None:
    sizes = {path.name: path.stat().st_size for path in (DASHBOARD / "basemap").glob("*.pmtiles")}
    assert sizes.keys() == {"coast.pmtiles", "harbours.pmtiles"}
    assert sum(sizes.values()) <= MOST_BASEMAP_MB * 1_000_000, sizes
