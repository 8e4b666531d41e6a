"""The Markdown documents: every relative link resolves, and every decision stands in the index."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from stack.settings import ROOT
from tests.support.documents import documents

DECISIONS = ROOT / "docs" / "decisions"
INDEX = DECISIONS / "README.md"
FENCE = re.compile(r"^ *(```+|~~~+).*?^ *\1", re.MULTILINE | re.DOTALL)
CODE_SPAN = re.compile(r"`[^`\n]*`")
LINK = re.compile(r"!?\[[^\]]*\]\(<?([^)\s>]+)>?[^)]*\)")
HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$", re.MULTILINE)
EXTERNAL = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
RECORD = re.compile(r"^\| (\d{4}) \| \[[^\]]+\]\((\d{4})-[^)]+\.md\) \| [^|]+ \| (\w[^|]*) \|$", re.MULTILINE)


def prose(document: Path) -> str:
    return FENCE.sub("", document.read_text(encoding="utf-8"))


def anchors(document: Path) -> set[str]:
    """The fragments that GitHub gives the headings of a document."""
    seen: dict[str, int] = {}
    fragments = set()
    for heading in HEADING.findall(prose(document)):
        text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
        slug = re.sub(r"[^\w\- ]", "", text).replace(" ", "-")
        count = seen.get(slug, 0)
        seen[slug] = count + 1
        fragments.add(f"{slug}-{count}" if count else slug)
    return fragments


def broken_links(document: Path) -> Iterator[str]:
    for target in LINK.findall(CODE_SPAN.sub("", prose(document))):
        if EXTERNAL.match(target):
            continue
        path, _, fragment = target.partition("#")
        linked = document.parent / unquote(path) if path else document
        if not linked.exists():
            yield f"{target}: no such file"
        elif fragment and linked.suffix == ".md" and fragment not in anchors(linked):
            yield f"{target}: no such heading"


@pytest.mark.parametrize("document", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_relative_links_resolve(document: Path) -> None:
    assert list(broken_links(document)) == []


def test_every_decision_stands_in_the_index_with_a_status() -> None:
    rows = RECORD.findall(INDEX.read_text(encoding="utf-8"))
    assert all(number == file_number and status for number, file_number, status in rows)
    files = {path.name[:4] for path in DECISIONS.glob("[0-9]*.md")}
    assert sorted(number for number, _, _ in rows) == sorted(files)


@pytest.mark.parametrize("record", sorted(DECISIONS.glob("[0-9]*.md")), ids=lambda path: path.name)
def test_decision_has_the_four_parts(record: Path) -> None:
    text = record.read_text(encoding="utf-8")
    assert text.startswith(f"# {record.name[:4]} ")
    missing = [part for part in ("Context.", "Choice.", "Cost.", "Revisit when") if f"**{part}" not in text]
    assert missing == []


def test_broken_links_are_found(tmp_path: Path) -> None:
    document = tmp_path / "page.md"
    document.write_text(
        "# A page: its `parts`\n[file](none.md) [heading](#no) [good](#a-page-its-parts) `[code](none.md)`\n"
        "```\n[fenced](none.md)\n```\n[elsewhere](https://example.org/none)\n",
        encoding="utf-8",
    )
    assert list(broken_links(document)) == ["none.md: no such file", "#no: no such heading"]
    assert documents(tmp_path) == [document]
