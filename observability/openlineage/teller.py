"""Reports what is new: reads the logs from the bookmark on, sends the events, moves the bookmark.

From the logs, not from those who write them: what was not committed is not reported, what was is reported
even if its writer was killed right after it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import obstore
from openlineage.client import OpenLineageClient
from openlineage.client.event_v2 import RunEvent

from observability.openlineage import events
from observability.openlineage.bookmark import Bookmark
from observability.openlineage.errors import LineageTransportError
from observability.openlineage.log import Commit, read_commits
from stack.lake import schema_name
from stack.object_store import open_store
from stack.published import PublishedSnapshots
from stack.schemas import BUILT_SCHEMAS, MARITIME_BRONZE, REFERENCE
from stack.settings import Settings

if TYPE_CHECKING:
    from obstore.store import ObjectStore

    from observability.openlineage.registry import Learned


def client(settings: Settings) -> OpenLineageClient:
    """OpenLineage's client: to the address of the settings, else into a file of the home."""
    folder = settings.home / "lineage"
    if settings.lineage_url:
        # Whoever tells tries again at its next look.
        transport: dict[str, object] = {"type": "http", "url": settings.lineage_url, "retry": {"total": 0}}
        if key := settings.lineage_key.get_secret_value():
            transport["auth"] = {"type": "api_key", "apiKey": key}
    else:
        folder.mkdir(parents=True, exist_ok=True)
        transport = {"type": "file", "log_file_path": str(folder / "events.jsonl"), "append": True}
    return OpenLineageClient(config={"transport": transport})


class Teller:
    """Tells the lineage of one lake. Not for several threads or processes at once."""

    def __init__(self, settings: Settings, topics: Mapping[str, str], sender: OpenLineageClient) -> None:
        """Args: topics: by bronze table, the topic that the sink stores there."""
        self._settings = settings
        self._topics = topics
        self._sender = sender
        self._store: ObjectStore = open_store(settings, settings.lake)
        self._published = PublishedSnapshots(settings)
        self._bookmark = Bookmark.read(settings.home / "lineage" / "bookmark.json")

    def tell(self) -> int:
        """Send what is new; returns how many events that were.

        Raises:
            LineageTransportError: the receiver does not take an event; it is sent again next time.
            OSError, DeltaError: the lake does not answer.
        """
        count = 0
        for found in (self._bronze(), self._models(), self._snapshots()):
            for event in found:
                self._send(event)
                count += 1
            self._bookmark.write()
        return count

    def tell_models(self, learned: Callable[[Settings, Mapping[str, int]], Iterable["Learned"]]) -> int:
        """Send what models learned from since the last time; returns how many events that were.

        Args:
            learned: reads the registry (:func:`observability.openlineage.registry.learned`).

        Raises:
            LineageTransportError: the receiver does not take an event; it is sent again next time.
        """
        count = 0
        for found in learned(self._settings, dict(self._bookmark.models)):
            self._send(events.trained(self._settings, found.model, found.number, found.at, found.data))
            self._bookmark.models[found.model] = found.number
            self._bookmark.write()
            count += 1
        return count

    def _send(self, event: RunEvent) -> None:
        try:
            self._sender.emit(event)
        except Exception as error:  # each transport has errors of its own
            raise LineageTransportError(f"a lineage event could not be sent: {error}") from error

    def _bronze(self) -> Iterator[RunEvent]:
        for table, topic in self._topics.items():
            commits = self._new(MARITIME_BRONZE, table)
            before = {
                (topic, int(place.rpartition("/")[2])): offset
                for place, offset in self._bookmark.offsets.items()
                if place.rpartition("/")[0] == topic
            }
            if event := events.stored(self._settings, topic, table, commits, before):
                yield event
            for commit in commits:
                for (name, partition), offset in commit.offsets.items():
                    self._bookmark.offsets[f"{name}/{partition}"] = offset
            self._seen(MARITIME_BRONZE, table, commits)

    def _models(self) -> Iterator[RunEvent]:
        # Who reads a table names it by the run that wrote it: all are looked at before any is reported.
        found = {place: self._new(*place) for place in self._built_tables()}
        for (schema, table), commits in found.items():
            for commit in commits:
                if commit.mark and commit.brings_data:
                    run = str(commit.mark.get("invocation_id"))
                    self._bookmark.note_build(f"{schema}/{table}", run, commit.version)
        told = [(commit, schema, table) for (schema, table), commits in found.items() for commit in commits]
        for commit, schema, table in sorted(told, key=lambda one: one[0].at):
            inputs = {} if commit.mark is None else self._versions(commit.mark.get("inputs") or {})
            if event := events.built(self._settings, schema, table, commit, inputs):
                yield event
        for (schema, table), commits in found.items():
            self._seen(schema, table, commits)

    def _snapshots(self) -> Iterator[RunEvent]:
        for entry in self._published.entries():
            if entry.entry > self._bookmark.entry:
                yield events.published(self._settings, entry)
                self._bookmark.entry = entry.entry

    def _versions(self, inputs: Mapping[str, str | None]) -> dict[str, int | None]:
        """By plain ``schema/table``, the version of what a mark names by its data (macros/builds)."""
        found: dict[str, int | None] = {}
        for folder, data in inputs.items():
            place = self._plain(folder)
            version, at, _ = (data or "").partition("@")
            if at and version.isdigit():
                found[place] = int(version)
            else:
                found[place] = self._bookmark.builds.get(place, {}).get(data or "")
        return found

    def _plain(self, folder: str) -> str:
        schema, _, table = folder.partition("/")
        if schema == self._settings.bronze_schema:
            return f"{MARITIME_BRONZE}/{table}"
        return f"{schema.removeprefix(self._settings.schema_prefix)}/{table}"

    def _built_tables(self) -> Iterator[tuple[str, str]]:
        for schema in (*BUILT_SCHEMAS, REFERENCE):
            folder = schema_name(self._settings, schema)
            for table in obstore.list_with_delimiter(self._store, folder)["common_prefixes"]:
                yield schema, table.rstrip("/").rpartition("/")[2]

    def _new(self, schema: str, table: str) -> list[Commit]:
        place = f"{schema_name(self._settings, schema)}/{table}"
        return read_commits(self._store, place, self._bookmark.versions.get(f"{schema}/{table}", -1))

    def _seen(self, schema: str, table: str, commits: list[Commit]) -> None:
        if commits:
            self._bookmark.versions[f"{schema}/{table}"] = commits[-1].version
