"""Pictures of pages, compared with those that were looked at and kept.

Two machines draw letters differently: pictures are compared in cells of eight pixels of the screen, of which
a few may differ. That shows a page without a panel, with an error, with other colours or another layout; not
another letter.

``TIDELINE_KEEP_PICTURES=1`` keeps what is drawn now. Look at each before you commit it.
"""

import os
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops

KEEP = os.environ.get("TIDELINE_KEEP_PICTURES") == "1"
KEPT_WIDTH, CELL, COLOURS = 640, 4, 200
MOST_APART, MOST_CELLS = 28, 0.04
"""Of 255 in one colour; share of cells that may be further apart."""


def half(shot: bytes) -> Image.Image:
    """A screenshot at the size that is kept."""
    image = Image.open(BytesIO(shot)).convert("RGB")
    return image.resize((KEPT_WIDTH, image.height * KEPT_WIDTH // image.width), Image.Resampling.BOX)


def difference(shown: Image.Image, kept: Image.Image) -> float:
    """Share of cells in which two pictures differ; all of them where their sizes do."""
    if shown.size != kept.size:
        return 1.0
    cells = (shown.width // CELL, shown.height // CELL)
    small = [image.convert("RGB").resize(cells, Image.Resampling.BOX) for image in (shown, kept)]
    apart = ImageChops.difference(*small)
    pixels = list(zip(*(band.tobytes() for band in apart.split()), strict=True))
    count: int = sum(max(pixel) > MOST_APART for pixel in pixels)
    return count / len(pixels)


def check(shot: bytes, kept: Path, failed: Path) -> str | None:
    """What is wrong with a screenshot; None where it is as kept, or is kept now.

    Args:
        failed: folder that takes a picture which is not as kept.
    """
    shown = half(shot)
    if KEEP:
        kept.parent.mkdir(parents=True, exist_ok=True)
        shown.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(
            kept, optimize=True
        )
        return None
    if not kept.exists():
        return f"{kept.name} is not kept yet"
    apart = difference(shown, Image.open(kept))
    if apart <= MOST_CELLS:
        return None
    shown.save(failed / kept.name)
    return f"{kept.name}: {apart:.1%} of it differs, see {failed / kept.name}"
