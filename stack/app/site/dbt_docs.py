"""dbt's own documentation: one file with the project and what is known of its tables."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stack.app.parts import stack_supervisor
from stack.app.site.pages import SiteError
from stack.project import ROOT, dbt_environment
from stack.settings import Settings

PAGE = Path("dbt/index.html")


@dataclass(frozen=True)
class DbtDocs:
    """What ``dbt docs generate`` wrote."""

    manifest: dict[str, Any]
    catalog: dict[str, Any]


def write_dbt_docs(folder: Path, work: Path, config: Settings) -> DbtDocs:
    """Write dbt's documentation as one page of the site.

    Types and sizes of tables are read from the lake by Spark, which is started for it unless it runs.
    Where there is no lake yet, the page has the project only.

    Args:
        folder: the site's pages.
        work: dbt's output; what it keeps there makes the next run quicker.
        config: the lake, and where Spark answers.

    Raises:
        SiteError: dbt failed.
    """
    _dbt(work, config, "parse")
    generate = ("docs", "generate", "--static", "--no-compile")
    if has_lake(config):
        with _spark(config):
            _dbt(work, config, *generate)
    else:
        _dbt(work, config, *generate, "--empty-catalog")
    (folder / PAGE).parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(work / "static_index.html", folder / PAGE)
    read = (
        json.loads((work / name).read_text(encoding="utf-8")) for name in ("manifest.json", "catalog.json")
    )
    return DbtDocs(*read)


def has_lake(config: Settings) -> bool:
    """Whether tables were built here: a lake on an object store is taken to have some."""
    lake = str(config.lake)
    return "://" in lake or any(Path(lake).glob("*_gold/*/_delta_log"))


@contextmanager
def _spark(config: Settings) -> Iterator[None]:
    """Spark that answers; one that ran before is left as it is."""
    supervisor = stack_supervisor(config)
    started = supervisor.up(["spark"])
    try:
        yield
    finally:
        if started:
            supervisor.down(started)


def _dbt(work: Path, config: Settings, *arguments: str) -> None:
    command = [str(Path(sys.executable).parent / "dbt"), "--quiet", *arguments, "--target-path", str(work)]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **dbt_environment(config)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SiteError(f"dbt {' '.join(arguments)} failed:\n{(done.stdout + done.stderr).strip()[-4000:]}")
