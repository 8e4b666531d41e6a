"""The dbt project as lineage needs it: tables, their columns, and the SQL that makes them.

The SQL is rendered as a full build would send it, without a server: macros that ask one get the
answer that dbt does not execute, as when it parses.
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from observability.lineage.errors import LineageError

TableName = tuple[str, str]
"""Schema and table."""
_KINDS = ("model", "snapshot", "seed", "source")


@dataclass(frozen=True, slots=True)
class Node:
    """A table of the project."""

    name: str
    """As people say it: ``alerts``; of a source, ``maritime_bronze.alerts``."""
    kind: str
    table: TableName
    columns: tuple[str, ...]
    inputs: tuple[str, ...] = ()
    """Names of the nodes that it reads."""
    sql: str | None = None
    owner: str = ""
    """Who owns it: name and address of its group."""
    types: Mapping[str, str] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Exposure:
    """What people declared to use tables."""

    name: str
    label: str
    owner: str
    inputs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Project:
    """All tables and exposures, by name."""

    nodes: dict[str, Node]
    exposures: dict[str, Exposure]

    def readers(self, name: str) -> list[str]:
        """The names of the tables that read this one."""
        return [node.name for node in self.nodes.values() if name in node.inputs]

    def in_order(self) -> list[Node]:
        """Every table behind those that it reads."""
        done: dict[str, Node] = {}
        left = dict(self.nodes)
        while left:
            ready = [node for node in left.values() if all(name not in left for name in node.inputs)]
            done |= {node.name: node for node in ready}
            for node in ready:
                del left[node.name]
        return list(done.values())


def read_project(arguments: Iterable[str] = (), environment: Mapping[str, str] | None = None) -> Project:
    """Parse the dbt project and render its models.

    Args:
        arguments: more arguments for dbt, such as ``--target-path``.
        environment: variables that dbt gets, as ``stack.project.dbt_environment`` makes them.

    Raises:
        LineageError: it does not parse.
    """
    from dbt.cli.main import dbtRunner

    os.environ |= dict(environment or {})
    ended = dbtRunner().invoke(["--quiet", "--log-level", "none", "parse", *arguments])
    if not ended.success:
        raise LineageError(f"the dbt project does not parse: {' '.join(str(ended.exception or '').split())}")
    manifest: Any = ended.result
    rendered = _rendered(manifest)
    return project_of(manifest.to_dict(omit_none=False), rendered)


def project_of(manifest: Mapping[str, Any], sql: Mapping[str, str]) -> Project:
    """The project in a manifest of dbt, with the SQL of its models by unique id."""
    owners = {group["name"]: _owner(group["owner"]) for group in manifest.get("groups", {}).values()}
    found = {
        unique_id: node
        for unique_id, node in {**manifest["nodes"], **manifest["sources"]}.items()
        if str(node["resource_type"]) in _KINDS
    }
    names = {unique_id: _name(node) for unique_id, node in found.items()}
    nodes = {}
    for unique_id, node in found.items():
        inputs = (node.get("depends_on") or {}).get("nodes") or ()
        nodes[names[unique_id]] = Node(
            name=names[unique_id],
            kind=str(node["resource_type"]),
            table=(node["schema"], node.get("alias") or node.get("identifier") or node["name"]),
            columns=tuple(column.lower() for column in node["columns"]),
            inputs=tuple(names[each] for each in inputs if each in names),
            sql=sql.get(unique_id),
            owner=owners.get((node.get("config") or {}).get("group") or node.get("group") or "", ""),
            types=_types(node["columns"]),
        )
    exposures = {
        exposure["name"]: Exposure(
            name=exposure["name"],
            label=exposure.get("label") or exposure["name"],
            owner=_owner(exposure["owner"]),
            inputs=tuple(names[each] for each in exposure["depends_on"]["nodes"] if each in names),
        )
        for exposure in manifest["exposures"].values()
    }
    return Project(nodes, exposures)


def _name(node: Mapping[str, Any]) -> str:
    if str(node["resource_type"]) == "source":
        return f"{node['source_name']}.{node['name']}"
    return str(node["name"])


def _types(columns: Mapping[str, Any]) -> dict[str, str]:
    return {name.lower(): column.get("data_type") or "string" for name, column in columns.items()}


def _owner(owner: Mapping[str, Any]) -> str:
    address = f" <{owner['email']}>" if owner.get("email") else ""
    return f"{owner.get('name') or ''}{address}".strip()


def _rendered(manifest: Any) -> dict[str, str]:
    from dbt.adapters.factory import get_adapter, register_adapter
    from dbt.clients.jinja import get_rendered
    from dbt.config.runtime import RuntimeConfig
    from dbt.context.providers import generate_runtime_macro_context, generate_runtime_model_context
    from dbt.flags import get_flags
    from dbt.mp_context import get_mp_context

    config = RuntimeConfig.from_args(get_flags())  # type: ignore[no-untyped-call]
    register_adapter(config, get_mp_context())
    adapter = get_adapter(config)
    adapter.set_macro_resolver(manifest)
    adapter.set_macro_context_generator(generate_runtime_macro_context)
    rendered = {}
    for unique_id, node in manifest.nodes.items():
        if str(node.resource_type) in ("model", "snapshot"):
            context = generate_runtime_model_context(node, config, manifest)
            context["execute"] = False
            rendered[unique_id] = get_rendered(node.raw_code, context, node)
    return rendered
