"""The project's Markdown as pages of the site.

Most pages lie in ``docs/`` and keep their place. The few outside it get one, and every file of the project
that a page links to becomes a page with its text, so that no link leaves the site.
"""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

from stack.errors import TidelineError
from stack.project import ROOT

HOME = Path("index.md")
MOVED = {
    Path("README.md"): HOME,
    Path("CONTRIBUTING.md"): Path("contributing.md"),
    Path("CHANGELOG.md"): Path("changelog.md"),
    Path("benchmarks/README.md"): Path("benchmarks.md"),
}
"""Pages outside ``docs/``, by file of the project."""
DOCS = Path("docs")
TOOLS = DOCS / "site"
"""What the site is built with, which is no page of it."""
SOURCES = Path("source")
"""Folder of the site with the files that pages link to."""
DIAGRAMS = Path("assets/mermaid.min.js")
INDENT = 4
"""Spaces of a level in Python-Markdown, which also wants an empty line before a list, unlike GitHub."""
LANGUAGES = {".py": "python", ".sql": "sql", ".yml": "yaml", ".json": "json", ".sh": "bash", ".toml": "toml"}

_FENCE = re.compile(r"^ *(?:```|~~~)")
_LINK = re.compile(r"(!?\[(?:[^\[\]]|\[[^\]]*\])*\]\()<?([^)\s>]+)>?([^)]*\))")
_EXTERNAL = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|#)", re.IGNORECASE)
_ITEM = re.compile(r"^(?:[-*]|\d+\.) ")
_CODE = re.compile(r"(`+[^`\n]*`+)")
_DIAGRAM = "```mermaid"


class SiteError(TidelineError):
    """The site cannot be built."""


def write_pages(folder: Path, root: Path = ROOT) -> None:
    """Write every page to ``folder``, and what pages show or link to.

    Raises:
        SiteError: a page links to what does not exist.
    """
    shutil.copytree(root / DOCS, folder, ignore=_without_tools(root), dirs_exist_ok=True)
    documents = [*MOVED, *sorted(path.relative_to(root) for path in (root / DOCS).rglob("*.md"))]
    linked: set[Path] = set()
    for document in documents:
        if TOOLS in document.parents:
            continue
        text = page((root / document).read_text(encoding="utf-8"), document, linked.add, root)
        _write(folder / place(document), text)
    for path in sorted(path for path in linked if DOCS in path.parents):
        _write(folder / place(path) / HOME, index_page(path, root))
    for path in _with_files_of_folders({path for path in linked if DOCS not in path.parents}, root):
        _write(folder / place(path), source_page(path, root))


def page(text: str, document: Path, note: Callable[[Path], None], root: Path = ROOT) -> str:
    """A document's Markdown with links that hold on the site.

    Args:
        text: as it is in the project.
        document: file of the project, relative to its root.
        note: called with each file or folder that needs a page of its own.
        root: the project's folder.

    Raises:
        SiteError: it links to what does not exist.
    """
    lines: list[str] = []
    shift: str | None = None
    """Spaces to put before a line of the block of code that is open."""
    for line in text.splitlines():
        indent = len(line) - len(line.lstrip(" "))
        missing = " " * (-indent % INDENT) if indent else ""
        if _FENCE.match(line):
            is_opened = shift is None
            line = (missing if shift is None else shift) + line
            shift = missing if is_opened else None
            if is_opened and line == _DIAGRAM:  # only the pages that need it load the script
                lines += [f'<script src="{_relative(DIAGRAMS, place(document))}"></script>', ""]
        elif shift is not None:
            line = shift + line
        else:
            if _ITEM.match(line) and lines and _is_prose(lines[-1]):
                lines.append("")
            line = missing + _with_links(line, document, note, root)
        lines.append(line)
    return "\n".join(lines) + "\n"


def place(path: Path) -> Path:
    """Where a file of the project is on the site.

    >>> str(place(Path("docs/decisions/README.md"))), str(place(Path("models/x.sql")))
    ('decisions/README.md', 'source/models/x.sql.md')
    """
    if path in MOVED:
        return MOVED[path]
    if DOCS in path.parents:
        return path.relative_to(DOCS)
    return SOURCES / path.with_name(path.name + ".md")


def source_page(path: Path, root: Path = ROOT) -> str:
    """A file of the project as a page with its text, a folder as a list of its files."""
    if (root / path).is_dir():
        names = [file.name for file in _files(root / path)]
        rows = [f"- [`{name}`]({path.name}/{name}.md)" for name in names]
        return "\n".join([f"# `{path}/`", "", *rows]) + "\n"
    text = (root / path).read_text(encoding="utf-8").rstrip("\n")
    return f"# `{path}`\n\n````{LANGUAGES.get(path.suffix, 'text')}\n{text}\n````\n"


def index_page(path: Path, root: Path = ROOT) -> str:
    """A folder of ``docs/`` as a list of its pages, by their titles."""
    titles = {
        file.name: file.read_text(encoding="utf-8").partition("\n")[0].lstrip("# ")
        for file in _files(root / path)
    }
    name = path.name
    rows = [f"- [{title}]({file})" for file, title in titles.items()]
    return "\n".join([f"# {name[0].upper()}{name[1:]}", "", *rows]) + "\n"


def _with_links(line: str, document: Path, note: Callable[[Path], None], root: Path) -> str:
    """The line with its links, but none in code, turned to places of the site."""

    def turned(match: re.Match[str]) -> str:
        before, target, after = match.groups()
        if _EXTERNAL.match(target):
            return match.group()
        name, mark, anchor = target.partition("#")
        linked = Path(os.path.normpath(document.parent / unquote(name)))
        if not (root / linked).exists():
            raise SiteError(f"{document} links to {target}, which does not exist")
        target_page = place(linked)
        if (root / linked).is_dir() and DOCS in linked.parents:
            target_page /= HOME
        if SOURCES in target_page.parents or (target_page.name == HOME.name and linked not in MOVED):
            note(linked)
        return f"{before}{_relative(target_page, place(document))}{mark}{anchor}{after}"

    if any(_LINK.search(code) for code in _CODE.findall(line)):
        return line  # code that shows a link
    return _LINK.sub(turned, line)


def _is_prose(line: str) -> bool:
    return bool(line) and not line.startswith((" ", "#", "|", "<")) and not _ITEM.match(line)


def _with_files_of_folders(paths: set[Path], root: Path) -> list[Path]:
    files = {
        file.relative_to(root) for path in paths if (root / path).is_dir() for file in _files(root / path)
    }
    return sorted(paths | files)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_file() and path.suffix not in {".pyc", ".npz"})


def _relative(target: Path, page: Path) -> str:
    return Path(os.path.relpath(target, page.parent)).as_posix()


def _without_tools(root: Path) -> Callable[[str, list[str]], set[str]]:
    return lambda folder, names: set(names) & {TOOLS.name} if Path(folder) == root / DOCS else set()


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
