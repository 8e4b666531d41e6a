"""The front end's own tests, which run in Node, and what holds of its files."""

import json
import subprocess
import sysconfig
from pathlib import Path

import orjson
import pytest

from serving.api.app import create_app
from stack.project import ROOT
from stack.settings import settings

FRONT = ROOT / "serving" / "dashboard"
SCRIPTS = Path(sysconfig.get_path("scripts"))


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """A program of the front end's packages, with the Node of the lock."""
    module = FRONT / "node_modules" / command[0]
    return subprocess.run(
        [SCRIPTS / "node", module, *command[1:]], cwd=FRONT, capture_output=True, text=True, check=False
    )


def test_what_the_dashboard_computes_is_tested_by_vitest(tmp_path: Path) -> None:
    output = tmp_path / "report.json"
    done = run("vitest/vitest.mjs", "run", "--reporter=json", f"--outputFile={output}")
    assert output.exists(), done.stdout + done.stderr
    report = json.loads(output.read_text(encoding="utf-8"))
    failures = [
        test["fullName"]
        for file in report["testResults"]
        for test in file["assertionResults"]
        if test["status"] != "passed"
    ]
    assert failures == []
    assert done.returncode == 0, done.stderr
    assert report["numPassedTests"] > 40


def test_types_of_the_dashboard_are_checked() -> None:
    done = run("typescript/bin/tsc", "--noEmit")
    assert done.returncode == 0, done.stdout


def test_lock_of_npm_names_no_registry() -> None:
    lock = json.loads((FRONT / "package-lock.json").read_text("utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert [name for name, package in packages.items() if "integrity" not in package] == []


@pytest.mark.parametrize("group", ["dependencies", "devDependencies"])
def test_packages_of_npm_are_pinned(group: str) -> None:
    package = json.loads((FRONT / "package.json").read_text("utf-8"))
    assert [f"{name} {pin}" for name, pin in package[group].items() if not pin[0].isdigit()] == []


def test_types_of_answers_are_those_of_the_api(tmp_path: Path) -> None:
    document, types = tmp_path / "openapi.json", tmp_path / "schema.d.ts"
    document.write_bytes(orjson.dumps(create_app(settings()).openapi()))
    done = subprocess.run(
        [SCRIPTS / "node", "scripts/schema.ts", document, types], cwd=FRONT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    kept = (FRONT / "src" / "api" / "schema.d.ts").read_text(encoding="utf-8")
    assert types.read_text(encoding="utf-8") == kept, "generate it again: docs/dashboard.md"
