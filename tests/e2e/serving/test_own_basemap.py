"""The maps on tiles of the operator's own, in a real browser."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.support.api import served
from tests.support.browser import Seen
from tests.support.pmtiles import GZIP, MVT, PNG, archive, picture, vector_tile

LAND = (243, 241, 236)
"""Of the light ground (src/map/palette.ts)."""
PINK = (200, 60, 120)
ARCHIVES = {
    "vector": (archive(vector_tile("earth"), MVT, ("earth", "water"), GZIP), LAND),
    "raster": (archive(picture(PINK), PNG), PINK),
}


@pytest.mark.parametrize("kind", ARCHIVES)
def test_own_tiles_are_drawn_in_place_of_the_coast(
    environment: dict[str, str], seen: Seen, tmp_path: Path, kind: str
) -> None:
    content, colour = ARCHIVES[kind]
    path = tmp_path / "own.pmtiles"
    path.write_bytes(content)
    with served({**environment, "TIDELINE_BASEMAP": str(path)}) as base:
        # the middle of the Atlantic, where the coast that comes along has only sea
        seen.page.goto(f"{base}/?map=30,-45,3")
        expect(seen.page.get_by_text("ALFA STAR").first).to_be_visible()
        assert eventually_coloured(seen, colour)
    assert seen.said == []
    assert {url for url in seen.asked if url.endswith((".pmtiles", "harbours"))} == {
        f"{base}/basemap/own.pmtiles"
    }


def eventually_coloured(seen: Seen, colour: tuple[int, ...]) -> bool:
    """Whether the middle of the map gets this colour."""
    for _ in range(1_000):
        shot = seen.page.screenshot(clip={"x": 900, "y": 500, "width": 1, "height": 1})
        if Image.open(BytesIO(shot)).convert("RGB").getpixel((0, 0)) == colour:
            return True
        seen.page.wait_for_timeout(200)
    return False
