"""The Helm chart as a cluster would be given it: rendered by Helm, held against Kubernetes' own schemas."""

import importlib.util
import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from stack.settings import ROOT

CHART = ROOT / "deploy" / "helm" / "tideline"
NEEDED = {
    "kafka.bootstrap": "kafka-1:9092,kafka-2:9092,kafka-3:9092",
    "lake.url": "s3://lake/tideline",
    "metastore.url": "jdbc:postgresql://db:5432/metastore",
}
"""What has no default."""

Manifest = dict[str, Any]

_CRDS = ROOT / ".ci" / "tools" / "bin" / "crds"
_HOW = ".venv/bin/uv pip install --no-deps --require-hashes -r .ci/requirements.txt"


class RefusedError(Exception):
    """Helm would not render the chart with these values."""


def rendered(values: dict[str, Any]) -> list[Manifest]:
    """The manifests of the release ``sea``; ``values`` by their paths, with dots.

    Raises:
        RefusedError: Helm's own message.
    """
    templates = _helm("template", values)
    if "error" in templates:
        raise RefusedError(templates["error"])
    texts = (text for name, text in sorted(templates.items()) if name.endswith(".yaml"))
    return [manifest for text in texts for manifest in yaml.safe_load_all(text) if manifest]


def lint(values: dict[str, Any]) -> list[str]:
    """What Helm's linter finds, warnings too; not its hints."""
    report = _helm("lint", values)
    hint = 1
    return [*report["errors"], *(m["error"] for m in report["messages"] if m["severity"] > hint)]


def problem(manifest: Manifest, version: str) -> str | None:
    """What a version of Kubernetes would refuse of a manifest; unknown fields too.

    Kinds of operators are held against the schema that the operator's release brings, whatever the version.
    """
    validator = _validator(version, manifest["apiVersion"], manifest["kind"])
    found = next(iter(validator.iter_errors(manifest)), None)
    return None if found is None else f"{manifest['metadata']['name']}: {found.json_path}: {found.message}"


def _helm(verb: str, values: dict[str, Any]) -> dict[str, Any]:
    if importlib.util.find_spec("helm_python") is None:
        pytest.skip(f"no Helm: {_HOW}")
    asked = {
        "verb": verb,
        "chart": str(CHART),
        "values": _nested(values),
        "release": "sea",
        "namespace": "tideline",
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.helm"],
        cwd=ROOT,
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def _nested(values: dict[str, Any]) -> dict[str, Any]:
    """``{"a.b": 1}`` as ``{"a": {"b": 1}}``."""
    tree: dict[str, Any] = {}
    for path, value in values.items():
        *parents, last = path.split(".")
        level = tree
        for parent in parents:
            level = level.setdefault(parent, {})
        level[last] = value
    return tree


@cache
def _validator(version: str, api_version: str, kind: str) -> Draft202012Validator:
    group = re.sub(r"^([^./]*)(?:\.[^/]*)?/", r"\1-", api_version)
    file = _schemas(version) / f"{kind.lower()}-{group}.json"
    if file.exists():
        return Draft202012Validator(json.loads(file.read_text()), registry=_definitions(version))
    return Draft202012Validator(_operators_schema(api_version, kind))


@cache
def _definitions(version: str) -> Any:
    definitions = json.loads((_schemas(version) / "_definitions.json").read_text())
    resource = Resource.from_contents(definitions, default_specification=DRAFT202012)
    return Registry().with_resource("_definitions.json", resource).crawl()


def _schemas(version: str) -> Path:
    spec = importlib.util.find_spec("kubernetes_validate")
    if spec is None or spec.origin is None:
        pytest.skip(f"no schemas of Kubernetes: {_HOW}")
    return Path(spec.origin).parent / "kubernetes-json-schema" / f"v{version}-local-strict"


@cache
def _operators_schema(api_version: str, kind: str) -> dict[str, Any]:
    """Of a kind that an operator brings; unknown fields are refused, as by an API server that is strict."""
    if not _CRDS.is_dir():
        pytest.skip("no schemas of KEDA and External Secrets: .ci/run gets them")
    group, version = api_version.split("/")
    for file in sorted(_CRDS.glob("*.yaml")):
        definition = yaml.safe_load(file.read_text())["spec"]
        if (definition["group"], definition["names"]["kind"]) == (group, kind):
            (found,) = [v for v in definition["versions"] if v["name"] == version and v["served"]]
            schema: dict[str, Any] = found["schema"]["openAPIV3Schema"]
            schema["properties"]["metadata"] = {"type": "object", "required": ["name"]}
            closed: dict[str, Any] = _closed(schema)
            return closed
    raise LookupError(f"{kind} of {api_version} is among no schemas")


def _closed(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_closed(entry) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {name: _closed(entry) for name, entry in schema.items()}
    if isinstance(schema.get("properties"), dict) and schema.get("type") == "object":
        inner.setdefault("additionalProperties", False)
    return inner
