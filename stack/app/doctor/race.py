"""The race: many writers create one object at once, and exactly one may win.

Delta numbers its commits so: who creates ``_delta_log/<version>.json`` has made that version. A store that
lets two writers create one object loses a commit, and the rows that it holds, without an error. Some do so
always (they do not know ``If-None-Match``), some only when requests meet (they look first and write then).
"""

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from threading import Barrier
from typing import TYPE_CHECKING
from uuid import uuid4

import obstore
from obstore.exceptions import AlreadyExistsError, BaseError

if TYPE_CHECKING:
    from obstore.store import ObjectStore


@dataclass(frozen=True, slots=True)
class Race:
    """How the writers of one round fared."""

    winners: tuple[bytes, ...]
    """What each of them wrote who was told that the object is its own."""
    failures: tuple[str, ...]
    """Answers other than "it exists": the store was overloaded, or refuses this client."""
    content: bytes | None
    """What was read afterwards; None where nothing could be."""
    is_listed: bool
    """Whether the object was in the listing at once."""

    @property
    def problem(self) -> str | None:
        """Why Delta must not commit there; None where all is as it must be."""
        if len(self.winners) > 1:
            return f"{len(self.winners)} writers created the same object"
        if self.failures and not self.winners and self.content is None:
            return f"no writer could create an object: {self._commonest}"
        if not self.winners:
            return "no writer was told that it had created the object"
        if self.content != self.winners[0]:
            return "the object does not hold what the writer wrote who was told that it had created it"
        if not self.is_listed:
            return "an object that was written is missing in the listing"
        return None

    @property
    def note(self) -> str:
        """Requests that failed without harm; empty where none did."""
        return f"{len(self.failures)} requests failed ({self._commonest})" if self.failures else ""

    @property
    def _commonest(self) -> str:
        return Counter(self.failures).most_common(1)[0][0]


def race(connections: "Sequence[ObjectStore]", writers: int) -> Race:
    """Let writers, spread over the connections, create one object at the same moment; it is removed again.

    The connections must not send a request again: a writer that has won would then be told that it lost.
    """
    key = f"doctor-{uuid4().hex}/race"
    start = Barrier(writers)

    def write(number: int) -> tuple[bytes, bool, str]:
        body = f"{key} by writer {number}".encode()
        start.wait()
        try:
            obstore.put(connections[number % len(connections)], key, body, mode="create", use_multipart=False)
        except AlreadyExistsError:
            return body, False, ""
        except BaseError as error:
            return body, False, first_line(error)
        return body, True, ""

    try:
        with ThreadPoolExecutor(writers) as pool:
            outcomes = list(pool.map(write, range(writers)))
        return Race(
            winners=tuple(body for body, won, _ in outcomes if won),
            failures=tuple(failure for _, _, failure in outcomes if failure),
            content=_content(connections[-1], key),
            is_listed=_is_listed(connections[0], key),
        )
    finally:
        with suppress(BaseError):
            obstore.delete(connections[0], key)


def first_line(error: BaseError) -> str:
    """The client's message without the dump of its own structures behind it."""
    return str(error).partition("\n\nDebug source")[0].splitlines()[0]


def _content(store: "ObjectStore", key: str) -> bytes | None:
    try:
        return bytes(obstore.get(store, key).bytes())
    except (BaseError, FileNotFoundError):
        return None


def _is_listed(store: "ObjectStore", key: str) -> bool:
    folder = key.rpartition("/")[0]
    try:
        return any(found["path"] == key for chunk in obstore.list(store, folder) for found in chunk)
    except BaseError:
        return False
