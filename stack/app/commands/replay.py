"""``tideline replay``: dead letters announced, or sent again."""

from datetime import datetime
from typing import Annotated

import typer

from ingestion.sink import deadletters
from ingestion.topics import topics_named
from stack.app.commands.options import TopicNames, moment_of
from stack.app.replaying import alone
from stack.settings import settings


def replay(
    announce: Annotated[
        bool, typer.Option(help="Only announce new dead letters on their topic; send none again.")
    ] = False,
    topic: TopicNames = None,
    reason: Annotated[
        list[str] | None, typer.Option(help="Only this reason code; may be given more than once.")
    ] = None,
    since: Annotated[
        datetime | None,
        typer.Option(
            parser=moment_of, metavar="TIME", help="Only messages from this time on (ISO 8601, UTC)."
        ),
    ] = None,
    until: Annotated[
        datetime | None,
        typer.Option(
            parser=moment_of, metavar="TIME", help="Only messages before this time (ISO 8601, UTC)."
        ),
    ] = None,
    again: Annotated[bool, typer.Option(help="Those that were replayed before, too.")] = False,
    dry_run: Annotated[bool, typer.Option(help="Print what would be sent, and send nothing.")] = False,
) -> None:
    """Send messages that silver put into quarantine to their topics again, after a fix."""
    current = settings()
    where = current.bootstrap_servers, current.lake, current.kafka_options
    if announce:
        sent = deadletters.announce(*where, dry_run=dry_run)
    else:
        choice = deadletters.Choice(tuple(topics_named(topic or [])), tuple(reason or []), since, until)
        if dry_run:
            sent = deadletters.replay(*where, choice, again=again, dry_run=True)
        else:
            with alone(current, "`tideline replay`") as held:
                sent = deadletters.replay(*where, choice, again=again, dry_run=False, go_on=held.check)
    done = ("would be " if dry_run else "") + ("announced" if announce else "replayed")
    for code, count in sorted(sent.items()):
        typer.echo(f"{count:>10,}  {code}")
    typer.echo(f"{sent.total():>10,}  {done}")
