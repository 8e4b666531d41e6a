"""Small files that one process replaces while others read them."""

from pathlib import Path


def write_whole(file: Path, text: str) -> None:
    """Write a file of which a reader sees the former content or all of the new; its folder is made."""
    file.parent.mkdir(parents=True, exist_ok=True)
    written = file.with_suffix(".new")
    written.write_text(text)
    written.replace(file)
