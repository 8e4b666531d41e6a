"""The one Spark of a run of the tests, whatever the number of its workers: where it is, and its end.

Whoever needs it starts it; a server that has planned for one worker has learned for the others.
"""

import fcntl
import shutil
from pathlib import Path
from tempfile import gettempdir
from uuid import uuid4

import pytest

from stack.app.parts import stack_supervisor
from stack.settings import Settings
from tests.dbt_project import DbtProject

Place = dict[str, str]
PLACE = pytest.StashKey[Place]()
"""``home``, where it runs, and the variables that its clients need: of its lake and its ports."""


def new_place(thrift_port: int, connect_port: int) -> Place:
    home = Path(gettempdir()) / f"tideline-tests-{uuid4().hex[:8]}"
    return {
        "home": str(home),
        "TIDELINE_LAKE": str(home / "lake"),
        "TIDELINE_THRIFT_PORT": str(thrift_port),
        "TIDELINE_CONNECT_PORT": str(connect_port),
    }


def variables(place: Place) -> dict[str, str]:
    return {name: value for name, value in place.items() if name != "home"}


def start(place: Place, settings: Settings) -> None:
    """Start it, unless it runs; several may ask at once.

    The tables of bronze that have no prefix are registered before anyone builds: two runs of dbt that do so
    at once, on an empty lake, change a table's properties under each other.
    """
    home = Path(place["home"])
    home.mkdir(exist_ok=True)
    with (home / "registered").open("a+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        # As users have it: it runs long enough for the second compiler, and holds what all workers make.
        users = ("spark_java_options", "spark_driver_memory")
        own = {"home": home} | {name: Settings.model_fields[name].default for name in users}
        if stack_supervisor(settings.model_copy(update=own)).up(["spark"]):
            DbtProject(home / "dbt").dbt("run-operation", "register_bronze")


def stop(place: Place) -> None:
    """Stop it, if it was started, and remove its lake."""
    home = Path(place["home"])
    if home.exists():
        stack_supervisor(Settings(home=home)).down(["spark"])
        shutil.rmtree(home, ignore_errors=True)
