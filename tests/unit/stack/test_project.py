"""The files of the checkout, its version, and what dbt is passed of the settings."""

import re
import subprocess
from pathlib import Path

import pytest

from stack import project
from stack.app.worker.warm import WARM_VARIABLE
from stack.settings import Settings


def test_files_that_are_read_at_run_time_are_there() -> None:
    assert project.DBT_PROJECT_FILE.is_file()
    assert project.SETTINGS_PAGE.is_file()
    assert all(folder.is_dir() for folder in (project.MACROS, project.MODELS, project.SEEDS))


def test_seed_file_is_found_by_domain_and_name() -> None:
    seeds = list(project.SEEDS.glob("*/*.csv"))
    assert seeds
    assert all(project.seed_file(path.parent.name, path.stem) == path for path in seeds)


def test_dbt_gets_every_variable_that_profile_and_project_read() -> None:
    files = [project.ROOT / "profiles.yml", project.DBT_PROJECT_FILE, *project.MACROS.rglob("*.sql")]
    files += [*project.MODELS.rglob("*.yml"), *project.MODELS.rglob("*.sql")]
    read = {name for file in files for name in re.findall(r"env_var\('(TIDELINE_\w+)'", file.read_text())}
    assert read
    assert read - {WARM_VARIABLE} <= project.dbt_environment(Settings(_env_file=None)).keys()


def test_dbt_gets_values_as_text_of_the_settings() -> None:
    own = Settings(_env_file=None, thrift_port=12345, dbt_target="dev", dbt_threads=2, record_runs=False)
    variables = project.dbt_environment(own)
    assert variables["TIDELINE_THRIFT_PORT"] == "12345"
    assert variables["TIDELINE_DBT_TARGET"] == "dev"
    assert variables["TIDELINE_DBT_THREADS"] == "2"
    assert variables["TIDELINE_RECORD_RUNS"] == "false"


def test_variables_read_back_give_the_same_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    own = Settings(_env_file=None, dbt_target="dev", dbt_schema="mine", thrift_port=12345, record_runs=False)
    for name, value in project.dbt_environment(own).items():
        monkeypatch.setenv(name, value)
    fields = {name.removeprefix("TIDELINE_").lower() for name in project.dbt_environment(own)}
    assert Settings(_env_file=None).model_dump(include=fields) == own.model_dump(include=fields)


def test_code_version_follows_the_commit_and_its_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project, "ROOT", tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert project.code_version() == "no git"

    def git(*arguments: str) -> str:
        command = ["git", "-c", "user.name=test", "-c", "user.email=test@example.org", *arguments]
        return subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True).stdout

    (tmp_path / "file").write_text("first")
    git("init", "--quiet")
    git("add", "file")
    git("commit", "--quiet", "--no-gpg-sign", "--message", "first")
    commit = git("rev-parse", "HEAD").strip()
    assert commit.startswith(project.code_version())
    (tmp_path / "file").write_text("second")
    assert project.code_version().endswith("-dirty")


def test_code_version_without_git_installed_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert project.code_version() == "no git"
