"""A backup's manifest: what it holds, by name and hash. It is written last: without it there is no backup."""

from datetime import datetime
from typing import TYPE_CHECKING, Literal

import obstore
from obstore.exceptions import AlreadyExistsError, BaseError
from pydantic import BaseModel, ConfigDict, ValidationError

from stack.app.recovery.errors import RecoveryError, WrongBackupError

if TYPE_CHECKING:
    from obstore.store import ObjectStore

NAME = "manifest.json"


class TableCopy(BaseModel):
    """A table at one version."""

    model_config = ConfigDict(frozen=True)

    version: int
    rows: int
    files: dict[str, str]
    """SHA-256 by path within the table's folder; empty where only versions were noted."""


class Manifest(BaseModel):
    """What a backup holds."""

    model_config = ConfigDict(frozen=True)

    format: Literal[1] = 1
    created_at_utc: datetime
    code: str
    """The commit of Tideline that made it."""
    kind: Literal["copy", "versions"]
    """Whether the files are in the backup, or stay in the lake that it was made of."""
    lake: str
    """Address of that lake."""
    home: str
    """The home's path, which MLflow's file has in it."""
    snapshot: int | None
    """Number of the published snapshot; None where nothing was published."""
    tables: dict[str, TableCopy]
    """By ``schema.table``, as the folders are called."""
    offsets: dict[str, int]
    """The last offset that bronze holds, by ``topic/partition``: the sink goes on behind it."""
    views: dict[str, str] | None
    """Statements that make the catalog's views, by ``schema.view``; None where Spark did not answer."""
    others: dict[str, str]
    """SHA-256 by path of what is no table of Spark: state, models, and the published snapshot."""


def write_manifest(store: "ObjectStore", manifest: Manifest) -> None:
    """Finish a backup.

    Raises:
        RecoveryError: another backup was finished at the same place.
    """
    try:
        obstore.put(store, NAME, manifest.model_dump_json(indent=1).encode(), mode="create")
    except AlreadyExistsError as error:
        raise RecoveryError("another backup was made at the same place at the same time") from error


def read_manifest(store: "ObjectStore", place: str) -> Manifest:
    """The manifest of a finished backup.

    Raises:
        WrongBackupError: there is none, or it is not one of this format.
    """
    try:
        text = bytes(obstore.get(store, NAME).bytes())
    except FileNotFoundError as error:
        raise WrongBackupError(f"{place} holds no finished backup: it has no {NAME}") from error
    except BaseError as error:
        raise RecoveryError(f"{place} does not answer: {str(error).splitlines()[0]}") from error
    try:
        return Manifest.model_validate_json(text)
    except ValidationError as error:
        problem = error.errors()[0]
        where = ".".join(map(str, problem["loc"])) or "its content"
        raise WrongBackupError(f"{place}/{NAME}: {where}: {problem['msg']}") from error
