"""The message contracts: one JSON Schema per topic, versioned by file name.

A contract defines a well-formed message; :mod:`ingestion.sources` writes such messages and silver
rejects the others. Unknown fields are allowed everywhere: a new optional field passes without a change here.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import orjson
from jsonschema import Draft202012Validator

from ingestion.errors import ContractError

CONTRACTS = ("ais", "sensors", "alerts", "voyage_events")
VERSION = 1


@cache
def contract(name: str, version: int = VERSION) -> Mapping[str, Any]:
    """The JSON Schema of a contract.

    Raises:
        ContractError: there is no such contract or version.
    """
    file = resources.files(__name__).joinpath(f"{name}.v{version}.json")
    if name not in CONTRACTS or not file.is_file():
        raise ContractError(f"no contract {name!r} version {version}: there are {', '.join(CONTRACTS)}")
    schema: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return schema


def problems(name: str, value: bytes) -> list[str]:
    """What a message's bytes have against them, one line a finding (``field: text``); empty: nothing."""
    try:
        message = orjson.loads(value)
    except orjson.JSONDecodeError as error:
        return [f"not JSON: {error}"]
    return [
        f"{'.'.join(str(step) for step in error.absolute_path) or 'message'}: {error.message}"
        for error in _validator(name).iter_errors(message)
    ]


def check(name: str, value: bytes) -> None:
    """Raise a :class:`ContractError` that names the first field in which a message breaks its contract."""
    found = problems(name, value)
    if found:
        raise ContractError(f"contract {name!r}: {found[0]}")


@cache
def _validator(name: str) -> Draft202012Validator:
    schema = contract(name)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)
