"""GitHub's workflows: pinned, with the least rights, and of a change only what it reaches."""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from stack.settings import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
BUILT = ROOT / ".ci" / "tools" / "bin"
JOBS = {"code", "models", "image", "docs"}


def workflow(file: Path) -> dict[str, Any]:
    """YAML's `on` is a truth value, which is no matter here."""
    content: dict[str, Any] = yaml.safe_load(file.read_text())
    return content


def steps(file: Path) -> Iterator[dict[str, Any]]:
    for job in workflow(file)["jobs"].values():
        yield from job["steps"]


@pytest.fixture(scope="module")
def reached() -> Callable[[list[str]], dict[str, bool]]:
    spec = importlib.util.spec_from_file_location("reach", ROOT / ".ci" / "reach.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: Callable[[list[str]], dict[str, bool]] = module.reached
    return found


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_every_action_is_pinned_by_a_commit_and_names_its_release(file: Path) -> None:
    uses = re.findall(r"uses: (.+)", file.read_text())
    assert uses
    assert [line for line in uses if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_workflow_may_only_read_and_keeps_no_token(file: Path) -> None:
    content = workflow(file)
    assert content["permissions"] == {"contents": "read"}
    assert not [name for name, job in content["jobs"].items() if "permissions" in job]
    checkouts = [step for step in steps(file) if "actions/checkout@" in step.get("uses", "")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_job_has_an_end_and_a_runner_that_does_not_move(file: Path) -> None:
    for name, job in workflow(file)["jobs"].items():
        assert job["timeout-minutes"] <= 120, name
        assert job["runs-on"] == "ubuntu-24.04", name


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_no_expression_of_an_event_is_put_into_a_script(file: Path) -> None:
    assert [step["run"] for step in steps(file) if "${{" in step.get("run", "")] == []


def test_jobs_ask_for_what_the_script_answers(reached: Callable[[list[str]], dict[str, bool]]) -> None:
    text = (ROOT / ".github" / "workflows" / "ci.yml").read_text()
    assert set(re.findall(r"needs\.reach\.outputs\.(\w+)", text)) == JOBS
    assert set(workflow(ROOT / ".github/workflows/ci.yml")["jobs"]["reach"]["outputs"]) == JOBS
    assert set(reached([])) == JOBS


def test_make_targets_of_the_workflows_exist() -> None:
    makefile = (ROOT / "Makefile").read_text()
    called = {name for file in WORKFLOWS for name in re.findall(r"\bmake ([\w-]+)", file.read_text())}
    assert called
    assert [name for name in called if not re.search(rf"^{name}:", makefile, re.MULTILINE)] == []


@pytest.mark.parametrize(
    ("paths", "jobs"),
    [
        ([], JOBS),
        (["Makefile"], JOBS),
        ([".github/workflows/ci.yml", "docs/api.md"], JOBS),
        (["docs/api.md", "CONTRIBUTING.md"], {"docs"}),
        (["docs/images/map.png"], {"docs"}),
        (["docs/settings.md"], {"docs", "code"}),
        (["LICENSE", "README.md"], {"docs", "image"}),
        (["tests/dbt/maritime/x.sql"], {"code", "image"}),
        (["tests/unit/test_names.py"], {"code"}),
        (["benchmarks/README.md"], {"docs"}),
        (["models/maritime/gold/fleet/vessels.sql"], {"code", "models", "image", "docs"}),
        (["serving/dashboard/src/app.ts"], {"code", "image"}),
        (["requirements.lock"], {"code", "image"}),
        (["docker-compose.cluster.yml"], {"code", "image"}),
        (["stack/settings.py"], {"code", "image", "docs"}),
    ],
)
def test_change_reaches_what_is_made_of_it(
    paths: list[str], jobs: set[str], reached: Callable[[list[str]], dict[str, bool]]
) -> None:
    assert {name for name, is_reached in reached(paths).items() if is_reached} == jobs


def test_every_file_of_the_image_reaches_it(reached: Callable[[list[str]], dict[str, bool]]) -> None:
    dockerfile = (ROOT / "stack/container/Dockerfile").read_text()
    copied = [
        name
        for line in re.findall(r"^COPY (?!--from)(.+) \S+$", dockerfile, re.MULTILINE)
        for name in line.split()
        if not name.startswith("-")
    ]
    paths = {name: f"{name}/x" if (ROOT / name).is_dir() else name for name in copied}
    assert len(paths) > 8
    assert [name for name, path in paths.items() if not reached([path])["image"]] == []


def test_actionlint_finds_nothing_in_the_workflows() -> None:
    done = actionlint(*WORKFLOWS)
    assert (done.returncode, done.stdout) == (0, "")


def test_actionlint_finds_a_job_that_needs_none_that_exists(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yml"
    broken.write_text(
        (ROOT / ".github/workflows/ci.yml").read_text().replace("needs: reach", "needs: each", 1)
    )
    done = actionlint(broken)
    assert done.returncode == 1
    assert "each" in done.stdout


def actionlint(*files: Path) -> "subprocess.CompletedProcess[str]":
    """Without the linters of scripts, which it would call where a machine happens to have them."""
    program = shutil.which("actionlint", path=f"{BUILT}:{os.environ['PATH']}")
    if program is None:
        pytest.skip("actionlint is missing: go -C .ci/actionlint build -o ../tools/bin/ tool")
    return subprocess.run(
        [program, "-shellcheck=", "-pyflakes=", *map(str, files)], capture_output=True, text=True, check=False
    )
