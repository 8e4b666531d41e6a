"""A live fleet that is started again: it goes on where it would be, and sends nothing a second time."""

from datetime import UTC, datetime, timedelta

import pytest

from ingestion.sources.simulate.config import SimulationConfig
from ingestion.sources.simulate.source import SimulateSource

BEGAN = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
CONFIG = SimulationConfig(start=BEGAN, vessels=20, duration_s=3600, interval_s=30)


@pytest.mark.parametrize("minutes", [0, 10, 59.9])
def test_fleet_goes_on_as_if_it_had_not_stopped(minutes: float) -> None:
    whole = [message.value for message in SimulateSource(CONFIG).messages()]
    again = SimulateSource(CONFIG, yields_from=BEGAN + timedelta(minutes=minutes))
    later = [message.value for message in again.messages()]
    assert later == whole[len(whole) - len(later) :]


def test_step_that_began_before_is_not_sent_again() -> None:
    moment = BEGAN + timedelta(minutes=10, seconds=1)
    first = next(SimulateSource(CONFIG, yields_from=moment).messages())
    assert first.timestamp_ms is not None
    assert first.timestamp_ms >= moment.timestamp() * 1000
