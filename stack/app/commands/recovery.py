"""``tideline backup`` and ``tideline restore``."""

from typing import Annotated, Literal

import typer
from rich.console import Console

from stack.app.recovery.backup import backup as make_backup
from stack.app.recovery.manifest import Manifest
from stack.app.recovery.restore import register_again
from stack.app.recovery.restore import restore as restore_backup
from stack.settings import settings

_console = Console()
_notes = Console(stderr=True)


def backup(
    target: Annotated[str, typer.Argument(help="An empty folder, or s3://BUCKET/PREFIX.")],
    snapshot: Annotated[
        int | None,
        typer.Option(min=1, help="As of this published snapshot, bronze and the sink's offsets too."),
    ] = None,
    by_version: Annotated[
        bool,
        typer.Option("--by-version", help="Note versions, copy no tables: valid while the lake keeps them."),
    ] = False,
) -> None:
    """Back up lake, catalog, API state and models as they belong together, beside running daemons.

    Without --snapshot: gold as published now, and all messages that bronze holds.
    """
    kind: Literal["copy", "versions"] = "versions" if by_version else "copy"
    with _console.status("") as status:
        manifest = make_backup(
            settings(), target, snapshot=snapshot, kind=kind, report=lambda text: status.update(text)
        )
    _console.print(f"{target}: {_summary(manifest)}", highlight=False, markup=False)
    if manifest.views is None:
        _notes.print(
            "Spark does not answer: views are not in the backup, `dbt build` makes them",
            highlight=False,
            markup=False,
        )


def restore(
    source: Annotated[str, typer.Argument(help="The place of a backup.")],
    catalog_only: Annotated[
        bool, typer.Option("--catalog-only", help="Only tell Spark of the tables, after it was down.")
    ] = False,
) -> None:
    """Restore a backup into the settings' home and lake, which must be empty, and compare it."""
    if catalog_only:
        refused = register_again(settings(), source)
        _say_refused(refused, source)
        if not refused:
            _console.print("the tables are registered", highlight=False, markup=False)
        return
    with _console.status("") as status:
        restored = restore_backup(settings(), source, lambda text: status.update(text))
    _console.print(
        f"{settings().lake}: {_summary(restored.manifest)}, {restored.files:,} files",
        highlight=False,
        markup=False,
    )
    if restored.audit_head:
        _console.print(f"audit trail: {restored.audit_head}", highlight=False, markup=False)
    _say_refused(restored.refused, source)
    if not restored.is_registered:
        _notes.print(
            f"Spark does not answer: start it, then run `tideline restore {source} --catalog-only`",
            highlight=False,
            markup=False,
        )


def _say_refused(refused: tuple[str, ...], source: str) -> None:
    for problem in refused:
        _notes.print(f"Spark refused {problem}", highlight=False, markup=False)
    if refused:
        _notes.print(
            f"views are made by `dbt build`; tables by `tideline restore {source} --catalog-only`, "
            "when the reason is mended",
            highlight=False,
            markup=False,
        )


def _summary(manifest: Manifest) -> str:
    rows = sum(table.rows for table in manifest.tables.values())
    published = f"snapshot {manifest.snapshot}" if manifest.snapshot else "nothing published"
    ends = len(manifest.offsets)
    return f"{published}, {len(manifest.tables)} tables, {rows:,} rows, offsets of {ends} partitions"
