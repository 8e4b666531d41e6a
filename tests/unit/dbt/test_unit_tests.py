"""Each of dbt's unit tests is run by a module that has the tables which its rows stand for."""

from pathlib import Path

import pytest
import yaml

from stack.settings import ROOT

RUN_BY = {
    "models/maritime/gold/core/current_positions.yml": "test_dbt_live_path",
    "models/maritime/gold/core/station_reception_daily.yml": "test_dbt_live_path",
    "models/maritime/silver/messages": "test_dbt_live_path",
    "models/maritime/silver/vessels": "test_tracks",
    "models/maritime/silver/tracks": "test_tracks",
    "models/maritime/gold/emissions": "test_emissions",
    "models/maritime/intermediate/emissions": "test_emissions",
    "models/maritime/intermediate/tracks": "test_tracks",
    "models/maritime/intermediate/ml": "test_ml_point_in_time",
    "models/maritime/gold/core": "test_ml_point_in_time",
    "models/maritime/gold/ml": "test_ml_point_in_time",
    "models/maritime/gold/tracks": "test_tracks",
    "models/movies": "test_movies",
}
"""The module that runs those of a file or under a folder; the first that fits."""
FILES = sorted(
    str(path.relative_to(ROOT))
    for path in (ROOT / "models").rglob("*.yml")
    if "unit_tests" in (yaml.safe_load(path.read_text()) or {})
)


@pytest.mark.parametrize("file", FILES)
def test_a_module_runs_the_unit_tests_of(file: str) -> None:
    folder = next(folder for folder in RUN_BY if Path(file).is_relative_to(folder))
    module = (ROOT / "tests" / "integration" / "dbt" / f"{RUN_BY[folder]}.py").read_text()
    assert f'"{folder}"' in module
