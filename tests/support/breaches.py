"""Messages and contracts for tests: builders of valid messages, and a check of many at once."""

from collections.abc import Iterable

import orjson

from ingestion.contracts import contract, problems

TYPE_ONLY = {"description", "type", "unit"}
"""Keywords of a field whose rule looks at nothing but the value's type."""


def breaches(name: str, values: Iterable[bytes]) -> set[str]:
    """What a contract has against any of many messages.

    A contract's rules look at one field each, so a message brings news only by a field and value (or, where
    the rule is on the type, a type) that no message before it had; only such messages are looked at in full.
    """
    rules = contract(name)["properties"]
    by_type = {field for field, rule in rules.items() if set(rule) <= TYPE_ONLY}
    required = set(contract(name)["required"])
    seen: set[tuple[str, object]] = set()
    found: set[str] = set()
    for value in values:
        fields = orjson.loads(value)
        news: set[tuple[str, object]] = {
            (field, type(content) if field in by_type or field not in rules else repr(content))
            for field, content in fields.items()
        }
        news -= seen
        if news or not required <= fields.keys():
            seen |= news
            found.update(problems(name, value))
    return found
