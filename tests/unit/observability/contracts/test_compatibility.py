"""What of a change of a schema breaks a contract."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from observability.contracts.compatibility import breaches

NUMBER = {"type": ["number", "null"]}


def schema(required: tuple[str, ...] = (), **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "required": list(required),
        "additionalProperties": True,
        "properties": properties,
    }


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (schema(), schema(("speed",), speed=NUMBER), ["speed: is required, it was not"]),
        (
            schema(speed=NUMBER),
            schema(speed={"type": "number"}),
            ["speed: type null is no longer taken"],
        ),
        (
            schema(speed=NUMBER),
            schema(speed={"type": ["string", "null"]}),
            ["speed: type integer, number is no longer taken"],
        ),
        (
            schema(kind={"enum": ["a", "b"]}),
            schema(kind={"enum": ["a"]}),
            ["kind: 'b' is no longer taken"],
        ),
        (schema(kind={}), schema(kind={"const": 1}), ["kind: only 1 are taken, it was anything"]),
        (schema(v={"const": 1}), schema(v={"const": 2}), ["v: 1 is no longer taken"]),
        (
            schema(mmsi={"minimum": 0}),
            schema(mmsi={"minimum": 1}),
            ["mmsi: minimum is 1, it was 0"],
        ),
        (schema(mmsi={}), schema(mmsi={"maximum": 9}), ["mmsi: maximum is 9, it was not bounded"]),
        (
            schema(at={"pattern": "a"}),
            schema(at={"pattern": "b"}),
            ["at: pattern is 'b', it was 'a'"],
        ),
        (
            schema(at={}),
            schema(at={"multipleOf": 2}),
            ["at: multipleOf is 2, it was None"],
        ),
        (
            schema(a=schema(b={})),
            schema(a=schema(("b",), b={})),
            ["a.b: is required, it was not"],
        ),
        (
            schema(tags={"items": {"type": "string"}}),
            schema(tags={"items": {"type": "string", "minLength": 1}}),
            ["tags[]: minLength is 1, it was not bounded"],
        ),
        (
            schema(a={}),
            schema() | {"additionalProperties": False},
            ["message: unknown fields are no longer taken", "a: is no longer taken"],
        ),
    ],
)
def test_what_refuses_earlier_messages_is_a_breach(
    before: dict[str, Any], after: dict[str, Any], said: list[str]
) -> None:
    assert breaches(before, after) == said
    assert breaches(before, after, "none") == []


@pytest.mark.parametrize(
    "after",
    [
        schema(speed=NUMBER, course=NUMBER),
        schema(),
        schema(speed={"type": ["number", "null", "string"]}),
        schema(speed=NUMBER | {"description": "Other words.", "unit": "kn"}),
    ],
    ids=["new optional field", "field no longer named", "wider type", "words"],
)
def test_what_takes_earlier_messages_is_none(after: dict[str, Any]) -> None:
    assert breaches(schema(speed=NUMBER), after) == []


def test_forward_is_the_reverse_and_full_is_both() -> None:
    before, after = schema(a={"minimum": 1}), schema(a={"maximum": 5})
    assert len(breaches(before, after, "forward")) == 1
    assert len(breaches(before, after, "full")) == 2


TYPES = ["integer", "number", "string", "null", ["integer", "null"], ["string", "null"]]
LEAVES = st.fixed_dictionaries(
    {},
    optional={
        "type": st.sampled_from(TYPES),
        "enum": st.lists(st.sampled_from([None, 0, 1, 5, "a", "bb"]), min_size=1, unique_by=repr),
        "minimum": st.integers(0, 3),
        "maximum": st.integers(2, 6),
        "minLength": st.integers(0, 2),
    },
)
NAMES = ("a", "b")
SCHEMAS = st.builds(
    lambda leaves, required, is_open: schema(tuple(required), **leaves) | {"additionalProperties": is_open},
    st.fixed_dictionaries(dict.fromkeys(NAMES, LEAVES)),
    st.lists(st.sampled_from(NAMES), unique=True),
    st.booleans(),
)
MESSAGES = st.dictionaries(
    st.sampled_from(("a", "b", "c")), st.sampled_from([None, 0, 1, 2, 3, 5, 7, 1.5, "", "a", "bb", "ccc"])
)


@given(SCHEMAS, SCHEMAS, st.lists(MESSAGES, min_size=1, max_size=20))
def test_change_without_a_breach_takes_every_earlier_message(
    before: dict[str, Any], after: dict[str, Any], messages: list[dict[str, Any]]
) -> None:
    if breaches(before, after):
        return
    old, new = Draft202012Validator(before), Draft202012Validator(after)
    assert all(new.is_valid(message) for message in messages if old.is_valid(message))
