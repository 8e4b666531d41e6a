"""Two simulated days, made once, for the tests that look at what comes out."""

import pytest

from ingestion.sources.simulate.config import Rates
from tests.unit.simulate.simulated import CLEAN, Run, run


@pytest.fixture(scope="session")
def clean() -> Run:
    """Two days without faults."""
    return run(CLEAN, hours=48, vessels=40)


@pytest.fixture(scope="session")
def usual() -> Run:
    """A day and a half with the usual faults."""
    return run(Rates(), hours=36)
