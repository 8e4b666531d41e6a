"""The API reference: pages of its operations, which the search finds, and Swagger UI for every schema."""

import json
from collections import defaultdict
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment

FOLDER = Path("reference")
SWAGGER_FILES = ("swagger-ui-bundle.js", "swagger-ui.css")
"""Of the package ``fastapi_swagger``, which the API's own documentation shows too."""
METHODS = ("get", "post", "put", "patch", "delete", "head")
SHOWN_VALUES = 12
"""Of an enumeration; Swagger UI has all."""


@dataclass(frozen=True)
class Field:
    """A parameter of a request, or a field of an answer."""

    name: str
    where: str
    kind: str
    is_required: bool
    default: str
    meaning: str


@dataclass(frozen=True)
class Operation:
    """A method of a path."""

    key: str
    method: str
    path: str
    text: str
    parameters: list[Field]
    fields: list[Field]


def write_reference(folder: Path, document: dict[str, Any], templates: Environment) -> list[str]:
    """Write the API's pages from its OpenAPI document.

    Args:
        folder: the site's pages.
        document: OpenAPI 3.1.
        templates: of this package.

    Returns:
        The pages, relative to ``folder``, in the order of the document's tags.
    """
    home = folder / FOLDER
    home.mkdir(parents=True, exist_ok=True)
    meanings = {tag["name"]: tag.get("description", "") for tag in document.get("tags", [])}
    grouped = operations(document)
    names = [*(tag for tag in meanings if tag in grouped), *sorted(set(grouped) - set(meanings))]
    for name in names:
        text = templates.get_template("operations.md.j2").render(
            name=name, meaning=meanings.get(name, ""), operations=grouped[name]
        )
        (home / f"{slug(name)}.md").write_text(text, encoding="utf-8")
    tags = [(name, slug(name), meanings.get(name, ""), grouped[name]) for name in names]
    (home / "index.md").write_text(
        templates.get_template("reference.md.j2").render(tags=tags), encoding="utf-8"
    )
    _write_swagger(home, document, templates)
    return [f"{FOLDER}/index.md", *(f"{FOLDER}/{slug(name)}.md" for name in names)]


def operations(document: dict[str, Any]) -> dict[str, list[Operation]]:
    """Every operation by its first tag, in the order of the paths."""
    schemas = document.get("components", {}).get("schemas", {})
    grouped: dict[str, list[Operation]] = defaultdict(list)
    for path, methods in document["paths"].items():
        for method in METHODS:
            if method not in methods:
                continue
            found = methods[method]
            tag = found.get("tags", ["other"])[0]
            text = found.get("description") or found.get("summary", "")
            parameters = [_parameter(each) for each in found.get("parameters", [])]
            fields = _answer(found.get("responses", {}), schemas)
            grouped[tag].append(
                Operation(found["operationId"], method.upper(), path, text, parameters, fields)
            )
    return dict(grouped)


def kind_of(schema: dict[str, Any]) -> str:
    """A schema in few words.

    >>> kind_of({"anyOf": [{"type": "array", "items": {"type": "integer"}}, {"type": "null"}]})
    'list of integer'
    """
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " or ".join(kind_of(each) for each in schema["anyOf"] if each.get("type") != "null")
    if "const" in schema:
        return json.dumps(schema["const"])
    if values := schema.get("enum"):
        more = [f"{len(values) - SHOWN_VALUES} more"] if len(values) > SHOWN_VALUES else []
        return ", ".join([*(str(value) for value in values[:SHOWN_VALUES]), *more])
    if schema.get("type") == "array":
        return f"list of {kind_of(schema.get('items', {}))}"
    return str(schema.get("format") or schema.get("type") or "any")


def slug(name: str) -> str:
    """A tag as the name of a file."""
    return name.lower().replace(" ", "-")


def _parameter(parameter: dict[str, Any]) -> Field:
    schema = parameter.get("schema", {})
    default = schema.get("default")
    return Field(
        parameter["name"],
        parameter["in"],
        kind_of(schema),
        bool(parameter.get("required")),
        "" if default is None else json.dumps(default),
        parameter.get("description") or schema.get("description", ""),
    )


def _answer(responses: dict[str, Any], schemas: dict[str, Any]) -> list[Field]:
    """The fields of what is asked for: of a row, where the answer is a page of rows."""
    schema = responses.get("200", {}).get("content", {}).get("application/json", {}).get("schema", {})
    shown = _resolved(schema, schemas)
    if "data" in shown.get("properties", {}):
        data = _resolved(shown["properties"]["data"], schemas)
        shown = _resolved(data.get("items", data), schemas)
    required = set(shown.get("required", []))
    return [
        Field(name, "", kind_of(field), name in required, "", field.get("description", ""))
        for name, field in shown.get("properties", {}).items()
    ]


def _resolved(schema: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in schema:
        return schema
    resolved: dict[str, Any] = schemas[kind_of(schema)]
    return resolved


def _write_swagger(home: Path, document: dict[str, Any], templates: Environment) -> None:
    """Swagger UI with the document in its page: a page of a file may not read another file."""
    for name in SWAGGER_FILES:
        (home / name).write_bytes(files("fastapi_swagger.resources").joinpath(name).read_bytes())
    inline = json.dumps(document, ensure_ascii=False).replace("</", "<\\/")
    page = templates.get_template("swagger.html.j2").render(document=inline)
    (home / "openapi.html").write_text(page, encoding="utf-8")
    (home / "openapi.json").write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
