"""The contracts themselves, and what keeps and breaks them."""

from collections.abc import Callable
from typing import Any

import orjson
import pytest
from jsonschema import Draft202012Validator

from ingestion.contracts import CONTRACTS, check, contract, problems
from ingestion.errors import ContractError, UnknownTopicError
from ingestion.topics import TOPICS, topic_named, topics_named
from tests.support import messages

BUILDERS = {
    "ais": (messages.ais, messages.ais_static),
    "sensors": (messages.sensor_reading,),
    "alerts": (messages.alert,),
    "voyage_events": (messages.voyage_event,),
}
EACH = [(name, builder) for name, builders in BUILDERS.items() for builder in builders]


@pytest.mark.parametrize("name", CONTRACTS)
def test_contract_is_a_valid_schema_that_lets_new_fields_through(name: str) -> None:
    schema = contract(name)
    Draft202012Validator.check_schema(schema)
    assert schema["additionalProperties"] is True


@pytest.mark.parametrize("name", CONTRACTS)
def test_every_field_is_described(name: str) -> None:
    for field, rule in contract(name)["properties"].items():
        assert rule["description"].endswith((".", "...")), field


@pytest.mark.parametrize("name", CONTRACTS)
def test_every_number_with_a_unit_in_its_name_says_it(name: str) -> None:
    suffixes = (
        "_knots",
        "_deg",
        "_m",
        "_c",
        "_bar",
        "_pct",
        "_ppm",
        "_nm",
        "_hpa",
        "_kg_h",
        "_kw",
        "_minutes",
    )
    for field, rule in contract(name)["properties"].items():
        if field.endswith(suffixes):
            assert rule.get("unit"), field


def test_every_topic_has_a_contract() -> None:
    assert {topic.contract for topic in TOPICS.values()} == set(CONTRACTS)


@pytest.mark.parametrize(("name", "builder"), EACH)
def test_built_message_keeps_its_contract(name: str, builder: Callable[..., dict[str, Any]]) -> None:
    assert problems(name, orjson.dumps(builder())) == []


@pytest.mark.parametrize(("name", "builder"), EACH)
def test_built_message_with_a_new_field_keeps_its_contract(
    name: str, builder: Callable[..., dict[str, Any]]
) -> None:
    assert problems(name, orjson.dumps(builder(added_in_a_later_version={"any": "thing"}))) == []


@pytest.mark.parametrize(("name", "builder"), EACH)
def test_message_without_a_required_field_breaks_its_contract(
    name: str, builder: Callable[..., dict[str, Any]]
) -> None:
    for field in contract(name)["required"]:
        assert any(field in problem for problem in problems(name, orjson.dumps(builder(**{field: None}))))


@pytest.mark.parametrize(
    "changes",
    [
        {"mmsi": "230666000"},
        {"mmsi": -1},
        {"timestamp": "2026-01-02 03:04:05"},
        {"timestamp": "2026-01-02T03:04:05+02:00"},
        {"latitude": "59.5"},
        {"message_type": 28},
        {"nav_status": 16},
        {"transceiver_class": "C"},
        {"schema_version": 2},
    ],
)
def test_wrong_value_breaks_the_ais_contract(changes: dict[str, Any]) -> None:
    (problem,) = problems("ais", orjson.dumps(messages.ais(**changes)))
    assert problem.startswith(next(iter(changes)))


def test_sentinels_keep_the_ais_contract() -> None:
    sentinels = {
        "latitude": 91,
        "longitude": 181,
        "speed_knots": 102.3,
        "course_deg": 360,
        "heading_deg": 511,
        "rate_of_turn": -128,
        "utc_second": 60,
    }
    assert problems("ais", orjson.dumps(messages.ais(**sentinels))) == []


def test_bytes_that_are_not_json_break_every_contract() -> None:
    for name in CONTRACTS:
        assert problems(name, b"!AIVDM")[0].startswith("not JSON")


def test_check_names_contract_and_field() -> None:
    with pytest.raises(ContractError, match="contract 'alerts': severity"):
        check("alerts", orjson.dumps(messages.alert(severity="bad")))


def test_unknown_contract_is_refused() -> None:
    with pytest.raises(ContractError, match="no contract 'films'"):
        contract("films")
    with pytest.raises(ContractError, match="version 9"):
        contract("ais", 9)


def test_topic_answers_to_full_and_short_name() -> None:
    assert topic_named("ais") is topic_named("maritime.ais.data")
    assert [topic.table for topic in topics_named(["alerts", "maritime.alerts"])] == ["alerts"]
    with pytest.raises(UnknownTopicError, match="no topic 'nope'"):
        topic_named("nope")
