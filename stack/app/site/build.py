"""The site from its parts: pages, API reference, tables, dbt's documentation, and what shows them."""

import html
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined

from serving.api.app import create_app
from stack.app.site.dbt_docs import write_dbt_docs
from stack.app.site.pages import DIAGRAMS, HOME, TOOLS, SiteError, write_pages
from stack.app.site.reference import write_reference
from stack.app.site.tables import tables, write_tables
from stack.project import ROOT
from stack.settings import Settings

FRONT_FONTS = ROOT / "serving" / "dashboard" / "node_modules" / "@fontsource-variable" / "inter" / "files"
NPM = ROOT / TOOLS / "node_modules"
ASSETS = {
    FRONT_FONTS / "inter-latin-wght-normal.woff2": Path("assets/inter.woff2"),
    NPM / "mermaid" / "dist" / "mermaid.min.js": DIAGRAMS,
    NPM / "iframe-worker" / "shim" / "index.js": Path("assets/iframe-worker.js"),
    ROOT / TOOLS / "site.css": Path("assets/site.css"),
}
"""What pages load, by where it comes from: nothing is asked of another host."""
Section = dict[str, list[str]]


def build_site(config: Settings, work: Path, zensical: Path) -> Path:
    """Build the site.

    Args:
        config: the lake that is described, and where its Spark answers.
        work: folder for it; what is there of an earlier build is replaced.
        zensical: the program of the generator.

    Returns:
        The first page.

    Raises:
        SiteError: a link leads nowhere, a tool is missing or failed.
    """
    folder = work / "pages"
    shutil.rmtree(folder, ignore_errors=True)
    write_pages(folder)
    templates = page_templates()
    reference = write_reference(folder, create_app(config).openapi(), templates)
    docs = write_dbt_docs(folder, work / "dbt", config)
    described = write_tables(folder, tables(docs.manifest, docs.catalog), templates)
    for source, target in ASSETS.items():
        if not source.exists():
            raise SiteError(f"no {source.relative_to(ROOT)}: `make docs` fetches what the site is built with")
        (folder / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, folder / target)
    settings_file = work / "mkdocs.yml"
    navigation = yaml.safe_dump({"nav": nav(folder, reference, described)}, sort_keys=False)
    settings_file.write_text((ROOT / TOOLS / "mkdocs.yml").read_text(encoding="utf-8") + navigation, "utf-8")
    _generate(zensical, settings_file)
    return work / "site" / HOME.with_suffix(".html")


def nav(folder: Path, reference: list[str], described: list[str]) -> list[Section]:
    """The sections of the site with their pages; what no section names stands in the first."""
    decisions = sorted(f"decisions/{path.name}" for path in (folder / "decisions").glob("[0-9]*.md"))
    runbooks = sorted(f"runbooks/{path.name}" for path in (folder / "runbooks").glob("[!R]*.md"))
    cards = sorted(f"models/{path.name}" for path in (folder / "models").glob("*.md"))
    sections = yaml.safe_load((ROOT / TOOLS / "nav.yml").read_text(encoding="utf-8"))
    named = {page for pages in sections.values() for page in pages}
    others = sorted(path.name for path in folder.glob("*.md") if path.name not in named)
    first = next(iter(sections))
    sections[first] += others
    sections["Models"] += cards
    sections["API"] += reference
    sections["Data"] += described
    sections["Runbooks"] = ["runbooks/README.md", *runbooks]
    sections["Decisions"] = ["decisions/README.md", *decisions]
    return [{title: pages} for title, pages in sections.items()]


def page_templates() -> Environment:
    """The templates of this package, with the filters that they use."""
    templates = Environment(
        loader=PackageLoader("stack.app.site"),
        undefined=StrictUndefined,
        autoescape=False,  # what is written is Markdown
        keep_trailing_newline=True,
    )
    templates.filters |= {"cell": cell, "prose": prose}
    return templates


def cell(value: Any) -> str:
    """A text in a cell of a table: one line, no bar, no tag.

    >>> cell("a | b\\n<c>")
    'a \\\\| b &lt;c&gt;'
    """
    return prose(" ".join(str(value).split())).replace("|", "\\|")


def prose(value: Any) -> str:
    """A text with its Markdown, but no tag outside code; code after reST's fashion as Markdown's."""
    parts = re.split(r"(`[^`]*`)", str(value).replace("``", "`").strip())
    return "".join(part if part.startswith("`") else html.escape(part, quote=False) for part in parts)


def _generate(zensical: Path, settings_file: Path) -> None:
    try:
        done = subprocess.run(
            [str(zensical), "build", "--clean", "--strict", "--config-file", str(settings_file)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError as error:
        raise SiteError(f"no {zensical}: `make docs` installs it") from error
    if done.returncode:
        raise SiteError(f"zensical failed:\n{(done.stdout + done.stderr)[-8000:]}")
