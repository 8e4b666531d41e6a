"""``tideline observe lineage``: what was stored, built, published and learned, as OpenLineage events."""

import threading
from typing import Annotated

import structlog
import typer
from deltalake.exceptions import DeltaError

from ingestion.topics import TOPICS
from observability.openlineage.errors import LineageTransportError
from observability.openlineage.teller import Teller, client
from stack.app.signals import on_stop_signal
from stack.logging import log_json
from stack.settings import settings

INTERVAL_S = 30.0


def lineage(
    follow: Annotated[bool, typer.Option(help="Go on until stopped, and tell what comes.")] = False,
) -> None:
    """Tell the lineage since the last time: offsets, versions of tables, models, snapshots.

    To `TIDELINE_LINEAGE_URL`, else into `lineage/events.jsonl` of the home. Needs no server of the stack.
    """
    # MLflow takes seconds to import.
    from mlflow.exceptions import MlflowException

    from observability.openlineage.registry import learned

    sender = client(settings())
    teller = Teller(settings(), {topic.table: topic.name for topic in TOPICS.values()}, sender)
    if not follow:
        count = teller.tell() + teller.tell_models(learned)
        sender.close(timeout=30)
        typer.echo(f"{count:,} events to {settings().lineage_url or settings().home / 'lineage'}")
        return
    log_json(verbose=False)
    stopped = threading.Event()
    on_stop_signal(stopped.set)
    log = structlog.get_logger("tideline.lineage")
    while not stopped.is_set():
        try:
            if count := teller.tell() + teller.tell_models(learned):
                log.info("told", events=count)
        except (LineageTransportError, MlflowException, OSError, DeltaError) as error:
            log.warning("lineage waits", error=str(error))
        stopped.wait(INTERVAL_S)
    sender.close(timeout=30)
