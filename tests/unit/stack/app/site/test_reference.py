"""Pages of the API and of the tables, from their documents."""

import json
from pathlib import Path
from typing import Any

import pytest

from serving.api.app import create_app
from stack.app.site.build import cell, page_templates, prose
from stack.app.site.reference import kind_of, operations, write_reference
from stack.app.site.tables import tables, write_tables
from stack.settings import settings


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return create_app(settings()).openapi()


def test_every_operation_of_the_api_has_its_heading(document: dict[str, Any], tmp_path: Path) -> None:
    pages = write_reference(tmp_path, document, page_templates())
    text = "".join((tmp_path / page).read_text(encoding="utf-8") for page in pages)
    expected = [
        f"## {method.upper()} `{path}` {{ #{operation['operationId']} }}"
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    ]
    assert len(expected) > 100
    assert [heading for heading in expected if text.count(f"{heading}\n") != 1] == []


def test_answer_is_described_by_the_fields_of_a_row(document: dict[str, Any]) -> None:
    (rated,) = (found for found in operations(document)["emissions"] if found.key == "list_cii_ratings")
    fields = {field.name: field for field in rated.fields}
    assert "rating" in " ".join(fields)
    assert all(field.meaning for field in rated.fields)


def test_swagger_page_holds_the_document_itself(document: dict[str, Any], tmp_path: Path) -> None:
    write_reference(tmp_path, document, page_templates())
    page = (tmp_path / "reference/openapi.html").read_text(encoding="utf-8")
    inline = page.partition("spec: ")[2].partition(",\n  dom_id")[0]
    assert json.loads(inline) == document
    assert "</script>" not in inline


@pytest.mark.parametrize(
    ("schema", "kind"),
    [
        ({"anyOf": [{"type": "string", "format": "date-time"}, {"type": "null"}]}, "date-time"),
        ({"type": "array", "items": {"$ref": "#/components/schemas/Ship"}}, "list of Ship"),
        ({"enum": ["A", "B"], "type": "string"}, "A, B"),
        ({"enum": list(range(14))}, "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 2 more"),
        ({"const": "json"}, '"json"'),
        ({}, "any"),
    ],
)
def test_kind_of_a_schema_in_few_words(schema: dict[str, Any], kind: str) -> None:
    assert kind_of(schema) == kind


def test_cells_hold_neither_bars_nor_tags_nor_breaks() -> None:
    assert cell("one | two\n<b>, ``a < b``") == "one \\| two &lt;b&gt;, `a < b`"
    assert prose("a\n\nb <c>") == "a\n\nb &lt;c&gt;"


def node(**parts: Any) -> dict[str, Any]:
    columns = {"n": {"name": "n", "data_type": "bigint", "description": "Count | of all."}}
    own = {
        "unique_id": "model.t.a",
        "schema": "g",
        "name": "a",
        "description": "All.",
        "meta": {"owner": "Us"},
    }
    return {"access": "public", "columns": columns, **own, **parts}


def test_tables_are_the_public_models_with_their_rows(tmp_path: Path) -> None:
    hidden = node(unique_id="model.t.b", name="b", access="protected")
    manifest = {"nodes": {"model.t.a": node(), "model.t.b": hidden}}
    catalog = {"nodes": {"model.t.a": {"stats": {"rows": {"value": 1234}}}}}
    assert write_tables(tmp_path, tables(manifest, catalog), page_templates()) == [
        "tables/index.md",
        "tables/a.md",
    ]
    page = (tmp_path / "tables/a.md").read_text(encoding="utf-8")
    assert "1,234 rows" in page
    assert "| `n` | bigint | Count \\| of all. |" in page


def test_tables_without_a_lake_say_nothing_of_rows(tmp_path: Path) -> None:
    (only,) = tables({"nodes": {"model.t.a": node()}}, {})
    assert only.rows is None
    write_tables(tmp_path, [only], page_templates())
    assert "rows" not in (tmp_path / "tables/a.md").read_text(encoding="utf-8")
