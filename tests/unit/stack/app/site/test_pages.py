"""Pages of the site from the project's Markdown."""

from pathlib import Path

import pytest

from stack.app.site.pages import SiteError, page, place, source_page, write_pages


def project(folder: Path, **files: str) -> Path:
    """A project with the pages that every project has, and these."""
    pages = {
        "README.md": "# Home\n",
        "CONTRIBUTING.md": "# C\n",
        "CHANGELOG.md": "# L\n",
        "benchmarks/README.md": "# B\n",
    }
    for name, text in {**pages, **files}.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def rendered(text: str, document: str, root: Path) -> tuple[str, list[Path]]:
    linked: list[Path] = []
    return page(text, Path(document), linked.append, root), linked


def test_links_between_pages_hold_at_their_new_places(tmp_path: Path) -> None:
    root = project(tmp_path, **{"docs/a.md": "", "docs/decisions/0001-x.md": ""})
    text, linked = rendered("See [a](docs/a.md#part) and [x](docs/decisions/0001-x.md).", "README.md", root)
    assert text == "See [a](a.md#part) and [x](decisions/0001-x.md).\n"
    text, _ = rendered(
        "[home](../../README.md), [c](../../CONTRIBUTING.md#d)", "docs/decisions/0001-x.md", root
    )
    assert text == "[home](../index.md), [c](../contributing.md#d)\n"
    assert linked == []


def test_linked_file_outside_docs_becomes_a_page(tmp_path: Path) -> None:
    root = project(
        tmp_path,
        **{
            "docs/a.md": "[m](../models/m.sql), [c](../contracts)",
            "models/m.sql": "select 1\n",
            "contracts/k.json": "{}\n",
        },
    )
    write_pages(tmp_path / "out", root)
    assert (tmp_path / "out/a.md").read_text() == "[m](source/models/m.sql.md), [c](source/contracts.md)\n"
    assert (
        tmp_path / "out/source/models/m.sql.md"
    ).read_text() == "# `models/m.sql`\n\n````sql\nselect 1\n````\n"
    assert "[`k.json`](contracts/k.json.md)" in (tmp_path / "out/source/contracts.md").read_text()
    assert "{}" in (tmp_path / "out/source/contracts/k.json.md").read_text()


def test_linked_folder_of_docs_becomes_a_list_of_its_pages(tmp_path: Path) -> None:
    root = project(
        tmp_path, **{"docs/a.md": "[cards](models)", "docs/models/eta.md": "# Model card: eta\n\nText"}
    )
    write_pages(tmp_path / "out", root)
    assert (tmp_path / "out/a.md").read_text() == "[cards](models/index.md)\n"
    assert (tmp_path / "out/models/index.md").read_text() == "# Models\n\n- [Model card: eta](eta.md)\n"


def test_link_to_nothing_is_an_error_that_names_page_and_target(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match=r"docs/a\.md links to gone\.md, which does not exist"):
        rendered("[gone](gone.md)", "docs/a.md", project(tmp_path))


@pytest.mark.parametrize(
    "line",
    [
        "[x](https://example.org/a.md)",
        "[below](#part)",
        "write `[text](file.md)`",
        "mail [us](mailto:a@example.org)",
    ],
)
def test_links_elsewhere_and_links_in_code_stay(line: str, tmp_path: Path) -> None:
    assert rendered(line, "docs/a.md", project(tmp_path)) == (f"{line}\n", [])


def test_code_blocks_stay_but_for_the_indent_of_their_list(tmp_path: Path) -> None:
    text = "1. Do\n   ```sql\n   select [a](b.md)\n   ```\n\n```\n  [a](b.md)\n```\n"
    expected = "1. Do\n    ```sql\n    select [a](b.md)\n    ```\n\n```\n  [a](b.md)\n```\n"
    assert rendered(text, "docs/a.md", project(tmp_path))[0] == expected


def test_list_below_a_text_gets_the_line_that_makes_it_one(tmp_path: Path) -> None:
    text, _ = rendered("Either:\n- one\n  more\n- two\n", "docs/a.md", project(tmp_path))
    assert text == "Either:\n\n- one\n    more\n- two\n"


def test_page_with_a_diagram_loads_its_script_from_the_site(tmp_path: Path) -> None:
    text, _ = rendered("```mermaid\nflowchart LR\n```\n", "docs/decisions/0001-x.md", project(tmp_path))
    assert text.startswith('<script src="../assets/mermaid.min.js"></script>\n\n```mermaid\n')


def test_place_of_files() -> None:
    assert place(Path("README.md")) == Path("index.md")
    assert place(Path("docs/api.md")) == Path("api.md")
    assert place(Path("dbt_project.yml")) == Path("source/dbt_project.yml.md")


def test_source_page_keeps_fences_of_what_it_shows(tmp_path: Path) -> None:
    (tmp_path / "x.py").write_text('"""\n```\ncode\n```\n"""\n')
    assert source_page(Path("x.py"), tmp_path) == '# `x.py`\n\n````python\n"""\n```\ncode\n```\n"""\n````\n'
