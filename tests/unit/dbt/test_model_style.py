"""Every model is written in one style: its grain first, import CTEs, logic, a last CTE named `final`."""

import re
from pathlib import Path

import pytest

from stack.settings import ROOT

MODELS = sorted((ROOT / "models").rglob("*.sql"))
NO_CTES = {
    "pipeline_runs": "a table's columns and no row",
    "time_spine": "a sequence of days, made from nothing",
}
"""Models that select from nothing, with what they are."""


def code(path: Path) -> str:
    """The model without Jinja comments and SQL comments."""
    text = re.sub(r"\{#.*?#\}", "", path.read_text(), flags=re.S)
    return re.sub(r"^\s*--.*$|\s--\s.*$", "", text, flags=re.M)


def ctes(path: Path) -> list[tuple[str, str]]:
    """Name and body of each CTE that begins a line, in order."""
    found, name, body = [], "", list[str]()
    for line in code(path).splitlines():
        if not name and (begin := re.match(r"(?:with )?([\w{} ]+?) as \((.*)$", line)):
            name, body = begin[1], [begin[2]]
            if re.search(r"\),?\s*$", begin[2]):
                found.append((name, begin[2]))
                name = ""
        elif name and re.match(r"\)", line):
            found.append((name, "\n".join(body)))
            name = ""
        elif name:
            body.append(line)
    return found


def references(text: str) -> int:
    return len(re.findall(r"\b(?:ref|source)\(", text))


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_first_line_says_the_grain(path: Path) -> None:
    assert re.match(r"-- grain: one row per \w", path.read_text())


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_model_ends_by_selecting_from_final(path: Path) -> None:
    if path.stem not in NO_CTES:
        assert path.read_text().endswith("\nselect * from final\n")
        assert ctes(path)[-1][0] == "final"


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_final_lists_its_columns(path: Path) -> None:
    if path.stem not in NO_CTES:
        (body,) = (body for name, body in ctes(path) if name == "final")
        assert not re.search(r"select\s+(?:\w+\.)?\*\s", body), "final selects *"


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_only_import_ctes_at_the_top_reference_others(path: Path) -> None:
    parts = ctes(path)
    counts = [references(body) for _, body in parts]
    assert max(counts, default=0) <= 1, "a CTE that references two models joins them before it imports them"
    imports = [index for index, count in enumerate(counts) if count]
    assert imports == list(range(len(imports))), "a CTE before the last import references nothing"
    in_ctes = sum(counts)
    set_lines = sum(
        references(line) for line in code(path).splitlines() if re.match(r"\s*\{%-?\s*set ", line)
    )
    assert references(code(path)) == in_ctes + set_lines, "a reference outside the import CTEs"
    for _, body in parts[: len(imports)]:
        assert not re.search(r"\b(?:join|group by|union)\b", body), "an import joins, groups or unites"
