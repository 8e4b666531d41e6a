"""Who reads the tables outside dbt: fields of the API, panels of the dashboard, features of the models."""

import re
from collections.abc import Iterator
from pathlib import Path

from ml.problem import PROBLEMS
from observability.lineage.impact import Reader
from serving.api.collections.catalogue import COLLECTIONS
from stack.project import ROOT

PANELS = ROOT / "serving" / "dashboard" / "src"
_ROUTE = re.compile(r"/api/v1(/[a-z][a-z0-9/-]*)")
_IMPORT = re.compile(r"from \"(\.{1,2}/[^\"]+\.tsx?)\"")
_WORD = re.compile(r"[a-z_][a-z0-9_]*")


def readers() -> list[Reader]:
    """All of them."""
    return [*api_fields(), *panels(), *features()]


def api_fields() -> Iterator[Reader]:
    """The collections of the API: a field has its column's name."""
    for collection in COLLECTIONS.values():
        shown = frozenset(collection.columns) - collection.hidden
        yield Reader("API", f"/api/v1{collection.route}", collection.table, shown)


def panels(folder: Path = PANELS) -> Iterator[Reader]:
    """The components of the dashboard, by the routes that they or what they import ask.

    A column counts as shown where its name is a word of the component: TypeScript has the columns' names.
    """
    routes = {collection.route: collection for collection in COLLECTIONS.values()}
    for file in sorted(folder.rglob("*.tsx")):
        text = file.read_text(encoding="utf-8")
        imported = [(file.parent / name).resolve() for name in _IMPORT.findall(text)]
        near = [text, *(each.read_text(encoding="utf-8") for each in imported if each.is_file())]
        asked = {route for each in near for route in _ROUTE.findall(each)}
        words = frozenset(_WORD.findall(text))
        for route in sorted(asked & routes.keys()):
            collection = routes[route]
            shown = words & frozenset(collection.columns)
            if shown:
                yield Reader("panel", str(file.relative_to(folder).with_suffix("")), collection.table, shown)


def features() -> Iterator[Reader]:
    """The learning problems, by the columns that they learn from or take for the label."""
    for problem in PROBLEMS.values():
        table = problem.features_table
        columns = _columns(str(table)) if table else frozenset()
        if table and columns:
            used = frozenset(problem.features or columns - set(problem.leaks)) | (
                columns & set(_WORD.findall(problem.label))
            )
            yield Reader("features", problem.name, str(table), used & columns)
        if problem.labels_table:
            labels = _columns(str(problem.labels_table)) & frozenset(_WORD.findall(problem.label))
            yield Reader("label", problem.name, str(problem.labels_table), labels)


def _columns(table: str) -> frozenset[str]:
    found = [collection for collection in COLLECTIONS.values() if collection.table == table]
    return frozenset(found[0].columns) if found else frozenset()
