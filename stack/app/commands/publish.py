"""``tideline publish``: what readers see, and going back to what they saw before."""

from typing import Annotated

import typer
from deltalake.exceptions import CommitFailedError
from rich.console import Console
from rich.table import Table

from stack.errors import TidelineError
from stack.published import NothingPublishedError, PublishedSnapshots
from stack.settings import settings

console = Console()


def publish(
    list_: Annotated[bool, typer.Option("--list", help="Show the last publications (the default).")] = False,
    to: Annotated[int | None, typer.Option(min=1, help="Put this snapshot in force again.")] = None,
    last: Annotated[int, typer.Option(min=1, help="How many publications to show.")] = 20,
) -> None:
    """A green `dbt build` publishes by itself; this shows the snapshots, or goes back to one."""
    if list_ and to is not None:
        raise typer.BadParameter("--list and --to exclude each other")
    published = PublishedSnapshots(settings())
    if to is not None:
        try:
            entry = published.move_to(to)
        except CommitFailedError as error:
            raise TidelineError(
                "a build published at the same moment: nothing was moved, try again"
            ) from error
        console.print(f"snapshot {entry.snapshot} is in force (entry {entry.entry})", highlight=False)
        return
    entries = published.entries()
    if not entries:
        raise NothingPublishedError
    table = Table("entry", "snapshot", "published (UTC)", "tables", "dbt run")
    for entry in entries[-last:]:
        mark = " *" if entry is entries[-1] else ""
        table.add_row(
            str(entry.entry),
            f"{entry.snapshot}{mark}",
            f"{entry.published_at:%Y-%m-%d %H:%M:%S}",
            str(len(entry.tables)),
            entry.invocation_id or "moved back",
        )
    console.print(table)
    console.print("* in force", highlight=False)
