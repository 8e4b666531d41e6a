"""Whether a JSON Schema still takes what another one takes. Pure.

*Backward* (the default): every message that keeps the released schema keeps the new one, so that readers of
the new one can read what is there. *Forward*: the reverse, so that readers of the released one can read what
comes. *Full*: both. A field that only one of them names may hold anything in the other: a new optional field
is no breach, for every contract lets unknown fields through.

Looked at are the keywords that the contracts use; another one that was added or changed is a breach.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Literal

Mode = Literal["backward", "forward", "full", "none"]
Schema = Mapping[str, Any]

_WORDS = frozenset({"$schema", "$id", "title", "description", "unit", "examples", "default"})
"""What is for people and checks nothing."""
_LOWER_BOUNDS = ("minimum", "exclusiveMinimum", "minLength", "minItems")
_UPPER_BOUNDS = ("maximum", "exclusiveMaximum", "maxLength", "maxItems")
_EXACT = ("pattern", "format")
_KNOWN = _WORDS | {
    "type",
    "enum",
    "const",
    "properties",
    "required",
    "items",
    "additionalProperties",
    *_LOWER_BOUNDS,
    *_UPPER_BOUNDS,
    *_EXACT,
}
_ALL_TYPES = frozenset({"null", "boolean", "object", "array", "number", "integer", "string"})


def breaches(released: Schema, current: Schema, mode: Mode = "backward") -> list[str]:
    """What of a change breaks the contract, one line each (``field: what``); empty: nothing."""
    found: list[str] = []
    if mode in ("backward", "full"):
        found += _narrowed(released, current, "")
    if mode in ("forward", "full"):
        found += [f"{line} (for readers of the released one)" for line in _narrowed(current, released, "")]
    return found


def _narrowed(before: Schema, after: Schema, path: str) -> Iterator[str]:
    """Where ``after`` refuses what ``before`` takes."""
    field = path or "message"
    lost = _types(before) - _types(after)
    if lost:
        yield f"{field}: type {', '.join(sorted(lost))} is no longer taken"
    yield from _fewer_values(before, after, field)
    for word in _LOWER_BOUNDS:
        if word in after and (word not in before or after[word] > before[word]):
            yield f"{field}: {word} is {after[word]}, it was {before.get(word, 'not bounded')}"
    for word in _UPPER_BOUNDS:
        if word in after and (word not in before or after[word] < before[word]):
            yield f"{field}: {word} is {after[word]}, it was {before.get(word, 'not bounded')}"
    for word in (*_EXACT, *sorted(after.keys() - _KNOWN)):
        if word in after and after[word] != before.get(word):
            yield f"{field}: {word} is {after[word]!r}, it was {before.get(word)!r}"
    yield from _fewer_fields(before, after, path)


def _fewer_values(before: Schema, after: Schema, field: str) -> Iterator[str]:
    allowed = _values(after)
    if allowed is None:
        return
    values = _values(before)
    if values is None:
        yield f"{field}: only {', '.join(map(repr, allowed))} are taken, it was anything"
        return
    lost = [value for value in values if value not in allowed]
    if lost:
        yield f"{field}: {', '.join(map(repr, lost))} is no longer taken"


def _fewer_fields(before: Schema, after: Schema, path: str) -> Iterator[str]:
    for name in after.get("required", ()):
        if name not in before.get("required", ()):
            yield f"{_join(path, name)}: is required, it was not"
    if after.get("additionalProperties") is False and before.get("additionalProperties") is not False:
        yield f"{path or 'message'}: unknown fields are no longer taken"
    old, new = before.get("properties", {}), after.get("properties", {})
    for name in sorted(old.keys() & new.keys()):
        yield from _narrowed(old[name], new[name], _join(path, name))
    if after.get("additionalProperties") is False:
        for name in sorted(old.keys() - new.keys()):
            yield f"{_join(path, name)}: is no longer taken"
    if isinstance(after.get("items"), Mapping):
        yield from _narrowed(before.get("items", {}), after["items"], f"{path}[]")


def _types(schema: Schema) -> frozenset[str]:
    types = schema.get("type")
    named = frozenset([types] if isinstance(types, str) else types or _ALL_TYPES)
    return named | {"integer"} if "number" in named else named


def _values(schema: Schema) -> list[Any] | None:
    if "const" in schema:
        return [schema["const"]]
    values = schema.get("enum")
    return None if values is None else list(values)


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
