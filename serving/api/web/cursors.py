"""Cursors: where a page ended, and in which snapshot, so that the next page belongs to the same build."""

import base64
import binascii
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import orjson

from serving.api.web.problems import InvalidParameterError


@dataclass(frozen=True)
class Cursor:
    """The end of a page."""

    snapshot: int
    order: str
    """The sort order as it was asked for; a cursor of another order is refused."""
    values: tuple[Any, ...]
    """The last row's values of the columns of the order."""

    def encoded(self) -> str:
        """As text for a URL."""
        packed = orjson.dumps([self.snapshot, self.order, [_text(value) for value in self.values]])
        return base64.urlsafe_b64encode(packed).rstrip(b"=").decode()


def decode(text: str, order: str, size: int) -> Cursor:
    """The cursor that a client sends back.

    Raises:
        InvalidParameterError: it was not made here, or for another order.
    """
    expected = "a cursor from `next_cursor` of the same request"
    try:
        padded = text + "=" * (-len(text) % 4)
        snapshot, of_order, values = orjson.loads(base64.urlsafe_b64decode(padded.encode("ascii")))
    except (ValueError, binascii.Error, UnicodeError, TypeError) as error:
        raise InvalidParameterError("cursor", text[:80], expected) from error
    well_formed = isinstance(snapshot, int) and isinstance(values, list) and len(values) == size
    if not well_formed or of_order != order or any(isinstance(value, dict | list) for value in values):
        raise InvalidParameterError("cursor", text[:80], expected)
    return Cursor(snapshot, of_order, tuple(values))


def _text(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value
