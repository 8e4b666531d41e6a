"""The documentation's pictures of the dashboard: one of each page at each size, shown, and not heavy."""

import re

from PIL import Image

from stack.project import ROOT

PICTURES = ROOT / "docs" / "images" / "dashboard"
PATHS = re.compile(r'path: "/([a-z]*)"')
SIZES = {"desk": (1440, 900), "phone": (780, 1688)}
MOST_BYTES = 2_500_000


def test_every_page_has_a_picture_at_desk_and_phone_size() -> None:
    pages = (ROOT / "serving" / "dashboard" / "src" / "app" / "pages.ts").read_text("utf-8")
    names = {name or "fleet" for name in PATHS.findall(pages)}
    assert len(names) >= 9
    expected = {f"{name}-{look}.webp" for name in names for look in SIZES}
    assert {file.name for file in PICTURES.iterdir()} == expected
    for file in PICTURES.iterdir():
        with Image.open(file) as picture:
            assert picture.size == SIZES[file.stem.rpartition("-")[2]], file.name


def test_pictures_are_shown_and_not_heavy() -> None:
    page = (ROOT / "docs" / "dashboard.md").read_text("utf-8")
    files = list(PICTURES.iterdir())
    assert [file.name for file in files if f"(images/dashboard/{file.name})" not in page] == []
    assert sum(file.stat().st_size for file in files) < MOST_BYTES
