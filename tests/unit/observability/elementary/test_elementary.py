"""elementary's project: pinned alike, watching what there is, and errors that say what is missing."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from ingestion.schema import SCHEMA
from observability.elementary import runner
from observability.elementary.runner import ElementaryError, elementary_folder, provide_packages, send_alerts
from stack.settings import ROOT, Settings

WATCHED = sorted((runner.PROJECT / "elementary" / "watched").glob("*.yml"))


def read(file: Path) -> Any:
    return yaml.safe_load(file.read_text())


def declared(schema: str, table: str) -> set[str]:
    """Columns of a table as the root project or the sink has them."""
    if schema == "maritime_bronze":
        return {field.name for field in SCHEMA}
    (file,) = (ROOT / "models").rglob(f"{table}.yml")
    (model,) = [model for model in read(file)["models"] if model["name"] == table]
    return {column["name"] for column in model["columns"]}


def asked_of(table: dict[str, Any]) -> list[dict[str, Any]]:
    """Arguments of a table's tests; none for one without."""
    return [
        arguments.get("arguments", {})
        for test in table["data_tests"]
        for arguments in ([{}] if isinstance(test, str) else test.values())
    ]


@pytest.mark.parametrize("file", WATCHED, ids=lambda file: file.stem)
def test_watched_tables_and_columns_are_there(file: Path) -> None:
    (source,) = read(file)["sources"]
    schema = source["schema"].rpartition("}")[2]
    for table in source["tables"]:
        columns = declared(schema, table["name"])
        asked = {
            column
            for arguments in asked_of(table)
            for column in (
                arguments.get("timestamp_column"),
                arguments.get("column_name"),
                *arguments.get("dimensions", []),
            )
            if column
        }
        assert asked <= columns, f"{schema}.{table['name']}"


def test_packages_are_pinned_and_locked_alike() -> None:
    wanted = {
        p["package"]: p["version"]
        for p in read(runner.PROJECT / "packages.yml")["packages"]
        if "package" in p
    }
    locked = {
        p["package"]: p["version"]
        for p in read(runner.PROJECT / "package-lock.yml")["packages"]
        if "package" in p
    }
    assert wanted == locked
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
    assert set(runner.HUB_PACKAGES) == {package.rpartition("/")[2] for package in wanted}
    program = (runner.PROJECT / "elementary" / "requirements.in").read_text()
    assert f"elementary-data=={wanted['elementary-data/elementary']}" in program


def test_root_project_has_no_packages() -> None:
    assert not (ROOT / "packages.yml").exists()
    assert not (ROOT / "dependencies.yml").exists()


def test_folder_without_a_package_is_named(tmp_path: Path) -> None:
    settings = Settings(_env_file=None, home=tmp_path, dbt_packages=tmp_path)
    with pytest.raises(ElementaryError, match=r"TIDELINE_DBT_PACKAGES.* no dbt package elementary"):
        provide_packages(settings, print)


def test_packages_are_links_and_edr_sees_no_root_project(tmp_path: Path) -> None:
    for name in runner.HUB_PACKAGES:
        (tmp_path / "sources" / name).mkdir(parents=True)
        (tmp_path / "sources" / name / "dbt_project.yml").touch()
    settings = Settings(_env_file=None, home=tmp_path / "home", dbt_packages=tmp_path / "sources")
    for _ in range(2):
        provide_packages(settings, print)
    folder = elementary_folder(settings)
    assert {link.name for link in (folder / "dbt_packages").iterdir()} == {"tideline", *runner.HUB_PACKAGES}
    assert {link.name for link in (folder / "edr_packages").iterdir()} == set(runner.HUB_PACKAGES)
    assert (folder / "dbt_packages" / "tideline").resolve() == ROOT


@pytest.mark.parametrize("both", [False, True])
def test_one_receiver_must_be_set(tmp_path: Path, both: bool) -> None:
    address = "http://127.0.0.1:1/hook" if both else ""
    settings = Settings(
        _env_file=None, home=tmp_path, elementary_slack_webhook=address, elementary_teams_webhook=address
    )
    with pytest.raises(ElementaryError, match="set either TIDELINE_ELEMENTARY_SLACK_WEBHOOK"):
        send_alerts(settings)
