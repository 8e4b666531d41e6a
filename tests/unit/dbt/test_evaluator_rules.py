"""The rules of dbt-project-evaluator, checked on the manifest: by folder, not by prefixes of names.

The package itself comes from dbt's hub, which no package registry has; the project builds without `dbt deps`.
Rules that are not held here, each for its reason:

- *Rejoining of upstream concepts*: a mart joins a dimension again that its parent has read too
  (`ship_particulars` in `emissions_daily` and `cii_ratings`), or forty columns go through every hour.
- *Root models*, *source fan-out* and *keys of views*: those named below, each with its reason.
- *Model fan-out*: positions and segments of track are the ground of nearly every mart.
- *Names with a prefix of the layer*: the folder says the layer (`silver`, `intermediate`, `gold`).
- *Test coverage in per cent*: every model has a test of its key, and a unit test for each of its rules (see
  `test_unit_tests.py`); the share says no more.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from stack.settings import ROOT
from tests.support.dbt_project import DbtProject

ROOTS = {"pipeline_runs": "written when a run of dbt ends", "time_spine": "a calendar"}
"""Models with no parent."""
MANY_READERS = {"movies_bronze.films": "its quality is counted on the rows as they landed"}
"""Sources that more than one model reads."""
VIEWS_OF_ONE = {
    "positions", "static_reports", "sensor_readings", "voyage_events", "alert_events", "quarantine",
}  # fmt: skip
"""Views of the accepted or rejected rows of models whose keys are tested: theirs is no other."""
NO_RULE = {"pipeline_runs": "written when a run of dbt ends; the model only makes the table"}
"""Marts and intermediates that have nothing for a unit test to hold."""
KEYS = {"unique", "unique_over", "one_open_version"}
MOST_CHAINED_VIEWS = 4
Node = dict[str, Any]


@pytest.fixture(scope="module")
def manifest(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    project = DbtProject(tmp_path_factory.mktemp("dbt"))
    project.dbt("parse", "--write-json")
    return project.artifact("manifest")


@pytest.fixture(scope="module")
def models(manifest: dict[str, Any]) -> dict[str, Node]:
    return {key: node for key, node in manifest["nodes"].items() if node["resource_type"] == "model"}


def parents(node: Node) -> list[str]:
    ids: list[str] = node["depends_on"]["nodes"]
    return ids


def layer(node: Node) -> str:
    """The folder below the domain's: silver, intermediate, gold, semantics."""
    return Path(node["original_file_path"]).parts[2]


def names(nodes: list[Node]) -> list[str]:
    return sorted(node["name"] for node in nodes)


def test_sources_are_read_by_silver_and_by_nothing_past_it(models: dict[str, Node]) -> None:
    past = [
        node for node in models.values()
        if layer(node) != "silver" and any(parent.startswith("source.") for parent in parents(node))
    ]  # fmt: skip
    assert names(past) == []


def test_no_model_joins_a_source_with_anything(models: dict[str, Node]) -> None:
    for node in models.values():
        sources = [parent for parent in parents(node) if parent.startswith("source.")]
        others = [parent for parent in parents(node) if parent.startswith("model.")]
        assert len(sources) <= 1, node["name"]
        assert not (sources and others), f"{node['name']} joins {sources} with {others}"


def test_every_source_is_read_and_by_one_model(manifest: dict[str, Any], models: dict[str, Node]) -> None:
    read = [parent for node in models.values() for parent in parents(node)]
    for key, source in manifest["sources"].items():
        name = f"{source['source_name']}.{source['name']}"
        readers = read.count(key)
        assert readers >= 1, f"nothing reads {name}"
        assert readers == 1 or name in MANY_READERS, f"{readers} models read {name}"


def test_sources_are_declared_once_and_have_freshness(manifest: dict[str, Any]) -> None:
    tables = [(source["schema"], source["identifier"]) for source in manifest["sources"].values()]
    assert len(tables) == len(set(tables))
    for source in manifest["sources"].values():
        freshness = source["freshness"] or {}
        assert (freshness.get("warn_after") or {}).get("count"), source["unique_id"]
        assert source["loaded_at_field"] or source.get("loaded_at_query"), source["unique_id"]


def test_models_without_parents_are_known(models: dict[str, Node]) -> None:
    assert {node["name"] for node in models.values() if not parents(node)} == set(ROOTS)


def test_no_layer_reads_a_later_one(models: dict[str, Node]) -> None:
    order = ["silver", "intermediate", "gold", "semantics"]
    # A mart in its own right, and what the hourly figures are estimated from.
    allowed = {("fuel_hourly", "ship_particulars")}
    for node in models.values():
        for parent in (models[key] for key in parents(node) if key in models):
            is_later = order.index(layer(parent)) > order.index(layer(node))
            assert not is_later or (node["name"], parent["name"]) in allowed, (node["name"], parent["name"])


