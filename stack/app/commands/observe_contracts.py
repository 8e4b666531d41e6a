"""``tideline observe contracts``: the files of the data contracts, and what breaks them."""

from datetime import UTC, datetime, timedelta
from typing import Annotated

import typer
from deltalake import DeltaTable
from rich.console import Console

from observability.contracts.errors import BrokenContractError
from observability.contracts.measured import kept
from observability.contracts.teams import teams
from observability.errors import ObservabilityError
from stack.app.contracts import broken, release, stale, write
from stack.lake import open_table, table_uri
from stack.published import PublishedSnapshots
from stack.schemas import MARITIME_GOLD
from stack.settings import settings

console = Console()
QUALITY = f"{MARITIME_GOLD}.data_quality_daily"


def contracts(
    check: Annotated[bool, typer.Option(help="Change nothing; fail where a contract is broken.")] = False,
    to_release: Annotated[
        bool, typer.Option("--release", help="Then keep the topics' schemas as the ones to compare with.")
    ] = False,
    measured: Annotated[bool, typer.Option(help="How producers kept them, from the published lake.")] = False,
    days: Annotated[int, typer.Option(min=1, help="With --measured: of so many days.")] = 7,
) -> None:
    """Write the data contracts of topics and marts, if no topic's schema breaks the released one."""
    if measured:
        _print_measured(days)
        return
    found = broken()
    if found:
        raise BrokenContractError("; ".join(found))
    if check:
        late = stale()
        if late:
            raise BrokenContractError(
                f"not current: {', '.join(late)}; `tideline observe contracts` writes them"
            )
        console.print("every contract is current, and none is broken")
        return
    changed = write()
    console.print(f"{len(changed)} written{': ' if changed else ''}{', '.join(changed)}", highlight=False)
    if to_release:
        release()
        console.print("the topics' schemas are released")


def _print_measured(days: int) -> None:
    since = datetime.now(UTC).date() - timedelta(days=days)
    for row in kept(_quality(), since, teams()):
        delay = "" if row.median_delay_s is None else f", median delay up to {row.median_delay_s:,.1f} s"
        counts = f"{row.broken:,} of {row.messages:,} broke it ({row.broken_pct:.3f} %){delay}"
        console.print(
            f"{row.topic} from {row.source}: {counts}; {row.team}",
            highlight=False,
            markup=False,
            soft_wrap=True,
        )


def _quality() -> DeltaTable:
    version = PublishedSnapshots(settings()).current().tables.get(QUALITY)
    if version is None:
        raise ObservabilityError(f"{QUALITY} is not published yet: run `dbt build`")
    return open_table(settings(), table_uri(settings(), *QUALITY.split(".")), version)
