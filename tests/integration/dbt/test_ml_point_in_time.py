"""What models learn from knows nothing of later: made today, a row of a past moment is what it was then.

Silver has a simulated fleet up to a moment, and dbt builds gold on the real Thrift server; then later days
come, and dbt builds again. Schemas and folders are this module's own.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from ingestion.sources import Message
from ingestion.sources.simulate.config import Rates, SimulationConfig
from ingestion.sources.simulate.source import SimulateSource
from ingestion.topics import AIS, ALERTS, SENSORS
from tests.support.marts import LAYER, RENAMED, Marts, Messages
from tests.support.servers import Spark

PREFIX = "past"
GOLD = f"{PREFIX}_maritime_gold"
START = datetime(2026, 3, 1, tzinfo=UTC)
DAYS, VESSELS, SEED = 6, 24, 16
MOMENT = datetime(2026, 3, 5, tzinfo=UTC)
"""The end of a day, with ships at sea and in port, and one that has entered Gdynia and not stopped yet."""
UNTIL_MS = MOMENT.timestamp() * 1000
PAST = {
    "vessel_features": "feature_date < date'2026-03-05'",
    "voyage_progress": "as_of_utc < timestamp'2026-03-05 00:00:00'",
    "sensor_deviations": "hour_utc < timestamp'2026-03-05 00:00:00'",
}
"""The rows of each mart that are of the time before."""

KEYS = ("voyage_id", "mmsi", "feature_date", "as_of_utc", "hour_utc")
"""The columns of their keys."""

Rows = list[dict[str, Any]]


def fleet() -> list[Message]:
    """Days of a few vessels. Each message is in time, and each MMSI is of one ship: see docs/models.md."""
    rates = Rates(duplicate=0, out_of_order=0, malformed=0, sentinel=0, clash=0)
    config = SimulationConfig(
        START, seed=SEED, vessels=VESSELS, duration_s=DAYS * 86_400, interval_s=1_200, rates=rates
    )
    return list(SimulateSource(config).messages())


def table_of(message: Message, content: dict[str, Any]) -> str:
    if message.topic == AIS.name:
        return "static_reports" if content["message_type"] in (5, 24) else "positions"
    return {SENSORS.name: "sensor_readings", ALERTS.name: "alert_events"}.get(message.topic, "voyage_events")


def silver_of(sent: list[Message], bronze_version: int) -> Messages:
    """The rows that silver makes of messages which need no mending; those of ships."""
    messages = Messages(bronze_version, first_offset=bronze_version * 1_000_000)
    for message in sent:
        content: dict[str, Any] = json.loads(message.value)
        if not 201_000_000 <= content["mmsi"] <= 775_999_999:
            continue
        own = {RENAMED.get(name, name): value for name, value in content.items()}
        times = {
            name: datetime.fromisoformat(own[name])
            for name in ("reported_at_utc", "planned_departure_utc", "planned_arrival_utc")
            if name in own
        }
        fuel_flow = list(content.get("fuel_flow_kg_h", {}).items())
        messages.add(
            table_of(message, content),
            moment=times["reported_at_utc"],
            **own | times | {"fuel_flow_kg_h": fuel_flow},
        )
    return messages


def build(marts: Marts, *kinds: str) -> None:
    """What the marts are made of, from silver on; voyages are sampled every hour."""
    wanted = ["--select", *(f"+{mart}" for mart in PAST)]
    wanted += ["--exclude", *(f"+{table}" for table, layer in LAYER.items() if layer == "maritime_silver")]
    marts.dbt("build", "--resource-type", *kinds, *wanted, "--vars", "{eta_sample_hours: 1}")


def at_ms(message: Message) -> float:
    assert message.timestamp_ms is not None
    return message.timestamp_ms


def past(marts: Marts) -> dict[str, Rows]:
    """The rows of each mart that are of the time before the moment."""
    return {mart: rows_of(marts, mart, condition) for mart, condition in PAST.items()}


def rows_of(marts: Marts, mart: str, condition: str) -> Rows:
    columns = [name for (name,) in marts.query(f"show columns in {GOLD}.{mart}")]
    keys = ", ".join(name for name in columns if name in KEYS)
    found = marts.query(f"select {', '.join(columns)} from {GOLD}.{mart} where {condition} order by {keys}")
    return [dict(zip(columns, row, strict=True)) for row in found]


@pytest.fixture(scope="module")
def marts(spark: Spark) -> Iterator[Marts]:
    with Marts(PREFIX, spark.settings) as marts:
        yield marts


@pytest.fixture(scope="module")
def then(marts: Marts) -> dict[str, Rows]:
    """What the marts said at the moment."""
    marts.write(silver_of([message for message in fleet() if at_ms(message) < UNTIL_MS], 1))
    build(marts, "seed", "model")
    return past(marts)


@pytest.fixture(scope="module")
def today(marts: Marts, then: dict[str, Rows]) -> dict[str, Rows]:
    """What they say of the time before it, days later."""
    assert then
    marts.write(silver_of([message for message in fleet() if at_ms(message) >= UNTIL_MS], 2))
    build(marts, "model")
    return past(marts)


def close_to(row: dict[str, Any]) -> dict[str, Any]:
    """The same row but for the last digits, which a sum's order decides."""
    return {
        name: pytest.approx(value, rel=1e-9) if isinstance(value, float) else value
        for name, value in row.items()
    }


@pytest.mark.parametrize("mart", PAST)
def test_marts_have_rows_of_the_time_before_the_moment(mart: str, then: dict[str, Rows]) -> None:
    assert len(then[mart]) > 50


@pytest.mark.parametrize("mart", PAST)
def test_row_of_a_past_moment_is_what_it_was_then(
    mart: str, then: dict[str, Rows], today: dict[str, Rows]
) -> None:
    assert [row["mmsi"] for row in today[mart]] == [row["mmsi"] for row in then[mart]]
    for was, is_now in zip(then[mart], today[mart], strict=True):
        assert is_now == close_to(was)


@pytest.mark.usefixtures("today")
@pytest.mark.parametrize("mart", PAST)
def test_later_days_have_come(mart: str, marts: Marts) -> None:
    """Else the past would be as it was because nothing had happened since."""
    assert rows_of(marts, mart, f"not ({PAST[mart]})")


@pytest.mark.usefixtures("today")
@pytest.mark.usefixtures("then")
def test_dbt_s_unit_tests_of_gold_pass(marts: Marts) -> None:
    """Here because dbt takes the types of their rows from tables that are there: those of these marts."""
    marts.build(["vessel_labels", "maintenance_scores"])
    outcomes = marts.project.unit_tests(
        "models/maritime/intermediate/ml",
        "models/maritime/gold/core",
        "models/maritime/gold/ml",
        elsewhere=(
            "models/maritime/gold/core/current_positions.yml",
            "models/maritime/gold/core/station_reception_daily.yml",
        ),
    )
    assert set(outcomes.values()) == {"pass"}


def test_voyages_that_were_under_way_have_ended_since(
    then: dict[str, Rows], marts: Marts, today: dict[str, Rows]
) -> None:
    assert today
    under_way = {row["voyage_id"] for row in then["voyage_progress"]}
    late = marts.query(
        f"select voyage_id from {GOLD}.voyages where arrived_at_utc >= timestamp'{MOMENT:%Y-%m-%d %H:%M:%S}'"
    )
    assert under_way & {voyage for (voyage,) in late}
