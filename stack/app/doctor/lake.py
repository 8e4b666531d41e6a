"""The lake's store: one of many writers wins, always; and what it holds can be read and listed at once."""

import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import suppress

from stack.app.doctor.checks import Check, Checks
from stack.app.doctor.race import Race, race
from stack.errors import SettingsError
from stack.object_store import S3_SCHEMES, open_store
from stack.settings import Settings

_LAKE = Checks("lake")
NAME = "conditional writes"


def examine_store(
    settings: Settings, url: str, *, endpoints: Sequence[str] = (), writers: int = 32, rounds: int = 8
) -> Iterator[Check]:
    """Race writers through two connections, or one to each endpoint, and refuse a store that lets two win."""
    addresses: list[str | None] = [*endpoints] if len(endpoints) > 1 else [*(endpoints or (None,))] * 2
    label = _label(settings, url, endpoints)
    try:
        connections = [
            open_store(settings, url, endpoint=endpoint, retries=0, timeout_s=30) for endpoint in addresses
        ]
    except (SettingsError, OSError) as error:
        yield _LAKE.bad(NAME, f"{label}: {error}")
        return
    notes = []
    for number in range(1, rounds + 1):
        result: Race = race(connections, writers)
        if result.problem:
            yield _LAKE.bad(
                NAME,
                f"{label} is refused: {result.problem} (round {number}, {writers} writers, "
                f"{len(connections)} connections). Two commits of a Delta table would become one",
            )
            return
        if result.note:
            notes.append(result.note)
    seen = f"{label}: {rounds} races of {writers} writers over {len(connections)} connections, a winner each"
    yield _LAKE.warning(NAME, f"{seen}, but {notes[0]}") if notes else _LAKE.good(NAME, seen)


def _label(settings: Settings, url: str, endpoints: Sequence[str]) -> str:
    """The store's name: its address, where it answers, and what it says that it is."""
    if not url.startswith(S3_SCHEMES):
        return url
    places = list(endpoints) or [place for place in (settings.storage_endpoint,) if place]
    if not places:
        return url
    program = _program(places[0])
    return f"{url} at {', '.join(places)}" + (f" ({program})" if program else "")


def _program(endpoint: str) -> str:
    """The header ``Server`` of an HTTP endpoint; empty where it does not answer or does not tell."""
    with suppress(OSError, ValueError):
        try:
            with urllib.request.urlopen(endpoint, timeout=5) as answer:
                return str(answer.headers.get("Server") or "")
        except urllib.error.HTTPError as error:
            with error:
                return str(error.headers.get("Server") or "")
    return ""
