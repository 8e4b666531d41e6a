"""Cursors: where a page ended, and in which snapshot, so that the next page belongs to the same build."""

import base64
import binascii
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import orjson

from serving.api.web.problems import InvalidParameterError


@dataclass(frozen=True)
class Cursor:
    """The end of a page."""

    snapshot: int
    asked: str
    """What was asked for (:func:`question`); a cursor of another question is refused."""
    values: tuple[Any, ...]
    """The last row's values of the columns of the order."""

    def encoded(self) -> str:
        """As text for a URL."""
        packed = orjson.dumps([self.snapshot, self.asked, [_text(value) for value in self.values]])
        return base64.urlsafe_b64encode(packed).rstrip(b"=").decode()


def question(collection: str, sort: str | None, conditions: Sequence[str], values: Mapping[str, Any]) -> str:
    """A short text that differs where the collection, the order or any filter does.

    Without it a cursor would go on with other rows than those of the page before, and nobody would see it.
    """
    packed = orjson.dumps([collection, sort, conditions, values], default=str, option=orjson.OPT_SORT_KEYS)
    return hashlib.blake2b(packed, digest_size=9).hexdigest()


def decode(text: str, asked: str, size: int) -> Cursor:
    """The cursor that a client sends back.

    Raises:
        InvalidParameterError: it was not made here, or for another question: collection, order or filters.
    """
    expected = "a cursor from `next_cursor` of a request with the same filters and order"
    try:
        padded = text + "=" * (-len(text) % 4)
        snapshot, of_question, values = orjson.loads(base64.urlsafe_b64decode(padded.encode("ascii")))
    except (ValueError, binascii.Error, UnicodeError, TypeError) as error:
        raise InvalidParameterError("cursor", text[:80], expected) from error
    well_formed = isinstance(snapshot, int) and isinstance(values, list) and len(values) == size
    if not well_formed or of_question != asked or any(isinstance(value, dict | list) for value in values):
        raise InvalidParameterError("cursor", text[:80], expected)
    return Cursor(snapshot, of_question, tuple(values))


def snapshot_of(text: str) -> int | None:
    """The snapshot that a cursor belongs to; None where it was not made here."""
    try:
        snapshot, _, _ = orjson.loads(
            base64.urlsafe_b64decode((text + "=" * (-len(text) % 4)).encode("ascii"))
        )
    except (ValueError, binascii.Error, UnicodeError, TypeError):
        return None
    return snapshot if isinstance(snapshot, int) else None


def _text(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value
