"""The files of the checkout that are read at run time, and what dbt is passed of the settings.

The checkout is the deployment: the dbt project, its seeds and its macros are read where they lie, and the
package is installed from it (``pip install --editable``, in the image as well). A wheel would not have them.
"""

import subprocess
from pathlib import Path

from stack.settings import ROOT as ROOT  # the settings need it first: `.env` lies there
from stack.settings import Settings

DBT_PROJECT_FILE = ROOT / "dbt_project.yml"
MACROS = ROOT / "macros"
MODELS = ROOT / "models"
DASHBOARD = ROOT / "serving" / "dashboard" / "dist"
"""The built dashboard."""
SEEDS = ROOT / "seeds"
TARGET = ROOT / "target"
"""dbt's output: compiled SQL, manifest, the site of the docs."""
SETTINGS_PAGE = ROOT / "docs" / "settings.md"


def seed_file(domain: str, name: str) -> Path:
    """A seed's CSV file."""
    return SEEDS / domain / f"{name}.csv"


def code_version() -> str:
    """The checkout's commit (``8eb571e``, ``-dirty`` where files differ from it), or ``no git``."""
    try:
        described = subprocess.run(
            ["git", "-C", str(ROOT), "describe", "--always", "--dirty"],
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        return "no git"
    return described.stdout.strip() or "no git"


def dbt_environment(settings: Settings) -> dict[str, str]:
    """The variables that dbt, which reads no ``.env``, gets wherever ``tideline`` starts it."""
    return {
        "TIDELINE_THRIFT_HOST": settings.thrift_host,
        "TIDELINE_THRIFT_PORT": str(settings.thrift_port),
        "TIDELINE_THRIFT_USER": settings.thrift_user,
        "TIDELINE_DBT_TARGET": settings.dbt_target,
        "TIDELINE_DBT_SCHEMA": settings.dbt_schema,
        "TIDELINE_DBT_THREADS": str(settings.dbt_threads),
        "TIDELINE_BRONZE_SCHEMA": settings.bronze_schema,
        "TIDELINE_RECORD_RUNS": str(settings.record_runs).lower(),
        "TIDELINE_PUBLISHED_DAYS": str(settings.published_days),
    }