def test_every_model_and_snapshot_has_a_test_of_its_key(manifest: dict[str, Any]) -> None:
    tested = {
        node["attached_node"]
        for node in manifest["nodes"].values()
        if node["resource_type"] == "test" and (node.get("test_metadata") or {}).get("name") in KEYS
    }
    keyless = [
        node for key, node in manifest["nodes"].items()
        if node["resource_type"] in ("model", "snapshot") and key not in tested
    ]  # fmt: skip
    assert set(names(keyless)) <= VIEWS_OF_ONE
    for node in keyless:
        assert node["config"]["materialized"] == "view", node["name"]


def test_everything_is_described_to_the_last_column(manifest: dict[str, Any]) -> None:
    kinds = ("model", "seed", "snapshot")
    described = [node for node in manifest["nodes"].values() if node["resource_type"] in kinds]
    for node in [*described, *manifest["sources"].values(), *manifest["exposures"].values()]:
        assert node["description"], node["unique_id"]
        assert [name for name, column in node.get("columns", {}).items() if not column["description"]] == []
    for source in manifest["sources"].values():
        assert source["columns"], source["unique_id"]


def test_yaml_of_a_model_lies_beside_it_under_its_name(models: dict[str, Node]) -> None:
    for node in models.values():
        beside = Path(node["original_file_path"]).with_suffix(".yml")
        assert node["patch_path"] == f"tideline://{beside}"


def test_live_run_reads_only_what_it_builds(manifest: dict[str, Any]) -> None:
    nodes = manifest["nodes"]
    built = {key for key, node in nodes.items() if "live" in node["tags"]}
    waiting = list(built)
    while waiting:
        parents = {key for key in nodes[waiting.pop()]["depends_on"].get("nodes", ()) if key in nodes}
        waiting += parents - built
        built |= parents
    tests = [node for node in nodes.values() if node["resource_type"] == "test"]
    for test in tests:
        read = set(test["depends_on"]["nodes"]) & set(nodes)
        is_daily = "daily" in test["tags"] and "test_metadata" not in test
        if read & built and not is_daily:
            assert read <= built, test["name"]


def test_unit_tests_lie_in_the_yaml_of_their_model(manifest: dict[str, Any]) -> None:
    for test in manifest["unit_tests"].values():
        assert Path(test["original_file_path"]).stem == test["model"], test["name"]


def test_every_mart_and_intermediate_has_a_unit_test(
    manifest: dict[str, Any], models: dict[str, Node]
) -> None:
    tested = {test["model"] for test in manifest["unit_tests"].values()}
    shared = [node for node in models.values() if layer(node) in ("gold", "intermediate")]
    assert {node["name"] for node in shared} - tested == set(NO_RULE)


def test_schema_and_access_follow_the_folder(models: dict[str, Node]) -> None:
    for node in models.values():
        domain = Path(node["original_file_path"]).parts[1]
        home = {"gold": "gold", "silver": "silver", "intermediate": "silver"}.get(layer(node))
        assert node["config"]["schema"] == (f"{domain}_{home}" if home else "reference"), node["name"]
        if layer(node) in ("silver", "intermediate"):
            assert node["access"] != "public", node["name"]
        if layer(node) == "intermediate":
            assert node["access"] == "private", node["name"]


def test_public_models_have_contracts_and_groups(models: dict[str, Node]) -> None:
    public = [node for node in models.values() if node["access"] == "public"]
    assert len(public) > 30
    for node in public:
        assert node["config"]["contract"]["enforced"], node["name"]
        assert node["config"]["group"], node["name"]


def test_exposures_depend_on_public_tables_only(manifest: dict[str, Any], models: dict[str, Node]) -> None:
    assert manifest["exposures"]
    for exposure in manifest["exposures"].values():
        assert parents(exposure), exposure["name"]
        for key in parents(exposure):
            assert key in models, f"{exposure['name']} depends on {key}, which is no model"
            assert models[key]["access"] == "public", (exposure["name"], key)
            assert models[key]["config"]["materialized"] in ("table", "incremental"), (exposure["name"], key)


def test_no_model_names_a_table_without_a_reference(models: dict[str, Node]) -> None:
    schemas = r"(?:maritime|movies)_(?:bronze|silver|gold)|reference"
    for node in models.values():
        assert not re.search(rf"\b(?:from|join)\s+(?:{schemas})\.\w+", node["raw_code"], re.I), node["name"]


def test_views_are_not_chained_far(models: dict[str, Node]) -> None:
    @cache
    def chained(key: str) -> int:
        if key not in models or models[key]["config"]["materialized"] != "view":
            return 0
        return 1 + max((chained(parent) for parent in parents(models[key])), default=0)

    assert max(chained(key) for key in models) <= MOST_CHAINED_VIEWS


def test_every_model_is_built_once_a_day(models: dict[str, Node]) -> None:
    assert names([node for node in models.values() if "daily" not in node["config"]["tags"]]) == []


def test_rules_read_the_project_that_is_here(models: dict[str, Node]) -> None:
    files = {str(path.relative_to(ROOT)) for path in (ROOT / "models").rglob("*.sql")}
    assert {node["original_file_path"] for node in models.values()} == files
