"""The files of the checkout that are read at run time, and what dbt is told.

The checkout is the deployment: the dbt project, its seeds and its macros are read where they lie, and the
package is installed from it (``pip install --editable``, in the image as well). A wheel would not have them.
"""

from pathlib import Path

from stack.settings import ROOT, Settings

DBT_PROJECT_FILE = ROOT / "dbt_project.yml"
MACROS = ROOT / "macros"
MODELS = ROOT / "models"
SEEDS = ROOT / "seeds"
TARGET = ROOT / "target"
"""dbt's output: compiled SQL, manifest, the site of the docs."""


def seed_file(domain: str, name: str) -> Path:
    """A seed's CSV file."""
    return SEEDS / domain / f"{name}.csv"


def dbt_environment(settings: Settings) -> dict[str, str]:
    """What dbt, which reads no ``.env``, is handed of the settings wherever ``tideline`` starts it."""
    return {
        "TIDELINE_THRIFT_HOST": settings.thrift_host,
        "TIDELINE_THRIFT_PORT": str(settings.thrift_port),
        "TIDELINE_THRIFT_USER": settings.thrift_user,
        "TIDELINE_DBT_TARGET": settings.dbt_target,
        "TIDELINE_DBT_SCHEMA": settings.dbt_schema,
        "TIDELINE_DBT_THREADS": str(settings.dbt_threads),
        "TIDELINE_BRONZE_SCHEMA": settings.bronze_schema,
        "TIDELINE_RECORD_RUNS": str(settings.record_runs).lower(),
    }
