"""``tideline observe contracts``: the files of the data contracts, and what breaks them."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from observability.contracts.errors import BrokenContractError
from stack.app.contracts import broken, release, stale, write
from stack.app.kept_contracts import first_day, producers, write_measured
from stack.settings import settings

console = Console()


def contracts(
    check: Annotated[bool, typer.Option(help="Change nothing; fail where a contract is broken.")] = False,
    to_release: Annotated[
        bool, typer.Option("--release", help="Then keep the topics' schemas as the ones to compare with.")
    ] = False,
    measured: Annotated[bool, typer.Option(help="How producers kept them, from the published lake.")] = False,
    days: Annotated[int, typer.Option(min=1, help="With --measured: of so many days.")] = 7,
    output: Annotated[
        Path | None,
        typer.Option(help="With --measured: write the contracts there, what was measured beside each level."),
    ] = None,
) -> None:
    """Write the data contracts of topics and marts, if no topic's schema breaks the released one."""
    if output is not None and not measured:
        raise typer.BadParameter("--output needs --measured")
    if measured:
        _print_measured(days)
        if output is not None:
            written = write_measured(settings(), output, days)
            console.print(f"{len(written)} written to {output}", highlight=False)
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
    for row in producers(settings(), first_day(days)):
        delay = "" if row.median_delay_s is None else f", median delay up to {row.median_delay_s:,.1f} s"
        counts = f"{row.broken:,} of {row.messages:,} broke it ({row.broken_pct:.3f} %){delay}"
        console.print(
            f"{row.topic} from {row.source}: {counts}; {row.team}",
            highlight=False,
            markup=False,
            soft_wrap=True,
        )
