"""Runs elementary: its tables and tests by dbt, its report and its alerts by ``edr``.

Both live in a virtual environment of their own, and their dbt packages in the home: from dbt's hub at locked
versions, or from a folder that the settings name. Nothing of it is imported here.
"""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from observability.errors import ObservabilityError
from observability.rules.prometheus import write_private
from stack.project import ROOT, dbt_environment
from stack.settings import Settings

PROJECT = ROOT / "observability"
ENVIRONMENT = ROOT / ".venv" / "elementary"
HUB_PACKAGES = ("elementary", "dbt_utils")
HOW = "`make elementary` installs it into an environment of its own"
WATCHED = "package:tideline_observability"
OF_DATA = "package:tideline,resource_type:test"
"""The root project's tests of data; not its unit tests."""
EDR: Mapping[str, Any] = {
    # No word to others about its use, no question about newer versions.
    "anonymous_usage_tracking": False,
    "disable_elementary_version_check": True,
    "disable_elementary_logo_print": True,
    # Packages are where provide_packages puts them.
    "run_dbt_deps_if_needed": False,
}
TESTS_FAILED = 1
"""dbt's exit code for a run that ended with failures; 2 is one that did not."""

Say = Callable[[str], None]


class ElementaryError(ObservabilityError):
    """elementary or its packages are missing, or a step of it failed."""


def elementary_folder(settings: Settings) -> Path:
    """Where packages, targets, logs and the report are."""
    return settings.home / "elementary"


def check(settings: Settings, say: Say, *, all_tests: bool) -> bool:
    """Bring elementary's tables up to date and run the tests; returns whether all of them passed.

    Args:
        all_tests: those of the root project too, which takes as long as they do.

    Raises:
        ElementaryError: something is missing, or dbt did not come to its end.
    """
    program("dbt")
    provide_packages(settings, say)
    say("elementary's tables")
    _dbt(settings, ["run", "--select", "package:elementary"], may_fail=False)
    say(
        "tests: anomalies, freshness, volume, schema changes"
        + (", and the project's own" if all_tests else "")
    )
    selected = [WATCHED, *([OF_DATA] if all_tests else [])]
    return _dbt(settings, ["test", "--select", *selected], may_fail=True)


def write_report(settings: Settings, output: Path) -> None:
    """Write elementary's report as one HTML file.

    Raises:
        ElementaryError: ``edr`` is missing or failed.
    """
    _edr(settings, ["report", "--file-path", str(output.resolve()), "--open-browser", "false"])


def send_alerts(settings: Settings) -> None:
    """Send what failed since the last time to Slack or Teams, each failure once.

    Raises:
        ElementaryError: no receiver is set, ``edr`` is missing, or it failed.
    """
    slack = settings.elementary_slack_webhook.get_secret_value()
    teams = settings.elementary_teams_webhook.get_secret_value()
    if bool(slack) == bool(teams):
        raise ElementaryError(
            "elementary sends to one of Slack and Teams: set either TIDELINE_ELEMENTARY_SLACK_WEBHOOK"
            " or TIDELINE_ELEMENTARY_TEAMS_WEBHOOK"
        )
    receiver = {"slack": {"notification_webhook": slack}} if slack else {"teams": {"teams_webhook": teams}}
    _edr(settings, ["monitor"], receiver)


def provide_packages(settings: Settings, say: Say) -> None:
    """Put the dbt packages where both projects look for them.

    Raises:
        ElementaryError: the folder of the settings lacks one, or the hub cannot be reached.
    """
    folder = elementary_folder(settings)
    installed = folder / "dbt_packages"
    if settings.dbt_packages is not None:
        _link(
            installed,
            {"tideline": ROOT, **{name: _source(settings.dbt_packages, name) for name in HUB_PACKAGES}},
        )
    else:
        lock = hashlib.sha256((PROJECT / "package-lock.yml").read_bytes()).hexdigest()
        note = folder / "packages.lock"
        if not note.is_file() or note.read_text() != lock:
            say("dbt packages from the hub")
            shutil.rmtree(installed, ignore_errors=True)
            _dbt(settings, ["deps"], may_fail=False)
            note.write_text(lock)
    # edr's project would take the root project for a package of its own.
    _link(folder / "edr_packages", {name: installed / name for name in HUB_PACKAGES})


def program(name: str) -> Path:
    """A program of elementary's environment.

    Raises:
        ElementaryError: the environment is not there.
    """
    found = ENVIRONMENT / "bin" / name
    if not found.is_file():
        raise ElementaryError(f"elementary is not installed: {HOW}")
    return found


def _source(folder: Path, name: str) -> Path:
    found = folder / name
    if not (found / "dbt_project.yml").is_file():
        raise ElementaryError(f"TIDELINE_DBT_PACKAGES={folder}: there is no dbt package {name} in it")
    return found


def _link(folder: Path, targets: Mapping[str, Path]) -> None:
    """A folder that holds these links and nothing else."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, target in targets.items():
        (folder / name).symlink_to(target.resolve(), target_is_directory=True)


def _dbt(settings: Settings, arguments: Sequence[str], *, may_fail: bool) -> bool:
    places = ["--project-dir", str(PROJECT), "--profiles-dir", str(PROJECT)]
    folder = elementary_folder(settings)
    environment = _environment(settings) | {
        "DBT_TARGET_PATH": str(folder / "target"),
        "DBT_LOG_PATH": str(folder / "logs"),
    }
    code = _run([str(program("dbt")), *arguments, *places], environment)
    if code == 0:
        return True
    if may_fail and code == TESTS_FAILED:
        return False
    raise ElementaryError(f"`dbt {' '.join(arguments)}` of elementary failed: see above")


def _edr(settings: Settings, arguments: Sequence[str], receiver: Mapping[str, Any] | None = None) -> None:
    folder = elementary_folder(settings)
    # A receiver's address is a secret: in a file, not among arguments that everybody sees. There edr looks
    # before it has read its arguments, too.
    home = folder / "edr"
    config = write_private(home / ".edr" / "config.yml", {**EDR, **(receiver or {})})
    command, *options = arguments
    places = [
        "--profiles-dir",
        str(PROJECT),
        "--profile-target",
        settings.dbt_target,
        "--config-dir",
        str(config.parent),
        "--target-path",
        str(folder / "edr_target"),
    ]
    environment = _environment(settings) | {
        "HOME": str(home),
        "DBT_PACKAGES_FOLDER": str(folder / "edr_packages"),
        "DBT_TARGET_PATH": str(folder / "edr_target"),
        "DBT_RUNNER_METHOD": "api",
    }
    if _run([str(program("edr")), command, *places, *options], environment, folder) != 0:
        raise ElementaryError(f"`edr {command}` failed: see above")


def _environment(settings: Settings) -> dict[str, str]:
    folder = elementary_folder(settings)
    folder.mkdir(parents=True, exist_ok=True)
    return {
        **os.environ,
        **dbt_environment(settings),
        "TIDELINE_ELEMENTARY_DIR": str(folder),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        "PATH": f"{ENVIRONMENT / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}",
    }


def _run(command: Sequence[str], environment: Mapping[str, str], folder: Path = ROOT) -> int:
    return subprocess.run(command, cwd=folder, env=dict(environment), check=False).returncode
