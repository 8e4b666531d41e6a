"""``tideline doctor``: checks an environment before it is trusted."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console
from rich.live import Live
from rich.table import Column, Table
from rich.text import Text

from stack.app.doctor.brokers import examine_brokers
from stack.app.doctor.checks import Check, Verdict
from stack.app.doctor.engine import examine_spark
from stack.app.doctor.lake import examine_store
from stack.app.doctor.machine import examine_disks, examine_state
from stack.settings import Settings, settings

_COLOURS = {Verdict.GOOD: "green", Verdict.WARNING: "yellow", Verdict.BAD: "red"}


class Part(StrEnum):
    """What can be looked at alone."""

    DISK = "disk"
    KAFKA = "kafka"
    LAKE = "lake"
    SPARK = "spark"
    STATE = "state"


def doctor(
    url: Annotated[
        str | None, typer.Argument(metavar="[URL]", help="Only this store: s3://BUCKET/PREFIX, or a folder.")
    ] = None,
    only: Annotated[list[Part] | None, typer.Option(help="Only this part; may be repeated.")] = None,
    endpoint: Annotated[
        list[str] | None, typer.Option(help="Where the S3 API answers; two, to race across both.")
    ] = None,
    writers: Annotated[int, typer.Option(min=2, max=256, help="How many create one object at once.")] = 32,
    rounds: Annotated[int, typer.Option(min=1, max=1000, help="How many times they do.")] = 8,
    strict: Annotated[bool, typer.Option("--strict", help="Let a warning fail too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Check brokers, Spark, metastore, disks, the API's database and the lake's store.

    Nothing that is there is changed; what is written to try it is removed. The exit code is 0 if nothing is
    bad, else 1.
    """
    if url is not None and only:
        raise typer.BadParameter("a URL is checked alone: leave out --only")
    current = settings()

    def store() -> Iterator[Check]:
        return examine_store(
            current, url or current.lake, endpoints=endpoint or (), writers=writers, rounds=rounds
        )

    parts = [Part.LAKE] if url is not None else only or list(Part)
    checks = (check for part in parts for check in _examiner(part, current, store)())
    found = list(checks) if as_json else _show(checks)
    if as_json:
        typer.echo(json.dumps([asdict(check) for check in found], indent=2))
    fatal = {Verdict.BAD, Verdict.WARNING} if strict else {Verdict.BAD}
    if any(check.verdict in fatal for check in found):
        raise typer.Exit(1)


def _examiner(
    part: Part, current: Settings, store: Callable[[], Iterator[Check]]
) -> Callable[[], Iterator[Check]]:
    examiners: dict[Part, Callable[[], Iterator[Check]]] = {
        Part.DISK: lambda: examine_disks(current),
        Part.KAFKA: lambda: examine_brokers(current),
        Part.LAKE: store,
        Part.SPARK: lambda: examine_spark(current),
        Part.STATE: lambda: examine_state(current),
    }
    return examiners[part]


def _show(checks: Iterator[Check]) -> list[Check]:
    table = Table("part", "check", "verdict", Column("what was seen", overflow="fold"))
    found = []
    with Live(table, console=Console(), vertical_overflow="visible"):  # a row as soon as it is known
        for check in checks:
            found.append(check)
            colour = _COLOURS[check.verdict]
            table.add_row(check.part, check.name, Text(check.verdict.value, colour), Text(check.detail))
    return found
